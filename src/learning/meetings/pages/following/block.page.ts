import { blocksOfKind } from '../../../../hours/kinds/activity-kinds.rules.js';
import type { Language } from '../../../../messages/catalogue.js';
import { formatMinutes } from '../../../../platform/i18n/format.rules.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { pauseText } from '../pause.page.js';
import { wholeMinutes } from '../../block-minutes.rules.js';
import { type BlockView, blockView, nameOf } from './block-summary.page.js';
import type { Following } from './own-blocks.service.js';
import type { OwnBlock } from './own-blocks.queries.js';

/** One block as a trainee who may follow it sees it: when, where, by whom, what about. */
interface BlockPage {
  back: string;
  block: BlockView;
  pause: Text | null;
  counted: Text;
  teachers: string[];
  topics: string[];
  /** says that the trainee has completed this block: they may come, but its minutes count for no other (H6) */
  complete: Text | null;
}

const BLOCK = view<BlockPage>('learning/meetings/pages/following/block');

export function blockPage(following: Following, block: OwnBlock, language: Language): Page {
  const { teachers, component } = block;
  const amount = formatMinutes(language, wholeMinutes(block));
  const model: BlockPage = {
    back: `/dagdelen${following.suffix}`,
    block: blockView(block, following, true),
    pause: pauseText(block),
    counted: { key: 'blocks.counted', params: { amount } },
    teachers,
    topics: following.topics
      .filter(({ key }) => blocksOfKind(component).topics && block.topics.includes(key))
      .map(({ name }) => name[language]),
    complete: isComplete(following, block) ? { key: 'blocks.complete-already' } : null,
  };
  return page(BLOCK, model, { title: nameOf(block), unlisted: true });
}

function isComplete({ standing }: Following, { component, block }: OwnBlock): boolean {
  const part = standing.find((one) => one.component === component)?.blocks[block - 1];
  return part !== undefined && part.signed >= part.required;
}
