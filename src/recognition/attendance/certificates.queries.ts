import type { EntityManager } from 'typeorm';
import { displayName, type NameParts, printedName } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import { DOCUMENTS } from '../../platform/documents/documents.queries.js';
import type { FrozenDocument } from '../../platform/documents/frozen-document.rules.js';
import { isOwn, type Judged } from '../../platform/database/line-codes.service.js';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import { CERTIFICATE_LINES, type CertificateLine, JUDGED_CERTIFICATE } from './certificate-lines.queries.js';
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
  /** the product wrote it, and it stands as it was written (K6) */
  own: boolean;
}

type Row = Judged<CertificateLine> & { name: NameParts };

const CERTIFICATES = `SELECT ${JUDGED_CERTIFICATE}, p.name FROM attendance_certificate c JOIN ${PEOPLE} p ON p.id = c.person_id`;

/** The certificates of a meeting that hold. */
export async function validOfMeeting(manager: EntityManager, meetingId: string): Promise<KnownCertificate[]> {
  const rows = await manager.query<Row[]>(
    `${CERTIFICATES} WHERE c.meeting_id = $1 AND c.ended_on IS NULL ORDER BY p.sort_name, c.id`,
    [meetingId],
  );
  return rows.map((row) => known(manager, row));
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
  return rows.map((row) => known(manager, row));
}

/** All certificates of one person, also those that hold no more; the latest attendance first. */
export async function certificatesOf(manager: EntityManager, personId: string): Promise<KnownCertificate[]> {
  const rows = await manager.query<Row[]>(`${CERTIFICATES} WHERE c.person_id = $1`, [personId]);
  return rows.map((row) => known(manager, row)).sort((a, b) => sortKey(b).localeCompare(sortKey(a)));
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
  return row && known(manager, row);
}

/** A certificate that was handed out, by its public address, with its document. */
export interface HandedOut {
  line: Judged<CertificateLine>;
  document: FrozenDocument;
}

/** The certificate at a public address. Undefined when none that was printed has it. */
export async function handedOutAt(manager: EntityManager, address: string): Promise<HandedOut | undefined> {
  const [line] = await manager.query<(Judged<CertificateLine> & { documentId: string | null })[]>(
    `SELECT ${JUDGED_CERTIFICATE}, c.document_id AS "documentId" FROM attendance_certificate c WHERE c.address = $1`,
    [address],
  );
  if (!line?.documentId) return undefined;
  const [document] = await manager.query<[FrozenDocument]>(
    `SELECT d.content, d.content_sha256 AS "contentSha256", d.pdf, d.pdf_sha256 AS "pdfSha256", d.key_id AS "keyId", d.signature
       FROM ${DOCUMENTS} d WHERE d.id = $1`,
    [line.documentId],
  );
  return { line, document };
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

function known(manager: EntityManager, row: Row): KnownCertificate {
  const { id, meetingId, personId, address, endedOn, endedAs } = row;
  return {
    ...{ id, meetingId, personId, address, endedOn, endedAs },
    name: displayName(row.name),
    content: JSON.parse(row.statement) as CertificateContent,
    own: isOwn(macsOf(manager), CERTIFICATE_LINES, row),
  };
}

/** What holds before what does not, of one day. */
function sortKey({ content, endedOn }: KnownCertificate): string {
  return `${content.heldOn}|${endedOn === null ? 1 : 0}|${endedOn ?? ''}`;
}
