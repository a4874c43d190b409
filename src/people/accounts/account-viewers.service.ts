import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FactorRequirement } from '../../platform/auth/factor-requirement.service.js';
import { FactorTerms } from '../../platform/auth/factor-terms.service.js';
import { hashOfToken } from '../../platform/auth/secrets.service.js';
import { JUDGED_SESSION, type JudgedSession } from '../../platform/auth/session-lines.queries.js';
import { Sessions } from '../../platform/auth/sessions.service.js';
import type { Viewer } from '../../platform/auth/viewer.form.js';
import { Viewers } from '../../platform/auth/viewers.service.js';
import { dayOf } from '../../platform/clock/moments.rules.js';
import { displayName, type NameParts } from '../names.rules.js';
import { ACCOUNTS, SESSIONS } from '../../platform/auth/accounts.queries.js';
import { rolesWithoutFactor } from './factor-term.rules.js';
import { givenRoles, type JudgedRole, rolesOfPerson } from './role-lines.queries.js';

interface Row extends NameParts, JudgedSession {
  lastSeenAt: Date;
  roles: JudgedRole[];
  hasFactor: boolean;
  factorAwaitedSince: Date | null;
}

/** The sessions of secretariat and board are shorter. */
const HAS_ROLE = `EXISTS (SELECT FROM ${ACCOUNTS} a JOIN person_role r ON r.person_id = a.person_id
  WHERE a.id = s.account_id)`;

/** Lookups by key or by the start of one: what every page of somebody signed in costs. */
const BY_SESSION = `
  SELECT ${JUDGED_SESSION}, s.last_seen_at AS "lastSeenAt",
    a.has_factor AS "hasFactor", a.factor_awaited_since AS "factorAwaitedSince",
    person.call_name AS "callName", person.initials, person.tussenvoegsel, person.surname,
    person.full_name AS "fullName", person.print_name AS "printName",
    ${rolesOfPerson('person.id')} AS roles
  FROM ${SESSIONS} s
  JOIN ${ACCOUNTS} a ON a.id = s.account_id
  JOIN person ON person.id = a.person_id
  WHERE s.id = $1 AND a.disabled_at IS NULL`;

/** Knows the person behind a session. What their roles open is decided here and nowhere else. */
@Injectable()
export class AccountViewers extends Viewers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly terms: FactorTerms,
    private readonly requirement: FactorRequirement,
  ) {
    super();
    sessions.shorten(HAS_ROLE);
  }

  override async find(token: string): Promise<Viewer | null> {
    const sessionId = hashOfToken(token);
    const [row] = await this.dataSource.query<Row[]>(`${BY_SESSION} AND ${this.sessions.isOpen(2)}`, [
      sessionId,
      ...this.sessions.limits(),
    ]);
    // A session that an intruder wrote into the database is none (K6).
    if (!row || !this.sessions.isOwn(row)) return null;
    await this.sessions.seen(sessionId, row.lastSeenAt);
    const { personId, accountId } = row;
    const viewer = { personId, accountId, sessionId, name: addressedAs(row) };
    const roles = givenRoles(this.dataSource.manager, row.roles);
    if (row.hasFactor || roles.length === 0 || !this.requirement.holds) return { ...viewer, roles };
    // The first page after signing in with a role begins the count: then they have seen that it is asked.
    const since = row.factorAwaitedSince ?? (await this.terms.begin(accountId));
    const { open, shut, from } = rolesWithoutFactor(roles, since, this.sessions.now());
    return { ...viewer, roles: open, factorNeeded: { from: dayOf(from), shut } };
  }
}

/** The name that somebody goes by; the one for print may bear titles. */
function addressedAs(person: NameParts): string {
  return displayName({ ...person, printName: null });
}
