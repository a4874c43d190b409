import type { MailRequest } from '../../platform/mail/outbox.service.js';
import type { KnownAccount } from './accounts.service.js';

/**
 * The mail that tells the owner that a password was set, since somebody else may have set it.
 *
 * @param account as it was before
 */
export function passwordSet({ personId, passwordHash }: KnownAccount): MailRequest {
  const how = passwordHash === null ? 'chosen' : 'changed';
  return { kind: 'password-set', recipientPersonId: personId, data: { how } };
}
