/** The statements that bring invented leaders who may supervise on any day (S2), each with its parameters. As the owner. */
export function supervisorStatements(supervisors: number): [string, unknown[]][] {
  return [
    [
      `INSERT INTO person (id, email, full_name)
       SELECT gen_random_uuid(), 'supervisor' || n || '@begeleiders.example', 'Supervisor ' || n
         FROM generate_series(1, $1) n`,
      [supervisors],
    ],
    [`INSERT INTO leader_standing (person_id) SELECT id FROM person`, []],
    [
      `INSERT INTO leading_period (id, person_id, role, from_date, since_only, source, entered_by, mac)
       SELECT gen_random_uuid(), id, 'leader', '2010-01-01', true, 'import', 'command', ''::bytea FROM person`,
      [],
    ],
    [
      `INSERT INTO standing_fact (id, person_id, kind, detail, from_date, to_date, year, source, entered_by, mac)
       SELECT gen_random_uuid(), p.id, f.kind, f.detail, f.from_date, f.to_date, f.year, 'import', 'command', ''::bytea
         FROM person p, (VALUES
           ('active', 'leader', current_date, current_date, NULL::smallint), ('member', 'ordinary', NULL, NULL, NULL),
           ('recognition', 'leader', NULL, '2040-01-01'::date, NULL)) AS f(kind, detail, from_date, to_date, year)
       UNION ALL
       SELECT gen_random_uuid(), p.id, 'education', 'intervision', NULL, NULL, y, 'import', 'command', ''::bytea
         FROM person p, unnest(ARRAY[2024, 2025, 2026, 2027]) AS y`,
      [],
    ],
  ];
}
