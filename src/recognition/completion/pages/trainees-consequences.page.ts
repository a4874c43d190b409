import { componentName } from '../../../hours/kinds/kind-words.page.js';
import type { ComponentProgress } from '../../../hours/progress.rules.js';
import { amountOf } from '../../../hours/view/component-progress.page.js';
import type { Language } from '../../../messages/catalogue.js';
import { formatList } from '../../../platform/i18n/format.rules.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { DecisionConsequences } from '../trainees-consequences.service.js';

/** What a decision on the hours of several trainees will come to, before it is taken. */
interface TraineesConsequencesPage {
  back: string;
  changed: boolean;
  goes: Text;
  trainees: {
    name: string;
    figures: { name: Text; before: string; after: string }[];
    records: Text[];
  }[];
  reversed: boolean;
  told: Text[];
  reason: string;
  confirm: { action: string; fields: { name: string; value: string }[]; submit: Text };
}

const CONSEQUENCES = view<TraineesConsequencesPage>('recognition/completion/pages/trainees-consequences');

/** A decision that was not taken yet: what is said of it, and how it is sent again once it was seen. */
export interface DecisionShown {
  /** where the reader goes back to without deciding */
  path: string;
  /** where it is taken */
  action: string;
  goes: Text;
  outcome: 'stands' | 'reversed';
  reason: string;
  /** what was chosen, as the form names it */
  chosen: { name: string; ids: readonly string[] };
  /** names of those who hear of the decision itself */
  told: readonly string[];
  submit: Text;
  consequences: DecisionConsequences;
  /** it would come to something else than what was seen */
  changed: boolean;
}

/** The preview of a decision. */
export function traineesConsequencesPage(shown: DecisionShown, language: Language): Page {
  const { path, action, goes, outcome, reason, chosen, told, submit, consequences, changed } = shown;
  const names = (list: readonly string[]) => formatList(language, [...new Set(list)]);
  const model: TraineesConsequencesPage = {
    back: path,
    changed,
    goes,
    reversed: outcome === 'reversed',
    trainees: consequences.trainees.map(({ trainee, components, records }) => ({
      name: trainee,
      figures: components.map(({ before, after }) => ({
        name: componentName(before.component),
        before: figure(before, language),
        after: figure(after, language),
      })),
      records: records.map(({ number, state }) => ({ key: 'correction.record', params: { number, state } })),
    })),
    told: [
      ...(told.length > 0 ? [{ key: 'objection.told', params: { names: names(told) } } as const] : []),
      ...(consequences.told.length > 0
        ? [{ key: 'objection.told-records', params: { names: names(consequences.told) } } as const]
        : []),
    ],
    reason,
    confirm: {
      action,
      fields: [
        ...chosen.ids.map((value) => ({ name: chosen.name, value })),
        { name: 'outcome', value: outcome },
        { name: 'reason', value: reason },
        { name: 'seen', value: consequences.seal },
      ],
      submit,
    },
  };
  return page(CONSEQUENCES, model, {
    title: { key: 'objection.consequences.title' },
    unlisted: true,
    status: changed ? 409 : 200,
  });
}

function figure(one: ComponentProgress, language: Language): string {
  return amountOf(one, one.counted, language);
}
