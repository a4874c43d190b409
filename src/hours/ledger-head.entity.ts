import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Trajectory } from '../enrolment/trajectories/trajectory.entity.js';

/** Where the chain of one trajectory's ledger ends: how many lines, and the hash of the last. */
@Entity('ledger_head')
export class LedgerHead {
  @PrimaryColumn('uuid', { name: 'trajectory_id', primaryKeyConstraintName: 'ledger_head_pk' })
  @ForeignKey(() => Trajectory, { name: 'ledger_head_trajectory_fk' })
  trajectoryId: string;

  @Column('integer')
  length: number;

  @Column('bytea')
  hash: Buffer;

  /** the code by which the product knows that it wrote this (K6) */
  @Column('bytea')
  mac: Buffer;
}
