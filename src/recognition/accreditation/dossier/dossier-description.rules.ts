import { minuteOf } from '../../../learning/meetings/block-minutes.rules.js';
import type { AccreditedMinutes } from '../bodies/body.rules.js';
import type { CourseType } from '../pe-online/attendance-row.rules.js';

/** A stretch of a meeting, by its clock (`HH:MM`). */
export interface DescribedPart {
  title: string;
  startsAt: string;
  endsAt: string;
  /** breaks and meals are not (I9) */
  counted: boolean;
}

/** A meeting of what is submitted: a block of an edition, or the day itself. */
export interface DescribedMeeting {
  id: string;
  /** what it is called, to stand in a sentence */
  name: string;
  /** `YYYY-MM-DD`; null while it is not planned */
  heldOn: string | null;
  startsAt: string;
  endsAt: string;
  /** where it is, in words; empty when it is nowhere */
  place: string;
  hasVideoLink: boolean;
  topics: readonly string[];
  /** ids of those who teach it */
  teachers: readonly string[];
  capacity: number | null;
  parts: readonly DescribedPart[];
}

/** Who teaches, and what the dossier says of them: they say it themselves (Q5). */
export interface DescribedTeacher {
  id: string;
  name: string;
  background: string;
  /** which interests they declared; an empty text is none, null that they did not declare yet */
  interests: { text: string; on: string } | null;
}

/** An edition or a day as a dossier tells it (Q1): what the system knows, with what was filled in. */
export interface DossierDescription {
  kind: 'edition' | 'day';
  /** how the body accredits it; null while nobody said */
  type: CourseType | null;
  title: string;
  targetGroup: string;
  goals: readonly string[];
  literature: readonly string[];
  /** how it is evaluated */
  evaluation: string;
  /** null while nobody said; 0 is none */
  selfStudyMinutes: number | null;
  maximum: number | null;
  meetings: readonly DescribedMeeting[];
  teachers: readonly DescribedTeacher[];
  /** names of topics that the programme asks and no block covers (P5) */
  uncoveredTopics: readonly string[];
}

/** Contact minutes are those of the parts, breaks apart; self-study stands beside them (Q5). */
export function accreditedMinutes({ meetings, selfStudyMinutes }: DossierDescription): AccreditedMinutes {
  const parts = meetings.flatMap((meeting) => meeting.parts).filter(({ counted }) => counted);
  return { contact: parts.reduce((sum, part) => sum + lengthOf(part), 0), selfStudy: selfStudyMinutes ?? 0 };
}

/** How long something takes, in minutes; less than 1 when it ends before it begins. */
export function lengthOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): number {
  return minuteOf(endsAt) - minuteOf(startsAt);
}
