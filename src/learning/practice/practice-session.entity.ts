import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Claim } from '../../hours/claim.entity.js';
import { BalintGroup } from '../../people/balint-group.entity.js';

/**
 * What a practice session says besides what every claim says (T1): its group, of the register or by name and place. Host
 * and role stand with the claim itself. An imported session has no row here.
 */
@Entity('practice_session')
@Check('practice_session_group', `(group_id IS NULL) = (group_name IS NOT NULL AND group_place IS NOT NULL)`)
@Check('practice_session_unattached', `group_id IS NULL OR (group_name IS NULL AND group_place IS NULL)`)
@Check('practice_session_stand_in', `group_id IS NOT NULL OR NOT stand_in`)
@Check('practice_session_reflection', `reflection <> ''`)
export class PracticeSession {
  @PrimaryColumn('uuid', { name: 'claim_id', primaryKeyConstraintName: 'practice_session_pk' })
  @ForeignKey(() => Claim, { name: 'practice_session_claim_fk' })
  claimId: string;

  @Column('uuid', { name: 'group_id', nullable: true })
  @ForeignKey(() => BalintGroup, { name: 'practice_session_group_fk' })
  groupId: string | null;

  @Column('text', { name: 'group_name', nullable: true })
  groupName: string | null;

  @Column('text', { name: 'group_place', nullable: true })
  groupPlace: string | null;

  /** wall clock of the association */
  @Column('time', { name: 'starts_at' })
  startsAt: string;

  /** the host did not lead the group at that time, and stood in for its leader */
  @Column('boolean', { name: 'stand_in' })
  standIn: boolean;

  /** about the trainee's own learning, never about a patient or a member of the group (V1) */
  @Column('text')
  reflection: string;
}
