import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.service.js';

/** Since when an account is asked for a second factor. How long it may take, the room that gives roles says. */
@Injectable()
export class FactorTerms {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Begins to count, unless that was begun before. @returns since when it counts */
  async begin(accountId: string): Promise<Date> {
    const now = this.now();
    await this.dataSource.query(
      'UPDATE account SET factor_awaited_since = $2 WHERE id = $1 AND factor_awaited_since IS NULL',
      [accountId, now],
    );
    return now;
  }

  /**
   * Counts anew from now, for somebody who lost their factors: once only, or roles could go without one for ever.
   *
   * @returns whether it does
   */
  async renew(manager: EntityManager, accountId: string): Promise<boolean> {
    const [, count] = await manager.query<[unknown, number]>(
      `UPDATE account SET factor_awaited_since = $2, factor_term_renewed = true
       WHERE id = $1 AND NOT factor_term_renewed`,
      [accountId, this.now()],
    );
    return count > 0;
  }

  /** Stops counting: it begins when the owner signs in with a role. */
  async forget(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query('UPDATE account SET factor_awaited_since = NULL WHERE id = $1', [accountId]);
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
