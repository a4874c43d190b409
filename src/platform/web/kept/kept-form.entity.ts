import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../auth/account.entity.js';

/**
 * What somebody typed in a form that could not be done, because their session had ended, or that they wanted to read on
 * in another language. It waits a day for the same account.
 */
@Entity('kept_form')
@Index('kept_form_account', ['accountId'])
export class KeptForm {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kept_form_pk' })
  id: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'kept_form_account_fk' })
  accountId: string;

  /** where the form sends what is typed: by it the form is found again on its page */
  @Column('text')
  action: string;

  /** the fields in their order, as pairs of name and value */
  @Column('jsonb')
  fields: [string, string][];

  @Column('timestamptz', { name: 'kept_at' })
  keptAt: Date;
}
