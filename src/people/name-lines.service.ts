import { canonicalize } from 'json-canonicalize';
import type { EntityManager } from 'typeorm';
import { type CodedTable, codeOf, type Judged, ownLines } from '../platform/database/line-codes.service.js';
import { macsOf } from '../platform/documents/bound-macs.service.js';
import { addressCode, isOwnAddress, writeAddressCode } from './address-lines.queries.js';
import type { Person } from './person.entity.js';

/** The names of a person, as far as a record takes them: their code is over all of it (K6). */
export type NameLine = Pick<
  Person,
  | 'id'
  | 'callName'
  | 'initials'
  | 'tussenvoegsel'
  | 'surname'
  | 'fullName'
  | 'printName'
  | 'printNameApproved'
>;

/** SQL for the columns of a judged {@link NameLine}, of a person `p`. */
export const JUDGED_NAMES = `p.id, p.call_name AS "callName", p.initials, p.tussenvoegsel, p.surname,
  p.full_name AS "fullName", p.print_name AS "printName", p.print_name_approved AS "printNameApproved",
  encode(p.mac, 'hex') AS mac`;

/** The codes of names. */
export const NAME_LINES: CodedTable<NameLine> = {
  table: 'person',
  key: 'id',
  select: `SELECT p.id::text AS key, ${JUDGED_NAMES} FROM person p`,
  purpose: 'person-names',
  lineOf: ({ id, callName, initials, tussenvoegsel, surname, fullName, printName, printNameApproved }) =>
    canonicalize({ id, callName, initials, tussenvoegsel, surname, fullName, printName, printNameApproved }),
};

/** A new person, with the codes of their names and their address. */
export function codedPerson<T extends Partial<Person> & { id: string }>(
  manager: EntityManager,
  person: T,
): T & { mac: Buffer; addressMac: Buffer } {
  const { callName = null, initials = null, tussenvoegsel = null, surname = null } = person;
  const { id, fullName = null, printName = null, printNameApproved = false } = person;
  const line = { id, callName, initials, tussenvoegsel, surname, fullName, printName, printNameApproved };
  const addressMac = addressCode(manager, { id, email: person.email ?? '' });
  return { ...person, mac: codeOf(macsOf(manager), NAME_LINES, line), addressMac };
}

/** Whether the names of a person are as the product wrote them; nobody changes them until the transaction ends. */
export async function areOwnNames(manager: EntityManager, personId: string): Promise<boolean> {
  return ownLines(manager, NAME_LINES, await read(manager, personId)).length > 0;
}

/** Writes the code of a person's names as they stand: for a caller that has just looked at all of them. */
export async function writeNameCode(manager: EntityManager, personId: string): Promise<void> {
  const [line] = await read(manager, personId);
  const mac = codeOf(macsOf(manager), NAME_LINES, line!);
  await manager.query('UPDATE person SET mac = $2 WHERE id = $1', [personId, mac]);
}

/**
 * Changes names or the address of a person, and their codes with them. What an intruder wrote there stays without a code
 * that fits: a change beside it must not make it good.
 */
export async function changeNames(
  manager: EntityManager,
  personId: string,
  work: () => Promise<unknown>,
): Promise<void> {
  const own = await areOwnNames(manager, personId);
  const ownAddress = await isOwnAddress(manager, personId);
  await work();
  if (own) await writeNameCode(manager, personId);
  if (ownAddress) await writeAddressCode(manager, personId);
}

function read(manager: EntityManager, personId: string): Promise<Judged<NameLine>[]> {
  return manager.query<Judged<NameLine>[]>(
    `SELECT ${JUDGED_NAMES} FROM person p WHERE p.id = $1 FOR NO KEY UPDATE`,
    [personId],
  );
}
