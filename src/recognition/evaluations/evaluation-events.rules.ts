import { EventType } from '../../platform/events/event-dispatcher.service.js';

/** The evaluation of a meeting opened for these people, the first ones or who came onto the list later; what stands of it stands in the database already (Q3). */
export const EvaluationOpened = new EventType<{ meetingId: string; people: readonly string[] }>(
  'EvaluationOpened',
);

/** It is closed and counted; what was sent for it goes within this transaction (Q8). */
export const EvaluationClosed = new EventType<{ meetingId: string }>('EvaluationClosed');

/** The kind of the mail that asks to evaluate a meeting; its data name the meeting. */
export const EVALUATION_MAIL = 'evaluation';
