import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../../people/names.rules.js';
import { LEADERS, PEOPLE } from '../../../people/people.queries.js';
import { ACCOUNTS } from '../../../platform/auth/accounts.queries.js';
import { ATTENDANCES, ENROLMENTS, MEETINGS, ORGANISERS } from '../../meetings/meetings.queries.js';
import type { Attended } from '../presence.rules.js';
import type { ReportType } from './report-file.rules.js';
import type { Audience, Told } from './telling.rules.js';

/** A recipient of a mail about a day. */
export interface Addressee {
  personId: string;
  name: string;
  /** whether there is an address to write to */
  reachable: boolean;
}

/** The people with a place on a day, those who wait, or both, as a message is meant for; by name. */
export async function audienceOf(
  manager: EntityManager,
  meetingId: string,
  audience: Audience,
): Promise<Addressee[]> {
  return named(
    await manager.query<Unnamed<Addressee>[]>(
      `SELECT p.id AS "personId", p.name, p.email <> '' AS reachable
         FROM ${ENROLMENTS} e JOIN ${PEOPLE} p ON p.id = e.person_id
        WHERE e.meeting_id = $1 AND e.state <> 'cancelled' AND ($2 = 'all' OR e.state = $2)
        ORDER BY p.sort_name, p.id`,
      [meetingId, audience],
    ),
  );
}

/** A message that was sent. */
export interface SentMessage {
  id: string;
  subject: string;
  text: string;
  audience: Audience;
  recipients: number;
  by: string;
  at: Date;
}

/** The messages that organisers sent about a day, the latest first. */
export async function messagesOf(manager: EntityManager, meetingId: string): Promise<SentMessage[]> {
  const rows = await manager.query<(Omit<SentMessage, 'by'> & { name: NameParts })[]>(
    `SELECT m.id, m.subject, m.text, m.audience, m.recipients, m.sent_at AS at, p.name
       FROM day_message m JOIN ${PEOPLE} p ON p.id = m.sent_by WHERE m.meeting_id = $1 ORDER BY m.sent_at DESC, m.id`,
    [meetingId],
  );
  return rows.map(({ name, ...message }) => ({ ...message, by: displayName(name) }));
}

/** One message, with its day's id, if this person has a place on the day or waits for one; whatever the audience was. */
export async function messageTo(
  manager: EntityManager,
  messageId: unknown,
  personId: string,
): Promise<{ meetingId: string; subject: string; text: string; by: string } | undefined> {
  const [row] = await manager.query<{ meetingId: string; subject: string; text: string; name: NameParts }[]>(
    `SELECT m.meeting_id AS "meetingId", m.subject, m.text, p.name
       FROM day_message m JOIN ${PEOPLE} p ON p.id = m.sent_by
       JOIN ${ENROLMENTS} e ON e.meeting_id = m.meeting_id AND e.person_id = $2 AND e.state <> 'cancelled'
      WHERE m.id = $1`,
    [messageId, personId],
  );
  return row && { ...row, by: displayName(row.name) };
}

/** The report of a day, as it is kept. */
export interface KnownReport {
  meetingId: string;
  title: string;
  heldOn: string;
  text: string;
  version: number;
  file: { type: ReportType; bytes: number } | null;
  keptAt: Date;
}

const REPORTS = `
  SELECT r.meeting_id AS "meetingId", m.title, m.held_on AS "heldOn", r.text, r.version, r.kept_at AS "keptAt",
         CASE WHEN f.meeting_id IS NOT NULL THEN jsonb_build_object('type', f.type, 'bytes', f.bytes) END AS file
    FROM day_report r JOIN ${MEETINGS} m ON m.id = r.meeting_id
    LEFT JOIN day_report_file f ON f.meeting_id = r.meeting_id`;

/** The report of a day; undefined as long as there is none. */
export async function reportOf(manager: EntityManager, meetingId: string): Promise<KnownReport | undefined> {
  const [row] = await manager.query<KnownReport[]>(`${REPORTS} WHERE r.meeting_id = $1`, [meetingId]);
  return row;
}

/** The earlier report that the organisers chose for a day; undefined when they chose none, or it is gone. */
export async function previousReportOf(
  manager: EntityManager,
  meetingId: string,
): Promise<KnownReport | undefined> {
  const [row] = await manager.query<KnownReport[]>(
    `${REPORTS} JOIN previous_report c ON c.report_of = r.meeting_id WHERE c.meeting_id = $1`,
    [meetingId],
  );
  return row;
}

/** A report that may go out before a day. */
export interface EarlierReport {
  meetingId: string;
  title: string;
  heldOn: string;
  /** of a day of the same kind and region */
  alike: boolean;
}

