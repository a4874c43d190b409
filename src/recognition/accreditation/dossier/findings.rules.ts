import { minuteOf } from '../../../learning/meetings/block-minutes.rules.js';
import type { MessageParams } from '../../../platform/errors/domain-error.rules.js';
import type { AccreditationBody } from '../bodies/body.rules.js';
import {
  type DescribedMeeting,
  type DescribedTeacher,
  type DossierDescription,
  lengthOf,
} from './dossier-description.rules.js';

/** Where a dossier is mended: each is a page, whose address the pages know. */
export type MendingPlace =
  /** the dossier's own form */
  | 'dossier'
  /** the planning of one block, or of the day */
  | 'meeting'
  /** a teacher's own part, which nobody else fills in */
  | 'teacher';

/** Who can mend it. */
export type Mender = 'secretariat' | 'organiser' | 'teacher';

/** What a dossier can lack (Q1). */
export const MISSING = [
  'type',
  'title',
  'target-group',
  'goals',
  'reading',
  'evaluation',
  'self-study',
  'maximum',
  'meetings',
  'date',
  'times',
  'place',
  'topics',
  'teachers',
  'parts',
  'uncovered-topic',
  'background',
  'interests',
] as const;

/** What in a dossier can contradict something else (Q5). */
export const CONTRADICTORY = [
  'type-not-taken',
  'part-times',
  'part-outside',
  'part-overlap',
  'parts-gap',
  'no-contact',
  'same-time',
  'maximum-over-capacity',
  'unknown-teacher',
  'idle-teacher',
] as const;

export type FindingCode = (typeof MISSING)[number] | (typeof CONTRADICTORY)[number];

/** Something that is missing or contradictory, where it is mended, and who can. */
export interface Finding {
  code: FindingCode;
  place: MendingPlace;
  who: readonly Mender[];
  /** the meeting or teacher that it is about; null for the dossier itself */
  of: string | null;
  /** what its sentence is filled in with */
  params: MessageParams;
}

/** A meeting whose day and times are known. */
type TimedMeeting = DescribedMeeting & { heldOn: string };

/**
 * What a dossier lacks and contradicts, in the order of its pages: it is ready to be submitted when there is nothing (Q1, Q5).
 */
export function findingsOf(described: DossierDescription, body: Pick<AccreditationBody, 'takes'>): Finding[] {
  return [
    ...ofDossier(described, body),
    ...described.meetings.flatMap((meeting) => ofMeeting(described, meeting)),
    ...sameTimes(described),
    ...described.teachers.flatMap((teacher) => ofTeacher(described, teacher)),
  ];
}

/** Whether a finding says that something is missing; else it is contradictory. */
export function isMissing({ code }: Pick<Finding, 'code'>): boolean {
  return (MISSING as readonly FindingCode[]).includes(code);
}

function ofDossier(described: DossierDescription, { takes }: Pick<AccreditationBody, 'takes'>): Finding[] {
  const { type, maximum, meetings } = described;
  const lacks: [FindingCode, boolean][] = [
    ['type', type === null],
    ['title', isEmpty(described.title)],
    ['target-group', isEmpty(described.targetGroup)],
    ['goals', described.goals.every(isEmpty)],
    ['reading', described.literature.every(isEmpty)],
    ['evaluation', isEmpty(described.evaluation)],
    ['self-study', described.selfStudyMinutes === null],
    ['maximum', maximum === null || maximum < 1],
    ['meetings', meetings.length === 0],
    ['type-not-taken', type !== null && !takes.includes(type)],
  ];
  return [
    ...lacks.flatMap(([code, is]) => (is ? [finding(code, 'dossier', ['secretariat'])] : [])),
    ...described.uncoveredTopics.map((topic) =>
      finding('uncovered-topic', 'meeting', ['secretariat'], null, { topic }),
    ),
  ];
}

