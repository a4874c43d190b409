import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ledgerEnds } from '../../hours/hours.queries.js';
import { AuditCheck } from '../../platform/audit/audit-check.service.js';
import { AuditLinks } from '../../platform/audit/audit-links.service.js';
import { type ChainEnd, EMPTY_CHAIN } from '../../platform/chain/chain.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DocumentVault } from '../../platform/documents/document-vault.service.js';
import { AssociationKey } from '../../platform/documents/association-key.service.js';
import { hashedRecords } from '../completion/digested-records.queries.js';
import { RecordStatesCheck } from '../completion/record-states-check.service.js';
import { Digest } from './digest.entity.js';
import { readDigest, signDigest } from './digest.rules.js';

/** The lock of the worker that makes a digest. */
const DIGEST_LOCK = 7_310_004;

/** Makes and keeps the signed digests (K6). */
@Injectable()
export class Digests {
  /** What was judged before, by day and sequence: the table is append-only. */
  private readonly judged = new Map<string, Date | null>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditCheck,
    private readonly links: AuditLinks,
    private readonly states: RecordStatesCheck,
    private readonly key: AssociationKey,
    private readonly clock: Clock,
    private readonly vault: DocumentVault,
  ) {}

  /** A digest of all that there is now, which nobody keeps but the caller. */
  async now(): Promise<string> {
    await this.links.linkIfWhole();
    return this.dataSource.transaction('REPEATABLE READ', (manager) =>
      this.make(manager, this.clock.today()),
    );
  }

  /**
   * Makes the digest of a day and keeps it, within the caller's transaction, unless there is one: signed, whatever else
   * stands there.
   *
   * @returns whether it was made
   */
  async keep(manager: EntityManager, day: string): Promise<boolean> {
    // Of two workers the second finds what the first has made.
    await manager.query('SELECT pg_advisory_xact_lock($1)', [DIGEST_LOCK]);
    if (await this.of(manager, day)) return false;
    const others = await manager.countBy(Digest, { day });
    await manager.insert(Digest, { day, sequence: others + 1, jws: await this.make(manager, day) });
    return true;
  }

  /** The signed one of a day. */
  async of(manager: EntityManager, day: string): Promise<Digest | null> {
    const all = await manager.find(Digest, { where: { day }, order: { sequence: 'ASC' } });
    for (const digest of all) if (await this.madeAt(digest)) return digest;
    return null;
  }

  /** The latest that is signed. */
  async latest(): Promise<Digest | null> {
    const { manager } = this.dataSource;
    const kept = await this.kept();
    for (const one of kept) {
      const digest = await manager.findOneByOrFail(Digest, one);
      if (await this.madeAt(digest)) return digest;
    }
    return null;
  }

  /** When the latest that is signed was made, by what it says itself; null before there is one. */
  async lastMadeAt(): Promise<Date | null> {
    for (const one of await this.kept()) {
      const known = this.judged.get(keyOf(one));
      const madeAt =
        known === undefined
          ? await this.madeAt(await this.dataSource.manager.findOneByOrFail(Digest, one))
          : known;
      if (madeAt) return madeAt;
    }
    return null;
  }

  /** When a digest was made; null for what nobody believed has signed, or not for its day. */
  private async madeAt(digest: Digest): Promise<Date | null> {
    const key = keyOf(digest);
    const known = this.judged.get(key);
    if (known !== undefined) return known;
    const content = await readDigest(digest.jws, (keyId) => this.vault.believedKey(keyId));
    const madeAt = content?.day === digest.day ? new Date(content.madeAt) : null;
    this.judged.set(key, madeAt);
    return madeAt;
  }

  private kept(): Promise<Pick<Digest, 'day' | 'sequence'>[]> {
    return this.dataSource.manager.find(Digest, {
      select: { day: true, sequence: true },
      order: { day: 'DESC', sequence: 'ASC' },
    });
  }

  private async make(manager: EntityManager, day: string): Promise<string> {
    const content = {
      schema: 'digest/1' as const,
      day,
      madeAt: this.clock.now().toString(),
      ledgers: await ledgerEnds(manager),
      audit: endOf(await this.audit.end(manager)),
      recordStates: endOf(await this.states.end(manager)),
      records: await hashedRecords(manager),
    };
    return signDigest(content, this.key);
  }
}

/** A chain that never began ends where it would begin. */
function endOf(end: ChainEnd | null): ChainEnd {
  return { length: end?.length ?? 0, hash: end?.hash ?? EMPTY_CHAIN };
}

function keyOf({ day, sequence }: Pick<Digest, 'day' | 'sequence'>): string {
  return `${day} ${sequence}`;
}
