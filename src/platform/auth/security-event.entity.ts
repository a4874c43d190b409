import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/**
 * Something that happened at the door: a sign-in, a failure, a change of what lets somebody in. Kept twelve months: the
 * database refuses to change it, and to remove it before.
 */
@Entity('security_event')
@Index('security_event_account', ['accountId', 'happenedAt', 'id'])
@Index('security_event_kind', ['kind', 'happenedAt', 'id'])
@Index('security_event_time', ['happenedAt', 'id'])
export class SecurityEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'security_event_pk' })
  id: string;

  /** null when nobody has the address that was typed; the address itself is not kept */
  @Column('uuid', { name: 'account_id', nullable: true })
  @ForeignKey(() => Account, { name: 'security_event_account_fk' })
  accountId: string | null;

  @Column('timestamptz', { name: 'happened_at' })
  happenedAt: Date;

  /** one of SECURITY_EVENTS */
  @Column('text')
  kind: string;

  /** by what means, or of what kind: `password`, `link`, `passkey` */
  @Column('text', { nullable: true })
  detail: string | null;

  /** what the browser called itself */
  @Column('text', { name: 'user_agent' })
  userAgent: string;

  /** the client's network: an IPv4 address, or the first 64 bits of an IPv6 address */
  @Column('text')
  network: string;
}
