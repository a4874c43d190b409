import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Trajectory } from '../../enrolment/trajectories/trajectory.entity.js';
import { Claim } from '../../hours/claim.entity.js';
import { Person } from '../../people/person.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';

/**
 * A session of a supervisor at a time: one row, however many supervisees there were, whether a trainee proposes it or the
 * supervisor records it (S3). Each supervisee's claim says what counts; this says which claims are one session.
 */
@Entity('supervision_session')
@Index('supervision_session_group', ['supervisorId', 'heldOn', 'startsAt'], {
  unique: true,
  where: '(individual_of IS NULL)',
})
@Index('supervision_session_individual', ['supervisorId', 'heldOn', 'startsAt', 'individualOf'], {
  unique: true,
  where: '(individual_of IS NOT NULL)',
})
export class SupervisionSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'supervision_session_pk' })
  id: string;

  @Column('uuid', { name: 'supervisor_id' })
  @ForeignKey(() => Person, { name: 'supervision_session_supervisor_fk' })
  supervisorId: string;

  @Column('date', { name: 'held_on' })
  heldOn: string;

  @Column('time', { name: 'starts_at' })
  startsAt: string;

  /** the one trajectory of an individual session; null for a group */
  @Column('uuid', { name: 'individual_of', nullable: true })
  @ForeignKey(() => Trajectory, { name: 'supervision_session_trajectory_fk' })
  individualOf: string | null;

  /** the intervision day on which it took place in a slot (S3, I7); null for any other session */
  @Column('uuid', { name: 'meeting_id', nullable: true })
  @ForeignKey(() => Meeting, { name: 'supervision_session_meeting_fk' })
  meetingId: string | null;
}

/** The session of a claim. A claim that corrects another is of the same session, without a row of its own (H2). */
@Entity('supervision_claim')
@Index('supervision_claim_session', ['sessionId'])
@Check('supervision_claim_reflection', `reflection <> ''`)
export class SupervisionClaim {
  @PrimaryColumn('uuid', { name: 'claim_id', primaryKeyConstraintName: 'supervision_claim_pk' })
  @ForeignKey(() => Claim, { name: 'supervision_claim_claim_fk' })
  claimId: string;

  @Column('uuid', { name: 'session_id' })
  @ForeignKey(() => SupervisionSession, { name: 'supervision_claim_session_fk' })
  sessionId: string;

  /** about the trainee's own learning (V1); null where the supervisor recorded the session */
  @Column('text', { nullable: true })
  reflection: string | null;
}

/** A practice session that supervision was about (S8). */
@Entity('supervision_practice')
export class SupervisionPractice {
  @PrimaryColumn('uuid', { name: 'claim_id', primaryKeyConstraintName: 'supervision_practice_pk' })
  @ForeignKey(() => Claim, { name: 'supervision_practice_claim_fk' })
  claimId: string;

  @PrimaryColumn('uuid', { name: 'practice_claim_id', primaryKeyConstraintName: 'supervision_practice_pk' })
  @ForeignKey(() => Claim, { name: 'supervision_practice_practice_fk' })
  practiceClaimId: string;
}
