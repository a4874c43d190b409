import { canonicalize } from 'json-canonicalize';
import type { CodedTable, Judged } from '../database/line-codes.service.js';
import type { SignInToken } from './sign-in-token.entity.js';

/** What the code of a mailed link is over (K6); how often it was tried and whether it was used comes after. */
export type TokenLine = Pick<
  SignInToken,
  'id' | 'purpose' | 'accountId' | 'returnPath' | 'requestedAt' | 'tokenHash' | 'codeHash' | 'expiresAt'
>;

/** A mailed link as it is judged. */
export type JudgedToken = Judged<TokenLine>;

/** SQL for the columns of a {@link JudgedToken}, of a row `t`. */
export const JUDGED_TOKEN = `t.id, t.purpose, t.account_id AS "accountId", t.return_path AS "returnPath",
  t.requested_at AS "requestedAt", t.token_hash AS "tokenHash", t.code_hash AS "codeHash",
  t.expires_at AS "expiresAt", encode(t.mac, 'hex') AS mac`;

/** The codes of mailed links. */
export const TOKEN_LINES: CodedTable<TokenLine> = {
  table: 'sign_in_token',
  key: 'id',
  select: `SELECT t.id::text AS key, ${JUDGED_TOKEN} FROM sign_in_token t`,
  purpose: 'sign-in-token',
  lineOf: ({ id, purpose, accountId, returnPath, requestedAt, tokenHash, codeHash, expiresAt }) =>
    canonicalize({
      id,
      purpose,
      accountId,
      returnPath,
      requestedAt: requestedAt.toISOString(),
      tokenHash,
      codeHash,
      expiresAt: expiresAt?.toISOString() ?? null,
    }),
};
