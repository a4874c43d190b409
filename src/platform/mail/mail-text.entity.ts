import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MailDelivery } from './mail-delivery.entity.js';

/** What a mail said, without its links and codes. Goes after a time (`MailTexts`). */
@Entity('mail_text')
@Index('mail_text_kept', ['keptAt'])
export class MailText {
  @PrimaryColumn('uuid', { name: 'delivery_id', primaryKeyConstraintName: 'mail_text_pk' })
  @ForeignKey(() => MailDelivery, { name: 'mail_text_delivery_fk' })
  deliveryId: string;

  @Column('text')
  subject: string;

  @Column('text')
  text: string;

  @Column('timestamptz', { name: 'kept_at', default: () => 'now()' })
  keptAt: Date;
}
