import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StandingFactsService } from '../../people/standing/standing-facts.service.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { bulkInsert } from '../../platform/database/bulk-insert.service.js';
import type { ClosedList, Consequence } from '../meetings/list-follows.service.js';
import { type KnownPresence, presencesOf } from './day-presence.queries.js';
import type { KnownDay } from './days.queries.js';
import { type DayOutcome, dayOutcome } from './follows.rules.js';

const COLUMNS = {
  meeting_id: 'uuid',
  person_id: 'uuid',
  minutes: 'integer',
  counted: 'integer',
  attended: 'text',
  national: 'boolean',
  fact_id: 'uuid',
};

/**
 * The fact of somebody's standing that they attended a day (I4, S5, R3), added and withdrawn as its closed list says (I9).
 * Everybody who attended has it, leader or not: an attendee who becomes a leader later was there all the same, and S2 must
 * not depend on when the secretariat entered them.
 */
@Injectable()
export class DayFactsService {
  constructor(private readonly facts: StandingFactsService) {}

  /**
   * Keeps what the list says of everybody. A fact that says the same already is left alone, also when the secretariat
   * withdrew it since. The statements do not grow with the people.
   */
  async settle(
    manager: EntityManager,
    day: KnownDay,
    { list, keeperId }: Pick<ClosedList, 'list' | 'keeperId'>,
  ): Promise<Consequence[]> {
    const actor = actorOf.person(keeperId);
    const national = day.scope === 'national';
    const before = new Map((await presencesOf(manager, day.id)).map((one) => [one.personId, one]));
    const now = new Map(list.map((one) => [one.personId, dayOutcome(one, day)]));
    const kept = (one: KnownPresence) => isAttended(now.get(one.personId)) && one.national === national;
    const ended = [...before.values()].filter((one) => isAttended(one) && !kept(one));
    const begun = [...now].filter(([personId, outcome]) => {
      const known = before.get(personId);
      return isAttended(outcome) && !(known && isAttended(known) && kept(known));
    });
    await this.facts.withdrawAll(
      manager,
      ended.map(({ factId }) => factId!),
      actor,
    );
    const dated = { fromDate: day.heldOn, toDate: day.heldOn, national };
    const ids = await this.facts.addAll(
      manager,
      begun.map(([personId]) => ({ personId, kind: 'education', detail: 'intervision', ...dated })),
      { source: 'day', actor },
    );
    const added = new Map(begun.map(([personId], index) => [personId, ids[index]!]));
    await store(
      manager,
      day.id,
      national,
      now,
      (personId) => added.get(personId) ?? before.get(personId)?.factId,
    );
    const told = { minutes: null, why: null };
    const text = (some: boolean) =>
      ({
        key: 'day.follows.fact',
        params: { scope: some ? 'national' : 'regional', year: day.heldOn.slice(0, 4) },
      }) as const;
    return [
      ...ended.map((one) => {
        const { personId, name } = one;
        return { ...told, personId, name, effect: 'taken' as const, text: text(one.national) };
      }),
      ...begun.map(([personId]) => ({
        ...{ ...told, personId, name: null, effect: 'given' as const, text: text(national) },
      })),
    ];
  }
}

function isAttended(outcome: Pick<DayOutcome, 'attended'> | undefined): boolean {
  return outcome !== undefined && outcome.attended !== 'neither';
}

/** Keeps what the list says now, instead of what it said before. */
async function store(
  manager: EntityManager,
  meetingId: string,
  national: boolean,
  outcomes: ReadonlyMap<string, DayOutcome>,
  factOf: (personId: string) => string | null | undefined,
): Promise<void> {
  await manager.query('DELETE FROM day_presence WHERE meeting_id = $1', [meetingId]);
  const rows = [...outcomes].map(([personId, { minutes, counted, attended }]) => ({
    ...{ meeting_id: meetingId, person_id: personId, minutes, counted, attended, national },
    fact_id: attended === 'neither' ? null : (factOf(personId) ?? null),
  }));
  await bulkInsert(manager, 'day_presence', COLUMNS, rows);
}
