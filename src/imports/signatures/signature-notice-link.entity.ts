import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SignatureNotice } from './signature-notice.entity.js';

/**
 * A mailed link to the signatures that somebody is told of. It signs nobody in. Each mail that is sent has one of its own,
 * and all of them work: which of two mails arrived nobody knows. Append-only.
 */
@Entity('signature_notice_link')
export class SignatureNoticeLink {
  /** what is kept of the token, in hex: the token itself stands in the mail alone */
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'signature_notice_link_pk' })
  tokenHash: string;

  @Column('uuid', { name: 'notice_id' })
  @ForeignKey(() => SignatureNotice, { name: 'signature_notice_link_notice_fk' })
  noticeId: string;

  /** a hash of the address that it was mailed to: once the signer has another one, that mailbox may be anybody's */
  @Column('text', { name: 'mailed_to' })
  mailedTo: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
