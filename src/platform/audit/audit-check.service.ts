import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type ChainEnd, ChainWalk, type LineFault, type StoredLine, sameCode } from '../chain/chain.rules.js';
import { ChainHeads } from '../chain/chain-heads.service.js';
import { AUDIT_CHAIN, AUDIT_LINK, type AuditLine, entryCode, linkContent } from './audit-entry.rules.js';
import { ENTRY } from './audit.queries.js';

/** What is wrong with the audit log. */
export type AuditDifference =
  | { code: `audit-${LineFault}`; line: number }
  | { code: 'audit-head' }
  /** an entry without a code, or with a wrong one */
  | { code: 'audit-entry'; entry: string };

const BATCH = 2_000;

interface Link {
  position: number;
  sealed: boolean;
  hash: string;
  mac: string;
  /** null when the entry is gone */
  entry: AuditLine | null;
  entryMac: string | null;
}

/** Judges the chain of the audit log, and the code of each of its entries (K6). */
@Injectable()
export class AuditCheck {
  constructor(private readonly heads: ChainHeads) {}

  /** All that does not fit, link by link; entries that have no link yet are judged by their code. */
  async *differences(manager: EntityManager): AsyncGenerator<AuditDifference> {
    const walk = new ChainWalk(this.heads.codes, AUDIT_LINK);
    for await (const link of links(manager)) {
      const faults = walk.step(asLine(link));
      for (const { fault, position } of faults) yield { code: `audit-${fault}`, line: position };
      if (faults.length === 0 && !this.isCoded(link)) yield { code: 'audit-entry', entry: link.entry!.id };
    }
    if (!(await this.heads.fits(manager, AUDIT_CHAIN, walk.end))) yield { code: 'audit-head' };
    yield* this.unlinked(manager);
  }

  /** Where the chain ends. */
  async end(manager: EntityManager): Promise<ChainEnd | null> {
    return this.heads.read(manager, AUDIT_CHAIN);
  }

  /** The first line that is not as it was when the chain ended so, or null. */
  async firstAmiss(manager: EntityManager, end: ChainEnd): Promise<number | null> {
    const walk = new ChainWalk(this.heads.codes, AUDIT_LINK);
    for await (const link of links(manager, end.length)) walk.step(asLine(link));
    return walk.firstAmiss(end);
  }

  private isCoded({ sealed, entry, entryMac }: Link): boolean {
    return sealed || sameCode(entryMac, entryCode(this.heads.codes, entry!));
  }

  private async *unlinked(manager: EntityManager): AsyncGenerator<AuditDifference> {
    const entries = await manager.query<(AuditLine & { mac: string | null })[]>(
      `SELECT ${ENTRY}, encode(e.mac, 'hex') AS mac FROM audit_entry e
        WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id) ORDER BY e.at, e.id`,
    );
    for (const { mac, ...entry } of entries) {
      if (!sameCode(mac, entryCode(this.heads.codes, entry))) yield { code: 'audit-entry', entry: entry.id };
    }
  }
}

async function* links(manager: EntityManager, most: number | null = null): AsyncGenerator<Link> {
  for (let last = 0; ;) {
    const rows = await manager.query<LinkRow[]>(
      `SELECT l.position, l.sealed, encode(l.hash, 'hex') AS "linkHash", encode(l.mac, 'hex') AS "linkMac",
              encode(e.mac, 'hex') AS "entryMac", ${ENTRY}
         FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id
        WHERE l.position > $1 AND ($2::integer IS NULL OR l.position <= $2) ORDER BY l.position LIMIT $3`,
      [last, most, BATCH],
    );
    if (rows.length === 0) return;
    for (const row of rows) yield linkOf(row);
    last = rows.at(-1)!.position;
  }
}

interface LinkRow extends Omit<AuditLine, 'id'> {
  id: string | null;
  position: number;
  sealed: boolean;
  linkHash: string;
  linkMac: string;
  entryMac: string | null;
}

function linkOf({ position, sealed, linkHash: hash, linkMac: mac, entryMac, id, ...rest }: LinkRow): Link {
  return { position, sealed, hash, mac, entryMac, entry: id === null ? null : { id, ...rest } };
}

function asLine({ position, sealed, hash, mac, entry }: Link): StoredLine {
  return { position, hash, mac, content: entry && linkContent(position, sealed, entry) };
}
