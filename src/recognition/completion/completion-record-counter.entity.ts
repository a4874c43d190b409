import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given out in a year: a locked row, not a sequence, so that numbers have no gaps (K2). */
@Entity('completion_record_counter')
export class CompletionRecordCounter {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'completion_record_counter_pk' })
  year: number;

  @Column('integer')
  last: number;
}
