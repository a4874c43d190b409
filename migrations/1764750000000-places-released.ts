import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Only people who follow something now hold places to come (C1). Until now whoever paused or stopped a trajectory, or closed
 * an account, left theirs taken: they are given up, and trainees and teachers are told. Who waits moves up at the first
 * start, by `ReleasedPlaces`: that needs codes of the log, which a migration does not know.
 */
export class PlacesReleased1764750000000 implements MigrationInterface {
  name = 'PlacesReleased1764750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      WITH held AS (
        SELECT e.id, e.meeting_id, e.trajectory_id, e.version + 1 AS version, p.id AS person_id
          FROM enrolment e JOIN meeting m ON m.id = e.meeting_id
          JOIN trajectory t ON t.id = e.trajectory_id JOIN person p ON p.id = t.person_id
         WHERE e.state IN ('placed', 'waiting') AND m.state = 'planned' AND m.list = 'open'
           AND (m.held_on + m.starts_at) AT TIME ZONE 'Europe/Amsterdam' > now()
           AND (t.state <> 'running'
             OR EXISTS (SELECT FROM account a WHERE a.person_id = p.id AND a.disabled_at IS NOT NULL)
             OR p.email = '' AND NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.id))),
      released AS (
        UPDATE enrolment e SET state = 'cancelled', version = held.version FROM held WHERE e.id = held.id),
      steps AS (
        INSERT INTO enrolment_step (enrolment_id, sequence, state, by, at)
          SELECT id, version, 'cancelled', 'command', now() FROM held),
      to_trainees AS (
        INSERT INTO mail_delivery (id, kind, recipient_person_id, data)
          SELECT gen_random_uuid(), 'enrolment-released', person_id,
                 jsonb_build_object('meetingId', meeting_id, 'trajectoryId', trajectory_id) FROM held)
      INSERT INTO mail_delivery (id, kind, recipient_person_id, data)
        SELECT gen_random_uuid(), 'places-released', o.person_id,
               jsonb_build_object('meetingId', h.meeting_id, 'released', h.released)
          FROM (SELECT meeting_id, count(*)::integer AS released FROM held GROUP BY meeting_id) h
          JOIN meeting_teacher o ON o.meeting_id = h.meeting_id`);
  }

  /** What was given up may be somebody else's by now. */
  async down(): Promise<void> {}
}
