import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** A recovery code that was not used yet; it goes when it is. */
@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'recovery_code_pk' })
  @ForeignKey(() => Account, { name: 'recovery_code_account_fk' })
  accountId: string;

  /** SHA-256 in hex: nobody guesses 80 bits, so a fast hash will do */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'recovery_code_pk' })
  hash: string;
}
