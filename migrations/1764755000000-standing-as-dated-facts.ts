import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is known of a leader becomes dated facts (S5). A value that equals the one last imported came from the import, any
 * other from the desk. `Begeleider sinds` says since when, and not that somebody led lately, whoever wrote it down. The
 * What the board lets stand although its signer no longer qualifies is kept (S7). The facts get their codes from `src/line-codes.ts`, right after migrating (K6).
 */
export class StandingAsDatedFacts1764755000000 implements MigrationInterface {
  name = 'StandingAsDatedFacts1764755000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(KEPT);
    for (const statement of FACTS) await runner.query(statement);
    await runner.query(`
      ALTER TABLE leader_standing DROP leader_since, DROP last_active_on, DROP ordinary_member,
        DROP recognised_until, DROP intervision_years`);
    for (const table of ['leading_period', 'standing_fact']) {
      const rows = (await runner.query(`SELECT FROM ${table} LIMIT 1`)) as object[];
      if (rows.length === 0) await runner.query(`ALTER TABLE ${table} ALTER mac SET NOT NULL`);
    }
    const [{ role }] = (await runner.query(
      `SELECT quote_ident(current_setting('leerpad.app_role')) AS role`,
    )) as [{ role: string }];
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON leading_period, standing_fact TO ${role}`);
    await runner.query(`GRANT SELECT, INSERT ON credit_let_stand TO ${role}`);
  }

  /** What the old columns can hold is put back; the rest of the facts goes. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE leader_standing ADD leader_since date, ADD last_active_on date,
        ADD ordinary_member boolean NOT NULL DEFAULT false, ADD recognised_until date,
        ADD intervision_years integer[] NOT NULL DEFAULT '{}';
      UPDATE leader_standing l SET
        leader_since = coalesce((SELECT min(from_date) FROM leading_period p WHERE p.person_id = l.person_id
          AND p.role = 'leader' AND p.withdrawn_at IS NULL), '9999-12-31'),
        last_active_on = (SELECT max(from_date) FROM standing_fact f WHERE f.person_id = l.person_id
          AND f.kind = 'active' AND f.withdrawn_at IS NULL),
        ordinary_member = EXISTS (SELECT FROM standing_fact f WHERE f.person_id = l.person_id AND f.kind = 'member'
          AND f.detail = 'ordinary' AND f.withdrawn_at IS NULL AND coalesce(f.to_date, 'infinity') >= current_date),
        recognised_until = (SELECT max(to_date) FROM standing_fact f WHERE f.person_id = l.person_id
          AND f.kind = 'recognition' AND f.withdrawn_at IS NULL),
        intervision_years = ARRAY(SELECT DISTINCT coalesce(f.year, extract(year FROM f.from_date))::integer
          FROM standing_fact f WHERE f.person_id = l.person_id AND f.kind = 'education' AND f.withdrawn_at IS NULL
           AND (f.detail = 'intervision' OR f.accepted) ORDER BY 1);
      ALTER TABLE leader_standing ALTER leader_since SET NOT NULL, ALTER ordinary_member DROP DEFAULT,
        ALTER intervision_years DROP DEFAULT;
      DROP TABLE credit_let_stand, leading_period, standing_fact;
      DROP FUNCTION keep_fact();`);
  }
}

