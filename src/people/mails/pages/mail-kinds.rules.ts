import type { MessageKey } from '../../../messages/catalogue.js';
import { nl } from '../../../messages/nl/index.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';

/** Mails that only their recipient asks for: an old link or code is of no use to them. */
const ASKED_FOR: readonly string[] = [
  'sign-in-link',
  'reset',
  'proof-code',
  'address-confirm',
  'address-asked',
  'signing-code',
];

/** Mails with a link by which the recipient signs in, signs, objects or answers: nobody else may see what they say. */
const SECRET: readonly string[] = [
  ...ASKED_FOR,
  'invitation',
  'imported-signatures',
  'objection-decided-signer',
  'signing-link',
  'evaluation',
];

/** Whether the secretariat may have a mail of this kind sent again. */
export function maySendAgain(kind: string): boolean {
  return !ASKED_FOR.includes(kind);
}

/** Whether the secretariat may read what a mail of this kind says. */
export function mayBeRead(kind: string): boolean {
  return !SECRET.includes(kind);
}

/** A kind of mail in words; one that has none yet by its name, which says more than nothing. */
export function kindText(kind: string): Text {
  const key = `office-mail.kind.${kind}`;
  return isKey(key) ? { key } : { key: 'office-mail.kind', params: { kind } };
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(nl, key);
}
