import { type MessageKey, product } from '../product.js';
import type { Text } from '../web/page.js';
import type { AuditEntry } from './audit-entry.entity.js';

/** What the log can be narrowed to, as its address says it. */
export const AUDIT_KINDS = ['inzage', 'handtekeningen', 'accounts', 'invoer', 'wijzigingen'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

const PREFIX = 'audit.did.';
const VIEWS = /\.(viewed|read|downloaded|exported)$/;
const SIGNATURES: readonly string[] = ['claim.signed-off', 'claim.returned', 'credit.reversed'];

const { nl } = product().catalogues;

/** Every action that has words. */
export const WORDED_ACTIONS: readonly string[] = Object.keys(nl)
  .filter((key) => key.startsWith(PREFIX))
  .map((key) => key.slice(PREFIX.length));

/** Of what kind an action is; what is nothing else is a change. */
export function kindOfAction(action: string): AuditKind {
  if (VIEWS.test(action)) return 'inzage';
  if (SIGNATURES.includes(action)) return 'handtekeningen';
  if (/^(account|role)\./.test(action)) return 'accounts';
  return /^import/.test(action) ? 'invoer' : 'wijzigingen';
}

/** The actions of a kind, as far as they have words. */
export function actionsOf(kind: AuditKind): string[] {
  return WORDED_ACTIONS.filter((action) => kindOfAction(action) === kind);
}

/** An action in words; one that has none yet by its code, which says more than nothing. */
export function actionText(action: string, details: AuditEntry['details']): Text {
  const key = `${PREFIX}${action}`;
  if (!Object.hasOwn(nl, key)) return { key: 'audit.did', params: { action } };
  const figures = Object.entries(details).filter((detail): detail is [string, string | number] =>
    ['string', 'number'].includes(typeof detail[1]),
  );
  // What the words name and an entry does not know is left out of the sentence.
  return { key: key as MessageKey, params: { ...NOTHING, ...Object.fromEntries(figures) } };
}

const NOTHING = { role: '', component: '', from: '', since: '', minutes: 0 };
