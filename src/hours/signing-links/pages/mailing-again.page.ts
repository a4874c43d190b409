import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { claimPath } from '../../kinds/addresses.rules.js';
import type { AskedClaim } from '../signing-links.queries.js';

/** That a link was mailed once more, and the way back. */
interface MailedAgainPage {
  text: Text;
  back: string;
}

const MAILED_AGAIN = view<MailedAgainPage>('hours/signing-links/pages/mailed-again');

/** What a trainee reads who had a link mailed once more. */
export function mailedAgainPage({ id, component, signer }: AskedClaim): Page {
  const model: MailedAgainPage = {
    text: { key: 'signing-link.mailed-again', params: { name: signer } },
    back: claimPath(component, id) ?? '/mijn-leerpad',
  };
  return page(MAILED_AGAIN, model, { title: { key: 'signing-link.mailed-again.heading' }, unlisted: true });
}
