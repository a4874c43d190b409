import { isMessageKey } from '../i18n/translate.rules.js';
import type { Text } from '../web/page-answer.rules.js';
import type { AuditEntry } from './audit-entry.entity.js';

/** An action in words; one that an earlier version wrote and that has none now by its code, which says more than nothing. */
export function actionText(action: string, details: AuditEntry['details']): Text {
  const key = `audit.did.${action}`;
  if (!isMessageKey(key)) return { key: 'audit.did', params: { action } };
  const figures = Object.entries(details).filter((detail): detail is [string, string | number] =>
    ['string', 'number'].includes(typeof detail[1]),
  );
  // What the words name and an entry does not know is left out of the sentence.
  return { key, params: { ...NOTHING, ...Object.fromEntries(figures) } };
}

const NOTHING = { role: '', component: '', from: '', since: '', minutes: 0 };
