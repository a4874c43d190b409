import { canonicalize } from 'json-canonicalize';
import type { EntityManager } from 'typeorm';
import {
  type CodedTable,
  codeOf,
  type Judged,
  ownLines,
} from '../../platform/database/line-codes.service.js';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import type { AddressChange } from './address-change.entity.js';

/** Which address an owner wants: its code is over it (K6). */
export type WishLine = Pick<AddressChange, 'accountId' | 'email' | 'requestedAt'>;

const JUDGED_WISH = `account_id AS "accountId", email, requested_at AS "requestedAt", encode(mac, 'hex') AS mac`;

/** The codes of addresses that wait to be confirmed. */
export const WISH_LINES: CodedTable<WishLine> = {
  table: 'address_change',
  key: 'account_id',
  select: `SELECT account_id::text AS key, ${JUDGED_WISH} FROM address_change`,
  purpose: 'address-change',
  lineOf: ({ accountId, email, requestedAt }) =>
    canonicalize({ accountId, email, requestedAt: requestedAt.toISOString() }),
};

/** A wish with its code, as it is kept. */
export function codedWish(manager: EntityManager, wish: WishLine): WishLine & { mac: Buffer } {
  return { ...wish, mac: codeOf(macsOf(manager), WISH_LINES, wish) };
}

/** What the owner of an account asked for, unless somebody put it there. */
export async function addressWish(manager: EntityManager, accountId: string): Promise<WishLine | undefined> {
  const rows = await manager.query<Judged<WishLine>[]>(
    `SELECT ${JUDGED_WISH} FROM address_change WHERE account_id = $1`,
    [accountId],
  );
  return ownLines(manager, WISH_LINES, rows)[0];
}