/** The reports of earlier days, the latest of the same kind and region first, then all others. */
export function earlierReports(manager: EntityManager, meetingId: string): Promise<EarlierReport[]> {
  return manager.query<EarlierReport[]>(
    `SELECT m.id AS "meetingId", m.title, m.held_on AS "heldOn",
            (d.scope, coalesce(d.region, '')) = (own.scope, coalesce(own.region, '')) AS alike
       FROM day_report r JOIN intervision_day d ON d.meeting_id = r.meeting_id
       JOIN ${MEETINGS} m ON m.id = r.meeting_id
       JOIN intervision_day own ON own.meeting_id = $1 JOIN ${MEETINGS} o ON o.id = own.meeting_id
      WHERE m.held_on < o.held_on
      ORDER BY alike DESC, m.held_on DESC, m.id LIMIT 50`,
    [meetingId],
  );
}

/** SQL: whether a person was at a day, comes to a later day that its report precedes, or organises either. */
const mayRead = (day: string, person: string) => `(
  EXISTS (SELECT FROM ${ATTENDANCES} a WHERE a.meeting_id = ${day} AND a.person_id = ${person} AND a.minutes > 0)
  OR EXISTS (SELECT FROM previous_report c JOIN ${ENROLMENTS} e ON e.meeting_id = c.meeting_id
              WHERE c.report_of = ${day} AND e.person_id = ${person} AND e.state = 'placed')
  OR EXISTS (SELECT FROM ${ORGANISERS} o WHERE o.person_id = ${person}
              AND (o.meeting_id = ${day}
                   OR o.meeting_id IN (SELECT c.meeting_id FROM previous_report c WHERE c.report_of = ${day}))))`;

/** The latest so many reports are listed. */
const LISTED = 200;

/** The reports that somebody may read, the latest day first. @param office whether they read all of them */
export function readableReports(
  manager: EntityManager,
  personId: string,
  office: boolean,
): Promise<KnownReport[]> {
  return manager.query<KnownReport[]>(
    `${REPORTS} WHERE $2 OR ${mayRead('r.meeting_id', '$1')} ORDER BY m.held_on DESC, m.id LIMIT ${LISTED}`,
    [personId, office],
  );
}

/** Whether somebody may read the report of a day as its attendee or organiser; the office reads all (I5). */
export async function mayReadReport(
  manager: EntityManager,
  meetingId: string,
  personId: string,
): Promise<boolean> {
  const [{ may }] = await manager.query<[{ may: boolean }]>(`SELECT ${mayRead('$1', '$2')} AS may`, [
    meetingId,
    personId,
  ]);
  return may;
}

/** Which reports a member's page of a day leads to: its own, and the one that goes out before it. */
export async function reportsToRead(
  manager: EntityManager,
  meetingId: string,
  personId: string,
): Promise<{ own: boolean; previous: string | null }> {
  const [row] = await manager.query<[{ own: boolean; previous: string | null }]>(
    `SELECT EXISTS (SELECT FROM day_report WHERE meeting_id = $1) AND ${mayRead('$1', '$2')} AS own,
            (SELECT c.report_of FROM previous_report c JOIN day_report r ON r.meeting_id = c.report_of
               JOIN ${ENROLMENTS} e ON e.meeting_id = c.meeting_id AND e.person_id = $2 AND e.state = 'placed'
              WHERE c.meeting_id = $1) AS previous`,
    [meetingId, personId],
  );
  return row;
}

/** Whether somebody can sign in, and so read what stands on a page. */
export async function hasAccount(manager: EntityManager, personId: string): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `SELECT FROM ${ACCOUNTS} a WHERE a.person_id = $1 AND a.disabled_at IS NULL`,
    [personId],
  );
  return rows.length > 0;
}

/** A person, and what the portal did not tell them yet. */
export interface Untold extends Addressee {
  what: Told;
}

/** $1: the day. What the portal tells each of its people: `what`, `person_id`. */
const DUE = `(
  SELECT 'previous-report' AS what, e.person_id FROM ${ENROLMENTS} e
   WHERE e.meeting_id = $1 AND e.state = 'placed'
  UNION ALL SELECT 'report', a.person_id FROM ${ATTENDANCES} a WHERE a.meeting_id = $1 AND a.minutes > 0
  UNION ALL SELECT 'missed', e.person_id FROM ${ENROLMENTS} e
    JOIN ${ATTENDANCES} a ON a.meeting_id = e.meeting_id AND a.person_id = e.person_id
   WHERE e.meeting_id = $1 AND e.state = 'placed' AND a.minutes = 0
  UNION ALL SELECT 'waited', e.person_id FROM ${ENROLMENTS} e
   WHERE e.meeting_id = $1 AND e.state = 'waiting'
     AND NOT EXISTS (SELECT FROM ${ATTENDANCES} a
                      WHERE a.meeting_id = $1 AND a.person_id = e.person_id AND a.minutes > 0))`;

