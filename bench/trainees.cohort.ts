import type { DataSource } from 'typeorm';
import { supervisorStatements } from './supervisors.js';

/** How long the list is, and how many supervise. */
export interface ListSize {
  trainees: number;
  supervisors: number;
}

/**
 * Fills an empty, migrated database with invented trainees as a list shows them: of every stage, with and without a
 * supervisor, with hours that wait shorter and longer, with and without a record. In SQL, since a hundred thousand
 * through the services would take hours; only what lists read is true to itself. As the owner.
 */
export async function fillList(dataSource: DataSource, { trainees, supervisors }: ListSize): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query('SELECT setseed(0.5)');
    for (const [statement, parameters] of statements(trainees, supervisors))
      await manager.query(statement, parameters);
  });
}

const SURNAMES = `ARRAY['Bakker', 'Çelik', 'Hoekstra', 'Idrissi', 'Groot', 'Bloem', 'Veld', 'Heuvel', 'Wiersma', 'Jansen',
  'Smit', 'Dijk', 'Visser', 'Meijer', 'Mulder', 'Peters', 'Hendriks', 'Kok', 'Özdemir', 'Prins']`;
const CALL_NAMES = `ARRAY['Anna', 'Bart', 'Zoë', 'Sjoerd', 'Amina', 'Guusje', 'Pieter', 'Marijke', 'Renée', 'Jörg', 'Fenna']`;
const PREFIXES = `ARRAY['van den', 'de', NULL, 'van', NULL, 'in ’t', NULL, NULL]`;

