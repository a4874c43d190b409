import type { CourseTopic } from '../../../../curriculum/programme-definition.rules.js';
import type { Language } from '../../../../messages/catalogue.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { blockPath, type BlockWords, blockWords, countedText } from './planned-block.page.js';
import type { PlannedBlock, PlannedEdition } from './planned-editions.queries.js';

/** One block of an edition as its page shows it. */
export interface BlockCard {
  block: number;
  id: string;
  /** null: not planned yet */
  words: BlockWords | null;
  counted: Text | null;
  until: string | null;
  topics: string[];
  reason: string | null;
  /** where it is planned or changed; null when that is over */
  href: string | null;
  enrolmentsHref: string | null;
  /** once the teacher closed its attendance list (I5) */
  certificatesHref: string | null;
  cancelHref: string | null;
}

const NOT_PLANNED = {
  words: null,
  counted: null,
  until: null,
  topics: [],
  reason: null,
  enrolmentsHref: null,
  certificatesHref: null,
  cancelHref: null,
};

/** @param required the topics that the edition has to cover */
export function cardOf(
  edition: PlannedEdition,
  number: number,
  { required, today, language }: { required: readonly CourseTopic[]; today: string; language: Language },
): BlockCard {
  const block = edition.blocks.find((one) => one.block === number);
  const href = blockPath(edition, number);
  const goesOn = edition.state !== 'cancelled';
  const empty = { ...NOT_PLANNED, block: number, id: `dagdeel-${number}` };
  if (!block) return { ...empty, href: goesOn ? href : null };
  const open = goesOn && mayChange(block);
  return {
    ...empty,
    words: blockWords(edition, block, today),
    counted: countedText(block),
    until: block.enrolUntil,
    topics: required.filter(({ key }) => block.topics.includes(key)).map(({ name }) => name[language]),
    reason: block.cancelledBecause,
    href: open ? href : null,
    enrolmentsHref: edition.state === 'draft' ? null : `${href}/inschrijvingen`,
    certificatesHref: block.list === 'closed' ? `/deelnamebewijzen/${block.id}` : null,
    cancelHref: open ? `${href}/afgelasten` : null,
  };
}

/** Until its attendance list is closed, a block that goes on can be changed. */
export function mayChange({ state, list }: PlannedBlock): boolean {
  return state === 'planned' && list === 'open';
}
