import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { LedgerEntryRow } from '../ledger-entry.entity.js';

/** That the board lets a credit stand although its signer no longer qualifies on the day of the session (S7). Append-only. */
@Entity('credit_let_stand')
@Check('credit_let_stand_reason', `reason <> ''`)
export class CreditLetStand {
  @PrimaryColumn('uuid', { name: 'credit_id', primaryKeyConstraintName: 'credit_let_stand_pk' })
  @ForeignKey(() => LedgerEntryRow, { name: 'credit_let_stand_credit_fk' })
  creditId: string;

  @Column('text')
  reason: string;

  @Column('text', { name: 'decided_by' })
  decidedBy: Actor;

  @Column('timestamptz', { name: 'decided_at', default: () => 'clock_timestamp()' })
  decidedAt: Date;
}
