import type { MeetingChange } from './meeting-events.rules.js';
import { minuteOf } from './block-minutes.rules.js';

/** What one block of an edition says, as the secretariat fills it in. */
export interface BlockPlan {
  /** 1–4 (H6) */
  block: number;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  breakAt: string | null;
  /** minutes, not counted */
  breakMinutes: number;
  venue: string | null;
  videoLink: string | null;
  capacity: number;
  enrolUntil: string;
  teacherIds: string[];
  /** keys of the programme's topics; a course only (P5) */
  topics: string[];
}

/** The same of any meeting: `block` is null for an intervision day, which nobody teaches (I1). */
export interface MeetingPlan extends Omit<BlockPlan, 'block'> {
  block: number | null;
}

/** Why a block cannot be planned so. */
export type PlanFault = 'times' | 'break' | 'place' | 'teachers' | 'deadline' | 'capacity';

/** How many places a block can have. */
export const PLACES = { least: 1, most: 500 } as const;

/** Whether a plan has a fault; each looks at its own parts of the plan only. */
const HAS: Record<PlanFault, (plan: MeetingPlan) => boolean> = {
  times: ({ startsAt, endsAt }) => minuteOf(endsAt) <= minuteOf(startsAt),
  break: (plan) => !HAS.times(plan) && breakFault(plan, minuteOf(plan.startsAt), minuteOf(plan.endsAt)),
  place: ({ venue, videoLink }) => !venue && !videoLink,
  capacity: ({ capacity }) => capacity < PLACES.least || capacity > PLACES.most,
  deadline: ({ enrolUntil, heldOn }) => enrolUntil > heldOn,
  teachers: ({ block, teacherIds }) => block !== null && teacherIds.length === 0,
};

/** Whether a plan has this fault, of which only the parts that the fault is about need to be known. */
export function hasPlanFault(fault: PlanFault, plan: Partial<MeetingPlan>): boolean {
  return HAS[fault](plan as MeetingPlan);
}

/** What is wrong with one meeting's plan, in the order in which a form asks; empty when it can be published (C1). */
export function planFaults(plan: MeetingPlan): PlanFault[] {
  return (Object.keys(HAS) as PlanFault[]).filter((fault) => HAS[fault](plan));
}

/** What those enrolled must hear of a change. A larger room or another deadline is no news to trainees with a place. */
export function changesToTell(before: MeetingPlan, after: MeetingPlan): MeetingChange[] {
  const changed: MeetingChange[] = [];
  if (before.heldOn !== after.heldOn) changed.push('date');
  if (timesOf(before) !== timesOf(after)) changed.push('times');
  if (before.venue !== after.venue || before.videoLink !== after.videoLink) changed.push('place');
  if (teachersOf(before) !== teachersOf(after)) changed.push('teachers');
  return changed;
}

/** The teachers whom a change of a block adds, and those whom it takes off. */
export function teachersBetween(
  before: Pick<BlockPlan, 'teacherIds'>,
  after: Pick<BlockPlan, 'teacherIds'>,
): { came: string[]; left: string[] } {
  const without = (some: readonly string[], others: readonly string[]) =>
    [...new Set(some)].filter((id) => !others.includes(id));
  return {
    came: without(after.teacherIds, before.teacherIds),
    left: without(before.teacherIds, after.teacherIds),
  };
}

function timesOf({ startsAt, endsAt }: MeetingPlan): string {
  return `${minuteOf(startsAt)}-${minuteOf(endsAt)}`;
}

function teachersOf({ teacherIds }: MeetingPlan): string {
  return [...teacherIds].sort().join();
}

function breakFault({ breakAt, breakMinutes }: MeetingPlan, start: number, end: number): boolean {
  if (breakAt === null) return breakMinutes !== 0;
  const from = minuteOf(breakAt);
  return breakMinutes < 1 || from < start || from + breakMinutes > end;
}
