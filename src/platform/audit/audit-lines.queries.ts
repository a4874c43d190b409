import { canonicalize } from 'json-canonicalize';
import type { CodedTable } from '../database/line-codes.service.js';
import { AUDIT_LINK, type AuditLine, linkContent } from './audit-entry.rules.js';
import { ENTRY } from './audit.queries.js';

type Keyed = { key: string; mac: string };

/** The codes of entries (K6); one from before there were any has that of its link. */
export const AUDIT_ENTRIES: CodedTable<AuditLine & Keyed> = {
  table: 'audit_entry',
  key: 'id',
  select: `SELECT e.id::text AS key, encode(e.mac, 'hex') AS mac, ${ENTRY} FROM audit_entry e WHERE e.mac IS NOT NULL`,
  purpose: 'audit',
  lineOf: ({ key: _key, mac: _mac, ...line }) => canonicalize(line),
};

/** The codes of the links that chain them. */
export const AUDIT_LINKS: CodedTable<
  AuditLine & Keyed & { position: number; sealed: boolean; hash: string }
> = {
  table: 'audit_link',
  key: 'position',
  select: `SELECT l.position::text AS key, encode(l.mac, 'hex') AS mac, l.position, l.sealed,
                  encode(l.hash, 'hex') AS hash, ${ENTRY}
             FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id`,
  purpose: AUDIT_LINK,
  lineOf: ({ key: _key, mac: _mac, position, sealed, hash, ...entry }) =>
    canonicalize({ content: linkContent(position, sealed, entry), hash }),
};
