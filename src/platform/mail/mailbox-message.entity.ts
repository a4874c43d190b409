import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MailDelivery } from './mail-delivery.entity.js';

/**
 * A mail that was delivered to the mailbox page instead of to a mail server. This is the only place where a mail's text
 * is kept, links and codes included: to show them is its purpose. In production, and with SMTP_URL, nothing is ever
 * written here.
 */
@Entity('mailbox_message')
@Index('mailbox_message_received', ['receivedAt'])
export class MailboxMessage {
  @PrimaryColumn('uuid', { name: 'delivery_id', primaryKeyConstraintName: 'mailbox_message_pk' })
  @ForeignKey(() => MailDelivery, { name: 'mailbox_message_delivery_fk' })
  deliveryId: string;

  @Column('text', { name: 'from_line' })
  fromLine: string;

  @Column('text', { name: 'to_line' })
  toLine: string;

  @Column('text')
  subject: string;

  @Column('text')
  text: string;

  @Column('text')
  html: string;

  /** the appointment that went with it */
  @Column('text', { nullable: true })
  calendar: string | null;

  @Column('timestamptz', { name: 'received_at', default: () => 'now()' })
  receivedAt: Date;
}
