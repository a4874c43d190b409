import { microseconds } from '../database/microseconds.queries.js';

/** What was done, as the page of a thing shows it: `id`, `at`, `actor`, `action`, `subject_id`. */
export const DEEDS = '(SELECT id, at, actor, action, subject_id FROM audit_entry)';

/** The columns of an entry `e` as its code covers them. */
export const ENTRY = `e.id, ${microseconds('e.at')} AS at, e.actor, e.action, e.subject_kind AS "subjectKind",
  e.subject_id AS "subjectId", e.details`;
