import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { COMPONENT_CHECK, type ComponentKey } from '../curriculum/curriculum.rules.js';
import { Trajectory } from '../enrolment/trajectories/trajectory.entity.js';
import { Person } from '../people/person.entity.js';
import type { ClaimState, SessionRole } from './claim.rules.js';

/** Hours that somebody says were made, and how they stand (H1). Its history stands in `claim_transition`. */
@Entity('claim')
@Unique('claim_corrects_unique', ['corrects'])
@Index('claim_identity', ['trajectoryId', 'identity'])
@Index('claim_imported_once', ['trajectoryId', 'identity'], {
  unique: true,
  where: `(source = 'import'::text)`,
})
@Index('claim_amended_identity', ['trajectoryId', 'amendedIdentity'], {
  where: '(amended_identity IS NOT NULL)',
})
@Index('claim_waiting', ['trajectoryId'], { where: `(state = 'submitted'::text)` })
@Index('claim_asked_of', ['askedOf'], { where: '(asked_of IS NOT NULL)' })
@Check('claim_component', COMPONENT_CHECK)
@Check('claim_state', `state IN ('submitted', 'signed-off', 'returned', 'withdrawn', 'corrected')`)
@Check('claim_source', `source IN ('portal', 'import', 'attendance', 'decision')`)
@Check('claim_minutes', `minutes > 0`)
@Check('claim_block', `block > 0`)
@Check('claim_role', `role IN ('taking-part', 'co-leading', 'leading-under-guidance')`)
export class Claim {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'claim_pk' })
  id: string;

  @Column('uuid', { name: 'trajectory_id' })
  @ForeignKey(() => Trajectory, { name: 'claim_trajectory_fk' })
  trajectoryId: string;

  @Column('text')
  component: ComponentKey;

  /** its number, for a kind that is followed in blocks, else null (H6) */
  @Column('smallint', { nullable: true })
  block: number | null;

  /** key of a title on the reading list, else null (H7) */
  @Column('text', { nullable: true })
  item: string | null;

  @Column('date', { name: 'happened_on' })
  happenedOn: string;

  @Column('integer')
  minutes: number;

  @Column('text')
  description: string;

  @Column('text')
  state: ClaimState;

  /**
   * from the trainee in the portal, from a sheet, from the signer who recorded attendance (C2, S3), or from a decision (P8)
   */
  @Column('text')
  source: 'portal' | 'import' | 'attendance' | 'decision';

  /** what makes two rows of a sheet the same (D4); an imported claim keeps it until its import is taken back */
  @Column('text')
  identity: string;

  /** the identity of an imported claim's amended contents, so that a row that was mended in the same way is known */
  @Column('text', { name: 'amended_identity', nullable: true })
  amendedIdentity: string | null;

  /** the claim whose credit was reversed and for which this one holds the right amount (H2) */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Claim, { name: 'claim_corrects_fk' })
  corrects: string | null;

  /** the one person asked to sign, if it is not left to all who hold the right */
  @Column('uuid', { name: 'asked_of', nullable: true })
  @ForeignKey(() => Person, { name: 'claim_asked_of_fk' })
  askedOf: string | null;

  /** the date of signature that a confirmed correction keeps (H2) */
  @Column('date', { name: 'original_signed_on', nullable: true })
  originalSignedOn: string | null;

  /** what the trainee did in the session, for a kind that knows roles, else null (T2) */
  @Column('text', { nullable: true })
  role: SessionRole | null;

  /** rises with every change; forms carry the version they were made from */
  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  /** over what it says, in the version in which it was handed in: see `CLAIM_LINES` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
