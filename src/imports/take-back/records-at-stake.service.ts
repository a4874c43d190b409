import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { progressOf } from '../../hours/progress.rules.js';
import { ProgressService } from '../../hours/progress.service.js';
import {
  latestRecords,
  type LatestRecord,
  type RecordSubject,
  recordSubjects,
} from '../../recognition/completion/completion.queries.js';
import { earnedKinds } from '../../recognition/completion/completion.rules.js';
import type { RecordAtStake } from './take-back.rules.js';
import { CLAIMS } from '../../hours/hours.queries.js';

const BATCH = 100;

/** Says which records would no longer be earned without the hours of a run (K5). */
@Injectable()
export class RecordsAtStake {
  constructor(private readonly progress: ProgressService) {}

  /** By number. */
  async of(
    manager: EntityManager,
    runId: string,
    trajectoryIds: readonly string[],
  ): Promise<RecordAtStake[]> {
    const records: RecordAtStake[] = [];
    for (let start = 0; start < trajectoryIds.length; start += BATCH) {
      records.push(...(await this.among(manager, runId, trajectoryIds.slice(start, start + BATCH))));
    }
    return records.sort((a, b) => a.number.localeCompare(b.number, 'nl', { numeric: true }));
  }

  private async among(
    manager: EntityManager,
    runId: string,
    trajectoryIds: readonly string[],
  ): Promise<RecordAtStake[]> {
    const latest = await latestRecords(manager, trajectoryIds);
    const own = await claimsOfRun(manager, runId, [...latest.keys()]);
    const computed = await this.progress.of(manager, [...latest.keys()]);
    const subjects = await recordSubjects(manager, computed);
    return computed.flatMap(({ trajectoryId, requirements, credits }) => {
      const subject = subjects.get(trajectoryId)!;
      const rest = credits.filter(({ claimId }) => !own.has(claimId));
      const progress = progressOf(requirements, rest, subject.imposed);
      const earned = earnedKinds(subject.programme.key, subject.imposed, progress);
      return Object.values(latest.get(trajectoryId)!)
        .filter(({ state, kind }) => state === 'valid' && !earned.includes(kind))
        .map((record) => atStake(record, subject));
    });
  }
}

function atStake({ content, kind }: LatestRecord, { name }: RecordSubject): RecordAtStake {
  return { number: content.number, kind, name };
}

async function claimsOfRun(
  manager: EntityManager,
  runId: string,
  trajectoryIds: readonly string[],
): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT c.id FROM ${CLAIMS} c JOIN import_effect e ON e.subject = c.id
      WHERE c.trajectory_id = ANY($2) AND e.run_id = $1 AND e.kind IN ('claim-added', 'claim-signed')`,
    [runId, trajectoryIds],
  );
  return new Set(rows.map(({ id }) => id));
}
