import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashOfToken } from '../../platform/auth/secrets.service.js';
import { Sessions } from '../../platform/auth/sessions.service.js';
import type { Viewer } from '../../platform/auth/viewer.form.js';
import { Viewers } from '../../platform/auth/viewers.service.js';
import { displayName, type NameParts } from '../names.rules.js';
import { ACCOUNTS, SESSIONS } from '../../platform/auth/accounts.queries.js';

interface Row extends NameParts {
  personId: string;
  accountId: string;
  lastSeenAt: Date;
  roles: string[];
}

/** Two lookups by key and one by the start of a key: what every page of somebody signed in costs. */
const BY_SESSION = `
  SELECT account.person_id AS "personId", account.id AS "accountId", session.last_seen_at AS "lastSeenAt",
    person.call_name AS "callName", person.initials, person.tussenvoegsel, person.surname,
    person.full_name AS "fullName", person.print_name AS "printName",
    ARRAY(SELECT role FROM person_role WHERE person_role.person_id = person.id ORDER BY role) AS roles
  FROM ${SESSIONS} session
  JOIN ${ACCOUNTS} account ON account.id = session.account_id
  JOIN person ON person.id = account.person_id
  WHERE session.id = $1 AND session.expires_at > $2 AND session.last_seen_at > $3 AND account.disabled_at IS NULL`;

/** Knows the person behind a session. */
@Injectable()
export class AccountViewers extends Viewers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
  ) {
    super();
  }

  override async find(token: string): Promise<Viewer | null> {
    const sessionId = hashOfToken(token);
    const [row] = await this.dataSource.query<Row[]>(BY_SESSION, [
      sessionId,
      this.sessions.now(),
      this.sessions.idleSince(),
    ]);
    if (!row) return null;
    await this.sessions.seen(sessionId, row.lastSeenAt);
    const { personId, accountId, roles } = row;
    return { personId, accountId, sessionId, name: addressedAs(row), roles };
  }
}

/** The name that somebody goes by; the one for print may bear titles. */
function addressedAs(person: NameParts): string {
  return displayName({ ...person, printName: null });
}
