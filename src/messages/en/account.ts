import type { account as dutch } from '../nl/account.js';

/** Texts of signing in, of accounts, and of the frame around the pages of who is signed in. */
export const account: Record<keyof typeof dutch, string> = {
  'nav.trainee': 'My learning path',
  'nav.literature': 'Literature',
  'nav.sign': 'To sign off',
  'nav.supervisees': 'My supervisees',
  'account.sign-in': 'Sign in',
  'account.sign-out': 'Sign out',
  'account.disabled': 'This account is closed. Please contact the secretariat.',
};
