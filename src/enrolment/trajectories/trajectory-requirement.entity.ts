import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { COMPONENT_CHECK, type ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { AcceptedTitle } from './accepted-titles.rules.js';
import { Trajectory } from './trajectory.entity.js';

/** What one trajectory must meet for one component, copied from its version when it starts (P1, P6). */
@Entity('trajectory_requirement')
@Check('trajectory_requirement_component', COMPONENT_CHECK)
@Check('trajectory_requirement_unit', `unit IN ('minutes', 'sessions')`)
@Check('trajectory_requirement_required', `required > 0`)
@Check('trajectory_requirement_blocks', `(blocks IS NULL) = (block_minutes IS NULL)`)
export class TrajectoryRequirement {
  @PrimaryColumn('uuid', { name: 'trajectory_id', primaryKeyConstraintName: 'trajectory_requirement_pk' })
  @ForeignKey(() => Trajectory, { name: 'trajectory_requirement_trajectory_fk' })
  trajectoryId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'trajectory_requirement_pk' })
  component: ComponentKey;

  @Column('text')
  unit: 'minutes' | 'sessions';

  @Column('integer')
  required: number;

  @Column('smallint', { nullable: true })
  blocks: number | null;

  @Column('integer', { name: 'block_minutes', nullable: true })
  blockMinutes: number | null;

  /** keys of the titles that each need a signed-off log (H7) */
  @Column('text', { name: 'required_items', array: true })
  requiredItems: string[];

  /** only sessions in one of these roles count (T2); null when all do */
  @Column('text', { array: true, nullable: true })
  roles: string[] | null;

  /** titles that H7 takes in place of required ones (P9); null when there are none */
  @Column('jsonb', { nullable: true })
  accepted: AcceptedTitle[] | null;

  @Column('date', { name: 'exempted_on', nullable: true })
  exemptedOn: string | null;
}
