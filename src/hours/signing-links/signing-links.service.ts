import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isOwnAddress } from '../../people/address-lines.queries.js';
import { hashOfToken, newToken } from '../../platform/auth/secrets.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { codeOf, ownLines } from '../../platform/database/line-codes.service.js';
import { JobRegistry, JobType } from '../../platform/jobs/job-registry.service.js';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import { SIGNING_LINK_LINES } from './signing-link-lines.queries.js';
import { SigningLink } from './signing-link.entity.js';
import { LINK_DAYS, type LinkStanding, standingOf } from './signing-link.rules.js';
import { type AskedClaim, findLink } from './signing-links.queries.js';

const DAY_MS = 86_400_000;
/** So long after it ended a link still says that it did. */
const SWEPT_AFTER_MS = 30 * DAY_MS;

/** Every night, when hardly anybody opens one. */
export const SWEEP_SIGNING_LINKS = new JobType('sweep-signing-links', '45 3 * * *');

/** A link that the product made, whatever became of it. */
export interface KnownLink {
  hash: string;
  claimId: string;
  /** of the claim, when the link was mailed */
  version: number;
  signerId: string;
  standing: LinkStanding;
}

/** Mailed links by which somebody without an account is led to what they are asked to sign (T1). */
@Injectable()
export class SigningLinks implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.declare(SWEEP_SIGNING_LINKS);
    this.jobs.handle(SWEEP_SIGNING_LINKS, () => this.sweep());
  }

  /** Makes the link of a mail, when that is sent. @returns its token */
  async issue(
    manager: EntityManager,
    { id: claimId, version, signerId }: Pick<AskedClaim, 'id' | 'version' | 'signerId'>,
    address: string,
  ): Promise<string> {
    const token = newToken();
    const now = this.clock.now().epochMilliseconds;
    const line = {
      tokenHash: hashOfToken(token),
      claimId,
      version,
      signerId,
      mailedTo: hashOfAddress(address),
      madeAt: new Date(now),
      expiresAt: new Date(now + LINK_DAYS * DAY_MS),
    };
    const mac = codeOf(macsOf(manager), SIGNING_LINK_LINES, line);
    await manager.insert(SigningLink, { ...line, mac });
    return token;
  }

  /** Removes links that ended long ago, and their codes with them. */
  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().epochMilliseconds - SWEPT_AFTER_MS);
    await this.dataSource.transaction(async (manager) => {
      const ended = 'SELECT token_hash FROM signing_link WHERE expires_at < $1';
      await manager.query(`DELETE FROM signing_code WHERE link_hash IN (${ended})`, [before]);
      await manager.query('DELETE FROM signing_link WHERE expires_at < $1', [before]);
    });
  }

  /** The link with this token; undefined when there is none that the product made (K6). */
  find(token: string): Promise<KnownLink | undefined> {
    return this.read(this.dataSource.manager, hashOfToken(token));
  }

  /** The same by what is kept of the token. */
  async read(manager: EntityManager, hash: string): Promise<KnownLink | undefined> {
    const found = await findLink(manager, hash);
    if (!found || ownLines(manager, SIGNING_LINK_LINES, [found.line]).length === 0) return undefined;
    const { line, state, claimVersion, askedOf, email, account } = found;
    const { claimId, version, signerId, mailedTo, expiresAt } = line;
    const standing = standingOf({
      version,
      claimVersion,
      state,
      account,
      moved:
        askedOf !== signerId || mailedTo !== hashOfAddress(email) || !(await isOwnAddress(manager, signerId)),
      expired: expiresAt.getTime() <= this.clock.now().epochMilliseconds,
    });
    return { hash, claimId, version, signerId, standing };
  }
}

function hashOfAddress(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('hex');
}
