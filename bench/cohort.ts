import type { DataSource } from 'typeorm';
import { chainHash, EMPTY_CHAIN } from '../src/hours/ledger.rules.js';
import { readLedger } from '../src/hours/ledger.queries.js';
import { byTrajectory } from '../src/hours/progress.service.js';
import { supervisorStatements } from './supervisors.js';

/** How large the benchmark's association is. */
export interface CohortSize {
  trainees: number;
  /** signed-off activities per trainee */
  credits: number;
  supervisors: number;
}

/**
 * Fills an empty, migrated database with an invented cohort, in SQL, since two million signatures through the services
 * would take hours. The lines are chained afterwards, or none of them would count; their codes (K6) are written by
 * `renewLineCodes`. As the owner.
 */
export async function fillCohort(
  dataSource: DataSource,
  { trainees, credits, supervisors }: CohortSize,
): Promise<void> {
  for (const [statement, parameters] of statements(trainees, credits, supervisors)) {
    await dataSource.query(statement, parameters);
  }
  await chainLedgers(dataSource);
}

/** Trajectories whose lines are chained with one statement. */
const TOGETHER = 100;

/** Gives each line of the ledger the hash that the product would have given it, and says where each chain ends. */
async function chainLedgers(dataSource: DataSource): Promise<void> {
  const { manager } = dataSource;
  const rows = await manager.query<{ id: string }[]>('SELECT id FROM trajectory ORDER BY id');
  await manager.query('ALTER TABLE ledger_entry DISABLE TRIGGER USER');
  for (let from = 0; from < rows.length; from += TOGETHER) {
    const lines = await readLedger(
      manager,
      rows.slice(from, from + TOGETHER).map(({ id }) => id),
    );
    const hashes = [...byTrajectory(lines).values()].flatMap((own) => {
      let hash = EMPTY_CHAIN;
      return own.map((line) => ({ id: line.id, hash: (hash = chainHash(hash, line)) }));
    });
    await manager.query(
      `UPDATE ledger_entry SET hash = decode(chained.hash, 'hex')
         FROM jsonb_to_recordset($1::jsonb) AS chained(id uuid, hash text) WHERE ledger_entry.id = chained.id`,
      [JSON.stringify(hashes)],
    );
  }
  await manager.query('ALTER TABLE ledger_entry ENABLE TRIGGER USER');
  await manager.query(
    `INSERT INTO ledger_head (trajectory_id, length, hash, mac)
     SELECT DISTINCT ON (trajectory_id) trajectory_id, sequence, hash, '' FROM ledger_entry
      ORDER BY trajectory_id, sequence DESC`,
  );
}

function statements(trainees: number, credits: number, supervisors: number): [string, unknown[]][] {
  return [
    ...supervisorStatements(supervisors),
    [
      `INSERT INTO person (id, participant_number, email, call_name, surname)
       SELECT gen_random_uuid(), 'B' || lpad(n::text, 6, '0'), 'trainee' || n || '@praktijk.example', 'Deelnemer', n::text
         FROM generate_series(1, $1) n`,
      [trainees],
    ],
    [
      `INSERT INTO trajectory (id, person_id, programme_version_id, programme, started_on, mac)
       SELECT gen_random_uuid(), p.id, v.id, 'co-leader', '2020-01-01', ''
         FROM person p, programme_version v WHERE p.participant_number IS NOT NULL AND v.programme = 'co-leader'`,
      [],
    ],
    [
      `INSERT INTO trajectory_requirement (trajectory_id, component, unit, required, blocks, block_minutes, required_items)
       SELECT t.id, r.component, r.unit, r.required, r.blocks, r."blockMinutes",
              CASE WHEN r.component = 'literature' THEN
                ARRAY(SELECT i->>'key' FROM jsonb_array_elements(v.definition->'readingList') i WHERE (i->>'required')::boolean)
              ELSE '{}' END
         FROM trajectory t JOIN programme_version v ON v.id = t.programme_version_id,
              jsonb_to_recordset(v.definition->'requirements')
                AS r(component text, unit text, required integer, blocks smallint, "blockMinutes" integer)`,
      [],
    ],
    [
      `CREATE TEMP TABLE bench_pair AS
       SELECT t.id AS trajectory_id, s.id AS supervisor_id
         FROM (SELECT id, row_number() OVER (ORDER BY id) % $1 AS place FROM trajectory) t
         JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM person WHERE participant_number IS NULL) s
           ON s.place = t.place`,
      [supervisors],
    ],
    [
      `INSERT INTO supervisor_assignment (id, trajectory_id, supervisor_id, from_date, assigned_by)
       SELECT gen_random_uuid(), trajectory_id, supervisor_id, '2020-01-01', 'command' FROM bench_pair`,
      [],
    ],
    [
      `INSERT INTO signing_right (id, trajectory_id, component, person_id, from_date, because, mac)
       SELECT gen_random_uuid(), trajectory_id, 'literature', supervisor_id, '2020-01-01', 'supervisor', '' FROM bench_pair`,
      [],
    ],
    [
      // Short readings spread over years, so that no log of the measurement completes anything or fills a day.
      `INSERT INTO claim (id, trajectory_id, component, item, happened_on, minutes, description, state, source, identity, version, mac)
       SELECT gen_random_uuid(), b.trajectory_id, 'literature', 'de-dokter-als-medicijn', date '2020-01-02' + (n * 5), 10,
              'De dokter als medicijn', 'signed-off', 'portal', n::text, 2, ''
         FROM bench_pair b, generate_series(1, $1) n`,
      [credits],
    ],
    [
      `INSERT INTO claim_transition (id, claim_id, version, state, by, at)
       SELECT gen_random_uuid(), c.id, s.version, s.state, 'person:' || t.person_id, c.happened_on + interval '10 hours'
         FROM claim c JOIN trajectory t ON t.id = c.trajectory_id,
              (VALUES (1, 'submitted'), (2, 'signed-off')) AS s(version, state)`,
      [],
    ],
    [
      `INSERT INTO ledger_entry (id, trajectory_id, sequence, component, item, minutes, happened_on, claim_id, signed_by,
                                 signed_on, recorded_by, recorded_at, hash, mac)
       SELECT gen_random_uuid(), c.trajectory_id, c.identity::integer, c.component, c.item, c.minutes, c.happened_on, c.id,
              b.supervisor_id, c.happened_on + 3, 'person:' || b.supervisor_id, c.happened_on + interval '3 days',
              '', ''
         FROM claim c JOIN bench_pair b ON b.trajectory_id = c.trajectory_id`,
      [],
    ],
  ];
}

