import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a round of mails (every Monday, say) was held: each is held once, by the first worker that finds it due. */
@Entity('mail_round')
export class MailRound {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'mail_round_pk' })
  name: string;

  /** the day that the round belongs to */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'mail_round_pk' })
  slot: string;

  @Column('timestamptz', { name: 'held_at', default: () => 'now()' })
  heldAt: Date;
}