/** Whether a mail still concerns its recipient when it is sent: an organiser may have corrected a mark since. */
export async function stillConcerns(
  manager: EntityManager,
  meetingId: string,
  personId: string,
  what: Told,
): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `SELECT FROM ${DUE} due WHERE due.person_id = $2 AND due.what = $3`,
    [meetingId, personId, what],
  );
  return rows.length > 0;
}

/** The people whom the portal did not tell something of a day yet, by name. @param whats what it can tell now */
export async function untoldOf(
  manager: EntityManager,
  meetingId: string,
  whats: readonly Told[],
): Promise<Untold[]> {
  return named(
    await manager.query<Unnamed<Untold>[]>(
      `SELECT due.what, p.id AS "personId", p.name, p.email <> '' AS reachable
         FROM ${DUE} due
         JOIN ${PEOPLE} p ON p.id = due.person_id
         LEFT JOIN day_told t ON t.meeting_id = $1 AND t.person_id = due.person_id AND t.what = due.what
        WHERE t.person_id IS NULL AND due.what = ANY($2) ORDER BY due.what, p.sort_name, p.id`,
      [meetingId, whats],
    ),
  );
}

/** The published days of a coming stretch before which a report goes out, the earliest first. */
export async function daysWithPreviousReport(
  manager: EntityManager,
  from: string,
  until: string,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT m.id FROM previous_report c JOIN day_report r ON r.meeting_id = c.report_of
       JOIN ${MEETINGS} m ON m.id = c.meeting_id
      WHERE m.edition_state = 'published' AND m.held_on BETWEEN $1 AND $2 ORDER BY m.held_on, m.id`,
    [from, until],
  );
  return rows.map(({ id }) => id);
}

/** Somebody of a day, as its figures and its list for bodies that accredit it have them (I5). */
export interface DayPerson {
  personId: string;
  name: string;
  surname: string;
  initials: string;
  participantNumber: string | null;
  bigNumber: string | null;
  /** as what they came to the day, or enrolled in it */
  kind: 'trainee' | 'leader' | 'guest';
  /** null: came without being enrolled */
  enrolment: 'placed' | 'waiting' | 'cancelled' | null;
  /** as the list has it: 0: absent; null: not marked */
  present: number | null;
  /** `HH:MM`, when they were there for a part */
  from: string | null;
  until: string | null;
  /** what the closed list says (I9); null as long as it was not closed */
  minutes: number | null;
  counted: number | null;
  attended: Attended | null;
}

/** Everybody who enrolled in a day or was there, by name. */
export async function peopleOfDay(manager: EntityManager, meetingId: string): Promise<DayPerson[]> {
  return named(
    await manager.query<Unnamed<DayPerson>[]>(
      `SELECT p.id AS "personId", p.name, coalesce(p.surname, '') AS surname, coalesce(p.initials, '') AS initials,
              p.participant_number AS "participantNumber", p.big_number AS "bigNumber",
              CASE WHEN coalesce(a.trajectory_id, e.trajectory_id) IS NOT NULL THEN 'trainee'
                   WHEN EXISTS (SELECT FROM ${LEADERS} l WHERE l.person_id = p.id) THEN 'leader'
                   ELSE 'guest' END AS kind,
              e.state AS enrolment, a.minutes AS present, to_char(a.from_time, 'HH24:MI') AS from,
              to_char(a.until_time, 'HH24:MI') AS until, d.minutes, d.counted, d.attended
         FROM (SELECT * FROM ${ENROLMENTS} n WHERE n.meeting_id = $1) e
         FULL JOIN (SELECT * FROM ${ATTENDANCES} x WHERE x.meeting_id = $1) a ON a.person_id = e.person_id
         JOIN ${PEOPLE} p ON p.id = coalesce(e.person_id, a.person_id)
         LEFT JOIN day_presence d ON d.meeting_id = $1 AND d.person_id = p.id
        ORDER BY p.sort_name, p.id`,
      [meetingId],
    ),
  );
}

type Unnamed<Row> = Omit<Row, 'name'> & { name: NameParts };

function named<Row extends { name: NameParts }>(
  rows: readonly Row[],
): (Omit<Row, 'name'> & { name: string })[] {
  return rows.map((row) => ({ ...row, name: displayName(row.name) }));
}
