import { hasFactor } from './factors.queries.js';

/**
 * Accounts as other rooms see them, for a join: `id`, `person_id`, `created_at`, `disabled_at`, `has_password`,
 * `password_set_at`, `has_factor`, since when a role asks for a factor,
 * `factor_awaited_since`, and whether that was begun anew once, `factor_term_renewed`.
 */
export const ACCOUNTS = `(SELECT id, person_id, created_at, disabled_at, password_hash IS NOT NULL AS has_password,
    password_set_at, ${hasFactor('account.id')} AS has_factor, factor_awaited_since, factor_term_renewed
    FROM account)`;

/**
 * Accounts with what a password is checked against, for signing in and nothing else: `id`, `person_id`,
 * `password_hash`, `disabled_at`.
 */
export const SIGN_IN_ACCOUNTS = '(SELECT id, person_id, password_hash, disabled_at FROM account)';

/**
 * Browsers that are signed in: `id`, `account_id`, `created_at`, `last_seen_at`, `expires_at`, and with `begun_by`,
 * `proven_at` and `mac` what they are judged by (`JUDGED_SESSION`).
 */
export const SESSIONS = `(SELECT id, account_id, created_at, last_seen_at, expires_at, begun_by, proven_at, mac
    FROM session)`;

/** Mailed links, without what makes them valid: `account_id`, `purpose`, `requested_at`, `used_at`. */
export const SIGN_IN_LINKS = '(SELECT account_id, purpose, requested_at, used_at FROM sign_in_token)';

/**
 * All that lets somebody into an account, for judging its code and nothing else: `id`, `person_id`, `password_hash`,
 * `disabled`, `passkeys` and `recovery_codes` as lists in no order, `app_since`, `mac`.
 */
export const CREDENTIALS = `(SELECT id, person_id, password_hash, disabled_at IS NOT NULL AS disabled, mac,
    ARRAY(SELECT k.id || ' ' || k.credential_id || ' ' || encode(sha256(k.public_key), 'hex')
      FROM passkey k WHERE k.account_id = account.id) AS passkeys,
    (SELECT t.created_at FROM totp_secret t WHERE t.account_id = account.id) AS app_since,
    ARRAY(SELECT c.hash FROM recovery_code c WHERE c.account_id = account.id) AS recovery_codes
    FROM account)`;
