import { kindOf } from '../../../hours/kinds/activity-kinds.rules.js';
import { type ComponentStanding, isRecordNear } from '../../../hours/standing.rules.js';
import { neededBlocks, nextBlock } from '../../../learning/meetings/pages/following/own-blocks.rules.js';
import type { Situation } from './now.rules.js';
import type { TraineeHome } from './trainee-home.service.js';

/** What of a home page decides what its reader should do now. */
export function situationOf(home: TraineeHome): Situation {
  const { open, progress, standing, trajectory, name, records, happened, blocks, today } = home;
  const latest = new Map([...records].reverse().map((record) => [record.kind, record]));
  const [valid] = records.filter(({ state }) => state === 'valid');
  return {
    state: trajectory.state,
    returned: open.filter(({ state }) => state === 'returned'),
    begun: happened.length > 0,
    supervised: trajectory.supervisor !== null,
    waiting: open.some(({ state }) => state === 'submitted'),
    left: standing.filter(isLeft).map(({ component }) => component),
    nextBlock: nextBlock(blocks, today),
    offered: offeredTo(home),
    recordNear: isRecordNear(standing, progress.progress.hours96MetOn !== null),
    nameConfirmed: name.printName !== null,
    complete: progress.progress.programmeMetOn !== null,
    suspended: [...latest.values()].some(({ state }) => state === 'suspended'),
    validRecord: valid?.id ?? null,
  };
}

/** What they hand in themselves, and is not complete. */
function isLeft({ component, metOn, exempted }: ComponentStanding): boolean {
  return kindOf(component).handingIn !== null && metOn === null && !exempted;
}

/** How many blocks they still need in which they can enrol now. */
function offeredTo({ standing, blocks, attended, trajectory: { state }, now }: TraineeHome): number {
  const needed = standing.flatMap((one) => neededBlocks(one, blocks, attended, { state, now }));
  return needed.filter(({ offers }) => offers.length > 0).length;
}
