import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { Person } from '../person.entity.js';
import { BalintGroup } from '../balint-group.entity.js';

/**
 * That somebody is a member of a group, from a day and perhaps to one (G1). A member whom the portal knows is a person, any
 * other a name and nothing more. Seen by the office and by that group's leaders alone (V1).
 */
@Entity('group_member')
@Index('group_member_group', ['groupId'])
@Index('group_member_person', ['personId'], { where: '(person_id IS NOT NULL)' })
@Check('group_member_named', `(person_id IS NULL) <> (name IS NULL)`)
@Check('group_member_period', `to_date >= from_date`)
@Check('group_member_withdrawn', `(withdrawn_by IS NULL) = (withdrawn_at IS NULL)`)
export class GroupMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_member_pk' })
  id: string;

  @Column('uuid', { name: 'group_id' })
  @ForeignKey(() => BalintGroup, { name: 'group_member_group_fk' })
  groupId: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey(() => Person, { name: 'group_member_person_fk' })
  personId: string | null;

  @Column('text', { nullable: true })
  name: string | null;

  /** members may be other than GPs */
  @Column('text')
  profession: string;

  @Column('date', { name: 'from_date' })
  fromDate: string;

  /** the last day; null while it goes on */
  @Column('date', { name: 'to_date', nullable: true })
  toDate: string | null;

  @Column('text', { name: 'entered_by' })
  enteredBy: Actor;

  @Column('timestamptz', { name: 'entered_at', default: () => 'now()' })
  enteredAt: Date;

  /** who said that it was entered by mistake */
  @Column('text', { name: 'withdrawn_by', nullable: true })
  withdrawnBy: Actor | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
