import type { MailRequest } from '../../platform/mail/outbox.service.js';
import type { KnownAccount } from './accounts.service.js';

/**
 * The mail that tells the owner of a password that was set: who set it may be somebody else.
 *
 * @param account as it was before
 */
export function passwordSet({ personId, passwordHash }: KnownAccount): MailRequest {
  const how = passwordHash === null ? 'chosen' : 'changed';
  return { kind: 'password-set', recipientPersonId: personId, data: { how } };
}
