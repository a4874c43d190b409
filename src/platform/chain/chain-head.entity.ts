import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a chain ends, with a code that cannot be made without the signing key (K6). Its row is the lock of its chain. */
@Entity('chain_head')
export class ChainHead {
  /** `audit`, `record-state`, or `record-state/` and the id of one record */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'chain_head_pk' })
  chain: string;

  @Column('integer')
  length: number;

  @Column('bytea')
  hash: Buffer;

  @Column('bytea')
  mac: Buffer;
}
