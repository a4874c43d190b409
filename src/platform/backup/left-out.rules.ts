/**
 * The tables that no backup holds, each with the reason. Every other table is in it, also one that is new: leaving
 * something out is a decision, keeping it is not.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  schema_migration: 'made by migrating; the manifest names the migrations',
  session: 'whoever was signed in signs in again',
  sign_in_token: 'mailed links stay with who got them; after a restore one asks for another',
  signing_link: 'mailed links stay with who got them; after a restore another is mailed',
  signing_code: 'it lives for minutes',
  pending_sign_in: 'whoever was halfway signing in begins anew',
  passkey_challenge: 'it lives for minutes',
  kept_form: 'what was typed waits a day for its account to sign in again',
  sent_form: 'which forms were sent the day before',
  known_browser: 'which browsers are spared a wait; they are known again by signing in',
  throttle: 'how often was guessed lately',
  evaluation_urn:
    'two of them and the settings would tell a ballot: who was asked answers again (decision 34)',
  mailbox_message: 'texts of mail with their links and codes, on a try-out only',
};
