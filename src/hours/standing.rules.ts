import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { HOURS_96 } from '../curriculum/programme-definition.rules.js';
import { type ComponentProgress, type Credit, isPriorLearning, type Requirement } from './progress.rules.js';
import type { StoneStretch } from './view/progress-stones.page.js';
import type { StonePart } from './view/stone-runs.page.js';

/** Minutes that wait for a signature. */
export interface WaitingMinutes {
  component: ComponentKey;
  block: number | null;
  minutes: number;
  happenedOn: string;
}

/** How far somebody is with one component, with what the figure rests on. */
export interface ComponentStanding extends ComponentProgress {
  /** in the component's unit: minutes, or days with a session */
  waiting: number;
  /** signed off beyond the requirement: kept, but filling nothing else (H5, H6, H8); in the component's unit */
  surplus: number;
  /** the day of the board's decision, for an exempted component */
  exemptedOn: string | null;
  /** one part for each block (H6); empty for a component without blocks */
  blocks: StonePart[];
}

/** How it stands with each component that the trajectory asks for, in their order. */
export function standingOf(
  requirements: readonly Requirement[],
  progress: readonly ComponentProgress[],
  credits: readonly Credit[],
  waiting: readonly WaitingMinutes[],
): ComponentStanding[] {
  return progress.map((component) => {
    const requirement = requirements.find((one) => one.component === component.component)!;
    const own = waiting.filter((claim) => claim.component === component.component);
    return {
      ...component,
      waiting: waitingIn(component, credits, own),
      surplus: Math.max(0, component.signed - component.counted),
      exemptedOn: requirement.exemptedOn,
      blocks: partsOfBlocks(requirement, credits, own),
    };
  });
}

/** The path of stones: the components of the 96 hours; an exempted one is no part of it. */
export function stonePathOf(standing: readonly ComponentStanding[]): StoneStretch[] {
  return standing
    .filter(({ component, exempted }) => HOURS_96.includes(component) && !exempted)
    .map((one) => ({ component: one.component, parts: one.blocks.length > 0 ? one.blocks : [partOf(one)] }));
}

/** The components of the 96 hours added up, without what the board exempted. */
export function hoursOf(standing: readonly ComponentStanding[]): {
  counted: number;
  required: number;
  waiting: number;
} {
  const asked = standing.filter(({ component, exempted }) => HOURS_96.includes(component) && !exempted);
  const sum = (of: (component: ComponentStanding) => number) =>
    asked.reduce((total, one) => total + of(one), 0);
  return {
    counted: sum(({ counted }) => counted),
    required: sum(({ required }) => required),
    waiting: sum(waitingThatFits),
  };
}

/** From here on a record may come with the next signatures: one working day of the 96 hours. */
export const NEAR_THE_RECORD_MINUTES = 480;
/** Of what a leader does besides: a session, or an hour. */
const NEAR_BESIDES = { sessions: 1, minutes: 60 };

/**
 * Whether a few signatures more bring a record (K1): that of the 96 hours, or, once it is there, that of the programme.
 *
 * @param hours96Met whether the 96 hours are complete, H7 included
 */
export function isRecordNear(standing: readonly ComponentStanding[], hours96Met: boolean): boolean {
  const { counted, required } = hoursOf(standing);
  if (required > 0 && !hours96Met) return required - counted <= NEAR_THE_RECORD_MINUTES;
  const besides = standing.filter(({ component }) => !HOURS_96.includes(component));
  const open = besides.filter(({ metOn, exempted }) => metOn === null && !exempted);
  return open.length > 0 && open.every((one) => one.required - one.counted <= NEAR_BESIDES[one.unit]);
}

/** Of what waits, how much would count if it were signed now: the rest is surplus already. */
function waitingThatFits({ blocks, waiting, counted, required }: ComponentStanding): number {
  if (blocks.length === 0) return Math.min(waiting, required - counted);
  return blocks.reduce(
    (total, block) => total + Math.min(block.waiting, Math.max(0, block.required - block.signed)),
    0,
  );
}

/** One component as a stretch of stones. */
export function partOf({ counted, waiting, required }: ComponentStanding): StonePart {
  return { signed: counted, waiting, required };
}

/** Minutes; for `practice` the days with a session that no signed session shares (H8). */
function waitingIn(
  { component, unit }: ComponentProgress,
  credits: readonly Credit[],
  claims: readonly WaitingMinutes[],
): number {
  if (unit === 'minutes') return sumMinutes(claims);
  const signedDays = new Set(
    credits
      .filter((credit) => credit.component === component && !isPriorLearning(credit))
      .map(({ happenedOn }) => happenedOn),
  );
  return new Set(claims.map(({ happenedOn }) => happenedOn).filter((day) => !signedDays.has(day))).size;
}

function partsOfBlocks(
  { component, blocks, blockMinutes }: Requirement,
  credits: readonly Credit[],
  claims: readonly WaitingMinutes[],
): StonePart[] {
  if (blocks === null || blockMinutes === null) return [];
  return Array.from({ length: blocks }, (_, index) => {
    const inBlock = (one: { component: ComponentKey; block: number | null }) =>
      one.component === component && one.block === index + 1;
    return {
      signed: sumMinutes(credits.filter(inBlock)),
      waiting: sumMinutes(claims.filter(inBlock)),
      required: blockMinutes,
    };
  });
}

function sumMinutes(all: readonly { minutes: number }[]): number {
  return all.reduce((total, { minutes }) => total + minutes, 0);
}
