import type { CourseTopic } from '../../../../curriculum/programme-definition.rules.js';
import { wholeMinutes } from '../../block-minutes.rules.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import type { PlannedBlock, PlannedEdition } from './planned-editions.queries.js';

/** How something stands: in words, with a tone that says the same. */
export interface Standing {
  tone: '' | 'signed' | 'waiting' | 'stop';
  text: Text;
}

/** A block as a list shows it. */
export interface BlockWords {
  block: number;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  venue: string | null;
  videoLink: string | null;
  teachers: string[];
  occupancy: Text;
  waiting: Text | null;
  standing: Standing;
}

/** An edition's path; its pages are under it. */
export function editionPath({ id }: { id: string }): string {
  return `/planning/${id}`;
}

/** The path of a block by its number. */
export function blockPath(edition: { id: string }, block: number): string {
  return `${editionPath(edition)}/dagdeel/${block}`;
}

/** For whom an edition is, as a message chooses by it. */
export function whoseOf({ programmes }: Pick<PlannedEdition, 'programmes'>): string {
  return programmes.length === 2 ? 'both' : programmes[0]!;
}

/** A block in words. */
export function blockWords(edition: PlannedEdition, block: PlannedBlock, today: string): BlockWords {
  const { heldOn, startsAt, endsAt, venue, videoLink, teachers, placed, capacity, waiting } = block;
  return {
    block: block.block,
    heldOn,
    startsAt,
    endsAt,
    venue,
    videoLink,
    teachers,
    occupancy: { key: 'planning.occupancy', params: { placed, capacity } },
    waiting: waiting > 0 ? { key: 'planning.waiting', params: { count: waiting } } : null,
    standing: blockStanding(edition, block, today),
  };
}

/** How a block stands today (C1, C2). */
export function blockStanding(edition: PlannedEdition, block: PlannedBlock, today: string): Standing {
  if (block.state === 'cancelled') return { tone: 'stop', text: { key: 'planning.state.cancelled' } };
  if (edition.state === 'draft') return { tone: 'waiting', text: { key: 'planning.state.draft' } };
  if (block.list === 'closed') return { tone: 'signed', text: { key: 'planning.list.closed' } };
  if (block.heldOn < today) return { tone: 'stop', text: { key: 'planning.list.open' } };
  if (block.heldOn === today) return { tone: 'waiting', text: { key: 'planning.list.today' } };
  if (block.enrolUntil < today) return { tone: '', text: { key: 'planning.state.enrolment-over' } };
  return { tone: 'signed', text: { key: 'planning.state.published' } };
}

/** How an edition stands as a whole. */
export function editionStanding({ state }: PlannedEdition): Standing {
  const tones = { draft: 'waiting', published: 'signed', cancelled: 'stop' } as const;
  return { tone: tones[state], text: { key: `planning.state.${state}` } };
}

/** The minutes of a block that count (H6), and the break that does not. */
export function countedText(block: Parameters<typeof wholeMinutes>[0]): Text {
  const { breakMinutes } = block;
  return { key: 'planning.counted', params: { minutes: wholeMinutes(block), break: breakMinutes } };
}

/** What the topics of a theme have in common. */
export function themeText(theme: CourseTopic['theme']): Text {
  return { key: `planning.theme.${theme}` };
}
