import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The signed digest of a day, as it was mailed (K6). Append-only. */
@Entity('digest')
export class Digest {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'digest_pk' })
  day: string;

  /** which of that day; the one that counts is signed by a key that is believed, no matter who put others there */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'digest_pk', default: 1 })
  sequence: number;

  @Column('text')
  jws: string;

  @Column('timestamptz', { name: 'made_at', default: () => 'now()' })
  madeAt: Date;
}
