import { Temporal } from '@js-temporal/polyfill';
import { canEnrol, isEnrolled } from '../../enrolment.rules.js';
import type { TrajectoryState } from '../../../../enrolment/trajectories/trajectory-state.rules.js';
import type { ComponentStanding } from '../../../../hours/standing.rules.js';
import type { AttendedBlock, OwnBlock } from './own-blocks.queries.js';

/** How far somebody is with one block, and what they can do about it (H6). */
export interface NeededBlock {
  block: number;
  /** signed off, surplus included; minutes */
  signed: number;
  required: number;
  /** what remains of it, in minutes; 0: complete */
  left: number;
  /** beyond what counts, in minutes */
  surplus: number;
  /** minutes that wait for a signature */
  waiting: number;
  /** was to be there, and the list is not closed yet */
  pending: boolean;
  /** to come, with a place or in the waiting list; the nearest first */
  enrolled: OwnBlock[];
  /** editions to come in which they can enrol for it; the nearest first */
  offers: OwnBlock[];
}

/** How it stands with each block of a component (H6); empty when it is exempted, or has no blocks. */
export function neededBlocks(
  standing: ComponentStanding,
  blocks: readonly OwnBlock[],
  attended: readonly AttendedBlock[],
  { state, now }: { state: TrajectoryState; now: Temporal.Instant },
): NeededBlock[] {
  if (standing.exempted) return [];
  return standing.blocks.map(({ signed, waiting, required }, index) => {
    const of = <T extends { component: string; block: number }>(all: readonly T[]) =>
      all.filter((one) => one.component === standing.component && one.block === index + 1);
    const left = Math.max(0, required - signed);
    const enrolled = of(blocks).filter((one) => isEnrolled(one) && one.state === 'planned');
    const pending = of(attended).some((one) => one.state === 'list-open');
    const sure = enrolled.some(({ enrolment }) => enrolment === 'placed') || pending || waiting >= left;
    return {
      block: index + 1,
      signed,
      required,
      left,
      waiting,
      pending,
      enrolled,
      surplus: Math.max(0, signed - required),
      offers: sure ? [] : of(blocks).filter((one) => canEnrol(one, state, now)),
    };
  });
}

/** Two weeks: what is nearer, somebody should have in mind. */
const NEAR = { days: 14 };

/** The next block in which somebody has a place, if it is near. */
export function nextBlock(blocks: readonly OwnBlock[], today: string): OwnBlock | null {
  const until = Temporal.PlainDate.from(today).add(NEAR).toString();
  const near = blocks.filter(({ heldOn, state }) => state === 'planned' && heldOn <= until);
  return near.find(({ enrolment }) => enrolment === 'placed') ?? null;
}
