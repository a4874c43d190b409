import { blocksOfKind } from '../../../../hours/kinds/activity-kinds.rules.js';
import type { Text, Page } from '../../../../platform/web/page-answer.rules.js';
import { page, view } from '../../../../platform/web/page-answer.rules.js';
import {
  blockPath,
  type BlockWords,
  blockWords,
  editionPath,
  editionStanding,
  type Standing,
} from './planned-block.page.js';
import type { PlannedBlock, PlannedEdition } from './planned-editions.queries.js';

/** An edition with the number of topics that its blocks do not cover together (P5). */
export interface JudgedEdition {
  edition: PlannedEdition;
  missing: number;
}

/** The editions of a year at a glance. */
export interface PlanningYearPage {
  year: string;
  years: { year: number; href: string; current: boolean }[];
  csv: string;
  attention: { text: Text; href: string }[];
  editions: {
    id: string;
    title: string;
    href: string;
    component: Text;
    standing: Standing;
    blocks: (BlockWords & { href: string })[];
  }[];
  today: string;
}

const YEAR = view<PlanningYearPage>('learning/meetings/pages/planning/year');

/** @param planned the years in which there is anything; the present one and the next are always there */
export function planningYearPage(
  judged: readonly JudgedEdition[],
  { year, planned, today }: { year: number; planned: readonly number[]; today: string },
): Page {
  const model: PlanningYearPage = {
    year: String(year),
    years: yearsAround(planned, year, Number(today.slice(0, 4))).map((one) => ({
      year: one,
      href: `/planning?jaar=${one}`,
      current: one === year,
    })),
    csv: `/planning/planning.csv?jaar=${year}`,
    attention: judged.flatMap((one) => attentionFor(one, today)),
    editions: judged.map(({ edition }) => ({
      id: edition.id,
      title: edition.title,
      href: editionPath(edition),
      component: { key: blocksOfKind(edition.component).words.planned },
      standing: editionStanding(edition),
      blocks: edition.blocks.map((block) => ({
        ...blockWords(edition, block, today),
        href: editionPath(edition),
      })),
    })),
    today,
  };
  return page(YEAR, model, {
    title: { key: 'planning.title', params: { year: String(year) } },
    unlisted: true,
  });
}

/** What somebody at the secretariat should do about an edition, the most pressing first. */
function attentionFor({ edition, missing }: JudgedEdition, today: string): PlanningYearPage['attention'] {
  if (edition.state === 'cancelled') return [];
  const goOn = edition.blocks.filter(({ state }) => state === 'planned');
  const of = (block: PlannedBlock) => ({
    title: edition.title,
    block: block.block,
    date: block.heldOn,
    waiting: block.waiting,
  });
  const open = edition.state === 'published' ? goOn : [];
  const late = open.filter(({ list, heldOn }) => list === 'open' && heldOn < today);
  const crowded = open.filter(({ waiting, heldOn }) => waiting > 0 && heldOn >= today);
  const over = goOn.length > 0 && goOn.every(({ heldOn }) => heldOn < today);
  const { title } = edition;
  return [
    ...late.map((block) => ({
      text: { key: 'planning.need.list' as const, params: of(block) },
      href: editionPath(edition),
    })),
    ...crowded.map((block) => ({
      text: { key: 'planning.need.waiting' as const, params: of(block) },
      href: blockPath(edition, block.block),
    })),
    ...(missing > 0 && !over
      ? [
          {
            text: { key: 'planning.need.topics' as const, params: { title, count: missing } },
            href: `${editionPath(edition)}#onderwerpen`,
          },
        ]
      : []),
  ];
}

function yearsAround(planned: readonly number[], shown: number, now: number): number[] {
  return [...new Set([...planned, shown, now, now + 1])].sort((a, b) => a - b);
}
