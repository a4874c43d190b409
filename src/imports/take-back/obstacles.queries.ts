import type { EntityManager } from 'typeorm';
import type { Claim } from '../../hours/claim.entity.js';
import { TAKEN_BACK_IDENTITY } from '../../hours/imported-claims.queries.js';
import type { MessageKey } from '../../messages/catalogue.js';
import { nameColumns } from '../../people/name-columns.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import type { MessageParams } from '../../platform/errors/domain-error.rules.js';
import { CURRENT_STATE } from '../../recognition/completion/completion.queries.js';
import { CLAIMS_OF_RUN, STARTED_BY_RUN } from './take-back.queries.js';
import type { Obstacle, Obstacles } from './take-back.rules.js';

/** How many are named; the rest is only counted. */
const SHOWN = 50;

interface Row {
  code: MessageKey;
  name: NameParts | null;
  params: MessageParams;
}

/**
 * What rests on a run: what people, the board or a later import did with what it brought. Each query gives one row for
 * each obstacle; `$1` is the run, `$2` today.
 */
export async function obstaclesOf(manager: EntityManager, runId: string, today: string): Promise<Obstacles> {
  const asked = [runId, today];
  const shown: Obstacle[] = [];
  let total = 0;
  for (const query of QUERIES) {
    const [{ count }] = await manager.query<[{ count: number }]>(
      `${ASKED} SELECT count(*)::integer AS count FROM (${query}) o`,
      asked,
    );
    total += count;
    if (count === 0 || shown.length >= SHOWN) continue;
    const rows = await manager.query<Row[]>(`${ASKED} ${query} LIMIT ${SHOWN - shown.length}`, asked);
    shown.push(...rows.map(toObstacle));
  }
  return { total, shown };
}

/** Gives both parameters a type, since not every query uses both. */
const ASKED = 'WITH asked AS (SELECT $1::uuid AS run, $2::date AS today)';

function toObstacle({ code, name, params }: Row): Obstacle {
  return { code, params: name ? { name: displayName(name), ...params } : params };
}

/** An actor column names a run that was not taken back, or no run. */
const stands = (actor: string) =>
  `NOT EXISTS (SELECT FROM import_take_back b WHERE ${actor} = 'import:' || b.run_id)`;

const byAnother = (actor: string) => `${actor} <> 'import:' || $1::uuid`;

/** The run was made before imports kept what they did. */
const NOT_KEPT = `
  SELECT 'take-back.obstacle.not-kept' AS code, NULL::jsonb AS name, '{}'::jsonb AS params FROM import_run r
   WHERE r.id = $1 AND NOT EXISTS (SELECT FROM import_effect e WHERE e.run_id = r.id)`;

const LATER_IMPORT = `
  SELECT 'take-back.obstacle.later-import' AS code, NULL::jsonb AS name,
         jsonb_build_object('date', l.today, 'rows', count(*)) AS params
    FROM import_run r
    JOIN import_run l ON l.recorded_at > r.recorded_at
    JOIN import_effect e ON e.run_id = l.id
    LEFT JOIN claim c ON c.id = e.subject AND e.kind = 'claim-added'
   WHERE r.id = $1 AND NOT EXISTS (SELECT FROM import_take_back b WHERE b.run_id = l.id)
     AND (e.subject IN (SELECT subject FROM import_effect WHERE run_id = $1)
          OR c.trajectory_id IN (${STARTED_BY_RUN}))
   GROUP BY l.id, l.today, l.recorded_at ORDER BY l.recorded_at`;

/** What a person did to a claim after the run did: the last of it. */
const CLAIM_CHANGED = `
  SELECT 'take-back.obstacle.claim' AS code, ${nameColumns('p')} AS name,
         jsonb_build_object('state', o.state, 'date', o.happened_on) AS params
    FROM (SELECT DISTINCT ON (c.id) c.trajectory_id, c.happened_on, t.state
            FROM (${CLAIMS_OF_RUN} AND c.version > 1) c
            JOIN claim_transition t ON t.claim_id = c.id AND t.version > 1 AND t.by NOT LIKE 'import:%'
           WHERE NOT (starts_with(c.identity, '${TAKEN_BACK_IDENTITY}') AND t.version = c.version)
             AND (c.kind = 'claim-added' OR t.version > (
               SELECT max(v.version) FROM claim_transition v WHERE v.claim_id = c.id AND v.by = 'import:' || $1::uuid))
           ORDER BY c.id, t.version DESC) o
    JOIN trajectory t ON t.id = o.trajectory_id JOIN person p ON p.id = t.person_id
   ORDER BY p.participant_number, o.happened_on`;

