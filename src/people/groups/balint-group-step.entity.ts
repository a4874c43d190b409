import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { BalintGroup } from '../balint-group.entity.js';
import type { GroupState } from './groups.rules.js';

/** That a group came to a state, since a day (G1). Never changed. */
@Entity('balint_group_step')
@Check('balint_group_step_state', `state IN ('starting', 'recognised', 'resting', 'ended')`)
export class BalintGroupStep {
  @PrimaryColumn('uuid', { name: 'group_id', primaryKeyConstraintName: 'balint_group_step_pk' })
  @ForeignKey(() => BalintGroup, { name: 'balint_group_step_group_fk' })
  groupId: string;

  /** from 1, without gaps */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'balint_group_step_pk' })
  sequence: number;

  @Column('text')
  state: GroupState;

  @Column('date')
  since: string;

  @Column('text')
  by: Actor;

  @Column('timestamptz')
  at: Date;
}
