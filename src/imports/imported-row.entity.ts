import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The row of a person as it was last imported, so that an equal one touches nothing (D4). */
@Entity('imported_row')
@Check('imported_row_kind', `kind IN ('participant', 'leader')`)
export class ImportedRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'imported_row_pk' })
  kind: 'participant' | 'leader';

  /** participant number, or a leader's e-mail address */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'imported_row_pk' })
  key: string;

  @Column('jsonb')
  cells: Record<string, string>;
}
