import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TrajectoriesService } from '../../enrolment/trajectories/trajectories.service.js';
import {
  type AttendanceOutcome,
  type AttendedHours,
  AttendedHoursService,
} from '../../hours/attended-hours.service.js';
import { claimIdOf } from '../../hours/claim-id.rules.js';
import { SignatureTakingBack } from '../../hours/hours-events.rules.js';
import { lockLeaders } from '../../people/people.queries.js';
import { missingQualities } from '../../people/qualifications.queries.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { rehearse } from '../../platform/database/rehearse.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { LETTERS_AT_LEAST, tellsTooLittle } from '../../platform/text/letters.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import { overlapError, overlapping, type SessionForm, type SessionTime } from './session.rules.js';
import { SupervisionSlot } from './slots/slot.entity.js';
import { SupervisionSession } from './supervision.entity.js';
import { PRACTISED, SUPERVISION } from './supervision.kind.js';
import {
  type Candidate,
  candidatesBy,
  claimsOfSessions,
  heldSessions,
  knownClaims,
  linksOf,
  mayCount,
  moveSession,
  type OwnSession,
  practisedSessions,
  type SessionClaim,
  sessionAt,
  sessionOf,
  storeLinks,
  supervisedElsewhere,
} from './supervision.queries.js';

/** A session as its supervisor records it (S3). */
export interface NewSession extends SessionTime {
  form: SessionForm;
  trajectoryIds: readonly string[];
  /** ids of practice sessions that it was about; of each supervisee only their own are kept (S8) */
  about?: readonly string[];
  /** the slot of an intervision day in which it was held (I7) */
  slot?: { id: string; meetingId: string };
}

/** What recording a session does, or would do, for one supervisee. */
export interface JudgedSupervisee {
  trajectoryId: string;
  name: string;
  /** why these minutes cannot be signed; null: they are */
  refused: Text | null;
  /** what the supervisor must know, though they can sign all the same */
  note: Text | null;
}

/** The outcome of recording a session. */
export interface RecordedSession {
  sessionId: string;
  supervisees: JudgedSupervisee[];
  /** stands for what the supervisor must be told before they sign; empty: nothing */
  code: string;
}

/**
 * Sessions of supervision, as their supervisor records and corrects them (S3, S9). Recording is signing (S4): claim and
 * signature are one, and the hours are judged for each supervisee apart.
 */
