import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type ChainEnd, lineCode, linkHash, sameCode } from '../chain/chain.rules.js';
import { ChainHeads } from '../chain/chain-heads.service.js';
import { bulkInsert } from '../database/bulk-insert.service.js';
import type { LineMacs } from '../documents/line-macs.service.js';
import { DomainError } from '../errors/domain-error.rules.js';
import { JobRegistry, JobType } from '../jobs/job-registry.service.js';
import { AUDIT_CHAIN, AUDIT_LINK, type AuditLine, entryCode, linkContent } from './audit-entry.rules.js';
import { ENTRY } from './audit.queries.js';

/** Links what was written since. */
export const LINK_AUDIT = new JobType('link-audit', '* * * * *');

const BATCH = 5_000;
const COLUMNS = { position: 'integer', entry_id: 'uuid', sealed: 'boolean', hash: 'bytea', mac: 'bytea' };

type UnlinkedEntry = AuditLine & { mac: string | null };

/** Which entries are meant: those with a code, or, once, those of before there were codes. */
type Which = 'written' | 'sealed';

/**
 * Chains the entries of the audit log (K6). Not as they are written: each transaction would wait for every other. Their
 * own code keeps them until then. What has no code is left out, and `check` tells of it.
 */
@Injectable()
export class AuditLinks implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly heads: ChainHeads,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.declare(LINK_AUDIT);
    this.jobs.handle(LINK_AUDIT, () => this.linkNew());
  }

  /** Links all that was committed and has no link. @throws DomainError `chain.broken` */
  async linkNew(): Promise<void> {
    await this.dataSource.transaction((manager) => linkEntries(manager, this.heads, 'written'));
  }

  /** The same, before the chain is looked at: what cannot be believed of it is found by looking. */
  async linkIfWhole(): Promise<void> {
    try {
      await this.linkNew();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
}

/** PostgreSQL's code for a key that is there already. */
const UNIQUE_VIOLATION = '23505';

/**
 * Adds links to the chain, in the order of time, within the caller's transaction; others that do so wait.
 *
 * @throws DomainError `chain.broken` when the end of the chain was not written with the key
 */
export async function linkEntries(manager: EntityManager, heads: ChainHeads, which: Which): Promise<void> {
  if ((await unlinked(manager, which, null, 1)).length === 0) return;
  let end = await heads.lock(manager, AUDIT_CHAIN);
  let last: AuditLine | null = null;
  for (;;) {
    const entries = await unlinked(manager, which, last, BATCH);
    if (entries.length === 0) break;
    end = await append(manager, heads, entries, end, which);
    last = entries.at(-1)!;
  }
  await heads.store(manager, AUDIT_CHAIN, end);
}

async function append(
  manager: EntityManager,
  { codes }: ChainHeads,
  entries: readonly UnlinkedEntry[],
  { length, hash }: ChainEnd,
  which: Which,
): Promise<ChainEnd> {
  const sealed = which === 'sealed';
  const rows = [];
  for (const { mac, ...entry } of entries) {
    if (!sealed && !sameCode(mac, entryCode(codes, entry))) continue;
    length += 1;
    const content = linkContent(length, sealed, entry);
    hash = linkHash(hash, content);
    const code = Buffer.from(lineCode(codes, AUDIT_LINK, content, hash), 'hex');
    rows.push({ position: length, entry_id: entry.id, sealed, hash: Buffer.from(hash, 'hex'), mac: code });
  }
  try {
    await bulkInsert(manager, 'audit_link', COLUMNS, rows);
  } catch (error) {
    // Somebody without the key wrote a link where the next one goes: looking finds it, and nothing is added behind it.
    if ((error as { code?: string }).code === UNIQUE_VIOLATION)
      throw new DomainError('chain.broken', { chain: AUDIT_CHAIN }, 'conflict');
    throw error;
  }
  return { length, hash };
}

function unlinked(
  manager: EntityManager,
  which: Which,
  after: Pick<AuditLine, 'at' | 'id'> | null,
  most: number,
): Promise<UnlinkedEntry[]> {
  return manager.query<UnlinkedEntry[]>(
    // Not the whole log every minute: no transaction takes so long that its entries come later than that.
    `SELECT ${ENTRY}, encode(e.mac, 'hex') AS mac FROM audit_entry e
      WHERE (e.mac IS NULL) = $1 AND NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id)
        AND ($1 OR e.at >= coalesce((SELECT linked.at FROM audit_link k JOIN audit_entry linked ON linked.id = k.entry_id
                                      ORDER BY k.position DESC LIMIT 1), '-infinity') - interval '2 days')
        AND ($2::timestamptz IS NULL OR (e.at, e.id) > ($2::timestamptz, $3::uuid))
      ORDER BY e.at, e.id LIMIT $4`,
    [which === 'sealed', after?.at ?? null, after?.id ?? null, most],
  );
}

/** Links the entries of before there were codes, once (K6): see `src/line-codes.ts`. */
export async function sealAudit(manager: EntityManager, macs: LineMacs): Promise<void> {
  await linkEntries(manager, new ChainHeads(macs), 'sealed');
}
