import { randomUUID } from 'node:crypto';
import { Injectable, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordView } from '../../../platform/audit/view-audit.service.js';
import type { Viewer } from '../../../platform/auth/viewer.form.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../platform/text/id.rules.js';
import { answerForm, blankForm, type FilledForm, parseForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { nameColumns } from '../../name-columns.queries.js';
import { displayName, type NameParts } from '../../names.rules.js';
import { factsOf, type StandingEntry } from '../facts.queries.js';
import { NO_STANDING } from '../standing-facts.rules.js';
import { StandingFactsService } from '../standing-facts.service.js';
import { standingsOf } from '../standings.queries.js';
import {
  ActiveForm,
  AskedDayForm,
  EducationDecisionForm,
  EducationForm,
  factOf,
  InterruptionForm,
  LeadingForm,
  leadingOf,
  MemberForm,
  RecognitionForm,
} from './fact.form.js';
import { factFormPage, FACT_PATHS, type FactPath, INTERRUPTION_PATH } from './fact-form.page.js';
import { educationDecisionPage } from './education-decision.page.js';
import { factText, isWaiting, standingPage, type StandingReader } from './standing.page.js';

type Answer = Page | SeeOther;
type AnyFactForm = LeadingForm | ActiveForm | MemberForm | RecognitionForm | EducationForm | InterruptionForm;

const FORM_OF: Record<FactPath | typeof INTERRUPTION_PATH, Type<AnyFactForm>> = {
  begeleiding: LeadingForm,
  activiteit: ActiveForm,
  lidmaatschap: MemberForm,
  erkenning: RecognitionForm,
  scholing: EducationForm,
  onderbreking: InterruptionForm,
};

/** What the address of a standing says. */
export interface StandingQuery {
  op?: unknown;
  gedaan?: unknown;
}

/** The standing of a leader: read by the office and themself, entered by the secretariat, decided by the board (S5, R9, R13). */
@Injectable()
export class StandingPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: StandingFactsService,
    private readonly clock: Clock,
  ) {}

  /** Somebody's standing for the office; that it was looked at is kept (V3). @throws DomainError `people.not-found` (404) */
  async show(viewer: Viewer, personId: string, query: StandingQuery): Promise<Page> {
    const name = await this.nameOf(personId);
    await recordView(this.dataSource.manager, viewer.personId, { kind: 'person', id: personId, personId });
    const board = viewer.roles.includes('board');
    return this.page({ personId, name }, query, {
      own: false,
      secretariat: viewer.roles.includes('secretariat'),
      board,
      boardOnAnother: board && viewer.personId !== personId,
    });
  }

  /** One's own; of somebody of whom nothing is known it says so. */
  async showOwn({ personId }: Viewer, query: StandingQuery): Promise<Page> {
    const reader = { own: true, secretariat: false, board: false, boardOnAnother: false };
    return this.page({ personId, name: await this.nameOf(personId) }, query, reader);
  }

  /** An empty form of a kind of fact. */
  async blank(personId: string, kind: string, byBoard = false): Promise<Page> {
    const who = { personId, name: await this.nameOf(personId) };
    return factFormPage(who, this.kindOf(kind, byBoard), blankForm({ formKey: randomUUID() }));
  }

  /** Adds a fact; the same form sent twice adds one. @throws DomainError `standing.own` for one's own */
  async add(
    viewer: Viewer,
    personId: string,
    { kind, byBoard = false }: { kind: string; byBoard?: boolean },
    body: unknown,
  ): Promise<Answer> {
    assertNotOwn(viewer, personId);
    const who = { personId, name: await this.nameOf(personId) };
    const path = this.kindOf(kind, byBoard);
    return answerForm<AnyFactForm, Answer>(FORM_OF[path], body, {
      accept: async (form) => {
        this.assertPast(form);
        const entry = { source: 'desk', actor: actorOf.person(viewer.personId) } as const;
        await this.dataSource.transaction(async (manager) => {
          if (form instanceof LeadingForm)
            await this.facts.addLeading(manager, leadingOf(form, personId), entry);
          else await this.facts.add(manager, factOf(form, personId), entry);
        });
        return seeOther(`/begeleiders/${personId}/feiten?gedaan=ingevoerd`);
      },
      again: (filled) => factFormPage(who, path, filled),
    });
  }

  /** Withdraws a fact; of a recognition that the board interrupted only the board does. A second click is no harm. */
  async withdraw(viewer: Viewer, personId: string, factId: string, interruption = false): Promise<SeeOther> {
    assertNotOwn(viewer, personId);
    const entry = await this.entry(personId, factId);
    if ((entry.kind === 'interruption') !== interruption) throw unknown();
    const actor = actorOf.person(viewer.personId);
    await this.dataSource.transaction((manager) =>
      entry.kind === 'leading'
        ? this.facts.withdrawLeading(manager, factId, actor)
        : this.facts.withdraw(manager, factId, actor),
    );
    return seeOther(`/begeleiders/${personId}/feiten?gedaan=ingetrokken`);
  }

  /** The form with which the board answers education that waits for it (R9). */
  async decision(personId: string, factId: string, filled: FilledForm = blankForm()): Promise<Page> {
    const entry = await this.entry(personId, factId);
    if (entry.kind !== 'education' || !isWaiting(entry)) throw unknown();
    const who = { personId, name: await this.nameOf(personId) };
    return educationDecisionPage(who, { id: factId, text: factText(entry), note: entry.note }, filled);
  }

  /** Accepts it, or refuses it. @throws DomainError `standing.own` for one's own */
  decide(viewer: Viewer, personId: string, factId: string, body: unknown): Promise<Answer> {
    assertNotOwn(viewer, personId);
    return answerForm<EducationDecisionForm, Answer>(EducationDecisionForm, body, {
      accept: async ({ accepted, reason }) => {
        await this.entry(personId, factId);
        const actor = actorOf.person(viewer.personId);
        await this.dataSource.transaction((manager) =>
          this.facts.decide(manager, factId, { accepted: accepted === 'ja', reason }, actor),
        );
        return seeOther(`/begeleiders/${personId}/feiten?gedaan=besloten`);
      },
      again: (filled) => this.decision(personId, factId, filled),
    });
  }

  private async page(
    { personId, name }: { personId: string; name: string },
    { op, gedaan }: StandingQuery,
    reader: StandingReader,
  ): Promise<Page> {
    const { manager } = this.dataSource;
    const entries = await factsOf(manager, personId);
    const standing = (await standingsOf(manager, [personId])).get(personId) ?? NO_STANDING;
    const read = typeof op === 'string' ? parseForm(AskedDayForm, { op }) : null;
    const asked = read && (read.ok ? blankForm(read.typed) : read.filled);
    const day = read?.ok ? read.form.op : null;
    const today = this.clock.today();
    return standingPage({ personId, name, standing, entries, today, reader, asked, day, done: gedaan });
  }

  /** What has happened is entered, and not what is to come. @throws DomainError `standing.future` */
  private assertPast(form: AnyFactForm): void {
    const today = this.clock.today();
    const on = form instanceof ActiveForm || form instanceof EducationForm ? form.on : null;
    if (on !== null && on > today) throw new DomainError('standing.future', {}, 'invalid', 'on');
    if (form instanceof EducationForm && form.year !== null && form.year > Number(today.slice(0, 4)))
      throw new DomainError('standing.future', {}, 'invalid', 'year');
  }

  /** Each kind has one address, and who may enter it. @param byBoard whether it is what the board alone enters */
  private kindOf(kind: string, byBoard: boolean): FactPath | typeof INTERRUPTION_PATH {
    const known = byBoard ? INTERRUPTION_PATH : FACT_PATHS.find((one) => one === kind);
    if (!known) throw unknown();
    return known;
  }

  private async entry(personId: string, factId: string): Promise<StandingEntry> {
    const entries = isId(personId) ? await factsOf(this.dataSource.manager, personId) : [];
    const found = entries.find(({ id }) => id === factId);
    if (!found) throw unknown();
    return found;
  }

  private async nameOf(personId: string): Promise<string> {
    if (!isId(personId)) throw new DomainError('people.not-found', {}, 'not-found');
    const [row] = await this.dataSource.query<{ name: NameParts }[]>(
      `SELECT ${nameColumns('p')} AS name FROM person p WHERE p.id = $1`,
      [personId],
    );
    if (!row) throw new DomainError('people.not-found', {}, 'not-found');
    return displayName(row.name);
  }
}

/** Nobody says of themself what their signatures count by. */
function assertNotOwn(viewer: Viewer, personId: string): void {
  if (viewer.personId === personId) throw new DomainError('standing.own', {}, 'not-permitted');
}

function unknown(): DomainError {
  return new DomainError('standing.fact-unknown', {}, 'not-found');
}
