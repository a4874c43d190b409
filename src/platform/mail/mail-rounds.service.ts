import { Injectable } from '@nestjs/common';
import type { Temporal } from '@js-temporal/polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
import { product } from '../product.service.js';

/** Workers look every quarter of an hour whether a round is due, so that one that was away at eight still holds it. */
export const EVERY_QUARTER = '*/15 * * * *';

/** Mails that go out on certain days, to many at once. */
export interface MailRoundPlan {
  /** as `mail_round` names it */
  name: string;
  /** the day whose round is due now, `YYYY-MM-DD`, or null; pure */
  due: (now: Temporal.ZonedDateTime) => string | null;
  /** promises the mails of that day's round, within the transaction that keeps that it was held */
  hold: (manager: EntityManager, day: string) => Promise<void>;
}

/** Rounds of mails: each is held once, by the first worker that finds it due. */
@Injectable()
export class MailRounds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Holds the round that is due, if it was not held yet: the row decides, and rolls back with the mails. */
  async holdDue({ name, due, hold }: MailRoundPlan): Promise<void> {
    const day = due(this.clock.now().toZonedDateTimeISO(product().timeZone));
    if (day === null) return;
    await this.dataSource.transaction(async (manager) => {
      const first = await manager.query<object[]>(
        `INSERT INTO mail_round (name, slot) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING slot`,
        [name, day],
      );
      if (first.length > 0) await hold(manager, day);
    });
  }
}
