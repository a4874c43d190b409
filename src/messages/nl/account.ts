/** Texts of signing in, of accounts, and of the frame around the pages of who is signed in. */
export const account = {
  'nav.trainee': 'Mijn leerpad',
  'nav.literature': 'Literatuur',
  'nav.sign': 'Aftekenen',
  'nav.supervisees': 'Mijn supervisanten',
  'account.sign-in': 'Aanmelden',
  'account.sign-out': 'Afmelden',
  'account.disabled': 'Dit account is afgesloten. Neem contact op met het secretariaat.',
} as const;
