import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The signed digest of a day, as it was mailed (K6). Append-only. */
@Entity('digest')
export class Digest {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'digest_pk' })
  day: string;

  @Column('text')
  jws: string;

  @Column('timestamptz', { name: 'made_at', default: () => 'now()' })
  madeAt: Date;
}