@Injectable()
export class SupervisionSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly hours: AttendedHoursService,
    private readonly events: EventDispatcher,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a session with all its supervisees and signs their minutes, if the supervisor was told all that there is to tell
   * and can sign for anybody; else nothing is kept. The same form sent twice records once; a supervisee's own proposal with
   * the same minutes is signed with it.
   *
   * @param told what the supervisor was told, as `code` says it
   * @returns the outcome, and whether it was kept
   * @throws DomainError naming the field: `claim.future`, `supervision.lacks` (S2), `supervision.overlap` (S9)
   */
  async record(
    session: NewSession,
    supervisorId: string,
    { formKey, told }: { formKey: string; told: string },
  ): Promise<RecordedSession & { kept: boolean }> {
    const { result, kept } = await rehearse(
      this.dataSource,
      (manager) => this.recordWithin(manager, session, supervisorId, formKey),
      ({ supervisees, code }) => code === told && !supervisees.every(({ refused }) => refused),
    );
    return { ...result, kept: kept || result.supervisees.length === 0 };
  }

  /**
   * Corrects the minutes of one supervisee, by counter-entry and a new claim, signed at once (H2).
   *
   * @throws DomainError `supervision.changed` (409) when they are not signed any more; `correction.…`; `claim.…`
   */
  correct(
    sessionId: string,
    { claimId, minutes, reason }: { claimId: string; minutes: number; reason: string },
    supervisorId: string,
  ): Promise<void> {
    assertTells(reason);
    return this.mend(sessionId, supervisorId, ({ claims }) => {
      const claim = signed(claims, claimId);
      const { trajectoryId, happenedOn, description } = claim;
      if (claim.minutes === minutes) throw new DomainError('correction.same', {}, 'invalid', 'minutes');
      const activity = activityOf({ heldOn: happenedOn, startsAt: description, minutes });
      return [{ trajectoryId, activity, replaces: { claimId, reason, signed: true } }];
    });
  }

  /**
   * Takes one supervisee out of a session, by a counter-entry; as with any signature, until a record rests on it (H2).
   *
   * @throws DomainError `claim.record-rests-on-it` (409); as `correct`
   */
  takeOut(
    sessionId: string,
    { claimId, reason }: { claimId: string; reason: string },
    supervisorId: string,
  ): Promise<void> {
    assertTells(reason);
    return this.mend(sessionId, supervisorId, async ({ claims }, manager) => {
      const { trajectoryId } = signed(claims, claimId);
      await this.events.publish(SignatureTakingBack, { trajectoryId, claimId }, manager);
      return [{ trajectoryId, activity: null, replaces: { claimId, reason, signed: true } }];
    });
  }

  /**
   * Gives a session another day or start: corrects the minutes of all supervisees who are signed for, or of nobody.
   *
   * @throws DomainError naming the field, as `record`; `supervision.not-moved` with the name of a supervisee who cannot be
   *   credited then
   */
  move(
    sessionId: string,
    { heldOn, startsAt, reason }: { heldOn: string; startsAt: string; reason: string },
    supervisorId: string,
  ): Promise<void> {
    assertTells(reason);
    return this.mend(sessionId, supervisorId, async ({ session, claims }, manager) => {
      const all = claims.filter(({ state }) => state === 'signed-off');
      if (all.length === 0) throw new DomainError('supervision.changed', {}, 'conflict');
      if (session.heldOn === heldOn && session.startsAt === startsAt)
        throw new DomainError('correction.same', {}, 'invalid', 'startsAt');
      const time = { heldOn, startsAt, minutes: Math.max(...all.map(({ minutes }) => minutes)) };
      await this.assertHeld(manager, { id: sessionId, ...time }, supervisorId, {
        date: 'heldOn',
        start: 'startsAt',
      });
      await moveSession(manager, sessionId, {
        supervisorId,
        heldOn,
        startsAt,
        individualOf: session.individualOf,
      });
      return all.map(({ claimId, trajectoryId, minutes }) => ({
        trajectoryId,
        activity: activityOf({ ...time, minutes }),
        replaces: { claimId, reason, signed: true },
      }));
    });
  }

  private async recordWithin(
    manager: EntityManager,
    session: NewSession,
    supervisorId: string,
    formKey: string,
  ): Promise<RecordedSession> {
    const { trajectoryIds, form, heldOn, startsAt, minutes } = session;
    await this.trajectories.lock(manager, trajectoryIds);
    await lockLeaders(manager, [supervisorId]);
    const said = { form, heldOn, startsAt, minutes };
    const ids = new Map(
      trajectoryIds.map((id) => [id, claimIdOf(formKey, supervisorId, { ...said, trajectoryId: id })]),
    );
    const done = await recordedBefore(manager, [...ids.values()]);
    if (done) return { sessionId: done, supervisees: [], code: '' };
    const individualOf = form === 'individual' ? trajectoryIds[0]! : null;
    const key = { supervisorId, heldOn, startsAt, individualOf };
    const sessionId = await sessionAt(manager, key);
    if (session.slot) {
      await manager.update(SupervisionSession, { id: sessionId }, { meetingId: session.slot.meetingId });
      await manager.update(SupervisionSlot, { id: session.slot.id }, { sessionId });
    }
    await this.assertHeld(manager, { id: sessionId, ...said }, supervisorId, {
      date: 'date',
      start: 'start',
    });
    const candidates = await candidatesBy(manager, SUPERVISION.key, trajectoryIds);
    const judged = judgeAgainst(await claimsOfSessions(manager, [sessionId]), candidates, minutes);
    const attended = judged
      .filter(({ refused }) => refused === null)
      .map(({ trajectoryId, waiting }) => ({
        trajectoryId,
        activity: activityOf(session),
        replaces: null,
        claimId: ids.get(trajectoryId)!,
        waiting,
      }));
    const outcomes = await this.hours.credit(manager, attended, supervisorId);
    const practised = await this.practisedAmong(manager, session);
    const links = newLinks(outcomes, new Set(ids.values()), sessionId);
    await storeLinks(
      manager,
      links.map(({ trajectoryId, ...link }) => ({ ...link, practice: practised.get(trajectoryId) ?? [] })),
    );
    const elsewhere = await supervisedElsewhere(manager, SUPERVISION.key, trajectoryIds, heldOn);
    const supervisees = judged.map(({ waiting, ...one }) => told({ ...one, waiting }, outcomes, elsewhere));
    return { sessionId, supervisees, code: codeOf(supervisees) };
  }

  /** Each supervisee's own among the practice sessions that the supervisor named (S8). */
  private async practisedAmong(
    manager: EntityManager,
    { trajectoryIds, about = [] }: NewSession,
  ): Promise<Map<string, string[]>> {
    if (about.length === 0) return new Map();
    const own = await practisedSessions(manager, trajectoryIds, PRACTISED);
    const named = own.filter(({ id }) => about.includes(id));
    return new Map(
      trajectoryIds.map((trajectoryId) => [
        trajectoryId,
        named.filter((one) => one.trajectoryId === trajectoryId).map(({ id }) => id),
      ]),
    );
  }

  /** Judges the session before its supervisees: S2, S9, and that its day has come. */
  private async assertHeld(
    manager: EntityManager,
    { id, ...time }: SessionTime & { id: string },
    supervisorId: string,
    fields: { date: string; start: string },
  ): Promise<void> {
    const { heldOn } = time;
    if (heldOn > this.clock.today()) throw new DomainError('claim.future', {}, 'invalid', fields.date);
    const asked = { personId: supervisorId, on: heldOn, must: 'supervisor' } as const;
    const [lacking = []] = await missingQualities(manager, [asked]);
    if (lacking.length > 0)
      throw new DomainError('supervision.lacks', lacksOf(lacking, heldOn), 'invalid', fields.date);
    const held = await heldSessions(manager, supervisorId, { from: heldOn, until: heldOn });
    const other = overlapping(held, { id, ...time });
    if (other) throw overlapError(other, fields.start);
  }

  /** Reverses and credits anew what `work` asks for: all of it, or nothing. */
  private mend(
    sessionId: string,
    supervisorId: string,
    work: (
      found: { session: OwnSession; claims: SessionClaim[] },
      manager: EntityManager,
    ) => AttendedHours[] | Promise<AttendedHours[]>,
  ): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const before = await claimsOfSessions(manager, [sessionId]);
      await this.trajectories.lock(
        manager,
        before.map(({ trajectoryId }) => trajectoryId),
      );
      await lockLeaders(manager, [supervisorId]);
      const session = await sessionOf(manager, supervisorId, sessionId);
      if (!session) throw new DomainError('supervision.not-found', {}, 'not-found');
      const claims = await claimsOfSessions(manager, [sessionId]);
      const attended = await work({ session, claims }, manager);
      const outcomes = await this.hours.credit(manager, attended, supervisorId);
      const refused = outcomes.find((outcome) => 'refused' in outcome);
      if (!refused) return;
      if (attended.length === 1) throw refused.refused;
      const { name = '' } = claims.find((claim) => claim.trajectoryId === refused.trajectoryId) ?? {};
      throw new DomainError('supervision.not-moved', { name }, 'invalid', 'heldOn');
    });
  }
}

