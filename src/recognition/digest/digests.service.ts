import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ledgerEnds } from '../../hours/hours.queries.js';
import { AuditCheck } from '../../platform/audit/audit-check.service.js';
import { AuditLinks } from '../../platform/audit/audit-links.service.js';
import { type ChainEnd, EMPTY_CHAIN } from '../../platform/chain/chain.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { AssociationKey } from '../../platform/documents/association-key.service.js';
import { hashedRecords } from '../completion/digested-records.queries.js';
import { RecordStatesCheck } from '../completion/record-states-check.service.js';
import { Digest } from './digest.entity.js';
import { signDigest } from './digest.rules.js';

/** Makes and keeps the signed digests (K6). */
@Injectable()
export class Digests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditCheck,
    private readonly links: AuditLinks,
    private readonly states: RecordStatesCheck,
    private readonly key: AssociationKey,
    private readonly clock: Clock,
  ) {}

  /** A digest of all that there is now, which nobody keeps but the caller. */
  async now(): Promise<string> {
    await this.links.linkIfWhole();
    return this.dataSource.transaction('REPEATABLE READ', (manager) =>
      this.make(manager, this.clock.today()),
    );
  }

  /** Makes the digest of a day and keeps it, within the caller's transaction. */
  async keep(manager: EntityManager, day: string): Promise<void> {
    await manager.insert(Digest, { day, jws: await this.make(manager, day) });
  }

  /** That of a day. */
  async of(manager: EntityManager, day: string): Promise<Digest | null> {
    return manager.findOneBy(Digest, { day });
  }

  /** The latest. */
  async latest(): Promise<Digest | null> {
    const [latest] = await this.dataSource.manager.find(Digest, { order: { day: 'DESC' }, take: 1 });
    return latest ?? null;
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
