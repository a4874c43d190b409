import type { EntityManager } from 'typeorm';
import { displayName, otherPrintName, type NameParts } from '../../../people/names.rules.js';
import type { RecordState } from '../completion-record-state.entity.js';
import type { CompletionRecordKind } from '../completion-record.rules.js';
import { actorColumns, type NamedActor } from '../../../people/actors.queries.js';
import type { RecordFilter } from './records-filter.form.js';
import { TRAJECTORIES } from '../../../enrolment/trajectories/trajectories.queries.js';
import { PEOPLE } from '../../../people/people.queries.js';

/** A record as the list tells it. */
export interface RecordRow {
  id: string;
  number: string;
  kind: CompletionRecordKind;
  trajectoryId: string;
  personId: string;
  name: string;
  /** the name for print today, where it is another */
  printed: string | null;
  participantNumber: string | null;
  issuedOn: string;
  metOn: string;
  address: string;
  state: RecordState;
  since: string;
  /** number of the record that took its place, or null */
  supersededBy: string | null;
}

const SELECTION = `
    FROM completion_record r
    JOIN ${TRAJECTORIES} t ON t.id = r.trajectory_id
    JOIN ${PEOPLE} p ON p.id = t.person_id
    JOIN LATERAL (SELECT s.state, s.since, s.superseded_by FROM completion_record_state s
                   WHERE s.record_id = r.id ORDER BY s.sequence DESC LIMIT 1) s ON true`;

const NARROWED = `
   WHERE ($1 = '' OR r.number ILIKE $1 || '%' OR p.participant_number ILIKE $1 || '%'
          OR concat_ws(' ', p.call_name, p.initials, p.tussenvoegsel, p.surname, p.full_name, p.print_name)
             ILIKE '%' || $1 || '%'
          OR concat_ws(' ', p.call_name, p.tussenvoegsel, p.surname) ILIKE '%' || $1 || '%')
     AND ($2::text IS NULL OR s.state = $2) AND ($3::text IS NULL OR r.kind = $3)
     AND ($4::integer IS NULL OR extract(year FROM r.issued_on) = $4)`;

// Numbers of one year sort as text only while they have the same length.
const LATEST_FIRST = 'ORDER BY r.issued_on DESC, length(r.number) DESC, r.number DESC';

const COLUMNS = `r.id, r.number, r.kind, r.trajectory_id AS "trajectoryId", p.id AS "personId",
  p.name, p.participant_number AS "participantNumber", r.issued_on AS "issuedOn",
  r.met_on AS "metOn", r.address, s.state, s.since,
  (SELECT n.number FROM completion_record n WHERE n.id = s.superseded_by) AS "supersededBy"`;

type Row = Omit<RecordRow, 'name' | 'printed'> & { name: NameParts };

/** The ids of the records that a filter leaves, the latest first. */
export async function selectRecords(
  manager: EntityManager,
  filter: RecordFilter,
  { limit, offset }: { limit: number | null; offset: number },
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT r.id ${SELECTION} ${NARROWED} ${LATEST_FIRST} LIMIT $5 OFFSET $6`,
    [...paramsOf(filter), limit, offset],
  );
  return rows.map(({ id }) => id);
}

/** How many records a filter leaves. */
export async function countRecords(manager: EntityManager, filter: RecordFilter): Promise<number> {
  const [{ total }] = await manager.query<[{ total: number }]>(
    `SELECT count(*)::integer AS total ${SELECTION} ${NARROWED}`,
    paramsOf(filter),
  );
  return total;
}

/** The years in which records were issued, the latest first. */
export async function recordYears(manager: EntityManager): Promise<number[]> {
  const rows = await manager.query<{ year: number }[]>(
    'SELECT year FROM completion_record_counter ORDER BY year DESC',
  );
  return rows.map(({ year }) => year);
}

/** Some records, the latest first. */
export async function recordRows(manager: EntityManager, ids: readonly string[]): Promise<RecordRow[]> {
  const rows = await manager.query<Row[]>(
    `SELECT ${COLUMNS} ${SELECTION} WHERE r.id = ANY($1) ${LATEST_FIRST}`,
    [ids],
  );
  return rows.map(({ name, ...row }) => ({ ...row, name: displayName(name), printed: otherPrintName(name) }));
}

/** One state of a record: since when, by whom, why. */
export interface RecordStateFact {
  state: RecordState;
  since: string;
  reason: string | null;
  by: NamedActor;
  /** the record that took its place */
  successor: { id: string; number: string } | null;
}

/** All states of a record, in order. */
export function recordHistory(manager: EntityManager, recordId: string): Promise<RecordStateFact[]> {
  return manager.query<RecordStateFact[]>(
    `SELECT s.state, s.since, s.reason, ${actorColumns('s.recorded_by')} AS by,
            CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('id', n.id, 'number', n.number) END AS successor
       FROM completion_record_state s LEFT JOIN completion_record n ON n.id = s.superseded_by
      WHERE s.record_id = $1 ORDER BY s.sequence`,
    [recordId],
  );
}

/** The record whose place this one took, or undefined. */
export async function predecessorOf(
  manager: EntityManager,
  recordId: string,
): Promise<{ id: string; number: string } | undefined> {
  const [row] = await manager.query<{ id: string; number: string }[]>(
    `SELECT r.id, r.number FROM completion_record_state s JOIN completion_record r ON r.id = s.record_id
      WHERE s.superseded_by = $1`,
    [recordId],
  );
  return row;
}

function paramsOf({ search, state, kind, year }: RecordFilter): unknown[] {
  return [search.replace(/[\\%_]/g, '\\$&'), state, kind, year];
}