/** Hands in one waiting log for each of the first trainees; returns what signing them needs. */
export async function waitingClaims(
  dataSource: DataSource,
  count: number,
): Promise<{ claimId: string; signerId: string }[]> {
  return dataSource.query<{ claimId: string; signerId: string }[]>(
    `WITH chosen AS (SELECT t.id, r.person_id FROM trajectory t JOIN signing_right r ON r.trajectory_id = t.id ORDER BY t.id LIMIT $1),
       added AS (INSERT INTO claim (id, trajectory_id, component, item, happened_on, minutes, description, state, source, identity, version, mac)
         SELECT gen_random_uuid(), id, 'literature', 'de-dokter-als-medicijn', date '2019-06-01' + 300, 30,
                'De dokter als medicijn', 'submitted', 'portal', 'waiting', 1, '' FROM chosen RETURNING id, trajectory_id)
     SELECT a.id AS "claimId", c.person_id AS "signerId" FROM added a JOIN chosen c ON c.id = a.trajectory_id`,
    [count],
  );
}

/**
 * Attendance lists of a block on one day each, with this many trainees marked as there, that only wait to be closed;
 * everybody comes to each of them, and all have one teacher.
 */
export async function openLists(
  dataSource: DataSource,
  { lists, people }: { lists: number; people: number },
): Promise<{ meetingId: string; teacherId: string }[]> {
  return dataSource.query<{ meetingId: string; teacherId: string }[]>(
    `WITH teacher AS (SELECT id FROM person WHERE participant_number IS NULL ORDER BY id LIMIT 1),
       days AS (SELECT n, gen_random_uuid() AS edition, gen_random_uuid() AS meeting,
                       date '2019-07-01' + 700 + n AS day FROM generate_series(1, $1) n),
       editions AS (INSERT INTO edition (id, component, title, programmes, state, version, created_at)
         SELECT edition, 'course', 'Editie ' || n, '{co-leader}', 'published', 1, now() FROM days),
       meetings AS (INSERT INTO meeting (id, edition_id, component, block, held_on, starts_at, ends_at, break_minutes,
                                         venue, capacity, enrol_until, state, list, calendar_sequence, version)
         SELECT meeting, edition, 'course', 1 + n % 4, day, '09:00', '13:00', 0, 'Utrecht', $2, day, 'planned', 'open', 0, 1
           FROM days),
       teachers AS (INSERT INTO meeting_teacher (meeting_id, person_id) SELECT meeting, id FROM days, teacher),
       chosen AS (SELECT id, person_id, row_number() OVER (ORDER BY id) AS place FROM trajectory ORDER BY id LIMIT $2),
       enrolled AS (INSERT INTO enrolment (id, meeting_id, person_id, trajectory_id, state, place_in_line, version)
         SELECT gen_random_uuid(), meeting, chosen.person_id, chosen.id, 'placed', place, 1 FROM days, chosen),
       marked AS (INSERT INTO attendance (meeting_id, person_id, trajectory_id, minutes, walk_in, marked_by)
         SELECT meeting, chosen.person_id, chosen.id, 240, false, 'person:' || teacher.id FROM days, chosen, teacher)
     SELECT meeting AS "meetingId", teacher.id AS "teacherId" FROM days, teacher ORDER BY n`,
    [lists, people],
  );
}
