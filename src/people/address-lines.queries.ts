import { canonicalize } from 'json-canonicalize';
import type { EntityManager } from 'typeorm';
import { type CodedTable, codeOf, type Judged, ownLines } from '../platform/database/line-codes.service.js';
import { macsOf } from '../platform/documents/bound-macs.service.js';
import type { Person } from './person.entity.js';

/**
 * The address of a person. Somebody who reads its mail can sign for them while they have no account (T1), hence the code
 * (K6).
 */
export type AddressLine = Pick<Person, 'id' | 'email'>;

/** SQL for the columns of a judged {@link AddressLine}, of a person `p`. */
export const JUDGED_ADDRESS = `p.id, p.email, encode(p.address_mac, 'hex') AS mac`;

/** The codes of addresses. An account's own code is over the address of its owner too, and decides for them. */
export const ADDRESS_LINES: CodedTable<AddressLine> = {
  table: 'person',
  key: 'id',
  column: 'address_mac',
  select: `SELECT p.id::text AS key, ${JUDGED_ADDRESS} FROM person p`,
  purpose: 'person-address',
  lineOf: ({ id, email }) => canonicalize({ id, email }),
};

/** The code of an address, as it is kept. */
export function addressCode(manager: EntityManager, { id, email }: AddressLine): Buffer {
  return codeOf(macsOf(manager), ADDRESS_LINES, { id, email });
}

/** Whether the address of a person is as the product wrote it. */
export async function isOwnAddress(manager: EntityManager, personId: string): Promise<boolean> {
  return ownLines(manager, ADDRESS_LINES, await read(manager, personId)).length > 0;
}

/** Writes the code of a person's address as it stands: for a caller that has just looked at it, or set it. */
export async function writeAddressCode(manager: EntityManager, personId: string): Promise<void> {
  const [line] = await read(manager, personId);
  const mac = addressCode(manager, line!);
  await manager.query('UPDATE person SET address_mac = $2 WHERE id = $1', [personId, mac]);
}

function read(manager: EntityManager, personId: string): Promise<Judged<AddressLine>[]> {
  return manager.query<Judged<AddressLine>[]>(`SELECT ${JUDGED_ADDRESS} FROM person p WHERE p.id = $1`, [
    personId,
  ]);
}
