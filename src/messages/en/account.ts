import type { account as dutch } from '../nl/account.js';

/** Texts of signing in, of accounts, and of the frame around the pages of who is signed in. */
export const account: Record<keyof typeof dutch, string> = {
  'nav.trainee': 'My learning path',
  'nav.literature': 'Literature',
  'nav.sign': 'To sign off',
  'nav.supervisees': 'My supervisees',
  'account.sign-in': 'Sign in',
  'account.sign-out': 'Sign out',

  'account.email': 'E-mail address',
  'account.password': 'Password',
  'account.code': 'Code from the mail',
  'account.password.new': 'New password',
  'account.password.chosen': 'Choose a password',
  'account.password.hint':
    'At least 12 characters. A sentence of four or five words is strong and easy to remember; digits and punctuation are not needed.',

  'account.email.wrong': 'Fill in your e-mail address, such as name@practice.example.',
  'account.password.missing': 'Fill in your password.',
  'account.password.short': 'This is too short: use at least {least} characters.',
  'account.password.long': 'This is too long: use at most {most} characters.',
  'account.password.pattern':
    'This is a pattern of a few characters and is soon guessed. Choose a sentence of some words.',
  'account.password.personal':
    'This is nearly your name or e-mail address and is soon guessed. Choose a sentence of some words.',
  'account.wrong':
    'This e-mail address and password do not belong together. Try again, or have a link mailed to you.',
  'account.current.wrong': 'This is not your present password.',
  'account.disabled': 'This account is closed. Please contact the secretariat.',
  'account.exists': 'This person has an account already.',
  'account.wait.password':
    'A wrong password was filled in too often. Wait {seconds, plural, one {# second} other {# seconds}} and try again, or have a link mailed to you.',
  'account.wait.code':
    'A wrong code was filled in too often. Wait {seconds, plural, one {# second} other {# seconds}} and try again, or use the link in the mail.',
  'account.wait.mail':
    'A mail was asked for several times just now. Wait {seconds, plural, one {# second} other {# seconds}} and look in your inbox meanwhile, among the junk mail too.',
  'account.code.missing': 'Fill in the six digits that are in the mail.',
  'account.code.wrong':
    'This code is not right. You can try {left, plural, one {once} other {# times}} more; see whether you have the newest mail.',
  'account.code.over': 'This code does not work any more. Ask for a new mail.',
  'account.link.over': 'This link does not work any more. Ask for a new one.',

  'account.sign-in.heading': 'Sign in to Leerpad',
  'account.sign-in.submit': 'Sign in',
  'account.sign-in.forgotten': 'Forgotten your password?',
  'account.sign-in.back': 'Please sign in; you then go on to the page that you wanted to see.',
  'account.sign-in.link.heading': 'Rather without a password?',
  'account.sign-in.link.text':
    'We mail you a link and a code with which you can sign in once, within 15 minutes.',
  'account.sign-in.link.submit': 'Mail me a link',
  'account.sign-in.none':
    'No account? The secretariat invites you as soon as you begin a training or are going to train others.',

  'account.code.heading': 'Look in your inbox',
  'account.code.lead':
    'If Leerpad knows this address, a mail arrives within a minute. Open the link in it, or fill in the six digits here.',
  'account.code.hint': 'Six digits; spaces do not matter.',
  'account.code.submit': 'Sign in',
  'account.code.nothing': 'Nothing arrived? Look among the junk mail, or check the address.',
  'account.code.again': 'Ask for a new mail',

  'account.link.heading': 'Sign in as {name}',
  'account.link.lead': 'You are nearly there. This button signs you in, in this browser.',
  'account.link.submit': 'Sign in',
  'account.link.not-you': 'Is this not you? Then close this page; nothing has happened.',
  'account.over.heading': 'This link does not work any more',
  'account.over.sign-in': 'A link to sign in works for 15 minutes, and once. Do ask for a new one.',
  'account.over.invitation':
    'An invitation works for 7 days, and once. If you have chosen a password already, sign in; if not, ask the secretariat for a new one.',
  'account.over.reset': 'A link for a new password works for an hour, and once. Do ask for a new one.',
  'account.over.sign-in.button': 'To sign in',
  'account.over.invitation.button': 'To sign in',
  'account.over.reset.button': 'Ask for a new link',

  'account.invitation.heading': 'Welcome to Leerpad, {name}',
  'account.invitation.lead':
    'From now on you sign in with {email}. Choose a password, or have a link mailed to you each time.',
  'account.invitation.submit': 'Save password and begin',
  'account.invitation.without.heading': 'Rather no password?',
  'account.invitation.without.text':
    'Then we mail you a link at each visit. You can still choose a password later.',
  'account.invitation.without.submit': 'Begin without a password',

  'account.forgotten.heading': 'Forgotten your password',
  'account.forgotten.lead':
    'Fill in your e-mail address. We mail you a link with which you choose a new password.',
  'account.forgotten.submit': 'Mail me a link',
  'account.forgotten.sent.heading': 'Look in your inbox',
  'account.forgotten.sent.lead':
    'If Leerpad knows this address, a mail arrives within a minute. The link in it works for an hour.',
  'account.reset.heading': 'Choose a new password',
  'account.reset.lead':
    'For the account of {email}. You are then signed in here, and signed out everywhere else.',
  'account.reset.submit': 'Save password',

  'account.own.heading': 'Your account',
  'account.own.lead':
    'You sign in with {email}. If that address is not right any more, please tell the secretariat.',
  'account.own.password.heading': 'Password',
  'account.own.password.none': 'You have no password and sign in by a mailed link. Here you can choose one.',
  'account.own.password.text': 'A new password signs you out everywhere else.',
  'account.own.password.current': 'Present password',
  'account.own.password.submit': 'Change password',
  'account.own.password.first': 'Save password',
  'account.own.password.done': 'Your password was changed. You are signed out everywhere else.',
  'account.own.ended.done': 'That browser is signed out.',
  'account.own.sessions.heading': 'Where you are signed in',
  'account.own.sessions.text': 'If you do not recognise one, sign it out and choose a new password.',
  'account.own.session.browser': '{browser} on {system}',
  'account.own.session.unknown': 'Unknown browser',
  'account.own.session.here': 'this browser',
  'account.own.session.when': 'since {since}, last used on {seen}',
  'account.own.session.since': 'since {since}',
  'account.own.session.end': 'Sign out',
  'account.own.session.end.which': 'Sign out: {browser}',
  'account.own.everywhere': 'Sign out everywhere',
  'account.own.language.heading': 'Language',
  'account.own.language.text': 'Leerpad remembers in this browser which language you chose.',

  'account.lost.heading': 'You are not signed in any more',
  'account.lost.kept':
    'You were no longer signed in. What you typed has been kept, but not sent yet. Sign in, and the form comes back with everything in it.',
  'account.lost.lead':
    'What you just sent is not saved yet, but it is not lost either: this page still has it. This is how it arrives after all:',
  'account.lost.sign-in': 'Sign in, in a new tab.',
  'account.lost.reload': 'Come back to this tab and reload the page.',
  'account.lost.resend': 'If the browser asks whether to send it again, say yes.',
  'account.lost.button': 'Sign in, in a new tab',

  'command.user.add.summary': 'Gives somebody an account and shows once the link with which it begins.',
  'command.user.disable.summary': 'Closes an account and signs it out everywhere.',
  'command.user.enable.summary': 'Opens a closed account again.',
  'command.user.invite.summary': 'Shows once a new link to choose a password with.',
  'command.user.email': 'e-mail address',
  'command.user.name': 'name, when this person is not known yet',
  'command.user.role': 'secretariat or board',
  'command.user.link': 'The link works for 7 days, and once; it is not shown again.',
  'command.user.disabled': 'The account of {email} is closed.',
  'command.user.enabled': 'The account of {email} is open again.',
  'command.user.granted': '{email} had an account already, and now has the role {role}.',
  'command.user.unknown': 'There is no account with the e-mail address {email}.',
  'command.user.email-wrong': 'This is no e-mail address: {email}.',
  'command.user.name-missing': 'Nobody has the e-mail address {email} yet; give the name too, with --name.',
  'command.user.role-wrong': 'A role is secretariat or board, not {role}.',
  'command.user.closed': 'The account of {email} is closed.',
};
