import type { MeetingChange } from './meetings.events.js';
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

/** Why a block cannot be planned so. */
export type PlanFault = 'times' | 'break' | 'place' | 'teachers' | 'deadline' | 'capacity';

/** What is wrong with one block's plan, in the order in which a form asks; empty when it can be published (C1). */
export function planFaults(plan: BlockPlan): PlanFault[] {
  const faults: PlanFault[] = [];
  const [start, end] = [minuteOf(plan.startsAt), minuteOf(plan.endsAt)];
  if (end <= start) faults.push('times');
  else if (breakFault(plan, start, end)) faults.push('break');
  if (!plan.venue && !plan.videoLink) faults.push('place');
  if (plan.capacity < 1 || plan.capacity > 500) faults.push('capacity');
  if (plan.enrolUntil > plan.heldOn) faults.push('deadline');
  if (plan.teacherIds.length === 0) faults.push('teachers');
  return faults;
}

/** What of a change those enrolled must hear. A larger room or another deadline is no news to trainees with a place. */
export function changesToTell(before: BlockPlan, after: BlockPlan): MeetingChange[] {
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

function timesOf({ startsAt, endsAt }: BlockPlan): string {
  return `${minuteOf(startsAt)}-${minuteOf(endsAt)}`;
}

function teachersOf({ teacherIds }: BlockPlan): string {
  return [...teacherIds].sort().join();
}

function breakFault({ breakAt, breakMinutes }: BlockPlan, start: number, end: number): boolean {
  if (breakAt === null) return breakMinutes !== 0;
  const from = minuteOf(breakAt);
  return breakMinutes < 1 || from < start || from + breakMinutes > end;
}
