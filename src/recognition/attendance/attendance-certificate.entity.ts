import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Meeting } from '../../learning/meetings/meeting.entity.js';
import { Person } from '../../people/person.entity.js';
import { FrozenDocumentRow } from '../../platform/documents/frozen-document.entity.js';

/** That somebody attended a block or a day (I5). A row ends, and never changes what it states or goes away. */
@Entity('attendance_certificate')
@Unique('attendance_certificate_address_unique', ['address'])
@Unique('attendance_certificate_document_unique', ['documentId'])
@Index('attendance_certificate_valid', ['meetingId', 'personId'], {
  unique: true,
  where: `(ended_on IS NULL)`,
})
@Index('attendance_certificate_person', ['personId'])
@Check('attendance_certificate_ended_as', `ended_as IN ('replaced', 'withdrawn')`)
@Check('attendance_certificate_ended', `(ended_on IS NULL) = (ended_as IS NULL)`)
export class AttendanceCertificate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attendance_certificate_pk' })
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  @ForeignKey(() => Meeting, { name: 'attendance_certificate_meeting_fk' })
  meetingId: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'attendance_certificate_person_fk' })
  personId: string;

  /** 128 random bits: the last part of the public page's address (K3) */
  @Column('text')
  address: string;

  /** what it states, as canonical JSON; frozen and signed when it is first asked for */
  @Column('text')
  statement: string;

  @Column('uuid', { name: 'document_id', nullable: true })
  @ForeignKey(() => FrozenDocumentRow, { name: 'attendance_certificate_document_fk' })
  documentId: string | null;

  /** since when it does not hold; null: it holds */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;

  @Column('text', { name: 'ended_as', nullable: true })
  endedAs: 'replaced' | 'withdrawn' | null;

  /** the code of the line (K6) */
  @Column('bytea')
  mac: Buffer;
}
