import type { Language } from '../../../../messages/catalogue.js';
import type { Page } from '../../../../platform/web/page-answer.rules.js';
import { traineesConsequencesPage } from '../trainees-consequences.page.js';
import type { UnqualifiedForm } from './unqualified.form.js';
import { UNQUALIFIED_PATH } from './unqualified.page.js';
import type { UnqualifiedConsequences } from './unqualified-preview.service.js';

/** The preview of a decision. */
export function unqualifiedConsequencesPage(
  {
    decision: { credit: ids, outcome, reason },
    consequences,
    changed,
  }: { decision: UnqualifiedForm; consequences: UnqualifiedConsequences; changed: boolean },
  language: Language,
): Page {
  const { credits, trainees } = consequences;
  const params = { count: ids.length };
  const told = [...credits.map(({ signer }) => signer), ...trainees.map(({ trainee }) => trainee)];
  const shown = {
    path: UNQUALIFIED_PATH,
    action: UNQUALIFIED_PATH,
    goes: { key: `unqualified.goes.${outcome}`, params } as const,
    ...{ outcome, reason, consequences, changed },
    chosen: { name: 'credit', ids },
    // Letting hours stand changes nothing for anybody, so nobody gets a mail.
    told: outcome === 'reversed' ? told : [],
    submit: { key: `unqualified.confirm.${outcome}`, params } as const,
  };
  return traineesConsequencesPage(shown, language);
}
