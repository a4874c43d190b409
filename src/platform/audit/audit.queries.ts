/** What was done, as the page of a thing shows it: `id`, `at`, `actor`, `action`, `subject_id`. */
export const DEEDS = '(SELECT id, at, actor, action, subject_id FROM audit_entry)';
