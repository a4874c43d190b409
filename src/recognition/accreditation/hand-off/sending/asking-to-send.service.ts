import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../../platform/audit/audit-log.service.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { AccreditationBodies } from '../../bodies/accreditation-bodies.service.js';
import { HandOffMode, HandOffSending } from '../hand-off.entity.js';
import { lockHandOff } from '../handed-numbers.service.js';
import type { HandOffOf } from '../hand-offs.queries.js';
import { modesOf, type SendingMode, sendingMode } from './modes.queries.js';
import { ProviderAccounts } from './provider-accounts.service.js';
import { sendableOf } from './sendable.queries.js';

/** What the secretariat decides of sending: that it happens, that it counts, and that it stops (Q7). */
@Injectable()
export class AskingToSend {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly bodies: AccreditationBodies,
    private readonly accounts: ProviderAccounts,
  ) {}

  /** Whether what is sent to a body counts (the settings let it, and somebody decided it here), is a test, or is not sent. */
  async modeOf(manager: EntityManager, body: string): Promise<SendingMode> {
    return sendingMode(this.accounts, await modesOf(manager), body);
  }

  /**
   * Asks to send what a meeting has for a body. Asked again while it is under way it stays as it is.
   *
   * @returns the sending's id
   * @throws DomainError (409) `hand-off.send.no-account` without keys, `hand-off.send.stopped` while nothing is sent to that body,
   *   `hand-off.send.nothing` when everybody was sent, and what `sendableOf` throws
   */
  async ask({ meetingId, body: key }: HandOffOf, by: string): Promise<string> {
    const body = this.bodies.byKey(key);
    if (!this.accounts.of(key)) throw new DomainError('hand-off.send.no-account', {}, 'conflict');
    return this.dataSource.transaction(async (manager) => {
      await lockHandOff(manager, { meetingId, body: key });
      const open = await manager.findOneBy(HandOffSending, { meetingId, body: key, endedAt: IsNull() });
      if (open) return open.id;
      const mode = await this.modeOf(manager, key);
      if (mode === 'stopped') throw new DomainError('hand-off.send.stopped', {}, 'conflict');
      const test = mode === 'test';
      const { rows } = await sendableOf(manager, { meetingId, body, test, today: this.clock.today() });
      if (rows.length === 0) throw new DomainError('hand-off.send.nothing', {}, 'conflict');
      const id = randomUUID();
      await manager.insert(HandOffSending, {
        ...{ id, meetingId, body: key, test, askedBy: by, askedAt: this.now() },
        ...{ rows: null, attempts: 0, leaseUntil: null, fault: null, endedAt: null },
      });
      await recordInAudit(manager, {
        actor: actorOf.person(by),
        action: 'hand-off.send',
        subjectKind: 'meeting',
        subjectId: meetingId,
        details: { body: key, rows: rows.length, test },
      });
      return id;
    });
  }

  /**
   * Decides that what is sent to a body counts from now on, or that nothing is sent to it. Decided again the same it stays as it is.
   *
   * @throws DomainError `hand-off.send.not-live` (409) when the settings do not let it
   */
  async decide(body: string, live: boolean, by: string): Promise<void> {
    this.bodies.byKey(body);
    if (live && !this.accounts.of(body)?.live)
      throw new DomainError('hand-off.send.not-live', {}, 'conflict');
    await this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`hand-off mode ${body}`]);
      if (((await modesOf(manager)).get(body)?.live ?? false) === live) return;
      const sequence = (await manager.countBy(HandOffMode, { body })) + 1;
      await manager.insert(HandOffMode, { body, sequence, live, by, at: this.now() });
      await recordInAudit(manager, {
        actor: actorOf.person(by),
        action: 'hand-off.mode',
        subjectKind: 'accreditation-body',
        subjectId: null,
        details: { body, live },
      });
    });
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
