import type { EntityManager } from 'typeorm';
import { displayName, type NameParts, printedName } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import { DOCUMENTS } from '../../platform/documents/documents.queries.js';
import type { FrozenDocument } from '../../platform/documents/frozen-document.rules.js';
import type { CertificateContent } from './certificate.rules.js';

/** A certificate of somebody's, with what it states. */
export interface KnownCertificate {
  id: string;
  meetingId: string;
  personId: string;
  name: string;
  address: string;
  content: CertificateContent;
  endedOn: string | null;
  endedAs: 'replaced' | 'withdrawn' | null;
}

type Row = Omit<KnownCertificate, 'name' | 'content'> & { name: NameParts; statement: string };

const CERTIFICATES = `SELECT c.id, c.meeting_id AS "meetingId", c.person_id AS "personId", p.name, c.address, c.statement, c.ended_on AS "endedOn",
    c.ended_as AS "endedAs" FROM attendance_certificate c JOIN ${PEOPLE} p ON p.id = c.person_id`;

/** The certificates of a meeting that hold. */
export async function validOfMeeting(manager: EntityManager, meetingId: string): Promise<KnownCertificate[]> {
  const rows = await manager.query<Row[]>(
    `${CERTIFICATES} WHERE c.meeting_id = $1 AND c.ended_on IS NULL ORDER BY p.sort_name, c.id`,
    [meetingId],
  );
  return rows.map(known);
}

/** All certificates of a meeting, also those that hold no more; by name, what holds first. */
export async function certificatesOfMeeting(
  manager: EntityManager,
  meetingId: string,
): Promise<KnownCertificate[]> {
  const rows = await manager.query<Row[]>(
    `${CERTIFICATES} WHERE c.meeting_id = $1 ORDER BY p.sort_name, p.id, c.ended_on DESC NULLS FIRST`,
    [meetingId],
  );
  return rows.map(known);
}

/** All certificates of one person, also those that hold no more; the latest attendance first. */
export async function certificatesOf(manager: EntityManager, personId: string): Promise<KnownCertificate[]> {
  const rows = await manager.query<Row[]>(`${CERTIFICATES} WHERE c.person_id = $1`, [personId]);
  return rows.map(known).sort((a, b) => sortKey(b).localeCompare(sortKey(a)));
}

/** One certificate, or undefined. @param personId whose it must be; null: anybody's */
export async function certificateBy(
  manager: EntityManager,
  id: string,
  personId: string | null,
): Promise<KnownCertificate | undefined> {
  const [row] = await manager.query<Row[]>(
    `${CERTIFICATES} WHERE c.id = $1 AND ($2::uuid IS NULL OR c.person_id = $2)`,
    [id, personId],
  );
  return row && known(row);
}

/** A certificate that was handed out, by its public address, with its document. */
export interface HandedOut {
  statement: string;
  address: string;
  endedOn: string | null;
  endedAs: 'replaced' | 'withdrawn' | null;
  document: FrozenDocument;
}

/** The certificate at a public address. Undefined when none that was printed has it. */
export async function handedOutAt(manager: EntityManager, address: string): Promise<HandedOut | undefined> {
  const [row] = await manager.query<(Omit<HandedOut, 'document'> & FrozenDocument)[]>(
    `SELECT c.statement, c.address, c.ended_on AS "endedOn", c.ended_as AS "endedAs", d.content,
            d.content_sha256 AS "contentSha256", d.pdf, d.pdf_sha256 AS "pdfSha256", d.key_id AS "keyId", d.signature
       FROM attendance_certificate c JOIN ${DOCUMENTS} d ON d.id = c.document_id WHERE c.address = $1`,
    [address],
  );
  if (!row) return undefined;
  const { statement, endedOn, endedAs, ...document } = row;
  return { statement, address, endedOn, endedAs, document };
}

/** The names of people as a certificate prints them (K2), by id. */
export async function printedNames(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; name: NameParts }[]>(
    `SELECT p.id, p.name FROM ${PEOPLE} p WHERE p.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, printedName(name)]));
}

function known({ name, statement, ...row }: Row): KnownCertificate {
  return { ...row, name: displayName(name), content: JSON.parse(statement) as CertificateContent };
}

/** What holds before what does not, of one day. */
function sortKey({ content, endedOn }: KnownCertificate): string {
  return `${content.heldOn}|${endedOn === null ? 1 : 0}|${endedOn ?? ''}`;
}
