import { componentName } from '../../hours/kinds/kind-words.page.js';
import type { Correction } from '../../hours/corrections.service.js';
import type { ComponentProgress } from '../../hours/progress.rules.js';
import type { Language } from '../../messages/catalogue.js';
import { formatList } from '../../platform/i18n/format.rules.js';
import type { FilledForm, Typed } from '../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { claimWords, type ClaimWords } from '../../hours/view/claim-summary.page.js';
import { amountOf } from '../../hours/view/component-progress.page.js';
import type { Consequences } from './correction-preview.service.js';
import { type CorrectionFormView, correctionFormView } from '../../hours/pages/credit/credit.page.js';
import { type CreditWords, creditWords } from '../../hours/pages/credit/credit-summary.page.js';
import type { CreditFact } from '../../hours/pages/credit/credits.queries.js';
import { dossierPath } from '../../enrolment/pages/dossier-head.page.js';
import type { DossierHead } from '../../enrolment/pages/dossier-head.queries.js';

/** What a correction will come to, before it is made. */
export interface ConsequencesPage {
  back: string;
  trainee: string;
  credit: CreditWords;
  /** what should have been signed; null when the hours go and nothing takes their place */
  right: (ClaimWords & { happenedOn: string; minutes: number }) | null;
  reason: string;
  /** something changed since it was looked at */
  changed: boolean;
  /** the components whose figures change */
  figures: { name: Text; before: string; after: string; confirmed: string | null }[];
  records: Text[];
  told: Text;
  /** the person asked to sign the right hours */
  signer: Text | null;
  confirm: { action: string; fields: { name: string; value: string }[] };
  form: CorrectionFormView;
  today: string;
}

/** What the page is made from. */
export interface ConsequencesModel {
  head: DossierHead;
  fact: CreditFact;
  correction: Correction;
  typed: Typed;
  consequences: Consequences;
  changed: boolean;
  today: string;
}

const CONSEQUENCES = view<ConsequencesPage>('portal/corrections/consequences');

/** The preview of a correction. */
export function consequencesPage(model: ConsequencesModel, language: Language): Page {
  const { head, fact, correction, typed, consequences, changed, today } = model;
  const { reason, right } = correction;
  const own = `${dossierPath(head.trajectoryId)}/uren/${fact.id}`;
  const filled: FilledForm = { typed, wrong: {} };
  const shown: ConsequencesPage = {
    back: own,
    trainee: head.name,
    credit: creditWords(fact),
    reason,
    changed,
    today,
    right: right
      ? {
          ...claimWords({ ...fact, ...right }),
          happenedOn: right.happenedOn ?? fact.happenedOn,
          minutes: right.minutes ?? fact.minutes,
        }
      : null,
    figures: figuresOf(consequences, language),
    records: consequences.records.map(({ number, state }) => ({
      key: 'correction.record',
      params: { number, state },
    })),
    told: toldOf(consequences, language),
    signer:
      right && fact.signature
        ? { key: 'correction.signer', params: { name: fact.signature.by, on: fact.signature.on } }
        : null,
    confirm: { action: own, fields: confirmed(typed, consequences.seal) },
    form: correctionFormView(fact, `${own}/gevolgen`, filled, true),
  };
  return page(CONSEQUENCES, shown, {
    title: { key: 'correction.consequences.title', params: { name: head.name } },
    unlisted: true,
    status: changed ? 409 : 200,
  });
}

function figuresOf({ components }: Consequences, language: Language): ConsequencesPage['figures'] {
  const amount = (one: ComponentProgress) =>
    amountOf(one, one.counted, language) +
    (one.signed > one.counted && one.unit === 'minutes' ? ` (${amountOf(one, one.signed, language)})` : '');
  return components
    .filter(({ before, after }) => before.signed !== after.signed || before.metOn !== after.metOn)
    .map(({ before, after, confirmed: then }) => ({
      name: componentName(before.component),
      before: amount(before),
      after: amount(after),
      confirmed: then && amount(then),
    }));
}

function toldOf({ told }: Consequences, language: Language): Text {
  return told.length === 0
    ? { key: 'correction.told.nobody' }
    : { key: 'correction.told', params: { names: formatList(language, told) } };
}

/** What was typed, once more, with the seal of what was shown. */
function confirmed(typed: Typed, seal: string): { name: string; value: string }[] {
  return Object.entries({ ...typed, seen: seal }).map(([name, value]) => ({
    name,
    value: [value].flat()[0] ?? '',
  }));
}
