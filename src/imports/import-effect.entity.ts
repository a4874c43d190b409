import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What an import can do, each with its subject. */
export type EffectKind =
  /** the last imported row of a person came, or became another one */
  | 'row'
  | 'person-added'
  | 'person-changed'
  /** a person became a leader (D2) */
  | 'standing-added'
  | 'standing-changed'
  | 'trajectory-started'
  /** one that had been cancelled was taken up again */
  | 'trajectory-restarted'
  /** a trajectory that was there got another supervisor, or none */
  | 'supervisor'
  | 'claim-added'
  /** a claim that waited was signed off (D4) */
  | 'claim-signed';

/** One thing that an import did, with what was there before and what it made of it, so that it can be taken back. */
@Entity('import_effect')
@Check(
  'import_effect_kind',
  `kind IN ('row', 'person-added', 'person-changed', 'standing-added', 'standing-changed', 'trajectory-started',
    'trajectory-restarted', 'supervisor', 'claim-added', 'claim-signed')`,
)
export class ImportEffect {
  @PrimaryColumn('uuid', { name: 'run_id', primaryKeyConstraintName: 'import_effect_pk' })
  runId: string;

  /** 1, 2, … in the order in which things were done */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_effect_pk' })
  place: number;

  @Column('text')
  kind: EffectKind;

  /** person, trajectory or claim */
  @Column('uuid')
  subject: string;

  @Column('jsonb', { nullable: true })
  before: Record<string, unknown> | null;

  @Column('jsonb', { nullable: true })
  after: Record<string, unknown> | null;
}
