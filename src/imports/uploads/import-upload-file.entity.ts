import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { SheetName } from '../import-summary.rules.js';

/** A file as it was brought, or the rejected rows of one. */
export type FileRole = 'given' | 'rejected';

/** One file of an upload; its bytes are in pieces. */
@Entity('import_upload_file')
@Check('import_upload_file_role', `role IN ('given', 'rejected')`)
@Check('import_upload_file_sheet', `sheet IN ('begeleiders', 'deelnemers', 'uren')`)
export class ImportUploadFile {
  @PrimaryColumn('uuid', { name: 'upload_id', primaryKeyConstraintName: 'import_upload_file_pk' })
  @ForeignKey('import_upload', { name: 'import_upload_file_upload_fk' })
  uploadId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_upload_file_pk' })
  role: FileRole;

  /** from 1; rejected rows have the place of the file that they come from */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_upload_file_pk' })
  position: number;

  @Column('text')
  name: string;

  /** what it holds, once its header has been read */
  @Column('text', { nullable: true })
  sheet: SheetName | null;

  @Column('integer')
  bytes: number;
}
