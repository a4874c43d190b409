import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';

/** That a form was sent and done, so that the same one, sent once more, does not do it again. */
@Entity('sent_form')
@Index('sent_form_account', ['accountId', 'sentAt'])
export class SentForm {
  /** SHA-256 over account, page and contents, in hex: nothing of what was typed can be read from it */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sent_form_pk' })
  id: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'sent_form_account_fk' })
  accountId: string;

  /** the same without the page: after "back" a browser may ask for the page anew, which makes it another */
  @Column('text')
  contents: string;

  /** the page that followed */
  @Column('text', { name: 'led_to' })
  ledTo: string;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt: Date;
}
