import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MailData } from './outbox.service.js';

/**
 * The state of a mail; `bounced`: a mail server took it, and sent it back later; `dropped`: when its turn came there was
 * nothing to tell, or nobody to tell it to.
 */
export type MailState = 'waiting' | 'sending' | 'sent' | 'bounced' | 'failed' | 'dropped';

/** A mail that a transaction promised, and how far its delivery is. Holds ids only: no address, no text, no token. */
@Entity('mail_delivery')
@Unique('mail_delivery_once_unique', ['once'])
@Index('mail_delivery_open', ['dueAt'], { where: `(state = ANY (ARRAY['waiting'::text, 'sending'::text]))` })
@Index('mail_delivery_recipient', ['recipientPersonId'])
@Index('mail_delivery_created', ['createdAt'])
@Index('mail_delivery_failed', ['createdAt'], {
  where: `(state = ANY (ARRAY['failed'::text, 'bounced'::text]))`,
})
@Check('mail_delivery_state', `state IN ('waiting', 'sending', 'sent', 'bounced', 'failed', 'dropped')`)
@Check('mail_delivery_lease', `(state = 'sending') = (lease_until IS NOT NULL)`)
@Check('mail_delivery_sent', `(state IN ('sent', 'bounced')) = (sent_at IS NOT NULL)`)
@Check('mail_delivery_bounced', `state <> 'bounced' OR refused_at IS NOT NULL`)
export class MailDelivery {
  /** also the job's id, and the mail's Message-ID */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_delivery_pk' })
  id: string;

  @Column('text')
  kind: string;

  @Column('uuid', { name: 'recipient_person_id' })
  @ForeignKey('person', { name: 'mail_delivery_recipient_fk' })
  recipientPersonId: string;

  @Column('jsonb')
  data: MailData;

  /** the occasion, of a mail that must go out once */
  @Column('text', { nullable: true })
  once: string | null;

  @Column('text', { default: 'waiting' })
  state: MailState;

  /** how often sending began; the worker that has the lease has it for this attempt */
  @Column('integer', { default: 0 })
  attempts: number;

  /** when sending first began, of the attempts that are counted */
  @Column('timestamptz', { name: 'tried_since', nullable: true })
  triedSince: Date | null;

  /** how often a mail server had all of it and no answer came: each time it may have arrived */
  @Column('integer', { default: 0 })
  unanswered: number;

  /** not sent before */
  @Column('timestamptz', { name: 'due_at', default: () => 'now()' })
  dueAt: Date;

  /** until when one worker has it alone; past that it was killed, and another may try */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil: Date | null;

  /** what the mail server said last, or why it could not be asked; without addresses */
  @Column('text', { name: 'last_answer', nullable: true })
  lastAnswer: string | null;

  /** when a mail server took it */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  /** when the recipient's server said, at once or by a bounce, that it takes no mail for the address */
  @Column('timestamptz', { name: 'refused_at', nullable: true })
  refusedAt: Date | null;

  /** a code (HMAC) of the address that it went to, which says whether that is somebody's address today */
  @Column('bytea', { name: 'sent_to', nullable: true })
  sentTo: Buffer | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
