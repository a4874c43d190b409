import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * That somebody is told of the signatures that one import brought in their name (D9). Which signatures these are the
 * ledger says. Append-only, and once per signer and import.
 */
@Entity('signature_notice')
@Unique('signature_notice_once', ['runId', 'signerId'])
@Index('signature_notice_signer', ['signerId', 'madeAt'])
export class SignatureNotice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signature_notice_pk' })
  id: string;

  @Column('uuid', { name: 'run_id' })
  @ForeignKey('import_run', { name: 'signature_notice_run_fk' })
  runId: string;

  @Column('uuid', { name: 'signer_id' })
  @ForeignKey('person', { name: 'signature_notice_signer_fk' })
  signerId: string;

  @Column('timestamptz', { name: 'made_at', default: () => 'clock_timestamp()' })
  madeAt: Date;
}
