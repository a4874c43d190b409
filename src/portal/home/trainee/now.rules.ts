import { kindOf, kindsHandedIn } from '../../../hours/kinds/activity-kinds.rules.js';
import type { ComponentKey } from '../../../curriculum/curriculum.rules.js';
import type { TrajectoryState } from '../../../enrolment/trajectories/trajectory-state.rules.js';

/** A block that comes soon, in which they have a place. */
export interface NextBlock {
  id: string;
  component: ComponentKey;
  block: number;
  heldOn: string;
  startsAt: string;
}

/** What waits for the signature of the same people, of one component. */
export interface WaitingClaims {
  component: ComponentKey;
  /** names of those who may sign; empty when nobody can yet */
  names: readonly string[];
  count: number;
  /** the day since which the oldest waits */
  since: string;
}

/** How many of the blocks that are missing stand how (C1, H6); each stands in one way. */
export interface MissingBlocks {
  /** they can enrol now */
  offered: number;
  /** to come, with a place */
  placed: number;
  /** to come, in the waiting list */
  inLine: number;
  /** were held, and the teacher has not closed the list */
  listOpen: number;
  /** nothing is planned that they can still enrol in */
  unplanned: number;
}

/** What decides what a trainee should do now. */
export interface Situation {
  state: TrajectoryState;
  /** claims that came back, the oldest first */
  returned: readonly { id: string; component: ComponentKey }[];
  /** whether anything was ever logged or credited */
  begun: boolean;
  supervised: boolean;
  /** what waits for a signature, the oldest first */
  waiting: readonly WaitingClaims[];
  /**
   * the components, without those followed in blocks, of which hours or sessions lack beyond what waits for a signature;
   * in the order of the kinds
   */
  left: readonly ComponentKey[];
  /** required titles that lack where all hours are there, or wait (H7), and of which no log waits */
  titles: readonly { component: ComponentKey; item: string }[];
  /** the next block, if it is near */
  nextBlock: NextBlock | null;
  blocks: MissingBlocks;
  /** a few signatures more bring a record, so the name on it should be right */
  recordNear: boolean;
  nameConfirmed: boolean;
  /** every requirement is met */
  complete: boolean;
  /** a record is suspended and none has taken its place (K5) */
  suspended: boolean;
  /** the record to show with a congratulation */
  validRecord: string | null;
}

/** What a trainee should do, or should know, now. */
export type Now =
  | { code: 'paused' }
  | { code: 'stopped' }
  | { code: 'returned'; component: ComponentKey; count: number; claimId: string }
  | { code: 'returned-elsewhere'; count: number }
  | { code: 'name' }
  | { code: 'suspended' }
  | { code: 'complete'; recordId: string | null }
  | { code: 'next-block'; next: NextBlock }
  | { code: 'first'; component: ComponentKey }
  | { code: 'title'; component: ComponentKey; item: string }
  | { code: 'enrol'; count: number }
  | { code: 'go-on'; component: ComponentKey }
  | { code: 'no-supervisor' }
  | { code: 'waiting'; waiting: WaitingClaims }
  | { code: 'blocks'; how: Exclude<keyof MissingBlocks, 'offered'>; count: number };

/** What somebody else does now, so that there is nothing to do but to wait. */
const WITH_OTHERS: readonly Now['code'][] = ['no-supervisor', 'waiting', 'blocks'];

/** Whether it is somebody else's turn, and not the trainee's. */
export function isWithOthers({ code }: Now): boolean {
  return WITH_OTHERS.includes(code);
}

/**
 * What this person should do now, then whom they wait for: the first is the one that the page puts forward. Never empty;
 * and while something is missing on a trajectory that runs, it names something to do or a person waited for.
 */
export function nowOf(situation: Situation): Now[] {
  const { state, complete } = situation;
  // A required title holds up a record that is near, so it goes before the name on it.
  const titles = state === 'running' && !complete ? titlesOf(situation) : [];
  const rest = [...toMend(situation), ...titles, ...toKnow(situation)];
  // At rest nothing new is asked; what came back can still be amended, and a record is still theirs.
  if (state !== 'running') return [{ code: state === 'paused' ? 'paused' : 'stopped' }, ...rest];
  if (complete) return rest;
  return [...rest, ...toGoOn(situation), ...toWaitFor(situation)];
}

/** What somebody else asked for comes first: it holds up what is done already. */
function toMend({ returned }: Situation): Now[] {
  const known = kindsHandedIn().flatMap(({ key: component }) => {
    const own = returned.filter((claim) => claim.component === component);
    return own.length > 0 ? [{ component, count: own.length, claimId: own[0]!.id }] : [];
  });
  const elsewhere = returned.length - known.reduce((sum, { count }) => sum + count, 0);
  return [
    ...known.map((one) => ({ code: 'returned' as const, ...one })),
    ...(elsewhere > 0 ? [{ code: 'returned-elsewhere' as const, count: elsewhere }] : []),
  ];
}

/** The required titles of which a log lacks (H7). */
function titlesOf({ titles }: Situation): Now[] {
  return titles.map((title) => ({ code: 'title' as const, ...title }));
}

function toKnow(situation: Situation): Now[] {
  const { suspended, complete, validRecord, nameConfirmed, recordNear, nextBlock } = situation;
  return [
    ...(suspended ? [{ code: 'suspended' as const }] : []),
    ...(complete ? [{ code: 'complete' as const, recordId: validRecord }] : []),
    ...(recordNear && !nameConfirmed && !complete ? [{ code: 'name' as const }] : []),
    ...(nextBlock ? [{ code: 'next-block' as const, next: nextBlock }] : []),
  ];
}

function toGoOn(situation: Situation): Now[] {
  const { left, blocks } = situation;
  const first = firstOf(situation);
  const own = first.length > 0 ? [] : left;
  return [
    ...first.map((component) => ({ code: 'first' as const, component })),
    ...(blocks.offered > 0 ? [{ code: 'enrol' as const, count: blocks.offered }] : []),
    ...own.map((component) => ({ code: 'go-on' as const, component })),
  ];
}

function toWaitFor({ supervised, waiting, blocks, nextBlock }: Situation): Now[] {
  const ways = ['placed', 'inLine', 'listOpen', 'unplanned'] as const;
  return [
    ...(supervised ? [] : [{ code: 'no-supervisor' as const }]),
    // Claims that wait for a supervisor yet to be assigned are left out: the line above says that the secretariat finds one.
    ...waiting
      .filter(({ names, component }) => supervised || names.length > 0 || !isForSupervisor(component))
      .map((one) => ({ code: 'waiting' as const, waiting: one })),
    ...ways
      // The next block, which is near, is told by itself.
      .map((how) => ({ how, count: blocks[how] - (how === 'placed' && nextBlock ? 1 : 0) }))
      .filter(({ count }) => count > 0)
      .map((one) => ({ code: 'blocks' as const, ...one })),
  ];
}

/** What a trainee begins with. */
function firstOf({ begun, left }: Situation): ComponentKey[] {
  return begun ? [] : left.filter((component) => Boolean(kindOf(component).handingIn?.first));
}

function isForSupervisor(component: ComponentKey): boolean {
  return kindOf(component).signer === 'assigned-supervisor';
}
