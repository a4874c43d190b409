import {
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { blockPath, editionPath } from './planned-block.page.js';
import type { PlannedBlock, PlannedEdition } from './planned-editions.queries.js';

/** What does not take place, who hears of it, and why. */
export interface CallingOffPage {
  heading: Text;
  edition: string;
  back: string;
  action: string;
  blocks: { name: Text; told: Text | null }[];
  /** says that people hear of it; of a draft nobody does */
  told: Text;
  fields: Record<'reason', FieldView>;
  submit: Text;
}

const CALLING_OFF = view<CallingOffPage>('learning/meetings/pages/planning/calling-off');

/** @param number the block; null: the whole edition */
export function callingOffPage(
  edition: PlannedEdition,
  blocks: readonly PlannedBlock[],
  { number, filled }: { number: string | null; filled: FilledForm },
): Page {
  const path = number === null ? editionPath(edition) : blockPath(edition, Number(number));
  const heading: Text =
    number === null
      ? { key: 'planning.off.edition' }
      : { key: 'planning.off.block', params: { block: number } };
  const published = edition.state === 'published';
  const model: CallingOffPage = {
    heading,
    edition: edition.title,
    back: editionPath(edition),
    action: `${path}/afgelasten`,
    blocks: blocks.map(({ block, heldOn, placed, waiting }) => ({
      name: { key: 'planning.off.which', params: { block, date: heldOn } },
      told: published ? { key: 'planning.off.told', params: { placed, waiting } } : null,
    })),
    told: { key: published ? 'planning.off.mail' : 'planning.off.draft' },
    fields: fieldViews(filled, ['reason']),
    submit: { key: number === null ? 'planning.off.do-edition' : 'planning.off.do-block' },
  };
  return page(CALLING_OFF, model, { title: heading, unlisted: true, status: statusOfForm(filled) });
}
