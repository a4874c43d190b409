import type { EntityManager } from 'typeorm';
import { nameColumns, personIn } from '../../people/name-columns.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import type { AuditFilter } from './audit-filter.form.js';
import { actionsOf } from './audit-kinds.rules.js';

/** One line of the log, with the names that its ids have now. */
export interface AuditLine {
  id: string;
  at: Date;
  /** the instant in full, to read on from */
  cursor: string;
  actor: string;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  details: AuditEntry['details'];
  /** who acted; null for an import or a command */
  by: { personId: string; name: string } | null;
  /** whom it is about, as far as it is about somebody */
  about: { personId: string; name: string; trajectoryId: string | null } | null;
}

interface Row extends Omit<AuditLine, 'by' | 'about'> {
  byId: string | null;
  byName: NameParts | null;
  aboutId: string | null;
  aboutName: NameParts | null;
  trajectoryId: string | null;
}

const LATEST = 'ORDER BY a.at DESC, a.id DESC LIMIT $1';

/** Everything that somebody's dossier is made of, as the log names it. */
const SUBJECTS = (person: string) => `
  SELECT ${person}::uuid AS id
  UNION ALL SELECT t.id FROM trajectory t WHERE t.person_id = ${person}
  UNION ALL SELECT c.id FROM claim c JOIN trajectory t ON t.id = c.trajectory_id WHERE t.person_id = ${person}
  UNION ALL SELECT r.id FROM completion_record r JOIN trajectory t ON t.id = r.trajectory_id
             WHERE t.person_id = ${person}
  UNION ALL SELECT m.id FROM mail_delivery m WHERE m.recipient_person_id = ${person}`;

/** Names are looked up when the log is read: it holds ids (V2). */
const NAMED = `
  SELECT e.id, e.at, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS cursor, e.actor, e.action,
         e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.details,
         b.id AS "byId", ${nameColumns('b')} AS "byName", p.id AS "aboutId", ${nameColumns('p')} AS "aboutName",
         coalesce(t.id, (SELECT o.id FROM trajectory o WHERE o.person_id = p.id
                          ORDER BY o.started_on DESC, o.id LIMIT 1)) AS "trajectoryId"
    FROM entries e
    LEFT JOIN person b ON b.id = ${personIn('e.actor')}
    LEFT JOIN claim c ON e.subject_kind = 'claim' AND c.id = e.subject_id
    LEFT JOIN completion_record r ON e.subject_kind = 'completion-record' AND r.id = e.subject_id
    LEFT JOIN mail_delivery m ON e.subject_kind = 'mail' AND m.id = e.subject_id
    LEFT JOIN trajectory t ON t.id = coalesce(c.trajectory_id, r.trajectory_id,
                                             CASE WHEN e.subject_kind = 'trajectory' THEN e.subject_id END)
    LEFT JOIN person p ON p.id = coalesce(t.person_id, m.recipient_person_id,
                                          CASE WHEN e.subject_kind = 'person' THEN e.subject_id END)
   ORDER BY e.at DESC, e.id DESC`;

/**
 * The lines of the log that a filter finds, the latest first, from where it was read up to. Each way to narrow it has an
 * index that gives the lines in this order, so that a page costs the same however long the log is.
 */
export async function auditLines(
  manager: EntityManager,
  filter: AuditFilter,
  limit: number,
): Promise<AuditLine[]> {
  const params: unknown[] = [limit];
  const entries = entriesSql(filter, (value) => `$${params.push(value)}`);
  const rows = await manager.query<Row[]>(`WITH entries AS (${entries}) ${NAMED}`, params);
  return rows.map(lineOf);
}

type Param = (value: unknown) => string;

/** Only the conditions that there are: one that is passed over at run time would keep the planner from its index. */
function entriesSql(filter: AuditFilter, param: Param): string {
  const { personId, actorId, kind } = filter;
  const actions = kind === null ? null : param(actionsOf(kind));
  const conditions = [
    ...periodOf(filter, param),
    ...(actorId === null ? [] : [`a.actor = ${param(`person:${actorId}`)}`]),
  ];
  const ofEach = (condition: string, more: string[] = []) =>
    `CROSS JOIN LATERAL (SELECT a.* FROM audit_entry a
      WHERE ${[condition, ...conditions, ...more].join(' AND ')} ${LATEST}) a ${LATEST}`;
  const ofActions = actions === null ? [] : [`a.action = ANY(${actions})`];
  if (personId !== null)
    return `SELECT a.* FROM (${SUBJECTS(param(personId))}) s ${ofEach('a.subject_id = s.id', ofActions)}`;
  if (actions !== null && actorId === null)
    return `SELECT a.* FROM unnest(${actions}::text[]) s(action) ${ofEach('a.action = s.action')}`;
  const where = ['true', ...conditions, ...ofActions].join(' AND ');
  return `SELECT a.* FROM audit_entry a WHERE ${where} ${LATEST}`;
}

function periodOf({ from, to, after }: AuditFilter, param: Param): string[] {
  const day = (value: string, plus: string) =>
    `(${param(value)}::timestamp${plus}) AT TIME ZONE 'Europe/Amsterdam'`;
  return [
    ...(from === null ? [] : [`a.at >= ${day(from, '')}`]),
    ...(to === null ? [] : [`a.at < ${day(to, " + interval '1 day'")}`]),
    ...(after === null ? [] : [`(a.at, a.id) < (${param(after.at)}::timestamptz, ${param(after.id)}::uuid)`]),
  ];
}

function lineOf({ byId, byName, aboutId, aboutName, trajectoryId, ...line }: Row): AuditLine {
  return {
    ...line,
    by: byId && byName ? { personId: byId, name: displayName(byName) } : null,
    about: aboutId && aboutName ? { personId: aboutId, name: displayName(aboutName), trajectoryId } : null,
  };
}

/** Whose trajectory it is; null when there is no such trajectory. */
export async function personOfTrajectory(manager: EntityManager, id: string): Promise<string | null> {
  const [row] = await manager.query<{ id: string }[]>(
    'SELECT person_id AS id FROM trajectory WHERE id = $1',
    [id],
  );
  return row?.id ?? null;
}
