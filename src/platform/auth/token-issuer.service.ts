import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
import { codeOf, isOwn } from '../database/line-codes.service.js';
import { LineMacs } from '../documents/line-macs.service.js';
import { JUDGED_TOKEN, type JudgedToken, TOKEN_LINES, type TokenLine } from './token-lines.queries.js';
import { Passwords } from './passwords.service.js';
import { AssociationKey } from '../documents/association-key.service.js';
import { codeFrom, hashOfToken, newSeed, tokenFrom } from './secrets.service.js';
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

/** A link that could not be sent for this long is not sent any more: its owner has asked for another. */
const ASKED_WITHIN_MS = DAY_MS;

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
 * `accountLink` (people/accounts). Null means: send nothing, the request was used, the account was closed meanwhile, or it
 * was asked for so long ago that nobody waits for it.
 *
 * A mail that is sent once more, because nobody knows whether it arrived, has the same link and code, so that both copies
 * work. They follow from a seed in the row and from the association's key: neither alone tells them.
 */
@Injectable()
export class TokenIssuer {
  constructor(
    private readonly passwords: Passwords,
    private readonly key: AssociationKey,
    private readonly clock: Clock,
    private readonly macs: LineMacs,
  ) {}

  /** @param requestId what `SignInTokens.request` gave */
  async issue(manager: EntityManager, requestId: string): Promise<IssuedToken | null> {
    const asked = await this.asked(manager, requestId);
    if (!asked) return null;
    const { line, seed = newSeed() } = asked;
    const { purpose } = line;
    const secret = (what: string) => this.key.mac(what, Buffer.concat([Buffer.from(requestId), seed]));
    const token = tokenFrom(secret('mailed link'));
    const code = purpose === 'sign-in' || purpose === 'proof' ? codeFrom(secret('mailed code')) : null;
    const expiresAt = new Date(this.now() + LIFETIMES_MS[purpose]);
    const issued = {
      tokenHash: hashOfToken(token),
      codeHash: code === null ? null : await this.passwords.hash(code),
      expiresAt,
    };
    const mac = codeOf(this.macs, TOKEN_LINES, { ...line, ...issued });
    await manager.update(SignInToken, { id: requestId }, { ...issued, seed, mac });
    return { purpose, token, code, expiresAt };
  }

  /** What was asked for; nothing is issued on a request that the product did not keep (K6), nor on one that is too old. */
  private async asked(
    manager: EntityManager,
    requestId: string,
  ): Promise<{ line: TokenLine; seed?: Buffer } | undefined> {
    const [row] = await manager.query<(JudgedToken & { seed: Buffer | null; asked: Date })[]>(
      `SELECT ${JUDGED_TOKEN}, t.seed, t.requested_at AS asked
         FROM sign_in_token t JOIN account ON account.id = account_id
        WHERE t.id = $1 AND used_at IS NULL AND disabled_at IS NULL FOR UPDATE OF t`,
      [requestId],
    );
    if (!row) return undefined;
    const { seed, asked, ...line } = row;
    if (!isOwn(this.macs, TOKEN_LINES, line)) return undefined;
    const stale = asked.getTime() + Math.max(LIFETIMES_MS[line.purpose], ASKED_WITHIN_MS) < this.now();
    return stale ? undefined : { line, ...(seed && { seed }) };
  }

  private now(): number {
    return this.clock.now().epochMilliseconds;
  }
}
