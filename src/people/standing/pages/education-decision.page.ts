import {
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';

/** The board's answer to education that waits for it. */
interface EducationDecisionPage {
  name: string;
  back: string;
  action: string;
  fact: Text;
  evidence: string | null;
  accepted: FieldView;
  answers: OptionView[];
  reason: FieldView;
  wrong: Text | null;
}

const DECISION = view<EducationDecisionPage>('people/standing/pages/education-decision');

/** The form of the board's answer. */
export function educationDecisionPage(
  { personId, name }: { personId: string; name: string },
  { id, text, note }: { id: string; text: Text; note: string | null },
  filled: FilledForm,
): Page {
  const fields = fieldViews(filled, ['accepted', 'reason']);
  const back = `/begeleiders/${personId}/feiten`;
  const model: EducationDecisionPage = {
    name,
    back,
    action: `${back}/${id}/besluit`,
    fact: text,
    evidence: note,
    accepted: fields.accepted,
    answers: optionViews(
      [
        { value: '', text: { key: 'standing.form.choose' } },
        { value: 'ja', text: { key: 'standing.decision.accept' } },
        { value: 'nee', text: { key: 'standing.decision.refuse' } },
      ],
      fields.accepted.value,
    ),
    reason: fields.reason,
    wrong: filled.wrong[''] ?? null,
  };
  const title: Text = { key: 'standing.decision.title' };
  return page(DECISION, model, { title, unlisted: true, status: statusOfForm(filled) });
}
