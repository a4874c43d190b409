import type { EntityManager } from 'typeorm';
import { ACCOUNTS, SESSIONS } from '../../platform/auth/accounts.queries.js';
import { PROMISED_MAILS } from '../../platform/mail/deliveries.queries.js';

/** How somebody can sign in, as the secretariat sees it. */
export interface AccountStanding {
  personId: string;
  email: string;
  hasAccount: boolean;
  closed: boolean;
  /** a password was chosen, or a browser is signed in: an invitation would tell them nothing new */
  used: boolean;
  /** how often they were invited: a form that was made from another number is out of date */
  invitations: number;
  lastInvitedAt: Date | null;
}

/** How each of these persons can sign in; an id that is nobody's is left out. */
export function accountStandings(
  manager: EntityManager,
  personIds: readonly string[],
): Promise<AccountStanding[]> {
  return manager.query<AccountStanding[]>(
    `SELECT p.id AS "personId", p.email, a.id IS NOT NULL AS "hasAccount", a.disabled_at IS NOT NULL AS closed,
            coalesce(a.password_set_at IS NOT NULL OR EXISTS (SELECT FROM ${SESSIONS} s WHERE s.account_id = a.id), false)
              AS used, i.invitations, i."lastInvitedAt"
       FROM person p LEFT JOIN ${ACCOUNTS} a ON a.person_id = p.id
      CROSS JOIN LATERAL (
        SELECT count(*)::integer AS invitations, max(d.created_at) AS "lastInvitedAt" FROM ${PROMISED_MAILS} d
         WHERE d.recipient_person_id = p.id AND d.kind = 'invitation') i
      WHERE p.id = ANY($1) ORDER BY p.id`,
    [personIds],
  );
}
