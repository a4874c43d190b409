import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
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
  ) {}

  /** @param requestId what `SignInTokens.request` gave */
  async issue(manager: EntityManager, requestId: string): Promise<IssuedToken | null> {
    const purpose = await this.purposeOf(manager, requestId);
    if (!purpose) return null;
    const token = newToken();
    const code = purpose === 'sign-in' || purpose === 'proof' ? newCode() : null;
    const expiresAt = new Date(this.clock.now().epochMilliseconds + LIFETIMES_MS[purpose]);
    await manager.update(
      SignInToken,
      { id: requestId },
      {
        tokenHash: hashOfToken(token),
        codeHash: code === null ? null : await this.passwords.hash(code),
        expiresAt,
      },
    );
    return { purpose, token, code, expiresAt };
  }

  private async purposeOf(manager: EntityManager, requestId: string): Promise<TokenPurpose | undefined> {
    const [row] = await manager.query<{ purpose: TokenPurpose }[]>(
      `SELECT purpose FROM sign_in_token JOIN account ON account.id = account_id
       WHERE sign_in_token.id = $1 AND used_at IS NULL AND disabled_at IS NULL FOR UPDATE OF sign_in_token`,
      [requestId],
    );
    return row?.purpose;
  }
}
