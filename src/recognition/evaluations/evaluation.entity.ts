import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Meeting } from '../../learning/meetings/meeting.entity.js';
import { Person } from '../../people/person.entity.js';
import type { Questionnaire } from './questionnaire.rules.js';

/** That a meeting is evaluated, and with which questions (Q3). */
@Entity('evaluation')
@Check('evaluation_asked_some', 'asked > 0')
export class Evaluation {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'evaluation_pk' })
  @ForeignKey(() => Meeting, { name: 'evaluation_meeting_fk' })
  meetingId: string;

  /** the version that was sent, whole: what was answered stays an answer to what was asked */
  @Column('jsonb')
  questionnaire: Questionnaire;

  /** how many people were asked: so much can be in the urn */
  @Column('integer')
  asked: number;

  /** the first moment at which nobody can answer any more (Q8) */
  @Column('timestamptz', { name: 'closes_at' })
  closesAt: Date;

  @Column('boolean')
  closed: boolean;
}

/**
 * That somebody is asked to evaluate a meeting. The people of the list are written together, those added to it later
 * together when its keeper closes it again; all are deleted when the evaluation closes (Q8).
 */
@Entity('evaluation_asked')
@Index('evaluation_asked_person', ['personId'])
export class EvaluationAsked {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'evaluation_asked_pk' })
  @ForeignKey(() => Evaluation, { name: 'evaluation_asked_evaluation_fk' })
  meetingId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'evaluation_asked_pk' })
  @ForeignKey(() => Person, { name: 'evaluation_asked_person_fk' })
  personId: string;
}

/** All answers that wait, and who gave some, sealed: replaced as a whole by each ballot, and deleted when it closes (decision 34). */
@Entity('evaluation_urn')
export class EvaluationUrn {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'evaluation_urn_pk' })
  @ForeignKey(() => Evaluation, { name: 'evaluation_urn_evaluation_fk' })
  meetingId: string;

  @Column('bytea')
  sealed: Buffer;
}

/** How many answered a question. Written at closing. */
@Entity('evaluation_count')
@Check('evaluation_count_answers', 'answers >= 0')
export class EvaluationCount {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'evaluation_count_pk' })
  @ForeignKey(() => Evaluation, { name: 'evaluation_count_evaluation_fk' })
  meetingId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'evaluation_count_pk' })
  question: string;

  @Column('integer')
  answers: number;
}

/** How often a step of a scale or a choice was answered. Written at closing, only where enough people answered (Q8). */
@Entity('evaluation_tally')
@Check('evaluation_tally_answers', 'answers > 0')
@ForeignKey(() => EvaluationCount, ['meetingId', 'question'], ['meetingId', 'question'], {
  name: 'evaluation_tally_count_fk',
})
export class EvaluationTally {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'evaluation_tally_pk' })
  meetingId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'evaluation_tally_pk' })
  question: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'evaluation_tally_pk' })
  answer: string;

  @Column('integer')
  answers: number;
}

/** A free text. Written at closing, only where enough people answered, in the order of their letters (Q8). */
@Entity('evaluation_text')
@Check('evaluation_text_ordinal', 'ordinal >= 1')
@ForeignKey(() => EvaluationCount, ['meetingId', 'question'], ['meetingId', 'question'], {
  name: 'evaluation_text_count_fk',
})
export class EvaluationText {
  @PrimaryColumn('uuid', { name: 'meeting_id', primaryKeyConstraintName: 'evaluation_text_pk' })
  meetingId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'evaluation_text_pk' })
  question: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'evaluation_text_pk' })
  ordinal: number;

  @Column('text')
  text: string;
}
