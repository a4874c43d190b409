import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Person } from './person.entity.js';

/**
 * The outcome of a name for print: it holds at once, waits for the secretariat, was replaced while it waited, was
 * approved or sent back, or was cleared.
 */
export type PrintNameState = 'kept' | 'waiting' | 'replaced' | 'approved' | 'sent-back' | 'cleared';

/** One change of a name for print, with the old and the new one (K7). The audit log refers to it by its id (V2). */
@Entity('print_name_change')
@Unique('print_name_change_sequence', ['personId', 'sequence'])
@Index('print_name_change_waiting', ['personId'], { unique: true, where: `(state = 'waiting'::text)` })
@Check(
  'print_name_change_state',
  `state IN ('kept', 'waiting', 'replaced', 'approved', 'sent-back', 'cleared')`,
)
export class PrintNameChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'print_name_change_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'print_name_change_person_fk' })
  personId: string;

  /** counts the changes of one person, from 1 */
  @Column('integer')
  sequence: number;

  /** the name for print that held before, if one did */
  @Column('text', { nullable: true })
  former: string | null;

  /** null when it was cleared */
  @Column('text', { nullable: true })
  name: string | null;

  @Column('text')
  state: PrintNameState;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null;
}
