import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { GroupState } from './groups/groups.rules.js';

/** A Balint group of the register (G1). Its history stands in `balint_group_step`. */
@Entity('balint_group')
@Check('balint_group_name', `name <> ''`)
@Check('balint_group_place', `place <> ''`)
@Check('balint_group_region', `region <> ''`)
@Check('balint_group_every_weeks', `every_weeks BETWEEN 2 AND 6`)
@Check('balint_group_sessions', `sessions_a_year BETWEEN 1 AND 26`)
@Check('balint_group_minutes', `session_minutes BETWEEN 60 AND 240`)
@Check('balint_group_state', `state IN ('starting', 'recognised', 'resting', 'ended')`)
export class BalintGroup {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'balint_group_pk' })
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  place: string;

  @Column('text')
  region: string;

  /** the weeks from one session to the next */
  @Column('smallint', { name: 'every_weeks' })
  everyWeeks: number;

  @Column('smallint', { name: 'sessions_a_year' })
  sessionsAYear: number;

  @Column('smallint', { name: 'session_minutes' })
  sessionMinutes: number;

  /** the state of its last step */
  @Column('text')
  state: GroupState;

  /** rises with every change of what the register says of it; forms carry the version they were made from */
  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
