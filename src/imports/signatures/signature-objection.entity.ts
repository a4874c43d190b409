import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { SignatureNotice } from './signature-notice.entity.js';

/** That a signer objects to signatures that an import brought in their name, and why (D9). Changes no credit. Append-only. */
@Entity('signature_objection')
@Check('signature_objection_reason', `reason <> ''`)
@Index('signature_objection_notice', ['noticeId'])
export class SignatureObjection {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signature_objection_pk' })
  id: string;

  @Column('uuid', { name: 'notice_id' })
  @ForeignKey(() => SignatureNotice, { name: 'signature_objection_notice_fk' })
  noticeId: string;

  @Column('text')
  reason: string;

  @Column('text', { name: 'made_by' })
  madeBy: Actor;

  /** by the mailed link, which proves the mailbox and no more; else signed in */
  @Column('boolean', { name: 'by_link' })
  byLink: boolean;

  @Column('timestamptz', { name: 'made_at', default: () => 'clock_timestamp()' })
  madeAt: Date;
}
