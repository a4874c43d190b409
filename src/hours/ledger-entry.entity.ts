import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { COMPONENT_CHECK, type ComponentKey } from '../curriculum/curriculum.rules.js';
import { Trajectory } from '../enrolment/trajectories/trajectory.entity.js';
import { Person } from '../people/person.entity.js';
import { Claim } from './claim.entity.js';
import type { SessionRole } from './claim.rules.js';
import type { SigningMeans } from './ledger.rules.js';

/** One line of the append-only ledger (H2). Written by `Ledger` alone; see `ledger.rules.ts` for what it means. */
@Entity('ledger_entry')
@Unique('ledger_entry_sequence_unique', ['trajectoryId', 'sequence'])
@Unique('ledger_entry_reverses_unique', ['reverses'])
@Index('ledger_entry_one_credit', ['claimId'], { unique: true, where: '(reverses IS NULL)' })
@Index('ledger_entry_signer', ['signedBy', 'recordedAt'], { where: '(reverses IS NULL)' })
@Index('ledger_entry_day', ['trajectoryId', 'happenedOn'])
@Check('ledger_entry_component', COMPONENT_CHECK)
@Check('ledger_entry_sign', `CASE WHEN reverses IS NULL THEN minutes > 0 ELSE minutes < 0 END`)
@Check('ledger_entry_role', `role IN ('taking-part', 'co-leading', 'leading-under-guidance')`)
@Check('ledger_entry_signed_through', `signed_through IN ('mailed-link')`)
@Check('ledger_entry_reason', `reverses IS NULL OR reason <> ''`)
export class LedgerEntryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ledger_entry_pk' })
  id: string;

  @Column('uuid', { name: 'trajectory_id' })
  @ForeignKey(() => Trajectory, { name: 'ledger_entry_trajectory_fk' })
  trajectoryId: string;

  @Column('integer')
  sequence: number;

  @Column('text')
  component: ComponentKey;

  @Column('smallint', { nullable: true })
  block: number | null;

  @Column('text', { nullable: true })
  item: string | null;

  @Column('integer')
  minutes: number;

  @Column('date', { name: 'happened_on' })
  happenedOn: string;

  @Column('uuid', { name: 'claim_id' })
  @ForeignKey(() => Claim, { name: 'ledger_entry_claim_fk' })
  claimId: string;

  @Column('uuid', { name: 'signed_by' })
  @ForeignKey(() => Person, { name: 'ledger_entry_signed_by_fk' })
  signedBy: string;

  @Column('date', { name: 'signed_on' })
  signedOn: string;

  /** how somebody signed: null in the portal, with an account, or as an import says */
  @Column('text', { name: 'signed_through', nullable: true })
  signedThrough: SigningMeans | null;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => LedgerEntryRow, { name: 'ledger_entry_reverses_fk' })
  reverses: string | null;

  /** of the claim (T2); null for a kind that knows no roles */
  @Column('text', { nullable: true })
  role: SessionRole | null;

  @Column('bytea')
  hash: Buffer;

  /** the code by which the product knows that it wrote this (K6) */
  @Column('bytea')
  mac: Buffer;
}
