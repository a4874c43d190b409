import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, Repository } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { hashOfToken, newToken } from '../../platform/auth/secrets.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { ACCOUNTS } from '../../platform/auth/accounts.queries.js';

/** As `newToken` makes them. */
const TOKEN = /^[\w-]{43}$/;

/** Keeps the secret addresses of people's own calendars (docs/decisions/0016-calendar.md). */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(CalendarFeed) private readonly feeds: Repository<CalendarFeed>,
    private readonly clock: Clock,
  ) {}

  /** When somebody's address was made, or null as long as they asked for none. */
  async madeAt(personId: string): Promise<Date | null> {
    const feed = await this.feeds.findOneBy({ personId });
    return feed?.madeAt ?? null;
  }

  /** Makes a new address; an earlier one does not work any more. @returns its token, which is kept nowhere */
  async renew(personId: string): Promise<string> {
    const token = newToken();
    const madeAt = new Date(this.clock.now().epochMilliseconds);
    await this.dataSource.transaction(async (manager) => {
      const tokenHash = hashOfToken(token);
      await manager.withRepository(this.feeds).upsert({ personId, tokenHash, madeAt }, ['personId']);
      const actor = actorOf.person(personId);
      await recordInAudit(manager, {
        actor,
        action: 'calendar-feed.renewed',
        subjectKind: 'person',
        subjectId: personId,
      });
    });
    return token;
  }

  /** Whose address it is; null when it is nobody's, or when their account was closed. */
  async personOf(token: string): Promise<string | null> {
    if (!TOKEN.test(token)) return null;
    const [row] = await this.dataSource.query<{ personId: string }[]>(
      `SELECT f.person_id AS "personId" FROM calendar_feed f JOIN ${ACCOUNTS} a ON a.person_id = f.person_id
        WHERE f.token_hash = $1 AND a.disabled_at IS NULL`,
      [hashOfToken(token)],
    );
    return row?.personId ?? null;
  }
}
