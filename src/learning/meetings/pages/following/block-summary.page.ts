import { blocksOfKind } from '../../../../hours/kinds/activity-kinds.rules.js';
import type { TrajectoryState } from '../../../../enrolment/trajectories/trajectory-state.rules.js';
import type { Temporal } from '@js-temporal/polyfill';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { notesOf } from './block-notes.page.js';
import type { OwnBlock } from './own-blocks.queries.js';
import { type SameTimeView, sameTimeViews } from '../../clashes.page.js';
import type { Clash } from '../../clashes.queries.js';
import { canCancel, canEnrol, hasBegun, isFull } from '../../enrolment.rules.js';

/** A block as a trainee's pages show it, with what they can do about it. */
export interface BlockView {
  href: string;
  /** `Cursus, dagdeel 2` */
  name: Text;
  /** of the edition: `Voorjaar 2026` */
  title: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  place: string[];
  /** a link that can be followed, for a trainee with a place */
  video: string | null;
  badge: { tone: 'signed' | 'waiting' | 'stop'; text: Text } | null;
  occupancy: Text;
  /** what they follow or teach in the same hours (C1) */
  sameTime: SameTimeView[];
  /** what must be known besides: why it does not take place, whom to ask after the deadline */
  notes: Text[];
  enrol: ActionView | null;
  cancel: ActionView | null;
}

/** A button, and what it is about, for readers who do not see where it stands. */
interface ActionView {
  action: string;
  label: Text;
  about: Text;
  /** the one filled button of the page */
  filled: boolean;
  /** shown before the trainee does what they cannot undo */
  warning: Text | null;
  /** whether the button promises a place, or one in the line */
  seen: 'plaats' | 'wachtlijst';
}

/** For whom a block is shown. */
export interface Looking {
  trajectory: { state: TrajectoryState };
  suffix: string;
  today: string;
  now: Temporal.Instant;
  /** what they follow or teach in the hours of a block, by its id */
  sameTime: ReadonlyMap<string, readonly Clash[]>;
}

/** @param filled whether its button is the one that the page puts forward */
export function blockView(block: OwnBlock, looking: Looking, filled = false): BlockView {
  const { id, title, heldOn, startsAt, endsAt } = block;
  return {
    title,
    heldOn,
    startsAt,
    endsAt,
    href: `/dagdelen/${id}${looking.suffix}`,
    name: nameOf(block),
    ...placeOf(block),
    badge: badgeOf(block),
    occupancy: hasBegun(block, looking.now) ? { key: 'blocks.begun' } : occupancyOf(block),
    sameTime: sameTimeViews(looking.sameTime.get(id) ?? []),
    notes: notesOf(block, looking),
    enrol: enrolView(block, looking, filled),
    cancel: cancelView(block, looking),
  };
}

/** Where it is held. Only trainees with a place see how to take part online. */
function placeOf({ venue, videoLink, enrolment, state }: OwnBlock): Pick<BlockView, 'place' | 'video'> {
  const shown = enrolment === 'placed' && state === 'planned' ? videoLink : null;
  const video = shown !== null && /^https?:\/\//.test(shown) ? shown : null;
  return { place: [venue, video === null ? shown : null].filter((part) => part !== null), video };
}

/** `Cursus, dagdeel 2`. */
export function nameOf({ component, block }: Pick<OwnBlock, 'component' | 'block'>): Text {
  return { key: blocksOfKind(component).words.short, params: { block } };
}

function badgeOf({ state, enrolment, numberInLine }: OwnBlock): BlockView['badge'] {
  if (state === 'cancelled') return { tone: 'stop', text: { key: 'blocks.badge.cancelled' } };
  if (enrolment === 'placed') return { tone: 'signed', text: { key: 'blocks.badge.placed' } };
  if (enrolment !== 'waiting') return null;
  return { tone: 'waiting', text: { key: 'blocks.badge.waiting', params: { number: numberInLine ?? 0 } } };
}

function occupancyOf(block: OwnBlock): Text {
  const { capacity, placed, waiting, enrolUntil } = block;
  if (isFull(block)) return { key: 'blocks.full', params: { waiting, until: enrolUntil } };
  return { key: 'blocks.free', params: { free: capacity - placed, until: enrolUntil } };
}

function enrolView(block: OwnBlock, looking: Looking, filled: boolean): ActionView | null {
  if (!canEnrol(block, looking.trajectory.state, looking.now)) return null;
  const full = isFull(block);
  return {
    action: `/dagdelen/${block.id}/inschrijven${looking.suffix}`,
    label: { key: full ? 'blocks.enrol.full' : 'blocks.enrol' },
    about: aboutOf(block),
    filled,
    warning: null,
    seen: full ? 'wachtlijst' : 'plaats',
  };
}

function cancelView(block: OwnBlock, looking: Looking): ActionView | null {
  if (!canCancel(block, looking.today)) return null;
  return {
    action: `/dagdelen/${block.id}/uitschrijven${looking.suffix}`,
    label: { key: block.enrolment === 'waiting' ? 'blocks.cancel.waiting' : 'blocks.cancel' },
    about: aboutOf(block),
    filled: false,
    warning: warningOf(block, looking),
    seen: 'plaats',
  };
}

/** Why cancelling cannot be undone: nobody can come back to the place that they had, or can come back at all. */
function warningOf({ enrolment, waiting, enrolUntil }: OwnBlock, { today }: Looking): Text | null {
  if (enrolUntil < today) return { key: 'blocks.cancel.final' };
  const others = enrolment === 'waiting' ? waiting - 1 : waiting;
  return others === 0 ? null : { key: 'blocks.cancel.line', params: { others } };
}

function aboutOf({ component, block, heldOn }: OwnBlock): Text {
  return { key: blocksOfKind(component).words.about, params: { block, on: heldOn } };
}
