import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.service.js';
import { bulkInsert } from '../../../platform/database/bulk-insert.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import type { RowOutcome } from '../pe-online/outcomes.rules.js';
import type { CallEnd } from '../pe-online/entry-post.service.js';
import type { Refusal } from '../pe-online/refusal.rules.js';
import { dossiersOfMeetings } from '../dossier/dossiers.queries.js';
import { meetingsBeside } from './closed-lists.queries.js';
import { HandedNumberRow, HandOffCall, type HandOffMeans } from './hand-off.entity.js';
import { afterCall } from './after-call.rules.js';
import type { PointsRow } from './hand-off.rules.js';
import { handedOf, handOffKey, type HandOffOf } from './hand-offs.queries.js';

/** What is told to a body at once. */
export interface ToldRows extends HandOffOf {
  /** nothing of it counts as booked */
  test: boolean;
  means: HandOffMeans;
  /** the id of the person who does it */
  by: string;
  /** the sending that it is part of; null when done by hand */
  sendingId: string | null;
  /** in their order */
  rows: readonly PointsRow[];
}

/** What came of it. */
export interface ToldEnd {
  end: CallEnd | { booked: 'perhaps'; why: 'interrupted'; reason: string };
  /** one for each row, in their order */
  outcomes: readonly RowOutcome[];
  /** what was said of no row */
  general: readonly Refusal[];
}

/**
 * Keeps what bodies were told, and how each number stands (Q7): a call before it is sent, with everybody in it, and its
 * outcome once. Both in the caller's transaction, which must commit before it asks the other side.
 */
@Injectable()
export class HandedNumbers {
  constructor(private readonly clock: Clock) {}

  /** Keeps what was told and what came of it at once: a pasted list, or the answer to a file. @returns the call's id */
  async record(manager: EntityManager, told: Omit<ToldRows, 'sendingId'>, end: ToldEnd): Promise<string> {
    const id = await this.begin(manager, { ...told, sendingId: null });
    await this.end(manager, id, end);
    return id;
  }

  /** Keeps the numbers that a call is about to hand over. @returns the call's id */
  async begin(manager: EntityManager, told: ToldRows): Promise<string> {
    await lockHandOff(manager, told);
    const { rows, ...call } = told;
    const id = randomUUID();
    const begunAt = new Date(this.clock.now().epochMilliseconds);
    await manager.insert(HandOffCall, {
      id,
      ...call,
      begunAt,
      booked: null,
      why: null,
      reason: null,
      general: null,
    });
    await bulkInsert(
      manager,
      'hand_off_row',
      { call_id: 'uuid', ordinal: 'integer', person_id: 'uuid', number: 'text' },
      rows.map(({ attendee, number }, index) => ({
        call_id: id,
        ordinal: index + 1,
        person_id: attendee,
        number,
      })),
    );
    return id;
  }

  /** Keeps the outcome of a call, once. */
  async end(manager: EntityManager, callId: string, { end, outcomes, general }: ToldEnd): Promise<void> {
    const call = await this.underWay(manager, callId);
    if (!call) return;
    await manager.update(
      HandOffCall,
      { id: callId },
      {
        booked: end.booked,
        why: end.booked === 'perhaps' ? end.why : null,
        reason: 'reason' in end ? end.reason : null,
        general: [...general],
      },
    );
    const sent = await rowsOf(manager, callId);
    await manager.query(
      `UPDATE hand_off_row r SET state = o.state, refusal = o.refusal
         FROM jsonb_to_recordset($2::jsonb) AS o(ordinal integer, state text, refusal jsonb)
        WHERE r.call_id = $1 AND r.ordinal = o.ordinal`,
      [callId, JSON.stringify(outcomes.map((outcome, index) => ({ ordinal: index + 1, ...outcome })))],
    );
    await this.keep(manager, call, sent, outcomes);
  }

  /** Ends the calls of a meeting that got no answer because their worker was killed: nobody knows what was booked. */
  async endInterrupted(manager: EntityManager, { meetingId, body }: HandOffOf): Promise<void> {
    await lockHandOff(manager, { meetingId, body });
    const calls = await manager.query<{ id: string; rows: number }[]>(
      `SELECT c.id, count(r.ordinal)::int AS rows FROM hand_off_call c LEFT JOIN hand_off_row r ON r.call_id = c.id
        WHERE c.meeting_id = $1 AND c.body = $2 AND c.booked IS NULL GROUP BY c.id ORDER BY c.begun_at, c.id`,
      [meetingId, body],
    );
    for (const { id, rows } of calls) {
      const outcomes = Array.from({ length: rows }, (): RowOutcome => ({ state: 'unknown' }));
      await this.end(manager, id, { end: INTERRUPTED, outcomes, general: [] });
    }
  }