/** A supervisee as judged by what is in the database, before the hours are credited. */
type Judged = JudgedSupervisee & { waiting: string | undefined };

/** Refuses supervisees who are exempted or have minutes of this session; but equal minutes that wait are signed instead. */
function judgeAgainst(
  claims: readonly SessionClaim[],
  candidates: readonly Candidate[],
  minutes: number,
): Judged[] {
  return candidates.map(({ trajectoryId, name, exempted }) => {
    const own = claims.find((claim) => claim.trajectoryId === trajectoryId && mayCount(claim.state));
    const judged = { trajectoryId, name, refused: null, note: null, waiting: undefined };
    const refuse = (refused: Text): Judged => ({ ...judged, refused });
    if (exempted) return refuse({ key: 'supervision.exempted' });
    if (!own) return judged;
    if (own.state === 'submitted' && own.minutes === minutes) return { ...judged, waiting: own.claimId };
    return refuse({ key: 'supervision.already', params: { state: own.state, minutes: own.minutes } });
  });
}

function told(
  { waiting, ...one }: Judged,
  outcomes: readonly AttendanceOutcome[],
  elsewhere: ReadonlyMap<string, number>,
): JudgedSupervisee {
  const outcome = outcomes.find(({ trajectoryId }) => trajectoryId === one.trajectoryId);
  if (outcome && 'refused' in outcome) {
    const { code: key, params } = outcome.refused;
    return { ...one, refused: { key, params } };
  }
  if (waiting !== undefined) return { ...one, note: { key: 'supervision.note.proposed' } };
  const minutes = elsewhere.get(one.trajectoryId);
  return minutes === undefined || one.refused
    ? one
    : { ...one, note: { key: 'supervision.note.elsewhere', params: { minutes } } };
}

