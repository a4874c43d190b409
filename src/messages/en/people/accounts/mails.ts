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
  'mail.proof-code.subject': 'Code for Leerpad',
  'mail.proof-code.text':
    'You want to change how you sign in to Leerpad. Type this code on the page where you asked for it:',
  'mail.proof-code.minutes':
    'The code works once, until {count, plural, one {# minute} other {# minutes}} after you asked for it.',
  'mail.proof-code.not-asked':
    'Did you not ask for this? Then somebody is signed in with your account. Sign in and choose to sign out everywhere, under ‘Your account’.',
  'mail.address-confirm.subject': 'Confirm your new e-mail address for Leerpad',
  'mail.address-confirm.text':
    'From now on you want to sign in to Leerpad with this e-mail address. Confirm it with this link; until then nothing changes.',
  'mail.address-confirm.link': 'Confirm this address',
  'mail.address-confirm.hours':
    'The link works once, until {count, plural, one {# hour} other {# hours}} after this message.',
  'mail.address-confirm.not-asked': 'Did you not ask for this? Then you need not do anything.',
  'mail.address-confirm.taken':
    'Somebody wants to sign in to Leerpad with this e-mail address, but it is already somebody’s there. Everybody has an address of their own; nothing was changed.',
  'mail.address-confirm.taken.help':
    'Are you both of them? Ask the secretariat for help. If you know nothing of this, you need not do anything.',
  'mail.address-asked.subject': 'Somebody wants to change your e-mail address for Leerpad',
  'mail.address-asked.text':
    'With your account another e-mail address for Leerpad was asked for. Nothing changes until that other address is confirmed.',
  'mail.address-asked.not-you':
    'Was this not you? Then keep your address now, with this link. Whoever asked is signed out by it.',
  'mail.address-asked.link': 'Keep my address',
  'mail.address-asked.you': 'Was it you? Then you need not do anything here.',
  'mail.password-set.subject': 'Your password for Leerpad was {how, select, chosen {chosen} other {changed}}',
  'mail.password-set.text':
    'For your account in Leerpad {how, select, chosen {a password} other {another password}} was chosen. You are signed out everywhere else.',
  'mail.password-set.not-you':
    'Was this not you? Then choose a password yourself at once, by ‘Forgotten your password?’ on the sign-in page, and let the board know.',
  'mail.role-given.subject': 'You were given a role in Leerpad',
  'mail.role-given.text':
    'The board gave you the role {role, select, board {board} other {secretariat}} in Leerpad. Sign in anew to begin with it.',
  'mail.role-given.note': 'Is this not right? Let the board know.',
  'mail.role-taken.subject': 'Your role in Leerpad has ended',
  'mail.role-taken.text':
    'The board ended your role {role, select, board {board} other {secretariat}} in Leerpad. You are signed out everywhere; you can sign in as before.',
  'mail.role-taken.note': 'Is this not right? Let the board know.',
} as const;