function ofMeeting(described: DossierDescription, meeting: DescribedMeeting): Finding[] {
  const { name, heldOn, place, hasVideoLink, topics, teachers, capacity } = meeting;
  const found = (code: FindingCode, params: MessageParams = {}) =>
    finding(code, 'meeting', plannersOf(described), meeting.id, { meeting: name, ...params });
  const known = new Set(described.teachers.map(({ id }) => id));
  const overCapacity = described.maximum !== null && capacity !== null && described.maximum > capacity;
  return [
    ...(heldOn === null ? [found('date')] : []),
    ...(lengthOrNone(meeting) < 1
      ? [found('times')]
      : ofParts(meeting).map(([code, params]) => found(code, params))),
    ...(isEmpty(place) && !hasVideoLink ? [found('place')] : []),
    ...(topics.every(isEmpty) ? [found('topics')] : []),
    ...(teachers.length === 0 ? [found('teachers')] : []),
    ...teachers.filter((id) => !known.has(id)).map(() => found('unknown-teacher')),
    ...(overCapacity
      ? [found('maximum-over-capacity', { maximum: described.maximum!, capacity: capacity! })]
      : []),
  ];
}

/** What is wrong with the parts of a meeting: they follow one another from its start to its end, with nothing between (Q5). */
function ofParts({ startsAt, endsAt, parts }: DescribedMeeting): [FindingCode, MessageParams][] {
  if (parts.length === 0) return [['parts', {}]];
  const backwards = parts.filter((part) => lengthOrNone(part) < 1);
  if (backwards.length > 0) return backwards.map(({ title }) => ['part-times', { part: title }]);
  const [opens, closes] = [minuteOf(startsAt), minuteOf(endsAt)];
  const found: [FindingCode, MessageParams][] = [];
  let until = opens;
  for (const part of parts.toSorted((one, other) => minuteOf(one.startsAt) - minuteOf(other.startsAt))) {
    const [starts, ends] = [minuteOf(part.startsAt), minuteOf(part.endsAt)];
    if (starts < opens || ends > closes) found.push(['part-outside', { part: part.title }]);
    else if (starts < until) found.push(['part-overlap', { part: part.title }]);
    else if (starts > until) found.push(['parts-gap', { minutes: starts - until, before: part.startsAt }]);
    until = Math.max(until, Math.min(ends, closes));
  }
  if (until < closes) found.push(['parts-gap', { minutes: closes - until, before: endsAt }]);
  if (!parts.some(({ counted }) => counted)) found.push(['no-contact', {}]);
  return found;
}

/** Meetings of one dossier that take place at the same time: nobody attends both. */
function sameTimes(described: DossierDescription): Finding[] {
  const timed = described.meetings.filter(
    (one): one is TimedMeeting => one.heldOn !== null && lengthOrNone(one) > 0,
  );
  return timed.flatMap((meeting, index) =>
    timed.slice(0, index).flatMap((other) =>
      overlap(meeting, other)
        ? [
            finding('same-time', 'meeting', plannersOf(described), meeting.id, {
              meeting: meeting.name,
              other: other.name,
            }),
          ]
        : [],
    ),
  );
}

function ofTeacher(
  described: DossierDescription,
  { id, name, background, interests }: DescribedTeacher,
): Finding[] {
  const own = (code: FindingCode) => finding(code, 'teacher', ['teacher'], id, { teacher: name });
  if (!described.meetings.some(({ teachers }) => teachers.includes(id)))
    return [finding('idle-teacher', 'dossier', ['secretariat'], id, { teacher: name })];
  return [
    ...(isEmpty(background) ? [own('background')] : []),
    ...(interests === null ? [own('interests')] : []),
  ];
}

/** An organiser plans a day, and the secretariat may; editions are planned by the secretariat (I1, C1). */
function plannersOf({ kind }: DossierDescription): readonly Mender[] {
  return kind === 'day' ? ['organiser', 'secretariat'] : ['secretariat'];
}

function overlap(one: TimedMeeting, other: TimedMeeting): boolean {
  return one.heldOn === other.heldOn && one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

function lengthOrNone(times: { startsAt: string; endsAt: string }): number {
  const known = [times.startsAt, times.endsAt].every((time) => /^\d\d:\d\d$/.test(time));
  return known ? lengthOf(times) : 0;
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

function finding(
  code: FindingCode,
  place: MendingPlace,
  who: readonly Mender[],
  of: string | null = null,
  params: MessageParams = {},
): Finding {
  return { code, place, who, of, params };
}
