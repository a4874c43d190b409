import { blocksOfKind } from '../../../../hours/kinds/activity-kinds.rules.js';
import { type CourseTopic, TOPIC_THEMES } from '../../../../curriculum/programme-definition.rules.js';
import type { Language } from '../../../../messages/catalogue.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { actorWords } from '../../../../people/actors.queries.js';
import { actionText } from '../../../../platform/audit/audit-action.page.js';
import { dayOf } from '../../../../platform/clock/moments.rules.js';
import { type BlockCard, cardOf, mayChange } from './block-card.page.js';
import type { EditionDeed } from './edition-history.queries.js';
import { editionPath, editionStanding, type Standing, themeText, whoseOf } from './planned-block.page.js';
import type { PlannedEdition } from './planned-editions.queries.js';

/** One edition: its four blocks, what they lack, and what can be done with it. */
export interface EditionPage {
  title: string;
  component: Text;
  programmes: Text[];
  standing: Standing;
  done: Text | null;
  blocks: BlockCard[];
  missing: { theme: Text; topics: string[] }[];
  missingCount: number;
  /** no block lacks a topic, and topics are asked */
  covered: boolean;
  publish: { action: string; version: number; whatItDoes: Text } | null;
  renameHref: string | null;
  cancelHref: string | null;
  history: { on: string; what: Text; block: Text | null; by: Text }[];
  today: string;
}

export interface EditionModel {
  required: readonly CourseTopic[];
  missing: readonly CourseTopic[];
  history: readonly EditionDeed[];
  today: string;
  done: unknown;
  language: Language;
}

const EDITION = view<EditionPage>('learning/meetings/pages/planning/edition');
const BLOCKS = [1, 2, 3, 4];

const DONE: Record<string, Text> = {
  begonnen: { key: 'planning.done.begun' },
  overgenomen: { key: 'planning.done.copied' },
  bewaard: { key: 'planning.done.saved' },
  dagdeel: { key: 'planning.done.block' },
  open: { key: 'planning.done.published' },
  afgelast: { key: 'planning.done.cancelled' },
};

export function editionPage(edition: PlannedEdition, model: EditionModel): Page {
  const { required, missing, history, today, done, language } = model;
  const path = editionPath(edition);
  const goesOn = edition.state !== 'cancelled';
  const shown: EditionPage = {
    title: edition.title,
    component: { key: blocksOfKind(edition.component).words.planned },
    programmes: edition.programmes.map((programme) => ({ key: `planning.programme.${programme}` })),
    standing: editionStanding(edition),
    done: DONE[String(done)] ?? null,
    blocks: BLOCKS.map((number) => cardOf(edition, number, model)),
    missing: TOPIC_THEMES.map((theme) => ({
      theme: themeText(theme),
      topics: missing.filter((topic) => topic.theme === theme).map(({ name }) => name[language]),
    })).filter(({ topics }) => topics.length > 0),
    missingCount: missing.length,
    covered: required.length > 0 && missing.length === 0,
    publish: edition.state === 'draft' && edition.blocks.length > 0 ? publishing(edition) : null,
    renameHref: goesOn ? `${path}/gegevens` : null,
    cancelHref: goesOn && edition.blocks.some((block) => mayChange(block)) ? `${path}/afgelasten` : null,
    history: history.map((deed) => deedLine(deed)),
    today,
  };
  return page(EDITION, shown, {
    title: { key: 'planning.edition.title', params: { title: edition.title } },
    unlisted: true,
  });
}

function publishing(edition: PlannedEdition): EditionPage['publish'] {
  const count = edition.blocks.filter(({ state }) => state === 'planned').length;
  return {
    action: `${editionPath(edition)}/publiceren`,
    version: edition.version,
    whatItDoes: { key: 'planning.publish.does', params: { count, who: whoseOf(edition) } },
  };
}

function deedLine({ at, action, block, by }: EditionDeed): EditionPage['history'][number] {
  return {
    on: dayOf(at),
    what: actionText(action, {}),
    block: block === null ? null : { key: 'planning.block', params: { block } },
    by: actorWords(by),
  };
}
