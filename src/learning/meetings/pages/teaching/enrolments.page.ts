import { type Page, page, type Text, view } from '../../../../platform/web/page-answer.rules.js';
import type { EnrollingPart } from '../enrolling/enrolling.page.js';
import type { PreviewPart } from '../enrolling/enrolling-preview.page.js';
import { type BlockWords, blockWords, nameOf } from './taught-block.page.js';
import type { TaughtBlock } from './taught-blocks.queries.js';

const ENROLMENTS = view<{ block: BlockWords; part: EnrollingPart }>(
  'learning/meetings/pages/teaching/enrolments',
);
const PREVIEW = view<{ block: BlockWords; part: PreviewPart }>(
  'learning/meetings/pages/teaching/enrolments-preview',
);

/** The enrolments of a teacher's own block. @param wrong whether what was pasted could not be read */
export function enrolmentsPage(block: TaughtBlock, part: EnrollingPart, wrong: boolean): Page {
  const model = { block: blockWords(block, '/inschrijvingen'), part };
  return page(ENROLMENTS, model, { title: nameOf(block), unlisted: true, status: wrong ? 422 : 200 });
}

/** What enrolling the pasted addresses and numbers will do. */
export function enrolmentsPreviewPage(block: TaughtBlock, part: PreviewPart): Page {
  const title: Text = { key: 'enrolling.preview.title' };
  return page(PREVIEW, { block: blockWords(block, '/inschrijvingen'), part }, { title, unlisted: true });
}
