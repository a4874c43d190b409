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

/** What decides what a trainee should do now. */
export interface Situation {
  state: TrajectoryState;
  /** claims that came back, the oldest first */
  returned: readonly { id: string; component: ComponentKey }[];
  /** whether anything was ever logged or credited */
  begun: boolean;
  supervised: boolean;
  /** something waits for a signature */
  waiting: boolean;
  /** what they hand in themselves, is asked for, and is not complete; in the order of the kinds */
  left: readonly ComponentKey[];
  /** the next block, if it is near */
  nextBlock: NextBlock | null;
  /** how many blocks are missing in which they can enrol now (C1) */
  offered: number;
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
  | { code: 'enrol'; count: number }
  | { code: 'no-supervisor' }
  | { code: 'waiting' }
  | { code: 'go-on'; component: ComponentKey }
  | { code: 'wait-for-others' };

/** What this person should do now: the first thing is the one that the page puts forward. Never empty. */
export function nowOf(situation: Situation): Now[] {
  const rest = [...toMend(situation), ...toKnow(situation)];
  // At rest nothing new is asked; what came back can still be amended, and a record is still theirs.
  if (situation.state === 'running') return [...rest, ...toGoOn(situation)];
  return [{ code: situation.state === 'paused' ? 'paused' : 'stopped' }, ...rest];
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
  const { complete, supervised, waiting, left, offered, nextBlock } = situation;
  if (complete) return [];
  const first = firstOf(situation);
  const onTheWay = left.length > 0 || waiting || offered > 0 || nextBlock !== null;
  return [
    ...first.map((component) => ({ code: 'first' as const, component })),
    ...(offered > 0 ? [{ code: 'enrol' as const, count: offered }] : []),
    ...(supervised ? [] : [{ code: 'no-supervisor' as const }]),
    ...(waiting && supervised ? [{ code: 'waiting' as const }] : []),
    ...(first.length > 0 ? [] : left.map((component) => ({ code: 'go-on' as const, component }))),
    ...(onTheWay ? [] : [{ code: 'wait-for-others' as const }]),
  ];
}

/** What a trainee begins with. */
function firstOf({ begun, left }: Situation): ComponentKey[] {
  return begun ? [] : left.filter((component) => Boolean(kindOf(component).handingIn?.first));
}