const TABLES = `
  CREATE TABLE leading_period (
    id uuid CONSTRAINT leading_period_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT leading_period_person_fk REFERENCES person,
    role text NOT NULL CONSTRAINT leading_period_role CHECK (role IN ('leader', 'co-leader')),
    group_id uuid,
    from_date date NOT NULL,
    to_date date,
    since_only boolean NOT NULL DEFAULT false,
    source text NOT NULL CONSTRAINT leading_period_source CHECK (source IN ('import', 'day', 'register', 'desk')),
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL DEFAULT now(),
    withdrawn_by text,
    withdrawn_at timestamptz,
    mac bytea,
    CONSTRAINT leading_period_days CHECK (to_date >= from_date),
    CONSTRAINT leading_period_import CHECK (source <> 'import' OR since_only),
    CONSTRAINT leading_period_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
  );
  CREATE INDEX leading_period_person ON leading_period (person_id);
  CREATE INDEX leading_period_group ON leading_period (group_id);
  CREATE TABLE standing_fact (
    id uuid CONSTRAINT standing_fact_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT standing_fact_person_fk REFERENCES person,
    kind text NOT NULL,
    detail text NOT NULL,
    from_date date,
    to_date date,
    year smallint CONSTRAINT standing_fact_year CHECK (year BETWEEN 1900 AND 2999),
    national boolean,
    note text,
    source text NOT NULL CONSTRAINT standing_fact_source CHECK (source IN ('import', 'day', 'register', 'desk')),
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL DEFAULT now(),
    accepted boolean,
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    withdrawn_by text,
    withdrawn_at timestamptz,
    mac bytea,
    CONSTRAINT standing_fact_detail CHECK (
      CASE kind WHEN 'active' THEN detail IN ('leader', 'co-leader')
                WHEN 'recognition' THEN detail IN ('leader', 'co-leader')
                WHEN 'member' THEN detail IN ('ordinary', 'group', 'other')
                WHEN 'interruption' THEN detail IN ('suspended', 'withdrawn', 'ended')
                WHEN 'education' THEN detail IN ('intervision', 'coursework', 'symposium', 'publication', 'research',
                  'supervised', 'visitation')
                ELSE false END),
    CONSTRAINT standing_fact_days CHECK (to_date >= from_date),
    CONSTRAINT standing_fact_dated CHECK (
      CASE kind WHEN 'active' THEN from_date IS NOT NULL AND from_date = to_date AND year IS NULL
                WHEN 'education' THEN (year IS NULL) <> (from_date IS NULL) AND from_date IS NOT DISTINCT FROM to_date
                WHEN 'recognition' THEN to_date IS NOT NULL AND year IS NULL
                WHEN 'interruption' THEN from_date IS NOT NULL AND year IS NULL
                ELSE year IS NULL END),
    CONSTRAINT standing_fact_decided CHECK (
      (accepted IS NULL) = (decided_by IS NULL) AND (accepted IS NULL) = (decided_at IS NULL)),
    CONSTRAINT standing_fact_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
  );
  CREATE INDEX standing_fact_person ON standing_fact (person_id);
  CREATE TABLE credit_let_stand (
    credit_id uuid CONSTRAINT credit_let_stand_pk PRIMARY KEY
      CONSTRAINT credit_let_stand_credit_fk REFERENCES ledger_entry,
    reason text NOT NULL CONSTRAINT credit_let_stand_reason CHECK (reason <> ''),
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON credit_let_stand
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON credit_let_stand
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

// A fact is withdrawn once and decided once; nothing else of it ever changes. Removed is only what an import brought, when
// that import is taken back.
const KEPT = `
  CREATE FUNCTION keep_fact() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    later text[] := ARRAY['withdrawn_by', 'withdrawn_at', 'accepted', 'decided_by', 'decided_at', 'decision_reason', 'mac'];
  BEGIN
    IF TG_OP = 'DELETE' THEN
      IF OLD.source = 'import' THEN RETURN OLD; END IF;
      RAISE EXCEPTION 'a fact is withdrawn, not removed';
    END IF;
    IF to_jsonb(OLD) - later <> to_jsonb(NEW) - later THEN RAISE EXCEPTION 'a fact is never changed'; END IF;
    IF OLD.withdrawn_at IS NOT NULL THEN RAISE EXCEPTION 'a fact that was withdrawn stays withdrawn'; END IF;
    IF to_jsonb(OLD) ->> 'accepted' IS NOT NULL AND to_jsonb(OLD) ->> 'accepted' IS DISTINCT FROM to_jsonb(NEW) ->> 'accepted'
      THEN RAISE EXCEPTION 'a fact is decided once'; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keep_fact BEFORE UPDATE OR DELETE ON leading_period FOR EACH ROW EXECUTE FUNCTION keep_fact();
  CREATE TRIGGER keep_fact BEFORE UPDATE OR DELETE ON standing_fact FOR EACH ROW EXECUTE FUNCTION keep_fact();`;

/** SQL for where a value of a leader's row comes from. @param same whether the row last imported, `r.cells`, says the same */
const sourceIf = (same: string) =>
  `CASE WHEN EXISTS (SELECT FROM imported_row r WHERE r.kind = 'leader' AND r.person_id = l.person_id AND ${same})
        THEN 'import' ELSE 'desk' END`;
const sameText = (field: string, column: string) => `r.cells ->> '${field}' = ${column}::text`;

const FACTS = [
  `INSERT INTO leading_period (id, person_id, role, from_date, since_only, source, entered_by, entered_at)
   SELECT gen_random_uuid(), l.person_id, 'leader', l.leader_since, true,
          ${sourceIf(sameText('leaderSince', 'l.leader_since'))}, 'command', now()
     FROM leader_standing l`,
  fact(
    `'active', 'leader', l.last_active_on, l.last_active_on, NULL`,
    sameText('lastActiveOn', 'l.last_active_on'),
    {
      where: 'l.last_active_on IS NOT NULL',
    },
  ),
  fact(`'member', 'ordinary', NULL, NULL, NULL`, sameText('ordinaryMember', 'l.ordinary_member'), {
    where: 'l.ordinary_member',
  }),
  fact(
    `'recognition', 'leader', NULL, l.recognised_until, NULL`,
    sameText('recognisedUntil', 'l.recognised_until'),
    { where: 'l.recognised_until IS NOT NULL' },
  ),
  fact(
    `'education', 'intervision', NULL, NULL, y.year`,
    `r.cells -> 'intervisionYears' @> to_jsonb(y.year)`,
    {
      from: ', (SELECT DISTINCT person_id AS id, unnest(intervision_years) AS year FROM leader_standing) y',
      where: 'y.id = l.person_id AND y.year BETWEEN 1900 AND 2999',
    },
  ),
];

function fact(values: string, same: string, { from = '', where }: { from?: string; where: string }): string {
  return `INSERT INTO standing_fact (id, person_id, kind, detail, from_date, to_date, year, source, entered_by, entered_at)
    SELECT gen_random_uuid(), l.person_id, v.kind, v.detail, v.from_date::date, v.to_date::date, v.year::smallint, v.source, 'command', now()
      FROM leader_standing l ${from},
           LATERAL (SELECT ${values}, ${sourceIf(same)}) AS v(kind, detail, from_date, to_date, year, source)
     WHERE ${where}`;
}
