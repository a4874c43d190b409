import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AuditEntry } from './audit-entry.entity.js';

/** The place of an entry in the chain of the audit log (K6); entries are linked a little after they were written. */
@Entity('audit_link')
@Unique('audit_link_entry_unique', ['entryId'])
export class AuditLink {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'audit_link_pk' })
  position: number;

  @Column('uuid', { name: 'entry_id' })
  @ForeignKey(() => AuditEntry, { name: 'audit_link_entry_fk' })
  entryId: string;

  /** the entry is of before there were codes */
  @Column('boolean', { default: false })
  sealed: boolean;

  @Column('bytea')
  hash: Buffer;

  @Column('bytea')
  mac: Buffer;
}
