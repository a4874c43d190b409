import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';

/** Until when imports bring signatures, as the board set it (D9): the last one holds. Append-only. */
@Entity('signature_term')
@Check('signature_term_sequence', 'sequence > 0')
export class SignatureTerm {
  /** 1, 2, … */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'signature_term_pk' })
  sequence: number;

  /** the last day on which an import brings signatures; null: there is none */
  @Column('date', { name: 'last_day', nullable: true })
  lastDay: string | null;

  @Column('text', { name: 'set_by' })
  setBy: Actor;

  @Column('timestamptz', { name: 'set_at', default: () => 'clock_timestamp()' })
  setAt: Date;

  /** see `SIGNATURE_TERM_LINES` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
