import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { alongLine } from '../../../hours/claim-line.queries.js';
import { claimsOf } from '../../../hours/own-claim.queries.js';
import { ActivitySurroundings } from '../../../hours/pages/handing-in/activity-surroundings.service.js';
import { ProgressService } from '../../../hours/progress.service.js';
import { missingQualities } from '../../../people/qualifications.queries.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../platform/text/id.rules.js';
import {
  answerForm,
  blankForm,
  type FilledForm,
  parseForm,
  refused,
  type Typed,
  typedText,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../platform/web/page-answer.rules.js';
import type { Reader } from '../../../platform/web/reader.controller.js';
import { lacksOf, type RecordedSession, SupervisionSessions } from '../sessions.service.js';
import { slotsToHold } from '../slots/slots.queries.js';
import { PRACTISED, SUPERVISION } from '../supervision.kind.js';
import {
  assignedTo,
  type Candidate,
  candidatesBy,
  candidatesNamed,
  claimsOfSessions,
  lastMinutes,
  latestSessions,
  practisedSessions,
  sessionDetails,
  sessionOf,
  stepsOf,
} from '../supervision.queries.js';
import { ownSessionsPage } from './proposal.page.js';
import { type PersonToChoose, sessionPage, sessionsPage } from './sessions.page.js';
import { MendForm, MoveForm, RecordForm } from './supervision.form.js';

const SHOWN = 20;
const USUAL_MINUTES = 90;
const PATH = '/supervisiesessies';

/** The pages of sessions: a supervisor's, and the list of a trainee's own. */
@Injectable()
export class SessionPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SupervisionSessions,
    private readonly surroundings: ActivitySurroundings,
    private readonly progress: ProgressService,
    private readonly clock: Clock,
  ) {}

  /** A trainee's own sessions, with what remains. @param traject which trajectory, as the address says it */
  async own({ personId, language }: Reader, traject: unknown): Promise<Page> {
    const { manager } = this.dataSource;
    const around = await this.surroundings.of(SUPERVISION.key, personId, traject);
    const claims = await claimsOf(manager, around.trajectory.id, SUPERVISION.key);
    return ownSessionsPage(around, claims, manager, language);
  }

  /** The form with the usual values, and the supervisor's latest sessions. */
  async blank({ personId }: Reader): Promise<Page> {
    const last = await lastMinutes(this.dataSource.manager, personId);
    const minutes = String(last ?? USUAL_MINUTES);
    const typed = { formKey: randomUUID(), date: this.clock.today(), minutes, form: 'group' };
    return this.form(personId, blankForm(typed));
  }

  /** Records a session, or first looks for a supervisee, or shows what the supervisor must know before they sign. */
  async record({ personId }: Reader, body: unknown): Promise<Page | SeeOther> {
    const { typed } = parseForm(RecordForm, body);
    // The first button of the form, which Enter presses: nothing is signed by that.
    if (typedText(typed, 'zoeken') !== '') return this.searched(personId, typed);
    return answerForm<RecordForm, Page | SeeOther>(RecordForm, body, {
      accept: async (form) => {
        const recorded = await this.sessions.record(sessionIn(form), personId, form);
        if (!recorded.kept) return this.form(personId, blankForm(typed), { told: recorded });
        return seeOther(`${PATH}/${recorded.sessionId}?vastgelegd=1`);
      },
      again: (filled) => this.form(personId, filled),
    });
  }

  /** The page of one session. @throws DomainError `supervision.not-found` (404) for another's */
  async show(
    { personId, language }: Reader,
    id: string,
    {
      notice = null,
      mend = null,
      move = null,
      status,
    }: { notice?: Text | null; mend?: FilledForm | null; move?: FilledForm | null; status?: number } = {},
  ): Promise<Page> {
    const { manager } = this.dataSource;
    const session = isId(id) ? await sessionOf(manager, personId, id) : undefined;
    const claims = session ? await claimsOfSessions(manager, [id]) : [];
    if (!session || claims.length === 0) throw new DomainError('supervision.not-found', {}, 'not-found');
    const ids = claims.map(({ claimId }) => claimId);
    const details = await alongLine(manager, ids, (inner, some) => sessionDetails(inner, some, PRACTISED));
    const notes = claims
      .filter(({ state }) => state === 'signed-off')
      .flatMap(({ claimId, name }) =>
        // The first line says which form the session had, the same of everybody.
        (details.get(claimId)?.said ?? []).slice(1).map((why) => ({ name, why })),
      );
    const steps = await stepsOf(manager, ids);
    const today = this.clock.today();
    const around = { session, claims, steps, notes, today, supervisorId: personId };
    return sessionPage({ ...around, notice, mend, move, status }, language);
  }

  /** Puts right one supervisee's minutes, or takes them out. */
  mend(reader: Reader, id: string, body: unknown): Promise<Page | SeeOther> {
    return answerForm<MendForm, Page | SeeOther>(MendForm, body, {
      accept: (form, typed) =>
        this.done(reader, id, { mend: typed }, async () => {
          const { claim: claimId, what, minutes, reason } = form;
          if (what === 'out') await this.sessions.takeOut(id, { claimId, reason }, reader.personId);
          else await this.sessions.correct(id, { claimId, minutes: minutes!, reason }, reader.personId);
        }),
      again: (mend) => this.show(reader, id, { mend }),
    });
  }

  /** Gives the session its right day and start. */
  move(reader: Reader, id: string, body: unknown): Promise<Page | SeeOther> {
    return answerForm<MoveForm, Page | SeeOther>(MoveForm, body, {
      accept: ({ heldOn, startsAt, why: reason }, typed) =>
        this.done(reader, id, { move: typed }, async () => {
          try {
            await this.sessions.move(id, { heldOn, startsAt, reason }, reader.personId);
          } catch (error) {
            if (!(error instanceof DomainError) || error.field !== 'reason') throw error;
            throw new DomainError(error.code, error.params, error.kind, 'why');
          }
        }),
      again: (move) => this.show(reader, id, { move }),
    });
  }

  /** Does it; when somebody was faster, or a record rests on it, the page shows the session and what stands in the way. */
  private async done(
    reader: Reader,
    id: string,
    { mend, move }: { mend?: Typed; move?: Typed },
    act: () => Promise<void>,
  ): Promise<Page | SeeOther> {
    await this.show(reader, id);
    try {
      await act();
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      const again = mend ? { mend: refused(mend, error) } : { move: refused(move!, error) };
      return this.show(reader, id, { ...again, status: 409 });
    }
    return seeOther(`${PATH}/${id}?gecorrigeerd=1`);
  }

  private async searched(personId: string, typed: Typed): Promise<Page> {
    const { manager } = this.dataSource;
    const sought = typedText(typed, 'zoek').trim();
    const found = await candidatesNamed(manager, SUPERVISION.key, sought, personId);
    const kept = [
      ...new Set([...listOf(typed, 'supervisee'), ...found.map(({ trajectoryId }) => trajectoryId)]),
    ];
    const nobody = sought !== '' && found.length === 0;
    return this.form(personId, blankForm({ ...typed, zoek: sought, found: kept }), { nobody });
  }

  private async form(
    personId: string,
    filled: FilledForm,
    { told = null, nobody = false }: { told?: RecordedSession | null; nobody?: boolean } = {},
  ): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const asked = { personId, on: today, must: 'supervisor' } as const;
    const [lacking = []] = await missingQualities(manager, [asked]);
    const latest = await latestSessions(manager, personId, SHOWN);
    const claims = await claimsOfSessions(
      manager,
      latest.map(({ id }) => id),
    );
    return sessionsPage({
      filled,
      told,
      nobody,
      lacks: lacking.length > 0 ? { key: 'supervision.lacks', params: lacksOf(lacking, today) } : null,
      people: await this.people(personId, filled.typed, today),
      slots: await slotsToHold(manager, personId, today),
      today,
      sessions: latest.map((session) => ({
        session,
        claims: claims.filter(({ sessionId }) => sessionId === session.id),
      })),
    });
  }

  /** The supervisor's own supervisees first, then others whom they found or chose; those whom nobody can choose last. */
  private async people(personId: string, typed: Typed, today: string): Promise<PersonToChoose[]> {
    const { manager } = this.dataSource;
    const chosen = listOf(typed, 'supervisee').filter(isId);
    const own = await assignedTo(manager, SUPERVISION.key, personId, today);
    const others = [...new Set([...chosen, ...listOf(typed, 'found')])]
      .filter(isId)
      .filter((id) => !own.some(({ trajectoryId }) => trajectoryId === id));
    const all = [...own, ...(await candidatesBy(manager, SUPERVISION.key, others))];
    const computed = await this.progress.of(
      manager,
      all.map(({ trajectoryId }) => trajectoryId),
    );
    const parts = new Map(
      computed.map(({ trajectoryId, progress }) => [
        trajectoryId,
        progress.components.find(({ component }) => component === SUPERVISION.key),
      ]),
    );
    const about = listOf(typed, 'about');
    const practised = await practisedSessions(
      manager,
      all.map(({ trajectoryId }) => trajectoryId),
      PRACTISED,
    );
    const people = all.map((one): PersonToChoose => {
      const part = parts.get(one.trajectoryId);
      const { counted, required } = part ?? { counted: 0, required: 0 };
      return {
        trajectoryId: one.trajectoryId,
        name: one.name,
        number: one.participantNumber ?? '',
        checked: chosen.includes(one.trajectoryId),
        figures: one.asked ? { key: 'supervision.figures', params: { counted, required } } : null,
        closed: closedOf(one),
        practice: practised
          .filter(({ trajectoryId }) => trajectoryId === one.trajectoryId)
          .map(({ id, happenedOn, description }) => ({
            value: id,
            on: happenedOn,
            text: description,
            checked: about.includes(id),
          })),
      };
    });
    return people.toSorted((a, b) => Number(a.closed !== null) - Number(b.closed !== null));
  }
}

/** Why nobody can record supervision of this trainee; null when a supervisor can. */
function closedOf({ asked, exempted }: Candidate): Text | null {
  if (exempted) return { key: 'supervision.closed.exempted' };
  return asked ? null : { key: 'supervision.closed.not-asked' };
}

function listOf(typed: Typed, name: string): string[] {
  return [typed[name] ?? []].flat();
}

function sessionIn({ date: heldOn, start: startsAt, minutes, form, supervisee, about }: RecordForm) {
  return { heldOn, startsAt, minutes, form, trajectoryIds: [...new Set(supervisee)], about };
}
