import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ProgrammeDefinition } from './programme-definition.rules.js';
import type { ProgrammeKey } from './curriculum.rules.js';

/** One version of a programme (P1). Immutable: a changed number is a new version. */
@Entity('programme_version')
@Unique('programme_version_number_unique', ['programme', 'number'])
@Unique('programme_version_valid_from_unique', ['programme', 'validFrom'])
@Check('programme_version_programme', `programme IN ('leader', 'co-leader')`)
export class ProgrammeVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'programme_version_pk' })
  id: string;

  @Column('text')
  programme: ProgrammeKey;

  /** 1, 2, … within the programme */
  @Column('integer')
  number: number;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('jsonb')
  definition: ProgrammeDefinition;
}
