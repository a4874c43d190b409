import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was attempted of late. Shared by all processes, since it stands in the database. */
@Entity('throttle')
@Index('throttle_last', ['lastAt'])
export class ThrottleRow {
  /** what is counted and for whom: `password:account:…` (one account from one client), `password:client:…` */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'throttle_pk' })
  key: string;

  /** fractions, since they are forgotten little by little */
  @Column('double precision')
  attempts: number;

  @Column('timestamptz', { name: 'last_at' })
  lastAt: Date;

  @Column('timestamptz', { name: 'blocked_until', nullable: true })
  blockedUntil: Date | null;

  /** the end of the wait of which was said that somebody had to wait: once a wait */
  @Column('timestamptz', { name: 'noted_until', nullable: true })
  notedUntil: Date | null;
}
