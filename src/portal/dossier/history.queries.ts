import { kindsWithTitles } from '../../hours/kinds/activity-kinds.rules.js';
import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { actorColumns, type NamedActor } from '../../people/actors.queries.js';
import { ASSOCIATION_TIME_ZONE } from '../../association.js';
import { localDay } from '../../platform/database/local-day.queries.js';

/** One thing that happened in a dossier: who did what, when. Without what anybody wrote of their learning (V1). */
export interface HistoryFact {
  kind: 'started' | 'state' | 'supervisor' | 'decision' | 'claim' | 'imported' | 'record' | 'person';
  /** what was done, in the words of its kind: a state, an action */
  what: string;
  on: string;
  by: NamedActor;
  /** the claim or the record that it is about; null when it is about neither */
  id: string | null;
  component: ComponentKey | null;
  block: number | null;
  /** a title, a number, a name, a role: what the line is about */
  subject: string | null;
  minutes: number | null;
  /** how many were done at once, of what an import brought */
  count: number;
  /** the day from which it holds, where that may be another */
  since: string | null;
  /** why, where the secretariat may know it */
  reason: string | null;
}

const NOTHING = `NULL::uuid AS id, NULL::text AS component, NULL::smallint AS block, NULL::text AS subject,
  NULL::integer AS minutes, 1 AS count, NULL::date AS since`;

/** A state that was entered later than the day from which it holds stands on that day, after what was done on it. */
const DATED_BACK = `CASE WHEN ${localDay('s.recorded_at')} = s.since THEN s.recorded_at
  ELSE (s.since + time '23:59') AT TIME ZONE '${ASSOCIATION_TIME_ZONE}' END`;

/**
 * What happened, from the rows that keep it: `$1` the trajectory, `$2` the person, `$3` the kinds of
 * which the title of a work may be told. The reason of a return is not read; an import is one line for each thing it did, however many rows it brought.
 */
const HISTORY = `
  SELECT 'started' AS kind, t.programme AS what, t.created_at AS at, coalesce(a.actor, 'command') AS actor, ${NOTHING},
         NULL::text AS reason
    FROM trajectory t LEFT JOIN audit_entry a ON a.subject_id = t.id AND a.action = 'trajectory.started'
   WHERE t.id = $1
  UNION ALL
  SELECT 'state', s.state, s.recorded_at, s.recorded_by, ${NOTHING}, s.reason
    FROM trajectory_state s WHERE s.trajectory_id = $1
  UNION ALL
  SELECT 'supervisor', 'assigned', a.assigned_at, a.assigned_by, NULL, NULL, NULL,
         CASE WHEN p.surname IS NULL THEN p.full_name ELSE concat_ws(' ', coalesce(p.call_name, p.initials), p.tussenvoegsel, p.surname) END,
         NULL, 1, a.from_date, NULL
    FROM supervisor_assignment a JOIN person p ON p.id = a.supervisor_id WHERE a.trajectory_id = $1
  UNION ALL
  SELECT 'decision', d.kind, d.recorded_at, d.recorded_by, NULL, d.component, NULL, d.decided_by, NULL, 1, d.decided_on, d.reason
    FROM requirement_decision d WHERE d.trajectory_id = $1
  UNION ALL
  SELECT 'claim', s.state, s.at, s.by, c.id, c.component, c.block,
         CASE WHEN c.component = ANY($3) THEN c.description END, c.minutes, 1, NULL, NULL
    FROM claim c JOIN claim_transition s ON s.claim_id = c.id
   WHERE c.trajectory_id = $1 AND s.by NOT LIKE 'import:%'
  UNION ALL
  SELECT 'imported', s.state, max(s.at), s.by, NULL, NULL, NULL, NULL, sum(c.minutes)::integer, count(*)::integer, NULL, NULL
    FROM claim c JOIN claim_transition s ON s.claim_id = c.id
   WHERE c.trajectory_id = $1 AND s.by LIKE 'import:%' GROUP BY s.by, s.state
  UNION ALL
  SELECT 'record', s.state, ${DATED_BACK}, s.recorded_by, r.id, NULL, NULL, r.number, NULL, 1, s.since, s.reason
    FROM completion_record r JOIN completion_record_state s ON s.record_id = r.id WHERE r.trajectory_id = $1
  UNION ALL
  SELECT 'person', a.action, a.at, a.actor, NULL, NULL, NULL, a.details ->> 'role', NULL, 1, NULL, NULL
    FROM audit_entry a
   WHERE a.subject_id = $2 AND a.action NOT LIKE '%.viewed' AND a.action NOT LIKE '%.read'`;

/** A page of what happened, the latest first, and how much there is. */
export async function historyOf(
  manager: EntityManager,
  { trajectoryId, personId }: { trajectoryId: string; personId: string },
  { limit, offset }: { limit: number; offset: number },
): Promise<{ history: HistoryFact[]; total: number }> {
  const titled = kindsWithTitles();
  const [{ total }] = await manager.query<[{ total: number }]>(
    `SELECT count(*)::integer AS total FROM (${HISTORY}) h`,
    [trajectoryId, personId, titled],
  );
  const history = await manager.query<HistoryFact[]>(
    `SELECT h.kind, h.what, ${localDay('h.at')} AS on, h.id, h.component, h.block, h.subject, h.minutes, h.count, h.since, h.reason,
            ${actorColumns('h.actor')} AS by
       FROM (${HISTORY}) h ORDER BY h.at DESC, h.kind, h.what, h.id LIMIT $4 OFFSET $5`,
    [trajectoryId, personId, titled, limit, offset],
  );
  return { history, total };
}

/** A mail to somebody, and whether it was sent. */
export interface MailFact {
  id: string;
  kind: string;
  state: string;
  on: string;
  sentOn: string | null;
}

/** A page of the mails to one person, the latest first, and how many there are. */
export async function mailsTo(
  manager: EntityManager,
  personId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ mails: MailFact[]; total: number }> {
  const [{ total }] = await manager.query<[{ total: number }]>(
    'SELECT count(*)::integer AS total FROM mail_delivery WHERE recipient_person_id = $1',
    [personId],
  );
  const mails = await manager.query<MailFact[]>(
    `SELECT id, kind, state, ${localDay('created_at')} AS on, ${localDay('sent_at')} AS "sentOn" FROM mail_delivery
      WHERE recipient_person_id = $1 ORDER BY created_at DESC, id LIMIT $2 OFFSET $3`,
    [personId, limit, offset],
  );
  return { mails, total };
}
