import {
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type ChoiceView, programmeChoices } from './new-edition.page.js';
import { editionPath, whoseOf } from './planned-block.page.js';
import type { PlannedEdition } from './planned-editions.queries.js';

/** What an edition is called, and for whom it is. */
export interface RenamePage {
  back: string;
  action: string;
  version: string;
  fields: Record<'title', FieldView>;
  programmes: ChoiceView[];
  programmesWrong: Text | null;
  changed: Text | null;
}

const RENAME = view<RenamePage>('learning/meetings/pages/planning/rename');

/** @param changed somebody else changed it since the form was made (409) */
export function renamePage(edition: PlannedEdition, filled: FilledForm, { changed = false } = {}): Page {
  const path = editionPath(edition);
  const model: RenamePage = {
    back: path,
    action: `${path}/gegevens`,
    version: String([filled.typed['version'] ?? edition.version].flat()[0]),
    fields: fieldViews(filled, ['title']),
    programmes: programmeChoices(filled),
    programmesWrong: filled.wrong['programmes'] ?? null,
    changed: changed
      ? { key: 'planning.rename.now', params: { title: edition.title, who: whoseOf(edition) } }
      : null,
  };
  const status = changed ? 409 : statusOfForm(filled);
  return page(RENAME, model, { title: { key: 'planning.rename.title' }, unlisted: true, status });
}
