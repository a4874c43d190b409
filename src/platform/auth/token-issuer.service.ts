import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
import { codeOf, isOwn } from '../database/line-codes.service.js';
import { LineMacs } from '../documents/line-macs.service.js';
import { JUDGED_TOKEN, type JudgedToken, TOKEN_LINES, type TokenLine } from './token-lines.queries.js';
import { Passwords } from './passwords.service.js';
import { hashOfToken, newCode, newToken } from './secrets.service.js';
import { SignInToken, type TokenPurpose } from './sign-in-token.entity.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long a link works, from the moment that its mail is sent. */
export const LIFETIMES_MS: Record<TokenPurpose, number> = {
  'sign-in': 10 * MINUTE_MS,
  invitation: 7 * DAY_MS,
  reset: 60 * MINUTE_MS,
  address: DAY_MS,
  // Longer than the link that it stops, whichever of the two mails is sent first.
  'address-stop': 2 * DAY_MS,
  proof: 10 * MINUTE_MS,
};

/** What six digits will do for, on the page where they were asked for. */
export type CodePurpose = 'sign-in' | 'proof';

/** What a mail says, and nobody else will ever know. */
export interface IssuedToken {
  purpose: TokenPurpose;
  /** stands in the link */
  token: string;
  /** six digits to type on the page where the link was asked for; null where no code will do */
  code: string | null;
  expiresAt: Date;
}

/**
 * Makes the link of a mail, at the moment that the mail is sent: the database keeps only hashes, and neither outbox nor
 * job ever holds a token.
 *
 * **For the composer of the mails `sign-in-link`, `invitation` and `reset`**: their data are `{ request }`, the id of the
 * request that somebody made. The composer calls `issue(manager, data.request)` and makes the link from the token with
 * `accountLink` (people/accounts). Null means: send nothing, the request was used or the account was closed meanwhile.
 * A mail that is sent once more gets another link and code; the newest counts.
 */
@Injectable()
export class TokenIssuer {
  constructor(
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    private readonly macs: LineMacs,
  ) {}

  /** @param requestId what `SignInTokens.request` gave */
  async issue(manager: EntityManager, requestId: string): Promise<IssuedToken | null> {
    const asked = await this.asked(manager, requestId);
    if (!asked) return null;
    const { purpose } = asked;
    const token = newToken();
    const code = purpose === 'sign-in' || purpose === 'proof' ? newCode() : null;
    const expiresAt = new Date(this.clock.now().epochMilliseconds + LIFETIMES_MS[purpose]);
    const issued = {
      tokenHash: hashOfToken(token),
      codeHash: code === null ? null : await this.passwords.hash(code),
      expiresAt,
    };
    const mac = codeOf(this.macs, TOKEN_LINES, { ...asked, ...issued });
    await manager.update(SignInToken, { id: requestId }, { ...issued, mac });
    return { purpose, token, code, expiresAt };
  }

  /** What was asked for; nothing is issued on a request that the product did not keep (K6). */
  private async asked(manager: EntityManager, requestId: string): Promise<TokenLine | undefined> {
    const [row] = await manager.query<JudgedToken[]>(
      `SELECT ${JUDGED_TOKEN} FROM sign_in_token t JOIN account ON account.id = account_id
       WHERE t.id = $1 AND used_at IS NULL AND disabled_at IS NULL FOR UPDATE OF t`,
      [requestId],
    );
    return row && isOwn(this.macs, TOKEN_LINES, row) ? row : undefined;
  }
}
