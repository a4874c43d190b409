import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** One browser in which somebody is signed in. Deleted when it ends: nothing of it is needed afterwards. */
@Entity('session')
@Index('session_account', ['accountId'])
export class Session {
  /** SHA-256 of the cookie's token, in hex: who reads the table cannot sign in with it */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'session_pk' })
  id: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'session_account_fk' })
  accountId: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** to some minutes: it is written at most that often */
  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  /** the end, however busy it is */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  /** what the browser called itself, so that its owner recognises it */
  @Column('text', { name: 'user_agent' })
  userAgent: string;

  /** from where it was begun: see `networkOf`; empty for one begun before this was kept */
  @Column('text')
  network: string;

  /** how its owner came in (`CameInBy`); empty for one begun before this was kept */
  @Column('text', { name: 'begun_by' })
  begunBy: string;
  /** when its owner last showed that it is them, to change what lets them in */
  @Column('timestamptz', { name: 'proven_at', nullable: true })
  provenAt: Date | null;

  /** see `SESSION_LINES` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