  /**
   * Keeps that the secretariat saw to a number that was sent wrongly: the body took it back, or it stays booked.
   *
   * @throws DomainError `error.404.heading` when nothing of the sort is booked
   */
  async settle(
    manager: EntityManager,
    { meetingId, body, number }: HandOffOf & { number: string },
    { as, because, by }: { as: 'taken-back' | 'left'; because: string; by: string },
  ): Promise<void> {
    await lockHandOff(manager, { meetingId, body });
    const under = await this.keptUnder(manager, { meetingId, body });
    const handed = await handedOf(manager, under);
    const at = under.find((id) =>
      handed.get(handOffKey({ meetingId: id, body }))?.some((known) => known.number === number),
    );
    const one =
      at && handed.get(handOffKey({ meetingId: at, body }))!.find((known) => known.number === number);
    if (!one || one.settled || !(one.state === 'accepted' || one.perhapsBooked))
      throw new DomainError('error.404.heading', {}, 'not-found');
    await manager.update(
      HandedNumberRow,
      { meetingId: at, body, test: false, number },
      {
        settledAs: as,
        settledBecause: because,
        settledBy: by,
        settledAt: new Date(this.clock.now().epochMilliseconds),
      },
    );
  }

  /** The meetings under which numbers may be kept: of a course that is accredited as a whole any that was its last, this one first. */
  private async keptUnder(manager: EntityManager, { meetingId, body }: HandOffOf): Promise<string[]> {
    const dossiers = await dossiersOfMeetings(manager, [meetingId], this.clock.today());
    if (dossiers.find((one) => one.body === body)?.type !== 4) return [meetingId];
    const beside = await meetingsBeside(manager, [meetingId]);
    return [...new Set([meetingId, ...beside.map(({ id }) => id).reverse()])];
  }

  private async underWay(manager: EntityManager, id: string): Promise<HandOffCall | null> {
    const call = await manager.findOneByOrFail(HandOffCall, { id });
    await lockHandOff(manager, call);
    return manager
      .findOne(HandOffCall, { where: { id }, lock: { mode: 'pessimistic_write' } })
      .then((now) => (now?.booked === null ? now : null));
  }

  private async keep(
    manager: EntityManager,
    { meetingId, body, test }: HandOffCall,
    sent: readonly PointsRow[],
    outcomes: readonly RowOutcome[],
  ): Promise<void> {
    const before = (await handedOf(manager, [meetingId], test)).get(handOffKey({ meetingId, body })) ?? [];
    const unchanged = new Set<object>(before);
    const changed = afterCall(before, sent, outcomes, this.clock.today()).filter(
      (one) => !unchanged.has(one),
    );
    await bulkInsert(
      manager,
      'handed_number',
      {
        ...{ meeting_id: 'uuid', body: 'text', test: 'boolean', number: 'text', person_id: 'uuid' },
        ...{ state: 'text', known_on: 'date', refusal: 'jsonb', perhaps_booked: 'boolean' },
      },
      changed.map(({ number, attendee, state, on, refusal, perhapsBooked }) => ({
        ...{ meeting_id: meetingId, body, test, number, person_id: attendee },
        ...{ state, known_on: on, refusal, perhaps_booked: perhapsBooked },
      })),
      `ON CONFLICT (meeting_id, body, test, number) DO UPDATE SET person_id = excluded.person_id, state = excluded.state,
         known_on = excluded.known_on, refusal = excluded.refusal, perhaps_booked = excluded.perhaps_booked,
         settled_as = NULL, settled_because = NULL, settled_by = NULL, settled_at = NULL`,
    );
  }
}

const INTERRUPTED: { booked: 'perhaps'; why: 'interrupted'; reason: string } = {
  booked: 'perhaps',
  why: 'interrupted',
  reason: 'interrupted',
};

/**
 * The lock under which transactions write about one meeting and body, one after the other; taken before all their other
 * locks.
 */
export async function lockHandOff(manager: EntityManager, { meetingId, body }: HandOffOf): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`hand-off ${meetingId} ${body}`]);
}

async function rowsOf(manager: EntityManager, callId: string): Promise<PointsRow[]> {
  const rows = await manager.query<{ attendee: string; number: string }[]>(
    'SELECT person_id AS attendee, number FROM hand_off_row WHERE call_id = $1 ORDER BY ordinal',
    [callId],
  );
  return rows.map((row) => ({ ...row, place: 'points' }));
}
