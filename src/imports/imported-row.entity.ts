import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** The row of a person as it was last imported, so that an equal one touches nothing (D4). */
@Entity('imported_row')
@Index('imported_row_person', ['personId'])
@Check('imported_row_kind', `kind IN ('participant', 'leader')`)
export class ImportedRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'imported_row_pk' })
  kind: 'participant' | 'leader';

  /** participant number, or a leader's e-mail address */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'imported_row_pk' })
  key: string;

  /** the person that was meant: found again under this key, whatever their address is in the portal now */
  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey(() => Person, { name: 'imported_row_person_fk' })
  personId: string | null;

  @Column('jsonb')
  cells: Record<string, string>;
}
