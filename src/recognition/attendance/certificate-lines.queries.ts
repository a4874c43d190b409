import { canonicalize } from 'json-canonicalize';
import type { CodedTable } from '../../platform/database/line-codes.service.js';

/** What the code of a certificate is over (K6): all of it but its print, which is signed itself. */
export interface CertificateLine {
  id: string;
  meetingId: string;
  personId: string;
  address: string;
  statement: string;
  /** `YYYY-MM-DD` */
  endedOn: string | null;
  endedAs: 'replaced' | 'withdrawn' | null;
}

/** SQL for the columns of a judged {@link CertificateLine}, of a row `c`. */
export const JUDGED_CERTIFICATE = `c.id, c.meeting_id AS "meetingId", c.person_id AS "personId", c.address, c.statement,
  c.ended_on::text AS "endedOn", c.ended_as AS "endedAs", encode(c.mac, 'hex') AS mac`;

/** The codes of certificates of attendance: what is stated was on a list, and what holds no more does not hold again. */
export const CERTIFICATE_LINES: CodedTable<CertificateLine> = {
  table: 'attendance_certificate',
  key: 'id',
  select: `SELECT c.id::text AS key, ${JUDGED_CERTIFICATE} FROM attendance_certificate c`,
  purpose: 'attendance-certificate',
  lineOf: ({ id, meetingId, personId, address, statement, endedOn, endedAs }) =>
    canonicalize({ id, meetingId, personId, address, statement, endedOn, endedAs }),
};
