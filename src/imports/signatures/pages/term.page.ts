import {
  type FieldView,
  type FilledForm,
  blankForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { doneText } from '../../../platform/web/done.page.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';

/** Until when imports bring signatures, and the form of another day. */
interface TermPage {
  /** what holds now */
  now: Text;
  seen: string;
  lastDay: FieldView;
  done: Text | null;
}

const TERM = view<TermPage>('imports/signatures/pages/term');
const DONE: Record<string, Text> = { gezet: { key: 'signature-term.done' } };

/** What holds, in words. */
export function termText(lastDay: string | null, today: string): Text {
  if (lastDay === null) return { key: 'signature-term.none' };
  const params = { on: lastDay };
  return today > lastDay ? { key: 'signature-term.over', params } : { key: 'signature-term.until', params };
}

/** The page. */
export function termPage(
  lastDay: string | null,
  today: string,
  done: unknown,
  filled: FilledForm = blankForm({ lastDay: lastDay ?? '' }),
): Page {
  const model: TermPage = {
    now: termText(lastDay, today),
    seen: lastDay ?? '',
    lastDay: fieldViews(filled, ['lastDay']).lastDay,
    done: doneText(done, DONE),
  };
  const title: Text = { key: 'signature-term.title' };
  return page(TERM, model, { title, unlisted: true, status: statusOfForm(filled) });
}