/** How often each trainee has hours from a source, in the trajectories that the run started. */
const claimsFrom = (source: Claim['source'], code: MessageKey) => `
  SELECT '${code}' AS code, ${nameColumns('p')} AS name, jsonb_build_object('count', count(*)) AS params
    FROM claim c JOIN trajectory t ON t.id = c.trajectory_id JOIN person p ON p.id = t.person_id
   WHERE c.source = '${source}' AND c.corrects IS NULL AND t.id IN (${STARTED_BY_RUN})
   GROUP BY p.id ORDER BY p.participant_number`;

const PORTAL_CLAIMS = claimsFrom('portal', 'take-back.obstacle.portal-claims');

/** A teacher or a supervisor recorded that the trainee was there, which is claim and signature in one (C2, I4, S3). */
const ATTENDED = claimsFrom('attendance', 'take-back.obstacle.attended');

/** Closing a list signs hours, also of a block that is past: it would do so on a trajectory that is gone (C2). */
const ON_OPEN_LISTS = `
  SELECT 'take-back.obstacle.open-list' AS code, ${nameColumns('p')} AS name,
         jsonb_build_object('date', m.held_on) AS params
    FROM (SELECT trajectory_id, meeting_id FROM enrolment WHERE state = 'placed'
          UNION SELECT trajectory_id, meeting_id FROM attendance WHERE minutes IS NOT NULL) x
    JOIN meeting m ON m.id = x.meeting_id AND m.state = 'planned' AND m.list = 'open' AND m.held_on <= $2
    JOIN trajectory t ON t.id = x.trajectory_id JOIN person p ON p.id = t.person_id
   WHERE t.id IN (${STARTED_BY_RUN}) ORDER BY p.participant_number, m.held_on, m.id`;

const DECISIONS = `
  SELECT 'take-back.obstacle.decision' AS code, ${nameColumns('p')} AS name,
         jsonb_build_object('date', d.decided_on) AS params
    FROM import_run r JOIN requirement_decision d ON d.recorded_at > r.recorded_at
    JOIN trajectory t ON t.id = d.trajectory_id JOIN person p ON p.id = t.person_id
   WHERE r.id = $1 AND t.id IN (${STARTED_BY_RUN}) ORDER BY p.participant_number, d.decided_on`;

/**
 * A record that something else than the run issued, and that is valid now: in a trajectory that it started, or resting
 * on a credit of it. That credit stood in the ledger when the record was issued, and was signed by the day on which the
 * record says that its component was met.
 */
const RECORDS = `
  SELECT 'take-back.obstacle.record' AS code, ${nameColumns('p')} AS name,
         jsonb_build_object('number', r.number) AS params
    FROM completion_record r
    JOIN completion_record_state s ON s.record_id = r.id AND s.sequence = 1 AND ${byAnother('s.recorded_by')}
    JOIN trajectory t ON t.id = r.trajectory_id JOIN person p ON p.id = t.person_id
   WHERE ${CURRENT_STATE} = 'valid'
     AND (t.id IN (${STARTED_BY_RUN}) OR EXISTS (
       SELECT FROM frozen_document d
         JOIN ledger_entry h ON h.trajectory_id = t.id AND encode(h.hash, 'hex') = d.content::jsonb ->> 'ledgerHead'
         JOIN jsonb_array_elements(d.content::jsonb -> 'components') m ON NOT (m ->> 'exempted')::boolean
         JOIN ledger_entry c ON c.trajectory_id = t.id AND c.sequence <= h.sequence AND c.reverses IS NULL
          AND c.component = m ->> 'component' AND c.signed_on <= (m ->> 'metOn')::date
          AND c.recorded_by = 'import:' || $1::uuid
        WHERE d.id = r.document_id))
   ORDER BY length(r.number), r.number`;

