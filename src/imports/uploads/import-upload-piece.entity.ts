import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ImportUploadFile, type FileRole } from './import-upload-file.entity.js';

/** A piece of a file's bytes: web and worker need not share a disk, and neither holds a whole file in memory. */
@Entity('import_upload_piece')
@ForeignKey(() => ImportUploadFile, ['uploadId', 'role', 'position'], ['uploadId', 'role', 'position'], {
  name: 'import_upload_piece_file_fk',
})
export class ImportUploadPiece {
  @PrimaryColumn('uuid', { name: 'upload_id', primaryKeyConstraintName: 'import_upload_piece_pk' })
  uploadId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_upload_piece_pk' })
  role: FileRole;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_upload_piece_pk' })
  position: number;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_upload_piece_pk' })
  number: number;

  @Column('bytea')
  content: Buffer;
}
