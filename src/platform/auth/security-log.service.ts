import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
import { type Client, keptOf } from './client.rules.js';
import { SecurityEvent } from './security-event.entity.js';

/** What the security log knows. */
export const SECURITY_EVENTS = [
  'signed-in',
  'failed',
  'waited',
  'signed-out',
  'password-changed',
  'address-changed',
  'factor-added',
  'factor-removed',
  'factor-failed',
  'recovery-used',
  'recovery-renewed',
] as const;
export type SecurityEventKind = (typeof SECURITY_EVENTS)[number];

/** One thing to log. */
export interface SecurityNote {
  kind: SecurityEventKind;
  /** null when nobody has the address that was typed */
  accountId: string | null;
  client: Client;
  /** by what means, or of what kind: `password`, `link`, `passkey` */
  detail?: string;
}

/** Keeps what happened at the door: who, when, in which browser, from which network. Never what was typed. */
@Injectable()
export class SecurityLog {
  constructor(
    @InjectRepository(SecurityEvent) private readonly events: Repository<SecurityEvent>,
    private readonly clock: Clock,
  ) {}

  /** @param manager of the transaction that does what is logged; a failure is logged outside of what it undoes */
  async record(
    manager: EntityManager,
    { kind, accountId, client, detail = undefined }: SecurityNote,
  ): Promise<void> {
    await manager.withRepository(this.events).insert({
      id: randomUUID(),
      accountId,
      happenedAt: new Date(this.clock.now().epochMilliseconds),
      kind,
      detail: detail ?? null,
      ...keptOf(client),
    });
  }
}
