import { DataSource, type EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../src/people/names.rules.js';
import { Clock } from '../../src/platform/clock/clock.service.js';
import { formatDate } from '../../src/platform/i18n/format.rules.js';
import { translate } from '../../src/platform/i18n/translate.rules.js';
import { emailOf } from './cohort.js';
import type { DemoPerson } from './demo-person.js';
import type { Services } from './services.js';

interface LeaderRow extends NameParts {
  email: string;
  ordinaryMember: boolean;
  recognisedUntil: string | null;
  supervisees: number;
  waiting: number;
}

/** The leaders of the demo who are there, with what waits for each of them according to the database. */
export async function leadersNow(
  app: Services,
  leaders: readonly { mailbox: string }[],
): Promise<DemoPerson[]> {
  const today = app.get(Clock).today();
  const rows = await readLeaders(app.get(DataSource).manager, leaders.map(emailOf), today);
  return rows.map((row) => ({
    role: 'leader',
    name: displayName(row),
    email: row.email,
    what: [translate('nl', 'programme.leader'), ...whatOf(row, today)].join('; '),
  }));
}

function whatOf(row: LeaderRow, today: string): string[] {
  const { ordinaryMember, recognisedUntil, supervisees, waiting } = row;
  const expired = recognisedUntil !== null && recognisedUntil < today;
  return [
    ...(supervisees ? [translate('nl', 'demo.supervises', { count: supervisees })] : []),
    ...(waiting ? [translate('nl', 'demo.inbox', { count: waiting })] : []),
    ...(expired ? [translate('nl', 'demo.expired', { date: formatDate('nl', recognisedUntil) })] : []),
    ...(ordinaryMember ? [] : [translate('nl', 'demo.no-member')]),
  ];
}

function readLeaders(manager: EntityManager, emails: string[], today: string): Promise<LeaderRow[]> {
  return manager.query<LeaderRow[]>(
    `SELECT p.email, p.call_name AS "callName", p.initials, p.tussenvoegsel, p.surname, p.full_name AS "fullName",
            p.print_name AS "printName", 
            EXISTS (SELECT FROM standing_fact f WHERE f.person_id = p.id AND f.kind = 'member'
              AND f.detail = 'ordinary' AND f.withdrawn_at IS NULL) AS "ordinaryMember",
            (SELECT max(f.to_date) FROM standing_fact f WHERE f.person_id = p.id AND f.kind = 'recognition'
              AND f.withdrawn_at IS NULL) AS "recognisedUntil",
            (SELECT count(*)::integer FROM supervisor_assignment a
              WHERE a.supervisor_id = p.id AND a.to_date IS NULL) AS supervisees,
            (SELECT count(*)::integer FROM claim c
              WHERE c.state = 'submitted'
                AND CASE WHEN c.asked_of IS NOT NULL THEN c.asked_of = p.id
                         ELSE EXISTS (SELECT 1 FROM signing_right s
                                       WHERE s.trajectory_id = c.trajectory_id AND s.component = c.component
                                         AND s.person_id = p.id AND s.from_date <= $2
                                         AND (s.to_date IS NULL OR s.to_date >= $2)) END) AS waiting
       FROM person p JOIN leader_standing l ON l.person_id = p.id
      WHERE p.email = ANY($1) ORDER BY array_position($1, p.email)`,
    [emails, today],
  );
}
