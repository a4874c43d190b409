export const peopleAccountsPages = {
  'account.sign-in': 'Sign in',
  'account.sign-out': 'Sign out',
  'account.email': 'E-mail address',
  'account.password': 'Password',
  'account.code': 'Code from the mail',
  'account.password.new': 'New password',
  'account.password.chosen': 'Choose a password',
  'account.password.hint':
    'At least 12 characters. Three or four words that have nothing to do with each other are strong and easy to remember; digits and punctuation are not needed.',
  'account.email.wrong': 'Fill in your e-mail address, such as name@practice.example.',
  'account.password.missing': 'Fill in your password.',
  'account.password.short': 'This is too short: use at least {least} characters.',
  'account.password.long': 'This is too long: use at most {most} characters.',
  'account.password.pattern':
    'This is a pattern of a few characters and is soon guessed. Choose three or four words that have nothing to do with each other.',
  'account.password.personal':
    'This is nearly your name or e-mail address and is soon guessed. Choose three or four words that have nothing to do with you or with each other.',
  'account.password.common':
    'This is like a password that many people choose, and those are tried first. Choose three or four words that have nothing to do with each other.',
  'account.password.row':
    'This is mostly a row of the keyboard or the alphabet and is soon guessed. Choose three or four words that have nothing to do with each other.',
  'account.password.repeat':
    'The same comes back in this again and again, which does not make it stronger. Choose three or four different words that have nothing to do with each other.',
  'account.password.ours':
    'Whoever knows Leerpad or the association soon guesses this. Choose three or four words that have nothing to do with them or with each other.',
  'account.password.words':
    'One or two ordinary words or names, even with a year or punctuation behind them, are soon guessed. Add a few words that have nothing to do with them.',
  'account.wrong':
    'This e-mail address and password do not belong together. Try again, or have a link mailed to you.',
  'account.current.wrong': 'This is not your present password.',
  'account.proof.by-password':
    'This account has a password: that is how you show that it is you. Go back and enter your password.',
  'account.foreign':
    'You cannot sign in with this account at the moment: something about it was changed outside Leerpad. This is not your doing. Please contact the secretariat; the administrator will then look into it.',
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
    'We mail you a link and a code with which you can sign in once, within 10 minutes.',
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
  'account.over.sign-in': 'A link to sign in works for 10 minutes, and once. Do ask for a new one.',
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
  'account.own.lead': 'You sign in with {email}.',
  'account.own.password.heading': 'Password',
  'account.own.password.none': 'You have no password and sign in by a mailed link. Here you can choose one.',
  'account.own.password.text':
    'A new password signs you out everywhere else, and links that were mailed before stop working.',
  'account.own.password.current': 'Present password',
  'account.own.password.submit': 'Change password',
  'account.own.password.choose': 'Choose a password',
  'account.own.password.first': 'Save password',
  'account.own.password.done': 'Your password was changed. You are signed out everywhere else.',
  'account.own.ended.done': 'That browser is signed out.',
  'account.own.sessions.heading': 'Where you are signed in',
  'account.own.sessions.text': 'If you do not recognise one, sign it out and choose a new password.',
  'account.own.session.browser': '{browser} on {system}',
  'account.own.session.unknown': 'Unknown browser',
  'account.own.session.here': 'this browser',
  'account.own.session.begun':
    '{how, select, renewal {Went on} other {Signed in}} on {day} at {time}{how, select, password { by password} link { by a mailed link} code { by a mailed code} invitation { after an invitation} reset { with a new password} passkey { by passkey} totp { by a code of the app} recovery { by a recovery code} renewal { after a new password, address or second step} other {}}{network, select, none {} other {, from {network}}}',
  'account.own.session.seen': 'Last used on {day} around {time}',
  'account.own.session.end': 'Sign out',
  'account.own.session.end.which': 'Sign out: {browser}',
  'account.own.elsewhere': 'Sign out everywhere else',
  'account.own.elsewhere.done': 'You are signed out everywhere else.',
  'account.own.everywhere': 'Sign out everywhere, here too',
  'account.own.language.heading': 'Language',
  'account.own.language.text': 'Leerpad remembers in this browser which language you chose.',
  'account.lost.heading': 'You are not signed in any more',
  'account.lost.lead':
    'What you just sent is not saved yet, but it is not lost either: this page still has it. This is how it arrives after all:',
  'account.lost.sign-in': 'Sign in, in a new tab.',
  'account.lost.reload': 'Come back to this tab and reload the page.',
  'account.lost.resend': 'If the browser asks whether to send it again, say yes.',
  'account.lost.button': 'Sign in, in a new tab',
  'account.lost.kept':
    'You were no longer signed in. What you typed has been kept, but not sent yet. Sign in, and the form comes back with everything in it.',
  'account.own.address.text': 'It is {email} now. Only you can change it.',
  'account.own.address.link': 'Change e-mail address',
  'account.address.heading': 'Change e-mail address',
  'account.address.lead':
    'You sign in with {email} now. At the new address you get a mail to confirm it; only then anything changes.',
  'account.address.new': 'New e-mail address',
  'account.address.new.hint': 'An address of yours alone, which you can read now.',
  'account.address.submit': 'Mail the confirmation',
  'account.address.same': 'This is the address that you have already.',
  'account.address.asked':
    'The mail with the confirmation is on its way to the new address. The link in it works for 24 hours. Your old address is told too.',
  'account.address.withdrawn': 'Your address stays as it was.',
  'account.address.waiting.heading': 'Yet to be confirmed',
  'account.address.waiting':
    'A link was mailed to {email}. As long as it is not used, your address stays as it is.',
  'account.address.withdraw': 'Do not change it after all',
  'account.address.code.text':
    'You have no password. So we first mail a code to your present address, that nobody else does this for you.',
  'account.address.code.submit': 'Mail me a code',
  'account.address.code.again': 'Mail me a new code',
  'account.address.code.sent': 'A code of six digits was mailed to {email}. It works for 10 minutes.',
  'account.address.done':
    'Your e-mail address was changed. You are signed out everywhere else, and links that were mailed before do not work any more.',
  'account.address.confirm.heading': 'New address of {name}',
  'account.address.confirm.lead':
    'With this button the account signs in with {email} from now on. You are then signed out everywhere.',
  'account.address.confirm.submit': 'Confirm this address',
  'account.address.confirm.note': 'Is this not you? Then close this page; nothing has happened.',
  'account.address.confirmed.heading': 'Your e-mail address was changed',
  'account.address.confirmed.lead':
    'Sign in with the new address. Nothing works at your old address any more.',
  'account.address.confirmed.button': 'To sign in',
  'account.address.stop.heading': 'Keep your e-mail address',
  'account.address.stop.lead':
    'With this button {email} stays your address, and everybody who is signed in with your account is signed out.',
  'account.address.stop.submit': 'Keep my address',
  'account.address.stop.note': 'Did you ask for this yourself? Then close this page; nothing has happened.',
  'account.address.stopped.heading': 'Your address stays as it is',
  'account.address.stopped.lead':
    'Everybody is signed out. Whoever asked for this was signed in with your account: choose another password now.',
  'account.address.stopped.button': 'Choose another password',
  'account.address.taken.heading': 'This address will not do',
  'account.address.taken':
    'This address is somebody else’s by now. Your address was not changed; choose another, or ask the secretariat.',
  'account.over.address':
    'A link to confirm an address works for 24 hours and once, until you ask for something else or change your password.',
  'account.over.address.button': 'To my e-mail address',
  'account.over.address-stop':
    'This link does not work any more: the address was changed already, or the change did not take place. If you know nothing of it, choose another password; if its mail does not arrive, call the secretariat.',
  'account.over.address-stop.button': 'Choose another password',
  'security.own.title': 'Security of your account',
  'security.own.lead':
    'When and from where somebody signed in with your account, or tried to, in the last year.',
  'security.own.heading': 'What happened',
  'security.own.link': 'All sign-ins and attempts of the last year',
  'security.own.back': 'To your account',
  'security.own.not-you': 'Was this not you?',
  'security.own.not-you.text':
    'A wrong password may be a mistake, also of somebody else who mistook the address. If you do not recognise a sign-in or a change, choose a new password: that signs everybody out elsewhere. If you have no password, sign out everywhere. Please tell the secretariat as well.',
  'security.own.not-you.password': 'Choose a new password',
  'security.own.network':
    'The figures are the address of the network. At home, at the practice and on the way you have different ones; through a practice or hospital many people have the same.',
  'security.none': 'Here you will see when somebody signed in, and what failed.',
  'security.event': '{kind}',
  'security.event.signed-in':
    'Signed in{how, select, password { by password} link { by a mailed link} code { by a mailed code} invitation { after an invitation} reset { after choosing a new password} passkey { by passkey} totp { by a code of the app} recovery { by a recovery code} other {}}',
  'security.event.failed':
    '{how, select, password {Failed: wrong password} current {Failed: wrong present password on the account page} code {Failed: wrong or expired code} other {Signing in failed}}',
  'security.event.waited':
    'Had to wait: {how, select, code {a wrong code} factor {a wrong second step} mail {a mail was asked for} other {a wrong password}} too often',
  'security.event.signed-out':
    '{how, select, elsewhere {Signed out another browser} others {Signed out everywhere else} everywhere {Signed out everywhere} stopped {Signed out everywhere: the e-mail address stayed as it was} other {Signed out}}',
  'security.event.password-changed':
    'Password {how, select, invitation {chosen at the invitation} reset {renewed by a mailed link} other {changed}}',
  'security.event.address-changed': 'E-mail address changed',
  'security.event.factor-added':
    '{how, select, passkey {Passkey added} totp {App with codes added} other {Second step added}}',
  'security.event.factor-removed':
    '{how, select, passkey {Passkey removed} totp {App with codes removed} other {Second step removed}}',
  'security.event.factor-failed':
    'Failed: {how, select, passkey {passkey} totp {wrong code of the app} recovery {wrong recovery code} other {wrong second step}}',
  'security.event.recovery-used': 'Recovery code used',
  'security.event.recovery-renewed': 'New recovery codes made',
  'security.kind.signed-in': 'Signed in',
  'security.kind.failed': 'Failed',
  'security.kind.waited': 'Had to wait',
  'security.kind.signed-out': 'Signed out',
  'security.kind.password-changed': 'Password changed',
  'security.kind.address-changed': 'E-mail address changed',
  'security.kind.factor-added': 'Second step added',
  'security.kind.factor-removed': 'Second step removed',
  'security.kind.factor-failed': 'Second step failed',
  'security.kind.recovery-used': 'Recovery code used',
  'security.kind.recovery-renewed': 'New recovery codes',
  'security.log.title': 'Sign-ins and security',
  'security.log.lead':
    'Who signed in, what failed, and who chose another password or address. The newest is at the top; after twelve months it goes.',
  'security.log.note':
    'That you read this is in the log as well. Of an address that nobody has, what was typed is not kept.',
  'security.log.link': 'Sign-ins and security',
  'security.log.back': 'The log of changes and looks',
  'security.log.nobody': 'an unknown address',
  'security.log.browser': 'Browser',
  'security.log.network': 'Network',
  'security.log.all': 'Everything',
  'security.log.filter': 'Only of {name}.',
  'security.log.everybody': 'Of everybody',
  'security.log.none': 'Nothing fits this choice.',
  'roles.title': 'Who may do what',
  'roles.lead':
    'Who is of the board and of the secretariat. Only the board changes that, and nobody for themselves.',
  'roles.secretariat': 'Secretariat',
  'roles.secretariat.text': 'Adds people, changes details, plans, imports files and corrects hours.',
  'roles.board': 'Board',
  'roles.board.text': 'Reads everything, reads the log, withdraws records and gives these roles.',
  'roles.nobody': 'Nobody has this role.',
  'roles.closed': 'account closed',
  'roles.yourself': 'This is you. Another member of the board changes your own roles.',
  'roles.both': 'Has both roles already.',
  'roles.none-found':
    'Nobody with an account fits this. Who has no account yet is first invited by the secretariat.',
  'roles.take': 'Take the role from {name}',
  'roles.give': 'Make {role, select, board {board} other {secretariat}}: {name}',
  'roles.give.title': 'Give a role, or remove a second step',
  'roles.give.text':
    'Find somebody who has an account. Who has a second step when signing in, and lost it, you help here too.',
  'roles.given': 'The role was given. This person gets a mail about it and signs in anew.',
  'roles.taken': 'The role was taken. This person gets a mail about it and is signed out everywhere.',
  'roles.give.heading': '{name} into the {role, select, board {board} other {secretariat}}?',
  'roles.give.secretariat':
    'Who is of the secretariat sees all dossiers and can change details and hours. Reflections stay closed to them.',
  'roles.give.board':
    'Who is of the board sees all dossiers and the log, can withdraw records, and can take your role too.',
  'roles.give.told': '{name} gets a mail and has to sign in anew. It is kept in the log.',
  'roles.give.submit': '{role, select, board {Make board} other {Make secretariat}}',
  'roles.take.heading': '{name} no longer in the {role, select, board {board} other {secretariat}}?',
  'roles.take.secretariat': 'This person can then change nothing of others any more. What was done stays.',
  'roles.take.board': 'This person can then read along no more, nor decide. What was decided stays.',
  'roles.take.told': '{name} gets a mail and is signed out everywhere at once. It is kept in the log.',
  'roles.take.submit': '{role, select, board {Take out of the board} other {Take out of the secretariat}}',
  'roles.own': 'You cannot change your own roles. Ask another member of the board.',
  'roles.not-board': 'Only the board gives and takes roles.',
  'roles.no-account': 'This person cannot sign in. Only who has an open account gets a role.',
} as const;
