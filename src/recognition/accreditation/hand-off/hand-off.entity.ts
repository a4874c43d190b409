import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Edition } from '../../../learning/meetings/edition.entity.js';
import { Meeting } from '../../../learning/meetings/meeting.entity.js';
import type { MessageKey } from '../../../messages/catalogue.js';
import { Person } from '../../../people/person.entity.js';
import type { MessageParams } from '../../../platform/errors/domain-error.rules.js';
import type { CallEnd, Silence } from '../pe-online/entry-post.service.js';
import type { RowOutcome } from '../pe-online/outcomes.rules.js';
import type { Refusal } from '../pe-online/refusal.rules.js';
import type { HandedNumber } from './hand-off.rules.js';

/** What has a number or a code in PE-online. */
export type CodedThing = 'course' | 'edition' | 'meeting';

/** How what is told to a body got there: by the product, as a pasted list, or as a file whose answer was read. */
export type HandOffMeans = 'sent' | 'pasted' | 'answer';

/** Why a sending stopped before its end, for the secretary. */
export interface SendingFault {
  code: MessageKey;
  params: MessageParams;
}

/** The number that something has in PE-online, or our own code that was entered there. */
@Entity('hand_off_code')
@Index('hand_off_code_of_edition', ['body', 'editionId', 'thing'], {
  unique: true,
  where: `(meeting_id IS NULL)`,
})
@Index('hand_off_code_of_meeting', ['body', 'meetingId'], {
  unique: true,
  where: `(meeting_id IS NOT NULL)`,
})
@Index('hand_off_code_edition', ['editionId'])
@Check('hand_off_code_thing', `thing IN ('course', 'edition', 'meeting')`)
@Check('hand_off_code_whose', `whose IN ('theirs', 'own')`)
@Check('hand_off_code_code', `code <> ''`)
@Check('hand_off_code_of', `(thing = 'meeting') = (meeting_id IS NOT NULL)`)
export class HandOffCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hand_off_code_pk' })
  id: string;

  /** the key of the body */
  @Column('text')
  body: string;

  @Column('uuid', { name: 'edition_id' })
  @ForeignKey(() => Edition, { name: 'hand_off_code_edition_fk' })
  editionId: string;

  /** null for the course and the run: they are the edition's */
  @Column('uuid', { name: 'meeting_id', nullable: true })
  @ForeignKey(() => Meeting, { name: 'hand_off_code_meeting_fk' })
  meetingId: string | null;

  @Column('text')
  thing: CodedThing;

  @Column('text')
  whose: 'theirs' | 'own';

  @Column('text')
  code: string;

  @Column('uuid', { name: 'entered_by' })
  @ForeignKey(() => Person, { name: 'hand_off_code_person_fk' })
  enteredBy: string;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt: Date;
}

/** That somebody decided that what is sent to a body counts, or that nothing is sent any more. The last one holds; without one it is a test. */
@Entity('hand_off_mode')
@Check('hand_off_mode_sequence', 'sequence >= 1')
export class HandOffMode {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'hand_off_mode_pk' })
  body: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'hand_off_mode_pk' })
  sequence: number;

  @Column('boolean')
  live: boolean;

  @Column('uuid')
  @ForeignKey(() => Person, { name: 'hand_off_mode_person_fk' })
  by: string;

  @Column('timestamptz')
  at: Date;
}

/** That somebody asked to send what a meeting has for a body. One at a time; a worker that has the lease does it. */
@Entity('hand_off_sending')
@Index('hand_off_sending_open', ['meetingId', 'body'], { unique: true, where: `(ended_at IS NULL)` })
@Index('hand_off_sending_meeting', ['meetingId', 'body'])
export class HandOffSending {
  /** also the job's id */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hand_off_sending_pk' })
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  @ForeignKey(() => Meeting, { name: 'hand_off_sending_meeting_fk' })
  meetingId: string;

  @Column('text')
  body: string;

  /** nothing of it counts as booked */
  @Column('boolean')
  test: boolean;

  @Column('uuid', { name: 'asked_by' })
  @ForeignKey(() => Person, { name: 'hand_off_sending_person_fk' })
  askedBy: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  /** how many there were to send when it began; null before */
  @Column('integer', { nullable: true })
  rows: number | null;

  /** how often it was begun; the worker that has the lease has it for this attempt */
  @Column('integer')
  attempts: number;

  /** until when one worker has it alone */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil: Date | null;

  @Column('jsonb', { nullable: true })
  fault: SendingFault | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}

