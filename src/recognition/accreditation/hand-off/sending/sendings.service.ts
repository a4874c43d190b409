import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HandOffOf } from '../hand-offs.queries.js';
import type { SendingFault } from '../hand-off.entity.js';

/** A sending that this worker has alone, as long as it keeps its lease. */
export interface ClaimedSending extends HandOffOf {
  id: string;
  test: boolean;
  /** a person's id */
  askedBy: string;
  /** which attempt this is, from 1 */
  attempt: number;
}

/** Another worker has taken the sending over. */
export class SendingLost extends Error {}

/** Longer than a call is waited for, in seconds: a worker that is silent for so long was killed. */
const LEASE_S = 120;
/** After an error that was not foreseen, in seconds. */
const PAUSE_S = 15;

const MINE = 'id = $1 AND attempts = $2 AND ended_at IS NULL';
const DUE = 'ended_at IS NULL AND (lease_until IS NULL OR lease_until < now())';

/** How the database decides which worker sends what. Times of leases are the database server's. */
@Injectable()
export class HandOffSendings {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes a sending that nobody has, with a lease. */
  async claim(id: string): Promise<ClaimedSending | undefined> {
    const [rows] = await this.dataSource.query<[ClaimedSending[]]>(
      `UPDATE hand_off_sending SET attempts = attempts + 1, lease_until = now() + $2 * interval '1 second'
        WHERE id = (SELECT id FROM hand_off_sending WHERE id = $1 AND ${DUE} FOR UPDATE SKIP LOCKED)
        RETURNING id, meeting_id AS "meetingId", body, test, asked_by AS "askedBy", attempts AS attempt`,
      [id, LEASE_S],
    );
    return rows[0];
  }

  /**
   * Says that the worker still lives, within the transaction of what it does.
   *
   * @param rows how many there are to send; null leaves what was said before
   * @throws SendingLost
   */
  async beat(
    manager: EntityManager,
    { id, attempt }: ClaimedSending,
    rows: number | null = null,
  ): Promise<void> {
    const [, mine] = await manager.query<[unknown, number]>(
      `UPDATE hand_off_sending SET lease_until = now() + $3 * interval '1 second', rows = coalesce(rows, $4) WHERE ${MINE}`,
      [id, attempt, LEASE_S, rows],
    );
    if (mine === 0) throw new SendingLost();
  }

  /** Ends it. @param fault why it stopped before its end; null: all was sent */
  async end({ id, attempt }: ClaimedSending, at: Date, fault: SendingFault | null): Promise<void> {
    await this.dataSource.query(
      `UPDATE hand_off_sending SET ended_at = $3, lease_until = NULL, fault = $4 WHERE ${MINE}`,
      [id, attempt, at, fault],
    );
  }

  /** Gives it back, to be tried again in a while. */
  async giveBack({ id, attempt }: ClaimedSending): Promise<void> {
    await this.dataSource.query(
      `UPDATE hand_off_sending SET lease_until = now() + $3 * interval '1 second' WHERE ${MINE}`,
      [id, attempt, PAUSE_S],
    );
  }

  /** Those whose turn it is, the oldest first. */
  async due(most: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM hand_off_sending WHERE ${DUE} ORDER BY asked_at, id LIMIT $1`,
      [most],
    );
    return rows.map(({ id }) => id);
  }
}
