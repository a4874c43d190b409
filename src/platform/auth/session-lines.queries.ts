import { canonicalize } from 'json-canonicalize';
import type { CodedTable, Judged } from '../database/line-codes.service.js';
import type { PendingSignIn } from './pending-sign-in.entity.js';
import type { Session } from './session.entity.js';

/** What the code of a session is over (K6): whose it is, since when, until when, and what was proven in it. */
export interface SessionLine extends Pick<
  Session,
  'id' | 'accountId' | 'createdAt' | 'expiresAt' | 'begunBy' | 'provenAt'
> {
  /** whose account it is: a session does not follow an account that is put under another person */
  personId: string;
}

/** A session as it is judged. */
export type JudgedSession = Judged<SessionLine>;

/** SQL for the columns of a {@link JudgedSession}, of a session `s` and its account `a`. */
export const JUDGED_SESSION = `s.id, s.account_id AS "accountId", a.person_id AS "personId",
  s.created_at AS "createdAt", s.expires_at AS "expiresAt", s.begun_by AS "begunBy", s.proven_at AS "provenAt",
  encode(s.mac, 'hex') AS mac`;

/** The codes of sessions. */
export const SESSION_LINES: CodedTable<SessionLine> = {
  table: 'session',
  key: 'id',
  select: `SELECT s.id AS key, ${JUDGED_SESSION} FROM session s JOIN account a ON a.id = s.account_id`,
  purpose: 'session',
  lineOf: ({ id, accountId, personId, createdAt, expiresAt, begunBy, provenAt }) =>
    canonicalize({
      id,
      accountId,
      personId,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      begunBy,
      provenAt: provenAt?.toISOString() ?? null,
    }),
};

/** What the code of a sign-in that waits for its second step is over. */
export type PendingLine = Pick<PendingSignIn, 'id' | 'accountId' | 'returnPath' | 'expiresAt'>;

/** SQL for the columns of a judged {@link PendingLine}. */
export const JUDGED_PENDING = `id, account_id AS "accountId", return_path AS "returnPath",
  expires_at AS "expiresAt", encode(mac, 'hex') AS mac`;

/** The codes of sign-ins that wait for their second step. */
export const PENDING_LINES: CodedTable<PendingLine> = {
  table: 'pending_sign_in',
  key: 'id',
  select: `SELECT id AS key, ${JUDGED_PENDING} FROM pending_sign_in`,
  purpose: 'pending-sign-in',
  lineOf: ({ id, accountId, returnPath, expiresAt }) =>
    canonicalize({ id, accountId, returnPath, expiresAt: expiresAt.toISOString() }),
};
