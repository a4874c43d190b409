import { canonicalize } from 'json-canonicalize';
import type { EntityManager } from 'typeorm';
import {
  type CodedTable,
  codeOf,
  type Judged,
  ownLines,
} from '../../platform/database/line-codes.service.js';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import type { PersonRole, Role } from './person-role.entity.js';

/** A person's role: its code is over both (K6). */
export type RoleLine = Pick<PersonRole, 'personId' | 'role'>;

/** A role as it is read. */
export type JudgedRole = Judged<RoleLine>;

/** SQL for the columns of a {@link JudgedRole}, of a row `r`. */
export const JUDGED_ROLE = `r.person_id AS "personId", r.role, encode(r.mac, 'hex') AS mac`;

/** SQL for the roles of a person as a list of {@link JudgedRole}. @param person their id, in SQL */
export function rolesOfPerson(person: string): string {
  return `ARRAY(SELECT to_jsonb(line) FROM (
    SELECT ${JUDGED_ROLE} FROM person_role r WHERE r.person_id = ${person} ORDER BY r.role) line)`;
}

/** The codes of roles. */
export const ROLE_LINES: CodedTable<RoleLine> = {
  table: 'person_role',
  key: `person_id::text || ' ' || role`,
  select: `SELECT r.person_id::text || ' ' || r.role AS key, ${JUDGED_ROLE} FROM person_role r`,
  purpose: 'person-role',
  lineOf: ({ personId, role }) => canonicalize({ personId, role }),
};

/** A role with its code, as it is kept. */
export function codedRole(manager: EntityManager, role: RoleLine): RoleLine & { mac: Buffer } {
  return { ...role, mac: codeOf(macsOf(manager), ROLE_LINES, role) };
}

/** Those that the product gave, of the roles that were read. */
export function givenRoles(manager: EntityManager, roles: readonly JudgedRole[]): Role[] {
  return ownLines(manager, ROLE_LINES, roles).map(({ role }) => role);
}
