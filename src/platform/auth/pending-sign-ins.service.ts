import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, type EntityManager, LessThanOrEqual, Repository } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
import { codeOf, isOwn, type Judged } from '../database/line-codes.service.js';
import { LineMacs } from '../documents/line-macs.service.js';
import { ownPath } from './own-path.rules.js';
import { PendingSignIn } from './pending-sign-in.entity.js';
import { JUDGED_PENDING, PENDING_LINES, type PendingLine } from './session-lines.queries.js';
import { hashOfToken, newToken } from './secrets.service.js';
import { MOST_TRIES } from './sign-in-tokens.service.js';

/** How long the second step may take. */
const PENDING_MS = 10 * 60_000;

/** Somebody between the two steps. */
export interface Pending {
  id: string;
  accountId: string;
  returnPath: string;
}

/** Sign-ins of which the second step is still to come. They open no page but that of the second step. */
@Injectable()
export class PendingSignIns {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(PendingSignIn) private readonly pending: Repository<PendingSignIn>,
    private readonly clock: Clock,
    private readonly macs: LineMacs,
  ) {}

  /** @returns the token for the cookie, which is no session's */
  async begin(manager: EntityManager, accountId: string, returnPath: string): Promise<string> {
    const token = newToken();
    const line = {
      id: hashOfToken(token),
      accountId,
      returnPath: ownPath(returnPath),
      expiresAt: new Date(this.now().getTime() + PENDING_MS),
    };
    const mac = codeOf(this.macs, PENDING_LINES, line);
    await manager.withRepository(this.pending).insert({ ...line, mac });
    return token;
  }

  /** Who it is, while there are tries left. */
  async find(token: string): Promise<Pending | undefined> {
    const [row] = await this.dataSource.query<Judged<PendingLine>[]>(
      `SELECT ${JUDGED_PENDING} FROM pending_sign_in WHERE id = $1 AND expires_at > $2 AND tries < $3`,
      [hashOfToken(token), this.now(), MOST_TRIES],
    );
    return row && isOwn(this.macs, PENDING_LINES, row) ? row : undefined;
  }

  /** Counts a try, before it is judged. @returns how many are left after it, or undefined when it may not be made */
  async attempt(id: string): Promise<number | undefined> {
    const [rows] = await this.dataSource.query<[{ tries: number }[]]>(
      `UPDATE pending_sign_in SET tries = tries + 1 WHERE id = $1 AND expires_at > $2 AND tries < $3
       RETURNING tries`,
      [id, this.now(), MOST_TRIES],
    );
    return rows[0] && MOST_TRIES - rows[0].tries;
  }

  /** Ends one. @returns whether it was still there: of two second steps at once, one leads to a session */
  async finish(manager: EntityManager, id: string): Promise<boolean> {
    const { affected } = await manager.withRepository(this.pending).delete({ id });
    return affected === 1;
  }

  /** Ends all of an account. */
  async endAll(manager: EntityManager, accountId: string): Promise<void> {
    await manager.withRepository(this.pending).delete({ accountId });
  }

  /** Removes what is over. */
  async sweep(): Promise<void> {
    await this.pending.delete({ expiresAt: LessThanOrEqual(this.now()) });
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
