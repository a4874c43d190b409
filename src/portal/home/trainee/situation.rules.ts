import { kindOf } from '../../../hours/kinds/activity-kinds.rules.js';
import { type ComponentStanding, isRecordNear } from '../../../hours/standing.rules.js';
import {
  type NeededBlock,
  neededBlocks,
  nextBlock,
} from '../../../learning/meetings/pages/following/own-blocks.rules.js';
import type { ComponentKey } from '../../../curriculum/curriculum.rules.js';
import type { MissingBlocks, Situation, WaitingClaims } from './now.rules.js';
import type { TraineeHome } from './trainee-home.service.js';

/** What of a home decides it. */
export type SituationFacts = Pick<
  TraineeHome,
  'open' | 'standing' | 'name' | 'records' | 'blocks' | 'attended' | 'today' | 'now' | 'signers'
> & {
  trajectory: Pick<TraineeHome['trajectory'], 'state' | 'supervisor'>;
  happened: readonly unknown[];
  progress: { progress: Pick<TraineeHome['progress']['progress'], 'hours96MetOn' | 'programmeMetOn'> };
};

/** What of a home page decides what its reader should do now. */
export function situationOf(home: SituationFacts): Situation {
  const { open, progress, standing, trajectory, name, records, happened, blocks, today } = home;
  const latest = new Map([...records].reverse().map((record) => [record.kind, record]));
  const [valid] = records.filter(({ state }) => state === 'valid');
  const missing = standing.filter(({ metOn, exempted }) => metOn === null && !exempted);
  return {
    state: trajectory.state,
    returned: open.filter(({ state }) => state === 'returned'),
    begun: happened.length > 0,
    supervised: trajectory.supervisor !== null,
    waiting: waitingBySigners(home),
    left: missing.filter(lacksAmount).map(({ component }) => component),
    titles: missing.filter((one) => !lacksAmount(one)).flatMap((one) => titlesLacking(one, home)),
    nextBlock: nextBlock(blocks, today),
    blocks: missingBlocks(home),
    recordNear: isRecordNear(standing, progress.progress.hours96MetOn !== null),
    nameConfirmed: name.printName !== null,
    complete: progress.progress.programmeMetOn !== null,
    suspended: [...latest.values()].some(({ state }) => state === 'suspended'),
    validRecord: valid?.id ?? null,
  };
}

/** Whether more is needed than what is signed and what waits; of what is followed in blocks each block tells. */
function lacksAmount({ component, counted, waiting, required }: ComponentStanding): boolean {
  return kindOf(component).blocks === null && counted + waiting < required;
}

/** The required titles of which no log was signed, and none waits (H7). */
function titlesLacking({ component, missing }: ComponentStanding, { open }: SituationFacts) {
  const waits = new Set(open.filter(({ state }) => state === 'submitted').map(({ item }) => item));
  return missing.flatMap((one) =>
    one.code === 'item' && !waits.has(one.item) ? [{ component, item: one.item }] : [],
  );
}

/** What waits, by component and by signer: the oldest first. */
function waitingBySigners({ open, signers }: SituationFacts): WaitingClaims[] {
  const groups = new Map<string, WaitingClaims>();
  for (const { component, askedOf, state, since } of open) {
    if (state !== 'submitted') continue;
    const names = askedOf === null ? (signers.get(component) ?? []) : [askedOf];
    const key = JSON.stringify([component, names]);
    const group = groups.get(key) ?? { component, names, count: 0, since };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups.values()];
}

/** How the blocks stand that they still need; one whose hours wait for a signature is told with those. */
function missingBlocks({ standing, blocks, attended, trajectory, now }: SituationFacts): MissingBlocks {
  const ways = standing
    .flatMap((one) => neededBlocks(one, blocks, attended, { state: trajectory.state, now }))
    .filter(({ left, waiting }) => left > 0 && waiting < left)
    .map(wayOf);
  const count = (way: keyof MissingBlocks) => ways.filter((one) => one === way).length;
  return {
    offered: count('offered'),
    placed: count('placed'),
    inLine: count('inLine'),
    listOpen: count('listOpen'),
    unplanned: count('unplanned'),
  };
}

function wayOf({ enrolled, pending, offers }: NeededBlock): keyof MissingBlocks {
  if (enrolled.some(({ enrolment }) => enrolment === 'placed')) return 'placed';
  if (pending) return 'listOpen';
  if (offers.length > 0) return 'offered';
  return enrolled.length > 0 ? 'inLine' : 'unplanned';
}

/** What waits of one component, by signer. */
export function waitingOf(component: ComponentKey, home: SituationFacts): WaitingClaims[] {
  return waitingBySigners(home).filter((one) => one.component === component);
}
