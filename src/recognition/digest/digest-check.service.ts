import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { chainBreak } from '../../hours/ledger.rules.js';
import type { StoredLedgerEntry } from '../../hours/ledger.rules.js';
import { readLedger } from '../../hours/ledger.queries.js';
import { byTrajectory } from '../../hours/progress.service.js';
import { PEOPLE } from '../../people/people.queries.js';
import { AuditCheck } from '../../platform/audit/audit-check.service.js';
import type { ChainEnd } from '../../platform/chain/chain.rules.js';
import { DocumentVault } from '../../platform/documents/document-vault.service.js';
import type { Difference } from '../completion/check.service.js';
import { hashedRecords } from '../completion/digested-records.queries.js';
import { RecordStatesCheck } from '../completion/record-states-check.service.js';
import { type DigestContent, readDigest } from './digest.rules.js';

const BATCH = 200;

/** Says whether all that stands in a digest is still there, as it was (K6). */
@Injectable()
export class DigestCheck {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditCheck,
    private readonly states: RecordStatesCheck,
    private readonly vault: DocumentVault,
  ) {}

  /** All that is not, in one view of the database. What was added since is no difference. */
  async *differences(jws: string): AsyncGenerator<Difference> {
    const digest = await readDigest(jws, (keyId) => this.vault.believedKey(keyId));
    if (!digest) return yield { code: 'check.digest.signature', params: {} };
    const runner = this.dataSource.createQueryRunner();
    await runner.startTransaction('REPEATABLE READ');
    try {
      yield* this.compare(runner.manager, digest);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  private async *compare(manager: EntityManager, digest: DigestContent): AsyncGenerator<Difference> {
    const { day } = digest;
    for (let from = 0; from < digest.ledgers.length; from += BATCH)
      yield* ledgerDifferences(manager, day, digest.ledgers.slice(from, from + BATCH));
    const state = await this.states.firstAmiss(manager, digest.recordStates);
    if (state !== null) yield { code: 'check.digest.states', params: { day, line: state } };
    const entry = await this.audit.firstAmiss(manager, digest.audit);
    if (entry !== null) yield { code: 'check.digest.audit', params: { day, line: entry } };
    yield* recordDifferences(manager, digest);
  }
}

async function* ledgerDifferences(
  manager: EntityManager,
  day: string,
  ends: DigestContent['ledgers'],
): AsyncGenerator<Difference> {
  const ids = ends.map(({ trajectoryId }) => trajectoryId);
  const names = await participantsOf(manager, ids);
  const lines = byTrajectory(await readLedger(manager, ids));
  for (const { trajectoryId, ...end } of ends) {
    const line = firstLineAmiss(lines.get(trajectoryId) ?? [], end);
    const participant = names.get(trajectoryId) ?? trajectoryId;
    if (line !== null) yield { code: 'check.digest.ledger', params: { participant, day, line } };
  }
}

/** The number of each participant, by trajectory; those that have none, and those that are gone, are not in it. */
async function participantsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; participant: string }[]>(
    `SELECT t.id, p.participant_number AS participant FROM ${TRAJECTORIES} t JOIN ${PEOPLE} p ON p.id = t.person_id
      WHERE t.id = ANY($1) AND p.participant_number IS NOT NULL`,
    [ids],
  );
  return new Map(rows.map(({ id, participant }) => [id, participant]));
}

/** The first line that is not as it was when the ledger ended so, or null. */
function firstLineAmiss(lines: readonly StoredLedgerEntry[], { length, hash }: ChainEnd): number | null {
  const then = lines.slice(0, length);
  const broken = chainBreak(then);
  if (broken) return Math.min(broken.sequence, length);
  if (then.length < length) return then.length + 1;
  return then.at(-1)?.hash === hash || length === 0 ? null : length;
}

async function* recordDifferences(
  manager: EntityManager,
  { day, records }: DigestContent,
): AsyncGenerator<Difference> {
  const kept = new Map((await hashedRecords(manager)).map((record) => [record.number, record]));
  for (const { number, contentSha256, pdfSha256 } of records) {
    const now = kept.get(number);
    if (!now) yield { code: 'check.digest.record-gone', params: { number, day } };
    else if (now.contentSha256 !== contentSha256 || now.pdfSha256 !== pdfSha256)
      yield { code: 'check.digest.record-altered', params: { number, day } };
  }
}
