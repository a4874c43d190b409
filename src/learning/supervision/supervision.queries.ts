import { In, type EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import {
  assignedOn,
  ASSIGNMENTS,
  REQUIREMENTS,
  TRAJECTORIES,
} from '../../enrolment/trajectories/trajectories.queries.js';
import { alongLine } from '../../hours/claim-line.queries.js';
import type { ClaimState } from '../../hours/claim.rules.js';
import { CLAIM_STEPS, CLAIMS, STANDING_CREDITS } from '../../hours/hours.queries.js';
import type { ActivityDetail } from '../../hours/kinds/activity.kind.js';
import { personIn } from '../../people/name-columns.queries.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { LEADERS, PEOPLE } from '../../people/people.queries.js';
import { missingQualities } from '../../people/qualifications.queries.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import type { HeldSession, SessionForm } from './session.rules.js';
import { SupervisionSlot } from './slots/slot.entity.js';
import { SupervisionClaim, SupervisionPractice, SupervisionSession } from './supervision.entity.js';

/** SQL: whether person $1 is a leader, who may stand in for a supervisor (S4). */
export const IS_LEADER = `SELECT FROM ${LEADERS} l WHERE l.person_id = $1`;

/** What a claim of supervision says besides what every claim says. */
export interface SessionDetails {
  /** `HH:MM` */
  start: string;
  form: SessionForm;
  /** what it was about, in the trainee's own words (V1); null where the supervisor recorded it */
  reflection: string | null;
  /** ids of the practice sessions that it was about (S8) */
  practice: string[];
}

/** Which session a claim is of. */
export interface SessionLink extends SessionDetails {
  sessionId: string;
  heldOn: string;
  supervisorId: string;
  individualOf: string | null;
}

/** The sessions of some claims, by claim id: as these claims say themselves, not the claims that they correct. */
export async function linksOf(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, SessionLink>> {
  const rows = await manager.query<(Omit<SessionLink, 'form'> & { id: string })[]>(
    `SELECT k.claim_id AS id, k.session_id AS "sessionId", s.held_on AS "heldOn", k.reflection,
            s.supervisor_id AS "supervisorId", s.individual_of AS "individualOf", to_char(s.starts_at, 'HH24:MI') AS start,
            ARRAY(SELECT p.practice_claim_id::text FROM supervision_practice p WHERE p.claim_id = k.claim_id
                   ORDER BY p.practice_claim_id) AS practice
       FROM supervision_claim k JOIN supervision_session s ON s.id = k.session_id WHERE k.claim_id = ANY($1)`,
    [claimIds],
  );
  return new Map(rows.map(({ id, ...link }) => [id, { ...link, form: formOf(link) }]));
}

/** What is kept with some claims themselves, by claim id. */
export async function ownSessions(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<Map<string, SessionDetails>> {
  const links = await linksOf(manager, claimIds);
  return new Map(
    [...links].map(([id, { start, form, reflection, practice }]) => [
      id,
      { start, form, reflection, practice: [...practice].sort() },
    ]),
  );
}

/** One supervisee's minutes of a session, as they stand or stood. */
export interface SessionClaim {
  sessionId: string;
  claimId: string;
  trajectoryId: string;
  personId: string;
  name: string;
  happenedOn: string;
  minutes: number;
  description: string;
  state: ClaimState;
  version: number;
  /** another claim corrects this one (H2) */
  replaced: boolean;
}

/**
 * SQL that begins a query with `line`: the claims of some sessions (`session_id`, `claim_id`), with those that correct
 * them (H2).
 */
function lineOf(sessions: string): string {
  return `WITH RECURSIVE line AS (
     SELECT k.session_id, k.claim_id FROM supervision_claim k WHERE k.session_id IN (${sessions})
     UNION ALL
     SELECT line.session_id, c.id FROM line JOIN ${CLAIMS} c ON c.corrects = line.claim_id
      WHERE NOT EXISTS (SELECT FROM supervision_claim own WHERE own.claim_id = c.id))`;
}

/** All claims of some sessions, in whatever state, by the name of the supervisee and then by age. */
export async function claimsOfSessions(
  manager: EntityManager,
  sessionIds: readonly string[],
): Promise<SessionClaim[]> {
  if (sessionIds.length === 0) return [];
  const rows = await manager.query<(Omit<SessionClaim, 'name'> & { name: NameParts })[]>(
    `${lineOf('SELECT unnest($1::uuid[])')}
     SELECT line.session_id AS "sessionId", c.id AS "claimId", t.id AS "trajectoryId", p.id AS "personId", p.name,
            c.happened_on AS "happenedOn", c.minutes, c.description, c.state, c.version,
            EXISTS (SELECT FROM ${CLAIMS} n WHERE n.corrects = c.id) AS replaced
       FROM line JOIN ${CLAIMS} c ON c.id = line.claim_id JOIN ${TRAJECTORIES} t ON t.id = c.trajectory_id
       JOIN ${PEOPLE} p ON p.id = t.person_id
      ORDER BY p.sort_name, t.id, c.created_at, c.id`,
    [sessionIds],
  );
  return rows.map(({ name, ...claim }) => ({ ...claim, name: displayName(name) }));
}

/** The sessions of a supervisor with signed minutes on some days, and on the day before and after (S9). */
export async function heldSessions(
  manager: EntityManager,
  supervisorId: string,
  { from, until }: { from: string; until: string },
): Promise<HeldSession[]> {
  const rows = await manager.query<(Omit<HeldSession, 'form'> & { individualOf: string | null })[]>(
    `${lineOf(`SELECT id FROM supervision_session WHERE supervisor_id = $1
        AND held_on BETWEEN $2::date - 1 AND $3::date + 1`)}
     SELECT s.id, s.held_on AS "heldOn", to_char(s.starts_at, 'HH24:MI') AS "startsAt", s.individual_of AS "individualOf",
            max(c.minutes)::integer AS minutes, count(*)::integer AS size
       FROM line JOIN ${CLAIMS} c ON c.id = line.claim_id JOIN supervision_session s ON s.id = line.session_id
      WHERE c.state = 'signed-off' GROUP BY s.id ORDER BY s.held_on, s.starts_at`,
    [supervisorId, from, until],
  );
  return rows.map(({ individualOf, ...held }) => ({ ...held, form: formOf({ individualOf }) }));
}

/** A session of a supervisor, without its claims. */
export interface OwnSession {
  id: string;
  heldOn: string;
  startsAt: string;
  individualOf: string | null;
  form: SessionForm;
}

/** One session of this supervisor, or undefined: another's is not there. */
export async function sessionOf(
  manager: EntityManager,
  supervisorId: string,
  id: string,
): Promise<OwnSession | undefined> {
  const [session] = await read(manager, 'id = $2', [supervisorId, id]);
  return session;
}

/** The latest sessions of a supervisor that have claims. */
export function latestSessions(
  manager: EntityManager,
  supervisorId: string,
  most: number,
): Promise<OwnSession[]> {
  return read(
    manager,
    `EXISTS (SELECT FROM supervision_claim k WHERE k.session_id = s.id)
      ORDER BY held_on DESC, starts_at DESC, id LIMIT $2`,
    [supervisorId, most],
  );
}

async function read(manager: EntityManager, condition: string, params: unknown[]): Promise<OwnSession[]> {
  const rows = await manager.query<Omit<OwnSession, 'form'>[]>(
    `SELECT s.id, s.held_on AS "heldOn", to_char(s.starts_at, 'HH24:MI') AS "startsAt",
            s.individual_of AS "individualOf"
       FROM supervision_session s WHERE supervisor_id = $1 AND ${condition}`,
    params,
  );
  return rows.map((row) => ({ ...row, form: formOf(row) }));
}

function formOf({ individualOf }: { individualOf: string | null }): SessionForm {
  return individualOf === null ? 'group' : 'individual';
}

/** What makes two proposals or records the same session (S3). */
export interface SessionKey {
  supervisorId: string;
  heldOn: string;
  startsAt: string;
  individualOf: string | null;
}

/** The session of a supervisor at a time, existing or new. Two people who ask for it at once get the same. */
export async function sessionAt(manager: EntityManager, key: SessionKey): Promise<string> {
  const [id] = await sessionsAt(manager, [key]);
  return id!;
}

/** The same for several, in their order: in as many statements as for one. */
export async function sessionsAt(manager: EntityManager, keys: readonly SessionKey[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const asked = `unnest($1::uuid[], $2::date[], $3::time[], $4::uuid[])`;
  const values = [
    keys.map(({ supervisorId }) => supervisorId),
    keys.map(({ heldOn }) => heldOn),
    keys.map(({ startsAt }) => startsAt),
    keys.map(({ individualOf }) => individualOf),
  ];
  await manager.query(
    `INSERT INTO supervision_session (id, supervisor_id, held_on, starts_at, individual_of)
     SELECT gen_random_uuid(), k.* FROM ${asked} k ON CONFLICT DO NOTHING`,
    values,
  );
  const rows = await manager.query<{ id: string }[]>(
    `SELECT s.id FROM ${asked} WITH ORDINALITY k (supervisor_id, held_on, starts_at, individual_of, place)
       JOIN supervision_session s ON s.supervisor_id = k.supervisor_id AND s.held_on = k.held_on
        AND s.starts_at = k.starts_at AND s.individual_of IS NOT DISTINCT FROM k.individual_of
      ORDER BY k.place`,
    values,
  );
  return rows.map(({ id }) => id);
}

/** Keeps to which session claims belong, with their reflection and practice sessions. */
export async function storeLinks(
  manager: EntityManager,
  links: readonly { claimId: string; sessionId: string; reflection?: string | null; practice?: string[] }[],
): Promise<void> {
  if (links.length === 0) return;
  const rows = links.map(({ claimId, sessionId, reflection = null }) => ({ claimId, sessionId, reflection }));
  await manager.upsert(SupervisionClaim, rows, ['claimId']);
  await manager.delete(SupervisionPractice, { claimId: In(links.map(({ claimId }) => claimId)) });
  const named = links.flatMap(({ claimId, practice = [] }) =>
    practice.map((practiceClaimId) => ({ claimId, practiceClaimId })),
  );
  if (named.length > 0) await manager.insert(SupervisionPractice, named);
}

/**
 * Keeps a trainee's proposal: to which session it belongs, by supervisor, day and start (S3, S9).
 *
 * @param component what supervision is about: of its claims only the trainee's own are kept (S8)
 * @throws DomainError `supervision.twice` when they have minutes of that session already
 */
export async function storeProposal(
  manager: EntityManager,
  claimId: string,
  { start, form, reflection, practice }: SessionDetails,
  component: ComponentKey,
): Promise<void> {
  const [claim] = await manager.query<{ trajectoryId: string; askedOf: string; happenedOn: string }[]>(
    `SELECT trajectory_id AS "trajectoryId", asked_of AS "askedOf", happened_on AS "happenedOn"
       FROM ${CLAIMS} c WHERE id = $1`,
    [claimId],
  );
  const { trajectoryId, askedOf: supervisorId, happenedOn: heldOn } = claim!;
  const individualOf = form === 'individual' ? trajectoryId : null;
  const sessionId = await sessionAt(manager, { supervisorId, heldOn, startsAt: start, individualOf });
  const others = await claimsOfSessions(manager, [sessionId]);
  const has = others.find(
    (other) => other.trajectoryId === trajectoryId && other.claimId !== claimId && mayCount(other.state),
  );
  if (has) throw new DomainError('supervision.twice', { state: has.state }, 'invalid', 'start');
  const own = practice.length === 0 ? [] : await practisedSessions(manager, [trajectoryId], component);
  const named = practice.filter((id) => own.some((one) => one.id === id));
  await storeLinks(manager, [{ claimId, sessionId, reflection, practice: named }]);
}

/** Whether a claim counts, or may come to. */
export function mayCount(state: ClaimState): boolean {
  return state === 'submitted' || state === 'returned' || state === 'signed-off';
}

/** A session of practice as supervision may name it (S8). */
export interface PractisedSession {
  id: string;
  trajectoryId: string;
  happenedOn: string;
  description: string;
}

/** The practice sessions of some trajectories that count or may come to, the latest first. */
export function practisedSessions(
  manager: EntityManager,
  trajectoryIds: readonly string[],
  practice: ComponentKey,
): Promise<PractisedSession[]> {
  return manager.query<PractisedSession[]>(
    `SELECT id, trajectory_id AS "trajectoryId", happened_on AS "happenedOn", description FROM ${CLAIMS} c
      WHERE trajectory_id = ANY($1) AND component = $2 AND state IN ('submitted', 'returned', 'signed-off')
        AND source <> 'decision'
      ORDER BY happened_on DESC, id`,
    [trajectoryIds, practice],
  );
}

/** What pages say of a claim of supervision: its form, how many there were, what it was about, and S8. */
interface ToldSession {
  id: string;
  sessionId: string;
  individual: boolean;
  reflection: string | null;
  /** days of the practice sessions that it names */
  about: string[];
  /** S8: it names no practice session, and the trainee had none yet on its day */
  early: boolean;
  /** S8: the supervisor was host of one of them, or of any when none is named */
  host: boolean;
}

/** The details in the form of every kind of activity. @param practice the component that supervision is about */
export async function sessionDetails(
  manager: EntityManager,
  claimIds: readonly string[],
  practice: ComponentKey,
): Promise<Map<string, ActivityDetail>> {
  const rows = await manager.query<ToldSession[]>(
    `SELECT k.claim_id AS id, s.id AS "sessionId", s.individual_of IS NOT NULL AS individual, k.reflection, named.about, named.about = '{}' AND NOT EXISTS (
              SELECT FROM ${CLAIMS} e WHERE e.trajectory_id = c.trajectory_id AND e.component = $2
                 AND e.state IN ('submitted', 'returned', 'signed-off') AND e.happened_on <= s.held_on) AS early,
            EXISTS (
              SELECT FROM ${CLAIMS} e LEFT JOIN ${STANDING_CREDITS} g ON g.claim_id = e.id
               WHERE e.trajectory_id = c.trajectory_id AND e.component = $2
                 AND e.state IN ('submitted', 'returned', 'signed-off') AND e.happened_on <= s.held_on
                 AND e.source <> 'decision' AND (named.about = '{}' OR e.id = ANY(named.ids))
                 AND s.supervisor_id IN (e.asked_of, g.signed_by)) AS host
       FROM supervision_claim k JOIN supervision_session s ON s.id = k.session_id
       JOIN ${CLAIMS} c ON c.id = k.claim_id
      CROSS JOIN LATERAL (
         SELECT coalesce(array_agg(pc.happened_on::text ORDER BY pc.happened_on), '{}') AS about,
                coalesce(array_agg(pc.id), '{}') AS ids
           FROM supervision_practice sp JOIN ${CLAIMS} pc ON pc.id = sp.practice_claim_id
          WHERE sp.claim_id = k.claim_id) named
      WHERE k.claim_id = ANY($1)`,
    [claimIds, practice],
  );
  const claims = await claimsOfSessions(manager, [...new Set(rows.map(({ sessionId }) => sessionId))]);
  return new Map(
    rows.map((row) => {
      const size = sizeOf(claims.filter(({ sessionId }) => sessionId === row.sessionId));
      // Each claim itself says when it began: a correction may have another start.
      return [row.id, { where: null, reflection: row.reflection, said: saidOf(row, size) }];
    }),
  );
}

/** How many supervisees have minutes that count or may come to count. */
export function sizeOf(claims: readonly SessionClaim[]): number {
  return new Set(claims.filter(({ state }) => mayCount(state)).map(({ trajectoryId }) => trajectoryId)).size;
}

function saidOf({ individual, about, early, host }: ToldSession, size: number): Text[] {
  return [
    individual
      ? { key: 'supervision.said.individual' }
      : { key: 'supervision.said.group', params: { count: size } },
    ...about.map((date): Text => ({ key: 'supervision.said.about', params: { date } })),
    ...(early ? [{ key: 'supervision.said.early' } as const] : []),
    ...(host ? [{ key: 'supervision.said.host' } as const] : []),
  ];
}

/** A trainee as somebody who records a session sees them: name and number, and how it stands with supervision. */
export interface Candidate {
  trajectoryId: string;
  personId: string;
  name: string;
  participantNumber: string | null;
  /** whether the trajectory asks for supervision, and is not exempted from it (P6) */
  asked: boolean;
  exempted: boolean;
}

const CANDIDATES = `SELECT t.id AS "trajectoryId", p.id AS "personId", p.name, p.participant_number AS "participantNumber",
    r.component IS NOT NULL AND r.exempted_on IS NULL AS asked, r.exempted_on IS NOT NULL AS exempted
  FROM ${TRAJECTORIES} t JOIN ${PEOPLE} p ON p.id = t.person_id
  LEFT JOIN ${REQUIREMENTS} r ON r.trajectory_id = t.id AND r.component = $1`;

/** The supervisees who are assigned to somebody today (S1). */
export function assignedTo(
  manager: EntityManager,
  component: ComponentKey,
  supervisorId: string,
  today: string,
): Promise<Candidate[]> {
  return candidates(
    manager,
    `JOIN ${ASSIGNMENTS} a ON a.trajectory_id = t.id AND a.supervisor_id = $2 AND ${assignedOn('$3::date')}
      WHERE t.state <> 'cancelled'`,
    [component, supervisorId, today],
  );
}

/** Some trajectories, by id. */
export function candidatesBy(
  manager: EntityManager,
  component: ComponentKey,
  ids: readonly string[],
): Promise<Candidate[]> {
  return candidates(manager, `WHERE t.id = ANY($2) AND t.state <> 'cancelled'`, [component, ids]);
}

/** The fewest letters with which a supervisor can search for a name or number. */
const SHORTEST_SEARCH = 2;
const FOUND_AT_MOST = 20;

/** Trainees whose trajectory asks for supervision and whose name or number holds every word; not the reader (H4). */
export async function candidatesNamed(
  manager: EntityManager,
  component: ComponentKey,
  typed: string,
  readerId: string,
): Promise<Candidate[]> {
  const words = typed.slice(0, 100).split(/\s+/).filter(Boolean);
  if (words.join('').length < SHORTEST_SEARCH) return [];
  return candidates(
    manager,
    `WHERE t.state = 'running' AND r.component IS NOT NULL AND r.exempted_on IS NULL AND p.id <> $2
        AND NOT EXISTS (SELECT FROM unnest($3::text[]) word
                         WHERE strpos(folded(concat_ws(' ', p.call_name, p.initials, p.tussenvoegsel, p.surname,
                                 p.full_name, p.participant_number)), folded(word)) = 0)`,
    [component, readerId, words],
    FOUND_AT_MOST,
  );
}

async function candidates(
  manager: EntityManager,
  condition: string,
  params: unknown[],
  most = 500,
): Promise<Candidate[]> {
  const rows = await manager.query<(Omit<Candidate, 'name'> & { name: NameParts })[]>(
    `${CANDIDATES} ${condition} ORDER BY p.sort_name, t.id LIMIT ${most}`,
    params,
  );
  return rows.map(({ name, ...one }) => ({ ...one, name: displayName(name) }));
}

/** Minutes of supervision of these trajectories on a day that belong to no session here: an import brought them. */
export async function supervisedElsewhere(
  manager: EntityManager,
  component: ComponentKey,
  trajectoryIds: readonly string[],
  day: string,
): Promise<Map<string, number>> {
  const rows = await manager.query<{ id: string; trajectoryId: string; minutes: number }[]>(
    `SELECT id, trajectory_id AS "trajectoryId", minutes FROM ${CLAIMS} c
      WHERE trajectory_id = ANY($1) AND component = $2 AND happened_on = $3
        AND state IN ('submitted', 'returned', 'signed-off')`,
    [trajectoryIds, component, day],
  );
  const linked = await alongLine(
    manager,
    rows.map(({ id }) => id),
    linksOf,
  );
  const minutes = new Map<string, number>();
  for (const row of rows.filter(({ id }) => !linked.has(id)))
    minutes.set(row.trajectoryId, (minutes.get(row.trajectoryId) ?? 0) + row.minutes);
  return minutes;
}

/** Those of these ids that are claims already. */
export async function knownClaims(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(`SELECT id FROM ${CLAIMS} c WHERE id = ANY($1)`, [ids]);
  return rows.map(({ id }) => id);
}

/** The minutes that a supervisor recorded last, or null. */
export async function lastMinutes(manager: EntityManager, supervisorId: string): Promise<number | null> {
  const [row] = await manager.query<{ minutes: number }[]>(
    `SELECT c.minutes FROM supervision_claim k JOIN supervision_session s ON s.id = k.session_id
       JOIN ${CLAIMS} c ON c.id = k.claim_id
      WHERE s.supervisor_id = $1 AND c.source = 'attendance' ORDER BY c.created_at DESC, c.id LIMIT 1`,
    [supervisorId],
  );
  return row?.minutes ?? null;
}

/** A leader who may supervise. */
export interface ChoosableSupervisor {
  personId: string;
  name: string;
  /** assigned to the trajectory now (S1) */
  assigned: boolean;
}

/**
 * The supervisors whom a trainee can name: the assigned one first, then by name everybody who may supervise today (S2);
 * never themselves (H4).
 */
export async function choosableSupervisors(
  manager: EntityManager,
  trajectoryId: string,
  today: string,
  always: string,
): Promise<ChoosableSupervisor[]> {
  const rows = await manager.query<(Omit<ChoosableSupervisor, 'name'> & { name: NameParts })[]>(
    `SELECT p.id AS "personId", p.name, a.supervisor_id IS NOT NULL AS assigned
       FROM ${PEOPLE} p JOIN ${TRAJECTORIES} t ON t.id = $1 AND t.person_id <> p.id
       LEFT JOIN ${ASSIGNMENTS} a ON a.trajectory_id = t.id AND a.supervisor_id = p.id AND a.to_date IS NULL
      WHERE a.supervisor_id IS NOT NULL OR EXISTS (SELECT FROM ${LEADERS} l WHERE l.person_id = p.id)
      ORDER BY assigned DESC, p.sort_name, p.id`,
    [trajectoryId],
  );
  const lacking = await missingQualities(
    manager,
    rows.map(({ personId }) => ({ personId, on: today, must: 'supervisor' })),
  );
  return rows
    .filter(({ assigned, personId }, at) => assigned || personId === always || lacking[at]!.length === 0)
    .map(({ name, ...one }) => ({ ...one, name: displayName(name) }));
}

/** A step in the life of one supervisee's minutes. */
export interface SessionStep {
  claimId: string;
  version: number;
  state: ClaimState;
  at: Date;
  /** null when it was an import or a command */
  by: string | null;
  byId: string | null;
  reason: string | null;
}

/** The steps of some claims, the latest first. */
export async function stepsOf(manager: EntityManager, claimIds: readonly string[]): Promise<SessionStep[]> {
  const rows = await manager.query<(Omit<SessionStep, 'by'> & { by: NameParts | null })[]>(
    `SELECT s.claim_id AS "claimId", s.version, s.state, s.at, s.reason, p.id AS "byId", p.name AS by
       FROM ${CLAIM_STEPS} s LEFT JOIN ${PEOPLE} p ON p.id = ${personIn('s.by')}
      WHERE s.claim_id = ANY($1) ORDER BY s.at DESC, s.version DESC, s.claim_id`,
    [claimIds],
  );
  return rows.map(({ by, ...step }) => ({ ...step, by: by && displayName(by) }));
}

/** Gives a session another day and start; it replaces a session at that time of which nothing counts. */
export async function moveSession(
  manager: EntityManager,
  id: string,
  { supervisorId, heldOn, startsAt, individualOf }: SessionKey,
): Promise<void> {
  const twin = await sessionAt(manager, { supervisorId, heldOn, startsAt, individualOf });
  if (twin === id) return;
  if ((await claimsOfSessions(manager, [twin])).some(({ state }) => mayCount(state)))
    throw new DomainError('supervision.moved-onto', { date: heldOn, from: startsAt }, 'invalid', 'startsAt');
  // Withdrawn and reversed claims of that session come along: each says itself when it was.
  await manager.update(SupervisionClaim, { sessionId: twin }, { sessionId: id });
  await manager.update(SupervisionSlot, { sessionId: twin }, { sessionId: id });
  await manager.delete(SupervisionSession, { id: twin });
  await manager.update(SupervisionSession, { id }, { heldOn, startsAt });
}
