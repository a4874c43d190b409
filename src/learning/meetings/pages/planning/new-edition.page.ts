import { kindsInBlocks } from '../../../../hours/kinds/activity-kinds.rules.js';
import { randomUUID } from 'node:crypto';
import {
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  statusOfForm,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';

/** Which of the two forms was filled in. */
export type OpenForm = 'blank' | 'copy';

/** A new edition: an empty one, or one like an earlier edition. */
export interface NewEditionPage {
  formKey: string;
  components: ChoiceView[];
  componentWrong: Text | null;
  fields: Record<'title' | 'source' | 'newTitle', FieldView>;
  programmes: ChoiceView[];
  programmesWrong: Text | null;
  /** null while there is nothing to take over */
  sources: OptionView[] | null;
  copyKey: string;
}

/** A box or a button of a choice. */
export interface ChoiceView {
  id: string;
  value: string;
  label: Text;
  checked: boolean;
}

const NEW = view<NewEditionPage>('learning/meetings/pages/planning/new-edition');

export function newEditionPage(
  open: OpenForm,
  filled: FilledForm,
  sources: readonly { id: string; title: string; from: string }[],
): Page {
  const { typed, wrong } = filled;
  const key = String(typed['formKey'] ?? randomUUID());
  const model: NewEditionPage = {
    formKey: open === 'blank' ? key : randomUUID(),
    components: kindsInBlocks().map(({ key: component, blocks }) => ({
      id: `component-${component}`,
      value: component,
      checked: typed['component'] === component,
      label: { key: blocks.words.planned },
    })),
    componentWrong: wrong['component'] ?? null,
    fields: fieldViews(filled, ['title', 'source', 'newTitle']),
    programmes: programmeChoices(filled),
    programmesWrong: wrong['programmes'] ?? null,
    sources: sources.length === 0 ? null : sourceOptions(sources, String(typed['source'] ?? '')),
    copyKey: open === 'copy' ? key : randomUUID(),
  };
  const title: Text = { key: 'planning.new.title' };
  return page(NEW, model, { title, unlisted: true, status: statusOfForm(filled) });
}

/** For which programmes an edition is, as boxes. */
export function programmeChoices({ typed }: FilledForm): ChoiceView[] {
  const chosen = [typed['programmes'] ?? []].flat();
  return (['leader', 'co-leader'] as const).map((programme) => ({
    id: `programme-${programme}`,
    value: programme,
    checked: chosen.includes(programme),
    label: { key: `planning.programme.${programme}` },
  }));
}

function sourceOptions(
  sources: readonly { id: string; title: string; from: string }[],
  chosen: string,
): OptionView[] {
  const options = sources.map(({ id, title, from }) => ({
    value: id,
    text: { key: 'planning.copy.option' as const, params: { title, from } },
  }));
  return optionViews([{ value: '', text: { key: 'planning.copy.choose' } }, ...options], chosen);
}
