import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
import { hashOfToken } from './secrets.service.js';

/** What is attempted, and how often that may be done freely; from then on each next one waits twice as long. */
export interface ThrottleRule {
  /** stands in the key */
  name: string;
  free: number;
  /** how many are forgotten in an hour, so that one day's mistakes do not add up to the next day's wait */
  forgottenPerHour: number;
  /** the longest wait in seconds; a quarter of an hour unless said otherwise */
  longestWait?: number;
}

/** The longest wait. Nobody is locked out for good: a wait that nobody lengthens always ends. */
const LONGEST_WAIT_S = 900;
/** After this nothing that a rule counts is left. */
const SWEPT_AFTER_MS = 30 * 86_400_000;

/**
 * Counts the attempt, unless one must still wait: one statement, so that attempts at once, in whatever process, are
 * counted one after the other. While one waits nothing is counted, else an attacker could make the wait endless.
 */
const ATTEMPT = `
  INSERT INTO throttle AS known (key, attempts, last_at) VALUES ($1, 1, $2)
  ON CONFLICT (key) DO UPDATE SET (attempts, last_at, blocked_until) = (
    SELECT counted.attempts, $2,
      CASE WHEN counted.attempts > $3
        THEN $2::timestamptz + LEAST($4, power(2, LEAST(counted.attempts - $3, 20))) * interval '1 second' END
    FROM (SELECT 1 + GREATEST(0, known.attempts
      - $5 * GREATEST(0, extract(epoch FROM $2::timestamptz - known.last_at)) / 3600) AS attempts) AS counted)
  WHERE known.blocked_until IS NULL OR known.blocked_until <= $2
  RETURNING attempts`;

/** Slows guessing, for all processes together. */
@Injectable()
export class Throttle {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts an attempt, before it is known how it ends, so that many at once are many.
   *
   * @param subject for whom: an account's address, a client's. Only a hash of it is kept
   * @returns 0, or how many seconds one must wait first; then the attempt must not be made
   */
  async attempt(rule: ThrottleRule, subject: string): Promise<number> {
    const key = keyOf(rule, subject);
    const now = this.now();
    const values = [key, now, rule.free, rule.longestWait ?? LONGEST_WAIT_S, rule.forgottenPerHour];
    const counted = await this.dataSource.query<unknown[]>(ATTEMPT, values);
    if (counted.length > 0) return 0;
    const [row] = await this.dataSource.query<{ blocked_until: Date | null }[]>(
      'SELECT blocked_until FROM throttle WHERE key = $1',
      [key],
    );
    return Math.max(1, Math.ceil(((row?.blocked_until?.getTime() ?? 0) - now.getTime()) / 1000));
  }

  /**
   * Whether this attempt is the first that must wait since the wait began: the security log keeps a wait once, however many
   * attempts follow.
   */
  async firstToWait(rule: ThrottleRule, subject: string): Promise<boolean> {
    const [rows] = await this.dataSource.query<[unknown[]]>(
      `UPDATE throttle SET noted_until = blocked_until
       WHERE key = $1 AND noted_until IS DISTINCT FROM blocked_until RETURNING key`,
      [keyOf(rule, subject)],
    );
    return rows.length > 0;
  }

  /** Forgets all attempts: they were the owner's own. */
  async forget(rule: ThrottleRule, subject: string): Promise<void> {
    await this.dataSource.query('DELETE FROM throttle WHERE key = $1', [keyOf(rule, subject)]);
  }

  /**
   * Takes one attempt back that ended well. Not all of them: an attacker of other accounts could else start afresh by
   * signing in to their own in between.
   */
  async forgive(rule: ThrottleRule, subject: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE throttle SET attempts = GREATEST(0, attempts - 1), blocked_until = NULL WHERE key = $1',
      [keyOf(rule, subject)],
    );
  }

  /** Removes what is forgotten anyway. */
  async sweep(): Promise<void> {
    const before = new Date(this.now().getTime() - SWEPT_AFTER_MS);
    await this.dataSource.query('DELETE FROM throttle WHERE last_at < $1', [before]);
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

function keyOf({ name }: ThrottleRule, subject: string): string {
  return `${name}:${hashOfToken(subject)}`;
}
