import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Files that somebody brought together on the import page. Goes with all its files: nothing else refers to it. */
@Entity('import_upload')
@Index('import_upload_age', ['uploadedAt'])
export class ImportUpload {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_upload_pk' })
  id: string;

  @Column('uuid', { name: 'uploaded_by' })
  @ForeignKey('person', { name: 'import_upload_person_fk' })
  uploadedBy: string;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt: Date;

  /** all of it has come in; until then it does not exist for anybody */
  @Column('boolean', { default: false })
  complete: boolean;
}
