import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HoursService } from '../../hours/hours.service.js';
import { ImportedHoursReversal, type Reversal } from '../../hours/imported-hours-reversal.service.js';
import { ImportedHours, ImportedHoursService } from '../../hours/imported-hours.service.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import type { TakeBackProgress } from './take-back.rules.js';

type Tell = (progress: TakeBackProgress) => void;

const CLAIMS = 500;
const TRAJECTORIES = 100;

/** Undoes the hours of a run: claims, credits, progress, and the records that rested on them. */
@Injectable()
export class HoursUndo {
  constructor(
    private readonly reversal: ImportedHoursReversal,
    private readonly imported: ImportedHoursService,
    private readonly hours: HoursService,
  ) {}

  /** @param trajectoryIds whose hours the run changed, locked */
  async undo(
    manager: EntityManager,
    runId: string,
    trajectoryIds: readonly string[],
    why: Reversal,
    tell: Tell,
  ): Promise<void> {
    const hours = new ImportedHours();
    await inBatches(manager, runId, 'claim-added', tell, (ids) =>
      this.reversal.remove(manager, hours, ids, why),
    );
    await inBatches(manager, runId, 'claim-signed', tell, async (ids) => {
      const again = await this.reversal.reopen(manager, hours, ids, why);
      await passOn(manager, again);
    });
    await this.imported.end(manager, hours);
    await this.settle(manager, trajectoryIds, why.actor, tell);
  }

  private async settle(
    manager: EntityManager,
    trajectoryIds: readonly string[],
    actor: Actor,
    tell: Tell,
  ): Promise<void> {
    for (let done = 0; done < trajectoryIds.length; done += TRAJECTORIES) {
      const ids = trajectoryIds.slice(done, done + TRAJECTORIES);
      await this.hours.settle(manager, ids, actor, true);
      tell({ step: 'progress', done: done + ids.length, total: trajectoryIds.length });
    }
  }
}

async function inBatches(
  manager: EntityManager,
  runId: string,
  kind: 'claim-added' | 'claim-signed',
  tell: Tell,
  work: (claimIds: string[]) => Promise<void>,
): Promise<void> {
  const [{ total }] = await manager.query<[{ total: number }]>(
    'SELECT count(*)::integer AS total FROM import_effect WHERE run_id = $1 AND kind = $2',
    [runId, kind],
  );
  for (let last = 0, done = 0; done < total;) {
    const rows = await manager.query<{ place: number; subject: string }[]>(
      `SELECT place, subject FROM import_effect WHERE run_id = $1 AND kind = $2 AND place > $3
        ORDER BY place LIMIT $4`,
      [runId, kind, last, CLAIMS],
    );
    if (rows.length === 0) return;
    await work(rows.map(({ subject }) => subject));
    last = rows.at(-1)!.place;
    done += rows.length;
    tell({ step: 'hours', done, total });
  }
}

/**
 * Makes a claim that waits again one of the import that first brought it, so that taking that import back takes it along.
 */
async function passOn(manager: EntityManager, again: ReadonlyMap<string, string>): Promise<void> {
  if (again.size === 0) return;
  await manager.query(
    `INSERT INTO import_effect (run_id, place, kind, subject)
     SELECT e.run_id,
            (SELECT max(m.place) FROM import_effect m WHERE m.run_id = e.run_id)
              + row_number() OVER (PARTITION BY e.run_id ORDER BY e.place),
            'claim-added', a.again
       FROM unnest($1::uuid[], $2::uuid[]) AS a(former, again)
       JOIN import_effect e ON e.subject = a.former AND e.kind = 'claim-added'`,
    [[...again.keys()], [...again.values()]],
  );
}
