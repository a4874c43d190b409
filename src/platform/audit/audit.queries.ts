/** What was done, as the page of a thing shows it: `id`, `at`, `actor`, `action`, `subject_id`. */
export const DEEDS = '(SELECT id, at, actor, action, subject_id FROM audit_entry)';

/** SQL for an instant as codes and hashes cover it: in UTC with microseconds. */
export function exactly(instant: string): string {
  return `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** The columns of an entry `e` as its code covers them. */
export const ENTRY = `e.id, ${exactly('e.at')} AS at, e.actor, e.action, e.subject_kind AS "subjectKind",
  e.subject_id AS "subjectId", e.details`;
