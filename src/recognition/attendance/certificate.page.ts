import { nameIn } from '../../hours/kinds/kind-words.page.js';
import type { Language } from '../../messages/catalogue.js';
import { formatDate, formatMinutes } from '../../platform/i18n/format.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import type { CompletionRecordWords } from '../completion/completion-record.page.js';
import type { CertificateContent } from './certificate.rules.js';

/** What a certificate states, in the words of a record: its print and its public page show the same (I5, K3). */
export function certificateWords(content: CertificateContent, language: Language): CompletionRecordWords {
  const { title, component, block, heldOn, venue, minutes, counted, extent } = content;
  return {
    title: translate(language, 'certificate.title'),
    scope: translate(language, `certificate.extent.${extent}`),
    declares: translate(language, 'record.declares'),
    name: content.name,
    statement: translate(language, 'certificate.statement', {
      title: plain(title),
      what: component === null ? 'day' : 'block',
      component: component === null ? '' : nameIn(language, component),
      block: block ?? 0,
      place: venue === null ? 'none' : plain(venue),
    }),
    exemption: '',
    rows: [
      {
        label: translate(language, 'certificate.present'),
        amount: translate(language, 'certificate.amount', {
          present: formatMinutes(language, minutes),
          counted: formatMinutes(language, counted),
        }),
        when: formatDate(language, heldOn),
      },
    ],
    signedOffBy: translate(language, 'certificate.counted'),
    takenOver: '',
    prior: '',
    number: '',
    issuedOn: translate(language, 'record.issued-on', { date: formatDate(language, content.issuedOn) }),
  };
}

/** Asterisks stand for bold, so that none of a title may be one. */
function plain(text: string): string {
  return text.replaceAll('*', '∗');
}
