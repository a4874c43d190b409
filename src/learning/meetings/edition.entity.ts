import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { COMPONENT_CHECK, type ComponentKey, type ProgrammeKey } from '../../curriculum/curriculum.rules.js';

/** A component that is followed in blocks: its kind of activity has some. */
export type ScheduledComponent = ComponentKey;

/** How an edition stands: being prepared, open to trainees, or called off as a whole. */
export type EditionState = 'draft' | 'published' | 'cancelled';

/** The blocks of course or fishbowl training that belong together (C1, F1), or one intervision day (I1). */
@Entity('edition')
@Check('edition_component', COMPONENT_CHECK)
@Check('edition_title', `title <> ''`)
@Check(
  'edition_programmes',
  `programmes <@ ARRAY['leader', 'co-leader'] AND (cardinality(programmes) = 0) = (component IS NULL)`,
)
@Check('edition_state', `state IN ('draft', 'published', 'cancelled')`)
export class Edition {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'edition_pk' })
  id: string;

  /** null: an intervision day, with one meeting */
  @Column('text', { nullable: true })
  component: ScheduledComponent | null;

  @Column('text')
  title: string;

  /** the programmes whose trainees may enrol; empty for an intervision day */
  @Column('text', { array: true })
  programmes: ProgrammeKey[];

  @Column('text')
  state: EditionState;

  /** rises with every change; forms carry the version they were made from */
  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
