import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document as it was issued: its statement, its PDF, and the signature over both. Append-only. */
@Entity('frozen_document')
export class FrozenDocumentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'frozen_document_pk' })
  id: string;

  /** canonical JSON (RFC 8785) */
  @Column('text')
  content: string;

  @Column('bytea', { name: 'content_sha256' })
  contentSha256: Buffer;

  @Column('bytea')
  pdf: Buffer;

  @Column('bytea', { name: 'pdf_sha256' })
  pdfSha256: Buffer;

  /** which of the keys in the settings signed it */
  @Column('text', { name: 'key_id' })
  keyId: string;

  @Column('bytea')
  signature: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
