import { randomUUID, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { codeFrom, newSeed, tokenFrom } from '../../platform/auth/secrets.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { AssociationKey } from '../../platform/documents/association-key.service.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { SigningCode } from './signing-code.entity.js';
import { CODE_MINUTES, MOST_TRIES, VISIT_MINUTES } from './signing-link.rules.js';
import { type KnownLink, SigningLinks } from './signing-links.service.js';

const MINUTE_MS = 60_000;
/** A code whose mail could not be sent for this long is not sent any more: the signer has asked for another. */
const ASKED_WITHIN_MS = 60 * MINUTE_MS;

/** What trying a code came to. `over`: there is none (any more), it is too late, or it was tried too often. */
export type CodeTrial = { visit: string } | { triesLeft: number } | 'over';

/**
 * The six digits that show that somebody reads the signer's mail now: mailed on request, in a mail of their own, so that
 * somebody to whom the link was forwarded, or a program that opens it, gets no further. They open one page, in one browser.
 *
 * Code and visit follow from a seed in the row and from the association's key: neither a job, nor the outbox, nor the
 * database alone tells them.
 */
@Injectable()
export class SigningCodes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: SigningLinks,
    private readonly key: AssociationKey,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Has a code mailed to the signer. It ends an earlier code, and the visit that that one opened. */
  ask({ hash: linkHash, signerId: recipientPersonId }: KnownLink): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const id = randomUUID();
      const nothing = { seed: null, codeHash: null, expiresAt: null, tries: 0, openedAt: null };
      await manager.upsert(SigningCode, { linkHash, id, askedAt: this.now(), ...nothing }, ['linkHash']);
      await this.outbox.enqueue(manager, { kind: 'signing-code', recipientPersonId, data: { request: id } });
    });
  }

  /**
   * Makes the code of a mail, when that is sent; the same one for a mail that is sent once more.
   *
   * @returns null when it is not sent any more: the signer used it, asked for another or asked long ago, or the link is
   *   over
   */
  async issue(manager: EntityManager, requestId: string): Promise<string | null> {
    const lock = { mode: 'pessimistic_write' as const };
    const row = await manager.findOne(SigningCode, { where: { id: requestId }, lock });
    if (!row || row.openedAt || row.askedAt.getTime() + ASKED_WITHIN_MS < this.now().getTime()) return null;
    const link = await this.links.read(manager, row.linkHash);
    if (link?.standing !== 'open') return null;
    const seed = row.seed ?? newSeed();
    const code = codeFrom(this.secret('signing code', { ...row, seed }));
    const expiresAt = new Date(this.now().getTime() + CODE_MINUTES * MINUTE_MS);
    const codeHash = this.hashOf(code, { ...row, expiresAt });
    await manager.update(SigningCode, { id: requestId }, { seed, codeHash, expiresAt });
    return code;
  }

  /** Whether a code of this link was asked for that may still be typed. */
  async isAwaited({ hash }: KnownLink): Promise<boolean> {
    const row = await this.of(hash);
    if (!row || row.openedAt || row.tries >= MOST_TRIES) return false;
    const until = row.expiresAt?.getTime() ?? row.askedAt.getTime() + ASKED_WITHIN_MS;
    return until > this.now().getTime();
  }

  /** Tries a code. Each try is counted before it is judged, and the right one opens once. */
  async attempt({ hash }: KnownLink, code: string): Promise<CodeTrial> {
    const [counted] = await this.dataSource.query<[unknown[]]>(
      `UPDATE signing_code SET tries = tries + 1
        WHERE link_hash = $1 AND tries < $2 AND expires_at > $3 AND opened_at IS NULL RETURNING id`,
      [hash, MOST_TRIES, this.now()],
    );
    const row = counted.length > 0 ? await this.of(hash) : undefined;
    if (!row?.codeHash) return 'over';
    if (!sameBytes(this.hashOf(code, row), row.codeHash))
      return row.tries < MOST_TRIES ? { triesLeft: MOST_TRIES - row.tries } : 'over';
    return this.openOnce(row);
  }

  /** Whether a browser with this token is the one in which the code was typed, not too long ago. */
  async isOpenTo({ hash }: KnownLink, visit: string | undefined): Promise<boolean> {
    const row = visit === undefined ? null : await this.of(hash);
    if (!row?.openedAt || !row.seed) return false;
    if (row.openedAt.getTime() + VISIT_MINUTES * MINUTE_MS <= this.now().getTime()) return false;
    return sameBytes(Buffer.from(this.visitOf(row)), Buffer.from(visit!));
  }

  private async openOnce(row: SigningCode): Promise<CodeTrial> {
    const { linkHash, id } = row;
    const openedAt = this.now();
    const { affected } = await this.dataSource
      .createQueryBuilder()
      .update(SigningCode)
      .set({ openedAt })
      .where('link_hash = :linkHash AND id = :id AND opened_at IS NULL', { linkHash, id })
      .execute();
    return affected === 1 ? { visit: this.visitOf({ ...row, openedAt }) } : 'over';
  }

  private of(linkHash: string): Promise<SigningCode | null> {
    return this.dataSource.manager.findOneBy(SigningCode, { linkHash });
  }

  /** The moment of opening is in it, so that nobody keeps a visit open by writing a later moment into the row. */
  private visitOf(row: SigningCode): string {
    return tokenFrom(this.secret(`signing visit ${row.openedAt!.toISOString()}`, row));
  }

  private secret(
    what: string,
    { linkHash, id, seed }: Pick<SigningCode, 'linkHash' | 'id' | 'seed'>,
  ): Buffer {
    return this.key.mac(what, Buffer.concat([Buffer.from(`${linkHash} ${id} `), seed!]));
  }

  private hashOf(code: string, { linkHash, id, expiresAt }: SigningCode): Buffer {
    const line = `${linkHash} ${id} ${expiresAt!.toISOString()} ${code}`;
    return this.key.mac('signing code hash', Buffer.from(line));
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

function sameBytes(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
