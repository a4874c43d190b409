import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { COMPONENT_CHECK, type ComponentKey } from '../curriculum/curriculum.rules.js';
import { Trajectory } from '../enrolment/trajectories/trajectory.entity.js';
import { Person } from '../people/person.entity.js';

/**
 * Who may sign what, and why. Written through `SigningRightsService` by the room that knows (an assignment, later a block's
 * teacher or a host leader); signing and the inbox read nothing else.
 */
@Entity('signing_right')
@Index('signing_right_trajectory', ['trajectoryId', 'component'])
@Index('signing_right_person', ['personId'])
@Check('signing_right_component', COMPONENT_CHECK)
@Check('signing_right_period', `to_date >= from_date`)
export class SigningRight {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signing_right_pk' })
  id: string;

  @Column('uuid', { name: 'trajectory_id' })
  @ForeignKey(() => Trajectory, { name: 'signing_right_trajectory_fk' })
  trajectoryId: string;

  @Column('text')
  component: ComponentKey;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'signing_right_person_fk' })
  personId: string;

  @Column('date', { name: 'from_date' })
  fromDate: string;

  @Column('date', { name: 'to_date', nullable: true })
  toDate: string | null;

  /** where the right comes from: `supervisor`, or `deputy` of one … */
  @Column('text')
  because: string;

  /** over all of it: see `SIGNING_RIGHT_LINES` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
