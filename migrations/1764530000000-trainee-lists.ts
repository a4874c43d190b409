import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a list of a hundred thousand trainees is searched, filtered and sorted by, each in one place: names and
 * addresses as they are compared, with their person; progress, and what waits, in one row of each trajectory.
 *
 * Folding is done with what every PostgreSQL has: extensions such as `unaccent` need rights that the owner of the
 * tables may lack.
 */
export class TraineeLists1764530000000 implements MigrationInterface {
  name = 'TraineeLists1764530000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [FOLDED, PEOPLE, PROGRESS, FILLED, KEPT]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER progress_follows ON trajectory;
      DROP FUNCTION progress_follows_trajectory();
      DROP INDEX supervisor_assignment_trajectory;
      ALTER TABLE trajectory_progress DROP COLUMN person_id, DROP COLUMN programme, DROP COLUMN started_on,
        DROP COLUMN state, DROP COLUMN counted96, DROP COLUMN waiting, DROP COLUMN waiting_since,
        DROP COLUMN last_activity_on;
      DROP TRIGGER fold_names ON person;
      DROP FUNCTION fold_names();
      ALTER TABLE person DROP COLUMN search_text, DROP COLUMN sort_name;
      DROP FUNCTION folded(text);`);
  }
}

/** A text without case, accents, dots and apostrophes: what is typed and what is stored meet in it. */
const FOLDED = `
  CREATE FUNCTION folded(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT lower(regexp_replace(
      translate(replace(replace(replace(normalize(value, NFKD), 'ß', 'ss'), 'æ', 'ae'), 'Æ', 'AE'),
                'øØłŁđĐıŒœ', 'oOlLdDioo'),
      '[\\u0300-\\u036f.''’‘ʼ\`]', '', 'g'))
  $$;`;

const PEOPLE = `
  ALTER TABLE person ADD COLUMN search_text text NOT NULL DEFAULT '',
    ADD COLUMN sort_name text COLLATE "C" NOT NULL DEFAULT '';
  CREATE FUNCTION fold_names() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.search_text := folded(concat_ws(' ', NEW.call_name, NEW.initials, NEW.tussenvoegsel, NEW.surname,
      NEW.full_name, NEW.print_name, NEW.participant_number, NEW.email));
    NEW.sort_name := folded(concat_ws(' ', coalesce(NEW.surname, NEW.full_name), NEW.call_name, NEW.initials));
    RETURN NEW;
  END $$;
  CREATE TRIGGER fold_names BEFORE INSERT OR UPDATE ON person FOR EACH ROW EXECUTE FUNCTION fold_names();
  UPDATE person SET search_text = '';
  CREATE INDEX person_sort_name ON person (sort_name);`;

const PROGRESS = `
  ALTER TABLE trajectory_progress
    ADD COLUMN person_id uuid CONSTRAINT trajectory_progress_person_fk REFERENCES person,
    ADD COLUMN programme text,
    ADD COLUMN started_on date,
    ADD COLUMN state text,
    ADD COLUMN counted96 integer NOT NULL DEFAULT 0,
    ADD COLUMN waiting integer NOT NULL DEFAULT 0,
    ADD COLUMN waiting_since timestamptz,
    ADD COLUMN last_activity_on date;`;

const FILLED = `
  UPDATE trajectory_progress g
     SET person_id = t.person_id, programme = t.programme, started_on = t.started_on, state = t.state,
         counted96 = coalesce((SELECT sum(c.counted) FROM component_progress c
           WHERE c.trajectory_id = g.trajectory_id AND c.component IN ('literature', 'course', 'fishbowl')), 0)
    FROM trajectory t WHERE t.id = g.trajectory_id;
  UPDATE trajectory_progress g
     SET waiting = f.waiting, waiting_since = f.waiting_since, last_activity_on = f.last_activity_on
    FROM (SELECT c.trajectory_id, count(*) FILTER (WHERE c.state = 'submitted') AS waiting,
                 min(s.at) FILTER (WHERE c.state = 'submitted') AS waiting_since, max(c.happened_on) AS last_activity_on
            FROM claim c LEFT JOIN claim_transition s ON s.claim_id = c.id AND s.version = c.version
           WHERE c.state NOT IN ('withdrawn', 'corrected') GROUP BY c.trajectory_id) f
   WHERE f.trajectory_id = g.trajectory_id;
  ALTER TABLE trajectory_progress ALTER person_id SET NOT NULL, ALTER programme SET NOT NULL,
    ALTER started_on SET NOT NULL, ALTER state SET NOT NULL;
  CREATE INDEX trajectory_progress_person ON trajectory_progress (person_id);
  CREATE INDEX supervisor_assignment_trajectory ON supervisor_assignment (trajectory_id);`;

/** A trajectory that is paused, or starts on another day, is so in its row of the list as well, whoever changed it. */
const KEPT = `
  CREATE FUNCTION progress_follows_trajectory() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE trajectory_progress
       SET person_id = NEW.person_id, programme = NEW.programme, started_on = NEW.started_on, state = NEW.state
     WHERE trajectory_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER progress_follows AFTER UPDATE OF person_id, programme, started_on, state ON trajectory
    FOR EACH ROW EXECUTE FUNCTION progress_follows_trajectory();`;
