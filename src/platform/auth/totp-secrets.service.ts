import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
import { AssociationKey } from '../documents/association-key.service.js';
import { stepOfCode, totpSecret } from './totp.rules.js';
import { openTotpSecret, sealTotpSecret } from './totp-seal.service.js';
import { TotpSecret } from './totp-secret.entity.js';

/** An account's app with codes; `readable` is false once the signing key was replaced without `renew-codes`. */
export interface TotpState {
  createdAt: Date;
  lastUsedAt: Date | null;
  readable: boolean;
}

/** Apps that show a code of six digits (TOTP, RFC 6238). */
@Injectable()
export class TotpSecrets {
  constructor(
    @InjectRepository(TotpSecret) private readonly secrets: Repository<TotpSecret>,
    private readonly key: AssociationKey,
    private readonly clock: Clock,
  ) {}

  /**
   * The secret that is offered to somebody who sets an app up. It follows from the session and the moment of the proof, under the
   * signing key: the same whenever the page is opened again, and kept nowhere until a code of it was typed.
   */
  offer(sessionId: string, provenAt: Date): string {
    return totpSecret(this.key.mac('totp offer', Buffer.from(`${sessionId} ${provenAt.getTime()}`)));
  }

  /** Keeps a secret, once the app has shown a code of it. @returns false when the code is not of it */
  async add(
    manager: EntityManager,
    { accountId, secret, code }: { accountId: string; secret: string; code: string },
  ): Promise<boolean> {
    const now = this.now();
    const step = stepOfCode(secret, code, now, 0);
    if (step === null) return false;
    await manager.withRepository(this.secrets).insert({
      accountId,
      sealed: sealTotpSecret(this.key, accountId, secret),
      keyId: this.key.keyId,
      lastStep: step,
      createdAt: now,
    });
    return true;
  }

  /** Whether a code is of the account's app and new; it is used up by that (RFC 6238 §5.2). */
  async accept(accountId: string, code: string): Promise<boolean> {
    const row = await this.secrets.findOneBy({ accountId });
    if (!row || row.keyId !== this.key.keyId) return false;
    const secret = openTotpSecret(this.key, accountId, row.sealed);
    const step = stepOfCode(secret, code, this.now(), row.lastStep);
    if (step === null) return false;
    // Only over what was read: of two that send one code at once, one is let in.
    const { affected } = await this.secrets.update(
      { accountId, keyId: row.keyId, lastStep: row.lastStep },
      { lastStep: step, lastUsedAt: this.now() },
    );
    return affected === 1;
  }

  /** An account's app, or null. */
  async of(accountId: string, manager = this.secrets.manager): Promise<TotpState | null> {
    const row = await manager.withRepository(this.secrets).findOneBy({ accountId });
    if (!row) return null;
    const { createdAt, lastUsedAt, keyId } = row;
    return { createdAt, lastUsedAt, readable: keyId === this.key.keyId };
  }

  /** @returns whether there was one */
  async remove(manager: EntityManager, accountId: string): Promise<boolean> {
    const { affected } = await manager.withRepository(this.secrets).delete({ accountId });
    return affected === 1;
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