const ACCOUNTS = `
  SELECT 'take-back.obstacle.account' AS code, ${nameColumns('p')} AS name, '{}'::jsonb AS params
    FROM import_effect e JOIN account a ON a.person_id = e.subject JOIN person p ON p.id = e.subject
   WHERE e.run_id = $1 AND e.kind = 'person-added' ORDER BY p.participant_number, p.full_name, p.id`;

const LEADERS = `import_effect e JOIN person p ON p.id = e.subject`;
const LEADERS_OF_RUN = `e.run_id = $1 AND e.kind = 'standing-added'`;

const LEADERS_ASSIGNED = `
  SELECT 'take-back.obstacle.leader-assigned' AS code, ${nameColumns('p')} AS name,
         jsonb_build_object('count', count(DISTINCT a.trajectory_id)) AS params
    FROM ${LEADERS} JOIN supervisor_assignment a ON a.supervisor_id = p.id
   WHERE ${LEADERS_OF_RUN} AND ${byAnother('a.assigned_by')} AND ${stands('a.assigned_by')}
     AND a.trajectory_id NOT IN (${STARTED_BY_RUN})
   GROUP BY p.id ORDER BY p.full_name, p.id`;

const LEADERS_SIGNING = `
  SELECT 'take-back.obstacle.leader-signed' AS code, ${nameColumns('p')} AS name,
         jsonb_build_object('count', count(*)) AS params
    FROM ${LEADERS} JOIN ledger_entry l ON l.signed_by = p.id AND l.reverses IS NULL
   WHERE ${LEADERS_OF_RUN} AND ${byAnother('l.recorded_by')}
     AND NOT EXISTS (SELECT FROM ledger_entry x WHERE x.reverses = l.id)
   GROUP BY p.id ORDER BY p.full_name, p.id`;

/** Standing in gives the right to sign reading logs (S1), which must not outlast that somebody is a leader. */
const LEADERS_DEPUTISING = `
  SELECT 'take-back.obstacle.leader-deputy' AS code, ${nameColumns('p')} AS name,
         jsonb_build_object('role', CASE p.id WHEN d.deputy_id THEN 'deputy' ELSE 'supervisor' END,
           'from', d.from_date, 'until', d.to_date) AS params
    FROM ${LEADERS} JOIN deputy d ON p.id IN (d.deputy_id, d.supervisor_id)
   WHERE ${LEADERS_OF_RUN} AND d.to_date >= $2 ORDER BY p.full_name, p.id, d.from_date, d.id`;

/** Teaching gives the right to keep the list of a block, and to sign reading logs of those who follow it (C2, L1). */
const LEADERS_TEACHING = `
  SELECT 'take-back.obstacle.leader-teaching' AS code, ${nameColumns('p')} AS name,
         jsonb_build_object('count', count(*)) AS params
    FROM ${LEADERS} JOIN meeting_teacher o ON o.person_id = p.id JOIN meeting m ON m.id = o.meeting_id
   WHERE ${LEADERS_OF_RUN} AND m.state = 'planned' AND (m.list = 'open' OR m.held_on >= $2)
   GROUP BY p.id ORDER BY p.full_name, p.id`;

/**
 * A returned claim counts only when it is a correction, which always goes to its first signer (H2): of any other the
 * trainee names the signer anew.
 */
const LEADERS_ASKED = `
  SELECT 'take-back.obstacle.leader-asked' AS code, ${nameColumns('p')} AS name,
         jsonb_build_object('count', count(*)) AS params
    FROM ${LEADERS} JOIN claim c ON c.asked_of = p.id
   WHERE ${LEADERS_OF_RUN} AND (c.state = 'submitted' OR c.state = 'returned' AND c.original_signed_on IS NOT NULL)
   GROUP BY p.id ORDER BY p.full_name, p.id`;

const QUERIES = [
  NOT_KEPT,
  LATER_IMPORT,
  RECORDS,
  CLAIM_CHANGED,
  PORTAL_CLAIMS,
  ATTENDED,
  ON_OPEN_LISTS,
  DECISIONS,
  ACCOUNTS,
  LEADERS_ASSIGNED,
  LEADERS_SIGNING,
  LEADERS_DEPUTISING,
  LEADERS_TEACHING,
  LEADERS_ASKED,
];