/** What was told to a body at once. Written before it is sent, so that nobody who may have been booked is forgotten. */
@Entity('hand_off_call')
@Index('hand_off_call_meeting', ['meetingId', 'body'])
@Index('hand_off_call_sending', ['sendingId'])
@Index('hand_off_call_under_way', ['meetingId', 'body'], { where: `(booked IS NULL)` })
@Check('hand_off_call_means', `means IN ('sent', 'pasted', 'answer')`)
@Check('hand_off_call_booked', `booked IN ('told', 'nothing', 'perhaps')`)
@Check('hand_off_call_why', `why IN ('slow', 'broken', 'no-answer', 'interrupted')`)
@Check('hand_off_call_perhaps', `why IS NULL OR booked = 'perhaps'`)
export class HandOffCall {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hand_off_call_pk' })
  id: string;

  /** null: done by hand */
  @Column('uuid', { name: 'sending_id', nullable: true })
  @ForeignKey(() => HandOffSending, { name: 'hand_off_call_sending_fk' })
  sendingId: string | null;

  @Column('uuid', { name: 'meeting_id' })
  @ForeignKey(() => Meeting, { name: 'hand_off_call_meeting_fk' })
  meetingId: string;

  @Column('text')
  body: string;

  @Column('boolean')
  test: boolean;

  @Column('text')
  means: HandOffMeans;

  @Column('uuid')
  @ForeignKey(() => Person, { name: 'hand_off_call_person_fk' })
  by: string;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt: Date;

  /** what was booked of it; null while it is under way */
  @Column('text', { nullable: true })
  booked: CallEnd['booked'] | null;

  @Column('text', { nullable: true })
  why: Silence | 'interrupted' | null;

  /** the system's own word for it; holds nothing of what was sent */
  @Column('text', { nullable: true })
  reason: string | null;

  /** what was said of the whole call, or of no row that could be found */
  @Column('jsonb', { nullable: true })
  general: Refusal[] | null;
}

/** One person of a call, and whether the body booked them. */
@Entity('hand_off_row')
@Index('hand_off_row_person', ['personId'])
@Check('hand_off_row_ordinal', 'ordinal >= 1')
@Check('hand_off_row_number', `number <> ''`)
@Check('hand_off_row_state', `state IN ('accepted', 'refused', 'unknown', 'unprocessed')`)
@Check('hand_off_row_refused', `refusal IS NULL OR state = 'refused'`)
export class HandOffRow {
  @PrimaryColumn('uuid', { name: 'call_id', primaryKeyConstraintName: 'hand_off_row_pk' })
  @ForeignKey(() => HandOffCall, { name: 'hand_off_row_call_fk' })
  callId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'hand_off_row_pk' })
  ordinal: number;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'hand_off_row_person_fk' })
  personId: string;

  @Column('text')
  number: string;

  /** null while the call is under way */
  @Column('text', { nullable: true })
  state: RowOutcome['state'] | null;

  @Column('jsonb', { nullable: true })
  refusal: Refusal | null;
}

/** What is known of one number for a meeting (`HandedNumber` of hand-off.rules.ts): it follows from the calls, and from what a person did about it. */
@Entity('handed_number')
@Index('handed_number_person', ['personId'])
@Check('handed_number_number', `number <> ''`)
@Check('handed_number_state', `state IN ('accepted', 'refused', 'unknown')`)
@Check('handed_number_refused', `(state = 'refused') = (refusal IS NOT NULL)`)
@Check('handed_number_settled_as', `settled_as IN ('taken-back', 'left')`)
@Check(
  'handed_number_settled',
  `(settled_as IS NULL) = (settled_by IS NULL) AND (settled_as IS NULL) = (settled_because IS NULL)
    AND (settled_as IS NULL) = (settled_at IS NULL)`,
)
export class HandedNumberRow {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'handed_number_pk' })
  @ForeignKey(() => Meeting, { name: 'handed_number_meeting_fk' })
  meetingId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'handed_number_pk' })
  body: string;

  /** of a test: `accepted` says that it would be taken */
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'handed_number_pk' })
  test: boolean;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'handed_number_pk' })
  number: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'handed_number_person_fk' })
  personId: string;

  @Column('text')
  state: HandedNumber['state'];

  @Column('date', { name: 'known_on' })
  knownOn: string;

  @Column('jsonb', { nullable: true })
  refusal: Refusal | null;

  @Column('boolean', { name: 'perhaps_booked' })
  perhapsBooked: boolean;

  /** that a person saw to what was sent wrongly: the body took it back, or it is left as it is */
  @Column('text', { name: 'settled_as', nullable: true })
  settledAs: 'taken-back' | 'left' | null;

  @Column('text', { name: 'settled_because', nullable: true })
  settledBecause: string | null;

  @Column('uuid', { name: 'settled_by', nullable: true })
  @ForeignKey(() => Person, { name: 'handed_number_settler_fk' })
  settledBy: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;
}