/** The code by which the form says what the supervisor was told. */
function codeOf(supervisees: readonly JudgedSupervisee[]): string {
  const telling = supervisees.filter(({ refused, note }) => refused ?? note);
  if (telling.length === 0) return '';
  const text = JSON.stringify(
    telling.map(({ trajectoryId, refused, note }) => [trajectoryId, refused, note]),
  );
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** The session for which this form made claims already, in whatever state they are now. */
async function recordedBefore(manager: EntityManager, ids: readonly string[]): Promise<string | undefined> {
  const known = await knownClaims(manager, ids);
  const links = await linksOf(manager, known);
  return links.get(known[0] ?? '')?.sessionId;
}

/** The links of claims that recording made; a proposal that waited has its link already. */
function newLinks(outcomes: readonly AttendanceOutcome[], made: ReadonlySet<string>, sessionId: string) {
  return outcomes.flatMap((outcome) =>
    'claimId' in outcome && outcome.claimId !== null && made.has(outcome.claimId)
      ? [{ claimId: outcome.claimId, trajectoryId: outcome.trajectoryId, sessionId }]
      : [],
  );
}

/** @throws DomainError `supervision.changed` (409) unless it is signed now */
function signed(claims: readonly SessionClaim[], claimId: string): SessionClaim {
  const claim = claims.find((one) => one.claimId === claimId);
  if (!claim) throw new DomainError('supervision.not-found', {}, 'not-found');
  if (claim.state !== 'signed-off') throw new DomainError('supervision.changed', {}, 'conflict');
  return claim;
}

/** Start and all else that the supervisor signs stand in the claim; the session only says which claims belong together. */
function activityOf({ heldOn, startsAt, minutes }: SessionTime) {
  return { component: SUPERVISION.key, block: null, happenedOn: heldOn, minutes, description: startsAt };
}

/** Which of the four conditions fail, as params of `supervision.lacks` (S2). */
export function lacksOf(lacking: readonly string[], date: string): Record<string, string> {
  const has = (one: string) => (lacking.includes(one) ? 'no' : 'yes');
  const four = ['experience', 'activity', 'education', 'membership'];
  const other = lacking.some((one) => !four.includes(one)) ? 'no' : 'yes';
  return { date, other, ...Object.fromEntries(four.map((one) => [one, has(one)])) };
}

/** D9: a trainee who hears of a correction must be able to follow why. */
function assertTells(reason: string): void {
  if (tellsTooLittle(reason))
    throw new DomainError('correction.reason-short', { least: LETTERS_AT_LEAST }, 'invalid', 'reason');
}
