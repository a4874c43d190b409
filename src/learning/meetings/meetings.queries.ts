/**
 * Meetings with their editions as other modules of learning see them, for a join: `id`, `edition_id`, `title`,
 * `edition_state`, `edition_version`, `held_on`, `starts_at`, `ends_at`, `venue`, `capacity`, `enrol_until`, `state`,
 * `cancelled_because`, `list`, `version`, how many are `placed` and `waiting`, `component`, `block`, `break_at` and `break_minutes`.
 */
export const MEETINGS = `(SELECT m.id, m.edition_id, e.title, e.state AS edition_state, e.version AS edition_version,
    m.held_on, m.starts_at, m.ends_at, m.venue, m.capacity, m.enrol_until, m.state, m.cancelled_because, m.list, m.version,
    (SELECT count(*)::integer FROM enrolment n WHERE n.meeting_id = m.id AND n.state = 'placed') AS placed,
    (SELECT count(*)::integer FROM enrolment n WHERE n.meeting_id = m.id AND n.state = 'waiting') AS waiting,
    m.component, m.block, m.break_at, m.break_minutes
  FROM meeting m JOIN edition e ON e.id = m.edition_id)`;

/** Enrolments: `meeting_id`, `person_id`, `trajectory_id`, `state`, `place_in_line` (C1, I2). */
export const ENROLMENTS =
  '(SELECT meeting_id, person_id, trajectory_id, state, place_in_line FROM enrolment)';

/** Who organises which intervision day: `meeting_id`, `person_id` (I1). */
export const ORGANISERS = '(SELECT meeting_id, person_id FROM day_organiser)';

/** The keepers of meetings, teachers of blocks and organisers of days: `meeting_id`, `person_id` (C2, I4). */
export const KEEPERS = `(SELECT meeting_id, person_id FROM meeting_teacher
  UNION ALL SELECT meeting_id, person_id FROM day_organiser)`;

/**
 * Attendance lists, open or closed: `meeting_id`, `person_id`, `trajectory_id`, `minutes` (0: absent, null: not marked),
 * `from_time`, `until_time`, `walk_in` (C2, I4).
 */
export const ATTENDANCES =
  '(SELECT meeting_id, person_id, trajectory_id, minutes, from_time, until_time, walk_in FROM attendance)';
