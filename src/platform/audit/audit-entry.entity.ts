import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what to what, and when (V3). Append-only; holds ids and figures, never names or addresses (V2). */
@Entity('audit_entry')
@Index('audit_entry_subject', ['subjectId', 'at'])
@Index('audit_entry_at', ['at', 'id'])
@Index('audit_entry_actor', ['actor', 'at', 'id'])
@Index('audit_entry_action', ['action', 'at', 'id'])
export class AuditEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entry_pk' })
  id: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;

  @Column('text')
  actor: string;

  /** what was done: `account.invited`, `letter.sent` … */
  @Column('text')
  action: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null;

  @Column('jsonb')
  details: Record<string, string | number | boolean | null>;

  /** cannot be made without the key (K6); entries of before there were codes have none, and that of their link */
  @Column('bytea', { nullable: true })
  mac: Buffer | null;
}
