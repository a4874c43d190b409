import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TrajectoriesService } from '../../enrolment/trajectories/trajectories.service.js';
import { AttendedHoursService } from '../../hours/attended-hours.service.js';
import { blocksOfKind } from '../../hours/kinds/activity-kinds.rules.js';
import { bulkInsert } from '../../platform/database/bulk-insert.service.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import type { ClosedList, Consequence } from '../meetings/list-follows.service.js';
import { markedCredits } from './day-presence.queries.js';
import type { KnownDay } from './days.queries.js';
import { changesHours, hoursOf, type MarkedHours, stands, wantedOf } from './marked-hours.rules.js';

const COLUMNS = {
  meeting_id: 'uuid',
  trajectory_id: 'uuid',
  component: 'text',
  block: 'smallint',
  minutes: 'integer',
  claim_id: 'uuid',
};

/** Credits trainees for the marked parts of a day: the keeper who closes the list signs for them (I4, H2). */
@Injectable()
export class MarkedCreditService {
  constructor(
    private readonly trajectories: TrajectoriesService,
    private readonly hours: AttendedHoursService,
  ) {}

  /**
   * Credits what the list says, and puts right what it said differently before.
   *
   * @returns what each trainee gets, loses, or cannot be credited, and why
   */
  async settle(manager: EntityManager, day: KnownDay, closed: ClosedList): Promise<Consequence[]> {
    const wanted = wantedOf(day, closed, await markedCredits(manager, day.id)).filter(changesHours);
    // All of them at once: those of a second block must not be locked after the progress of the first.
    await this.trajectories.lock(
      manager,
      wanted.map(({ trajectoryId }) => trajectoryId),
    );
    const told: Consequence[] = [];
    // A person has one outcome in what is credited together, so each block goes by itself.
    const blocks = new Set(wanted.map(({ component, block }) => `${component}|${block}`));
    const inBlocks = [...blocks].map((key) =>
      wanted.filter(({ component, block }) => `${component}|${block}` === key),
    );
    for (const some of inBlocks) told.push(...(await this.credit(manager, day, some, closed)));
    return told;
  }

  private async credit(
    manager: EntityManager,
    day: KnownDay,
    wanted: readonly MarkedHours[],
    { reason, keeperId }: ClosedList,
  ): Promise<Consequence[]> {
    const asked = wanted.filter((one) => !stands(one)).map((one) => hoursOf(day, one, reason));
    const outcomes = await this.hours.credit(manager, asked, keeperId);
    const byTrajectory = new Map(outcomes.map((outcome) => [outcome.trajectoryId, outcome]));
    const done: { one: MarkedHours; claimId: string | null }[] = [];
    const told: Consequence[] = [];
    for (const one of wanted) {
      const outcome = byTrajectory.get(one.trajectoryId);
      if (outcome && 'refused' in outcome) {
        const { code: key, params } = outcome.refused;
        told.push(consequence(one, 'refused', { key, params }));
        continue;
      }
      done.push({ one, claimId: stands(one) ? one.before!.standing!.claimId : (outcome?.claimId ?? null) });
      if (stands(one)) continue;
      const waits = outcome?.waitsForSigner ? ({ key: 'day.follows.waits' } as const) : null;
      if (one.before?.standing && one.before.standing.state !== 'returned')
        told.push(consequence({ ...one, minutes: one.before.minutes }, 'taken', null));
      if (one.minutes > 0) told.push(consequence(one, 'given', waits));
    }
    await store(manager, day.id, done);
    return told;
  }
}

function consequence(one: MarkedHours, effect: Consequence['effect'], why: Text | null): Consequence {
  const { personId, component, block, minutes, before } = one;
  const text = { key: blocksOfKind(component).words.short, params: { block } };
  return { personId, name: before?.name ?? null, effect, text, minutes, why };
}

/** Keeps what the list credited, and with which claim. */
async function store(
  manager: EntityManager,
  meetingId: string,
  done: readonly { one: MarkedHours; claimId: string | null }[],
): Promise<void> {
  await manager.query(
    `DELETE FROM marked_credit x USING jsonb_to_recordset($1::jsonb)
        AS d(meeting_id uuid, trajectory_id uuid, component text, block smallint)
      WHERE x.meeting_id = d.meeting_id AND x.trajectory_id = d.trajectory_id AND x.component = d.component
        AND x.block = d.block`,
    [JSON.stringify(done.map(({ one }) => keyOf(meetingId, one)))],
  );
  const rows = done
    .filter(({ one, claimId }) => one.minutes > 0 && claimId !== null)
    .map(({ one, claimId }) => ({ ...keyOf(meetingId, one), minutes: one.minutes, claim_id: claimId }));
  await bulkInsert(manager, 'marked_credit', COLUMNS, rows);
}

function keyOf(meetingId: string, { trajectoryId, component, block }: MarkedHours) {
  return { meeting_id: meetingId, trajectory_id: trajectoryId, component, block };
}
