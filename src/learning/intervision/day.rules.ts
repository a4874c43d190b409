import type { MeetingPlan } from '../meetings/edition.rules.js';
import type { MeetingChange } from '../meetings/meeting-events.rules.js';
import { type PartFault, partFaults, type PlannedPart } from './parts.rules.js';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';

/** For the whole association, or for one region. */
export const DAY_SCOPES = ['national', 'regional'] as const;
export type DayScope = (typeof DAY_SCOPES)[number];

/** For whom a day is (I2). */
export const OPEN_TO = ['both', 'leaders', 'trainees'] as const;
export type OpenTo = (typeof OPEN_TO)[number];

/** A day as it is planned (I1). */
export interface DayPlan {
  title: string;
  scope: DayScope;
  /** of a regional day; null: a national one */
  region: string | null;
  theme: string;
  chair: string;
  guest: string;
  heldOn: string;
  /** `HH:MM` by the wall clock */
  startsAt: string;
  endsAt: string;
  venue: string;
  directions: string;
  capacity: number;
  enrolFrom: string;
  enrolUntil: string;
  openTo: OpenTo;
  public: boolean;
  organiserIds: string[];
  parts: PlannedPart[];
}

/** Why a day cannot be planned so, besides the faults of any meeting and of its parts. */
export type DayFault = 'region' | 'window';

/** What is wrong with a day that no meeting has. */
export function dayFaults({
  scope,
  region,
  enrolFrom,
  enrolUntil,
}: Pick<DayPlan, 'scope' | 'region' | 'enrolFrom' | 'enrolUntil'>): DayFault[] {
  return [
    ...((scope === 'regional') === (region !== null) ? [] : ['region' as const]),
    ...(enrolFrom <= enrolUntil ? [] : ['window' as const]),
  ];
}

/** The first fault of a day or of its parts, as the code of an error; null when it can be planned. */
export function refusalOf(
  plan: DayPlan,
  markable: ReadonlyMap<ComponentKey, number>,
): DayFault | PartFault | null {
  const [fault] = dayFaults(plan);
  const [part] = partFaults(plan, plan.parts, markable);
  return fault ?? part?.fault ?? null;
}

/** What of a day every meeting has. Breaks are parts of a day, so the meeting itself has none; nobody teaches it. */
export function meetingPlanOf(plan: DayPlan): MeetingPlan {
  const { heldOn, startsAt, endsAt, venue, capacity, enrolUntil } = plan;
  const none = { block: null, breakAt: null, breakMinutes: 0, videoLink: null, teacherIds: [], topics: [] };
  return { ...none, heldOn, startsAt, endsAt, venue, capacity, enrolUntil };
}

/** What those enrolled must hear of a change besides when and where: another programme, chair, guest or theme. */
export function dayChangesToTell(before: DayPlan, after: DayPlan): MeetingChange[] {
  return programmeOf(before) === programmeOf(after) ? [] : ['programme'];
}

function programmeOf({ theme, chair, guest, parts }: DayPlan): string {
  const seen = parts.map(({ kind, title, startsAt, endsAt }) => [kind, title, startsAt, endsAt]);
  return JSON.stringify([theme, chair, guest, seen]);
}

/** In which parts two plans of a day differ. */
export function changedInDay(one: DayPlan, other: DayPlan): (keyof DayPlan)[] {
  return (Object.keys(one) as (keyof DayPlan)[]).filter((part) => said(one, part) !== said(other, part));
}

/** What a plan says of something, whatever order its organisers and the fields of its parts are in. */
function said(plan: DayPlan, part: keyof DayPlan): string {
  if (part === 'organiserIds') return JSON.stringify([...plan.organiserIds].sort());
  if (part !== 'parts') return JSON.stringify(plan[part]);
  return JSON.stringify(
    plan.parts.map(({ kind, title, startsAt, endsAt, mark }) => [
      ...[kind, title, startsAt, endsAt],
      ...(mark ? [mark.component, mark.block, mark.minutes] : []),
    ]),
  );
}

/** What somebody is, as far as it decides to which days they come by themselves. */
export interface DayVisitor {
  leader: boolean;
  /** follows a programme now */
  trainee: boolean;
}

/** Whether a day is for somebody (I2). Others are enrolled by an organiser. */
export function isOpenTo(openTo: OpenTo, { leader, trainee }: DayVisitor): boolean {
  return (openTo !== 'trainees' && leader) || (openTo !== 'leaders' && trainee);
}
