import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Claim } from '../../hours/claim.entity.js';

/**
 * What a reading log says besides what every claim says (L1). The claim itself has an `item` when the title is on the
 * reading list. An imported log has no row here.
 */
@Entity('reading_log')
@Check('reading_log_pages', `pages <> ''`)
@Check('reading_log_reflection', `reflection <> ''`)
export class ReadingLog {
  @PrimaryColumn('uuid', { name: 'claim_id', primaryKeyConstraintName: 'reading_log_pk' })
  @ForeignKey(() => Claim, { name: 'reading_log_claim_fk' })
  claimId: string;

  /** pages or chapters, as the trainee names them */
  @Column('text')
  pages: string;

  /** about the trainee's own learning, never about a patient (V1) */
  @Column('text')
  reflection: string;
}
