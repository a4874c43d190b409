import type { Actor } from '../../platform/audit/actor.rules.js';
import { EventType } from '../../platform/events/event-dispatcher.service.js';

/**
 * A step of an enrolment. `moved-up`: from the waiting list to a place, without the person's doing; `released`: the portal
 * gave the place up, since its person no longer follows anything.
 */
export type EnrolmentBecame = 'placed' | 'waiting' | 'moved-up' | 'cancelled' | 'released';

/** Somebody's enrolment changed: they got a place, wait for one, moved up, or do not come (C1). */
export const EnrolmentChanged = new EventType<{
  enrolmentId: string;
  meetingId: string;
  personId: string;
  /** null on an intervision day for a person without a trajectory */
  trajectoryId: string | null;
  became: EnrolmentBecame;
  actor: Actor;
}>('EnrolmentChanged');

/** What those enrolled must hear of a meeting; `programme`: what an intervision day consists of (I1). */
export type MeetingChange = 'date' | 'times' | 'place' | 'teachers' | 'programme';

/** A published meeting changed in something that those enrolled or its keepers must know; its calendar sequence rose. */
export const MeetingChanged = new EventType<{
  meetingId: string;
  changed: MeetingChange[];
  /** persons who teach it from now on, and who do not any more */
  teachers: { came: string[]; left: string[] };
  actor: Actor;
}>('MeetingChanged');

/** A block is open to trainees from now on, and stands fixed for its teachers. */
export const MeetingPublished = new EventType<{ meetingId: string; actor: Actor }>('MeetingPublished');

/** A published block does not take place. */
export const MeetingCancelled = new EventType<{ meetingId: string; actor: Actor }>('MeetingCancelled');

/** Somebody planned, changed or called off a meeting, in a draft or a published edition, whether or not anybody hears. */
export const MeetingReplanned = new EventType<{ meetingId: string; editionId: string }>('MeetingReplanned');
