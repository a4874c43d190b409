import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { displayName, holdsForPrint, otherPrintName, type NameParts } from '../../people/names.rules.js';
import { localDay } from '../../platform/database/local-day.queries.js';
import type { TrajectoryState } from '../trajectories/trajectory-state.rules.js';
import { PROGRAMME_VERSIONS } from '../../curriculum/programme-versions.queries.js';
import { PEOPLE } from '../../people/people.queries.js';
import { ACCOUNTS, SESSIONS, SIGN_IN_LINKS } from '../../platform/auth/accounts.queries.js';

/** Whose dossier it is, and which way they follow. */
export interface DossierHead {
  trajectoryId: string;
  personId: string;
  name: string;
  /** whether the trainee confirmed how their name is printed (K2) */
  nameConfirmed: boolean;
  /** the name for print where it differs from the registered one (K7) */
  printName: string | null;
  participantNumber: string | null;
  email: string;
  bigNumber: string | null;
  region: string | null;
  programme: ProgrammeKey;
  version: number;
  versionFrom: string;
  programmeVersionId: string;
  startedOn: string;
  state: TrajectoryState;
  imposed: boolean;
  account: AccountFact;
  /** the other ways of the same person */
  others: { trajectoryId: string; programme: ProgrammeKey; startedOn: string; state: TrajectoryState }[];
}

/** Whether somebody can sign in. */
export interface AccountFact {
  state: 'none' | 'invited' | 'open' | 'closed';
  /** the day of the state, or null without an account */
  since: string | null;
}

const ACCOUNT = `
  SELECT CASE WHEN a.disabled_at IS NOT NULL THEN 'closed'
              WHEN NOT a.has_password AND i.at IS NOT NULL
                   AND NOT EXISTS (SELECT FROM ${SIGN_IN_LINKS} u WHERE u.account_id = a.id AND u.used_at IS NOT NULL)
                   AND NOT EXISTS (SELECT FROM ${SESSIONS} x WHERE x.account_id = a.id) THEN 'invited'
              ELSE 'open' END AS state,
         ${localDay('coalesce(a.disabled_at, i.at, a.created_at)')} AS latest, ${localDay('a.created_at')} AS created
    FROM ${ACCOUNTS} a
    LEFT JOIN LATERAL (SELECT max(k.requested_at) AS at FROM ${SIGN_IN_LINKS} k
                        WHERE k.account_id = a.id AND k.purpose = 'invitation') i ON true
   WHERE a.person_id = p.id`;

/** The head of a dossier, or undefined when there is no such trajectory. */
export async function dossierHead(
  manager: EntityManager,
  trajectoryId: string,
): Promise<DossierHead | undefined> {
  const [row] = await manager.query<
    (Omit<DossierHead, 'name' | 'nameConfirmed' | 'printName'> & { name: NameParts })[]
  >(
    `SELECT t.id AS "trajectoryId", p.id AS "personId", p.name,
            p.participant_number AS "participantNumber", p.email,
            p.big_number AS "bigNumber", p.region, t.programme, v.number AS version, v.valid_from AS "versionFrom",
            v.id AS "programmeVersionId", t.started_on AS "startedOn", t.state, t.imposed,
            jsonb_build_object('state', coalesce(acc.state, 'none'),
              'since', CASE acc.state WHEN 'open' THEN acc.created ELSE acc.latest END) AS account,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('trajectoryId', o.id, 'programme', o.programme,
                      'startedOn', o.started_on, 'state', o.state) ORDER BY o.started_on), '[]')
               FROM trajectory o WHERE o.person_id = t.person_id AND o.id <> t.id) AS others
       FROM trajectory t JOIN ${PEOPLE} p ON p.id = t.person_id
       JOIN ${PROGRAMME_VERSIONS} v ON v.id = t.programme_version_id
       LEFT JOIN LATERAL (${ACCOUNT}) acc ON true
      WHERE t.id = $1`,
    [trajectoryId],
  );
  if (!row) return undefined;
  const { name } = row;
  return {
    ...row,
    name: displayName(name),
    nameConfirmed: holdsForPrint(name),
    printName: otherPrintName(name),
  };
}
