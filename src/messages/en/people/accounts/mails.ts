export const peopleAccountsMails = {
  'mail.token.days':
    'The link works once, until {count, plural, one {# day} other {# days}} after this message.',
  'mail.token.minutes':
    'The link and the code work once, until {count, plural, one {# minute} other {# minutes}} after this message.',
  'mail.token.minutes-link':
    'The link works once, until {count, plural, one {# minute} other {# minutes}} after this message.',
  'mail.token.not-asked': 'You did not ask for this? Then you need not do anything.',
  'mail.invitation.subject': 'Invitation to Leerpad',
  'mail.invitation.text':
    'An account is ready for you in Leerpad, the training portal of the association. Choose a password to begin.',
  'mail.invitation.link': 'Open my account',
  'mail.invitation.later':
    'Has the link expired? Ask for a sign-in link on the sign-in page; that lets you in as well.',
  'mail.sign-in-link.subject': 'Signing in to Leerpad',
  'mail.sign-in-link.text':
    'This link signs you in to Leerpad. Are you reading this on another device? Then type this code on the page where you asked for the link:',
  'mail.sign-in-link.link': 'Sign in',
  'mail.reset.subject': 'A new password for Leerpad',
  'mail.reset.text': 'You asked for a new password. With this link you choose one.',
  'mail.reset.link': 'Choose a new password',
  'mail.reset.not-asked':
    'You did not ask for this? Then you need not do anything; your password stays as it is.',
} as const;
