import { EventType } from '../../platform/events/event-dispatcher.service.js';

/**
 * The evaluation of a meeting opened for these people, the first ones or those whom the keeper added to the list later; its
 * rows are in the database already (Q3).
 */
export const EvaluationOpened = new EventType<{ meetingId: string; people: readonly string[] }>(
  'EvaluationOpened',
);

/** An evaluation was closed and counted; the mails that were sent for it are removed within this transaction (Q8). */
export const EvaluationClosed = new EventType<{ meetingId: string }>('EvaluationClosed');

/** The kind of the mail that asks to evaluate a meeting; its data name the meeting. */
export const EVALUATION_MAIL = 'evaluation';
