/** SQL that an account has a second factor. @param account its id, in SQL */
export function hasFactor(account: string): string {
  return `(EXISTS (SELECT FROM passkey WHERE passkey.account_id = ${account})
    OR EXISTS (SELECT FROM totp_secret WHERE totp_secret.account_id = ${account}))`;
}
