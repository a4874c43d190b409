import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HoursService } from '../hours/hours.service.js';
import { ProgressService } from '../hours/progress.service.js';
import type { Actor } from '../platform/audit/actor.rules.js';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { REACHED } from '../hours/hours.queries.js';
import { PEOPLE } from '../people/people.queries.js';
import { countRecords } from '../recognition/completion/record-states.queries.js';

/** How far the last steps of an import are, in trajectories. */
export interface SettlementProgress {
  step: 'progress' | 'records';
  done: number;
  total: number;
}

const BATCH = 100;

/** Ends an import: progress of everybody whom it touched, then the records that are due, whose numbers come last (D6). */
@Injectable()
export class ImportSettlement {
  constructor(
    private readonly hours: HoursService,
    private readonly progress: ProgressService,
  ) {}

  /** @returns how many records were issued */
  async settle(
    manager: EntityManager,
    actor: Actor,
    tell: (progress: SettlementProgress) => void,
  ): Promise<number> {
    const before = await countRecords(manager);
    await inBatches(manager, TOUCHED, 'progress', tell, (ids) => this.progress.store(manager, ids));
    await inBatches(manager, COMPLETED, 'records', tell, async (ids) =>
      this.hours.announce(manager, await this.progress.of(manager, ids), actor, false),
    );
    return (await countRecords(manager)) - before;
  }
}

const TOUCHED =
  'SELECT trajectory_id AS id, row_number() OVER (ORDER BY trajectory_id) AS place FROM import_touched';

/** Those who reached something, in the order in which they did, so that numbers follow it. */
const COMPLETED = `SELECT i.trajectory_id AS id,
    row_number() OVER (ORDER BY coalesce(p.hours96_met_on, p.programme_met_on), n.participant_number) AS place
  FROM import_touched i JOIN ${REACHED} p ON p.trajectory_id = i.trajectory_id
  JOIN ${TRAJECTORIES} t ON t.id = i.trajectory_id JOIN ${PEOPLE} n ON n.id = t.person_id
 WHERE p.hours96_met_on IS NOT NULL OR p.programme_met_on IS NOT NULL`;

async function inBatches(
  manager: EntityManager,
  selection: string,
  step: SettlementProgress['step'],
  tell: (progress: SettlementProgress) => void,
  work: (ids: string[]) => Promise<unknown>,
): Promise<void> {
  const total = await countIn(manager, selection);
  for (let done = 0; done < total; done += BATCH) {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM (${selection}) s WHERE place > $1 AND place <= $2 ORDER BY place`,
      [done, done + BATCH],
    );
    await work(rows.map(({ id }) => id));
    tell({ step, done: Math.min(done + BATCH, total), total });
  }
}

async function countIn(manager: EntityManager, selection: string): Promise<number> {
  const [{ total }] = await manager.query<[{ total: number }]>(
    `SELECT count(*)::integer AS total FROM (${selection}) s`,
  );
  return total;
}
