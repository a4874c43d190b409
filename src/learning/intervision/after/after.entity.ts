import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../../../people/person.entity.js';
import { IntervisionDay } from '../intervision.entity.js';
import type { ReportType } from './report-file.rules.js';
import { type Audience, AUDIENCES, type Told, TOLD } from './telling.rules.js';

const oneOf = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** A message that an organiser wrote to those who enrolled in a day; its mails hold its id alone. */
@Entity('day_message')
@Check('day_message_audience', `audience IN (${oneOf(AUDIENCES)})`)
@Index('day_message_day', ['meetingId'])
@Index('day_message_sender', ['sentBy'])
export class DayMessage {
  /** made with its form: the same form sent twice is one message */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'day_message_pk' })
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  @ForeignKey(() => IntervisionDay, { name: 'day_message_day_fk' })
  meetingId: string;

  @Column('text')
  audience: Audience;

  @Column('text')
  subject: string;

  @Column('text')
  text: string;

  /** to how many people the mail went */
  @Column('integer')
  recipients: number;

  @Column('uuid', { name: 'sent_by' })
  @ForeignKey(() => Person, { name: 'day_message_sender_fk' })
  sentBy: string;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt: Date;
}

/** The report of a day (I5): a text, a file beside it, or both. */
@Entity('day_report')
@Index('day_report_keeper', ['keptBy'])
export class DayReport {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'day_report_pk' })
  @ForeignKey(() => IntervisionDay, { name: 'day_report_day_fk' })
  meetingId: string;

  /** empty: the report is its file */
  @Column('text')
  text: string;

  /** rises with every change; forms carry the one they were made from */
  @Column('integer')
  version: number;

  @Column('uuid', { name: 'kept_by' })
  @ForeignKey(() => Person, { name: 'day_report_keeper_fk' })
  keptBy: string;

  @Column('timestamptz', { name: 'kept_at' })
  keptAt: Date;
}

/** The file of a report, without the name that its organiser gave it: the portal names what a reader downloads. */
@Entity('day_report_file')
@Check('day_report_file_type', `type IN ('pdf', 'docx', 'odt')`)
export class DayReportFile {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'day_report_file_pk' })
  @ForeignKey(() => DayReport, { name: 'day_report_file_report_fk' })
  meetingId: string;

  /** as its content says */
  @Column('text')
  type: ReportType;

  @Column('integer')
  bytes: number;

  @Column('bytea')
  content: Buffer;
}

/** The earlier day whose report the attendees of a day get beforehand. */
@Entity('previous_report')
@Index('previous_report_of', ['reportOf'])
@Check('previous_report_other', 'report_of <> meeting_id')
export class PreviousReport {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'previous_report_pk' })
  @ForeignKey(() => IntervisionDay, { name: 'previous_report_day_fk' })
  meetingId: string;

  @Column('uuid', { name: 'report_of' })
  @ForeignKey(() => IntervisionDay, { name: 'previous_report_report_fk' })
  reportOf: string;
}

/** The portal mailed a person something about a day; nobody gets the same mail twice. */
@Entity('day_told')
@Check('day_told_what', `what IN (${oneOf(TOLD)})`)
@Index('day_told_person', ['personId'])
export class DayTold {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'day_told_pk' })
  @ForeignKey(() => IntervisionDay, { name: 'day_told_day_fk' })
  meetingId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'day_told_pk' })
  @ForeignKey(() => Person, { name: 'day_told_person_fk' })
  personId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'day_told_pk' })
  what: Told;

  @Column('timestamptz', { name: 'told_at' })
  toldAt: Date;
}