function statements(trainees: number, supervisors: number): [string, unknown[]][] {
  return [
    ...supervisorStatements(supervisors),
    [
      `CREATE TEMP TABLE bench_trainee ON COMMIT DROP AS
       SELECT n, gen_random_uuid() AS person_id, gen_random_uuid() AS id, random() AS luck, random() AS how_far,
              CASE WHEN n % 3 = 0 THEN 'co-leader' ELSE 'leader' END AS programme,
              current_date - 30 - (random() * 1500)::integer AS started_on
         FROM generate_series(1, $1) n`,
      [trainees],
    ],
    [
      `INSERT INTO person (id, participant_number, email, call_name, tussenvoegsel, surname)
       SELECT person_id, 'D' || lpad(n::text, 8, '0'), 'deelnemer' || n || '@praktijk.example',
              (${CALL_NAMES})[1 + n % 11], (${PREFIXES})[1 + n % 8], (${SURNAMES})[1 + n % 20] || ' ' || n % 4999
         FROM bench_trainee`,
      [],
    ],
    [
      `INSERT INTO person_register_number (person_id, register, number)
       SELECT person_id, 'big-doctors', lpad(n::text, 11, '1') FROM bench_trainee`,
      [],
    ],
    [
      `INSERT INTO trajectory (id, person_id, programme_version_id, programme, started_on, mac, state)
       SELECT b.id, b.person_id, v.id, b.programme, b.started_on, '',
              CASE WHEN luck < 0.02 THEN 'paused' WHEN luck < 0.04 THEN 'stopped' WHEN luck < 0.05 THEN 'cancelled'
                   ELSE 'running' END
         FROM bench_trainee b JOIN LATERAL (
           SELECT id FROM programme_version WHERE programme = b.programme ORDER BY number DESC LIMIT 1) v ON true`,
      [],
    ],
    [
      `INSERT INTO trajectory_requirement (trajectory_id, component, unit, required, blocks, block_minutes, required_items)
       SELECT t.id, r.component, r.unit, r.required, r.blocks, r."blockMinutes", '{}'
         FROM trajectory t JOIN programme_version v ON v.id = t.programme_version_id,
              jsonb_to_recordset(v.definition->'requirements')
                AS r(component text, unit text, required integer, blocks smallint, "blockMinutes" integer)`,
      [],
    ],
    [
      `INSERT INTO supervisor_assignment (id, trajectory_id, supervisor_id, from_date, assigned_by)
       SELECT gen_random_uuid(), b.id, s.id, b.started_on, 'command'
         FROM bench_trainee b
         JOIN (SELECT person_id AS id, row_number() OVER (ORDER BY person_id) - 1 AS place FROM leader_standing) s
           ON s.place = b.n % $1
        WHERE b.luck < 0.95`,
      [supervisors],
    ],
    [
      `INSERT INTO component_progress (trajectory_id, component, signed, counted, required, met_on)
       SELECT q.trajectory_id, q.component, (q.required * least(1, b.how_far * 1.4))::integer,
              (q.required * least(1, b.how_far * 1.4))::integer, q.required,
              CASE WHEN b.how_far * 1.4 >= 1 THEN b.started_on + 20 END
         FROM trajectory_requirement q JOIN bench_trainee b ON b.id = q.trajectory_id WHERE b.how_far > 0.1`,
      [],
    ],
    [
      `INSERT INTO claim (id, trajectory_id, component, happened_on, minutes, description, state, source, identity, version, mac)
       SELECT gen_random_uuid(), b.id, 'literature', least(current_date, b.started_on + (b.luck * 900)::integer + k), 60,
              'De dokter als medicijn', CASE WHEN k <= 4 THEN 'signed-off' ELSE 'submitted' END, 'portal', k::text, 1, ''
         FROM bench_trainee b, generate_series(1, 6) k
        WHERE b.how_far > 0.1 AND (k <= 4 OR (b.luck * 10)::numeric % 1 < 0.25)`,
      [],
    ],
    [
      `INSERT INTO claim_transition (id, claim_id, version, state, by, at)
       SELECT gen_random_uuid(), id, 1, state, 'command', now() - random() * interval '60 days'
         FROM claim WHERE state = 'submitted'`,
      [],
    ],
    [
      `INSERT INTO trajectory_progress (trajectory_id, person_id, programme, started_on, state, counted96, hours96_met_on,
                                        programme_met_on, waiting, waiting_since, last_activity_on)
       SELECT t.id, t.person_id, t.programme, t.started_on, t.state, coalesce(c.counted96, 0),
              CASE WHEN b.how_far * 1.4 >= 1 THEN b.started_on + 20 END,
              CASE WHEN b.how_far > 0.8 THEN b.started_on + 20 END, coalesce(f.waiting, 0), f.waiting_since, f.last
         FROM trajectory t JOIN bench_trainee b ON b.id = t.id
         LEFT JOIN (SELECT trajectory_id, sum(counted) FILTER (WHERE component IN ('literature', 'course', 'fishbowl'))
                             AS counted96 FROM component_progress GROUP BY 1) c ON c.trajectory_id = t.id
         LEFT JOIN (SELECT c.trajectory_id, count(*) FILTER (WHERE c.state = 'submitted') AS waiting,
                           min(s.at) AS waiting_since, max(c.happened_on) AS last
                      FROM claim c LEFT JOIN claim_transition s ON s.claim_id = c.id GROUP BY 1) f
           ON f.trajectory_id = t.id`,
      [],
    ],
    [
      `INSERT INTO frozen_document (id, content, content_sha256, pdf, pdf_sha256, key_id, signature)
       SELECT b.id, '{}', '\\x00', '\\x00', '\\x00', 'bench', '\\x00' FROM bench_trainee b WHERE b.how_far * 1.4 >= 1`,
      [],
    ],
    [
      `INSERT INTO completion_record (id, trajectory_id, kind, generation, number, address, document_id, met_on, issued_on)
       SELECT id, id, 'hours96', 1, '2026-' || n, n::text, id, started_on + 20, started_on + 20
         FROM bench_trainee WHERE how_far * 1.4 >= 1`,
      [],
    ],
    [
      `INSERT INTO completion_record_state (record_id, sequence, state, since, recorded_by, position, hash, mac)
       SELECT id, 1, 'valid', issued_on, 'command', row_number() OVER (), '', '' FROM completion_record`,
      [],
    ],
  ];
}
