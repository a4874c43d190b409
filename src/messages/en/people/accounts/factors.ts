export const peopleAccountsFactors = {
  'account.factors.heading': 'Second step when signing in',
  'account.factors.lead':
    'With a second step, somebody who knows your password or reads your mail is not in your account yet.',
  'account.factors.link': 'Set up or change the second step',
  'account.factors.remove': 'Remove',
  'account.factors.unused': 'since {since}, not used yet',
  'account.factors.used': 'since {since}, last used on {used}',
  'account.factors.removed': 'Removed. We mailed you about it too; in other browsers you are signed out.',
  'account.factors.remove.last':
    'Was this your only second step? Then your recovery codes go too, and the pages of the secretariat or the board are shut for you once your 14 days are over.',
  'account.factors.needed':
    'Your role asks for a second step. Set one up below; from {from} the pages of your role stay shut until you have.',
  'account.factors.needed.shut':
    'The pages of your role are shut, since you have no second step yet. Set one up below; they open again at once.',
  'account.factor.notice':
    'From {from} your role asks for a second step when signing in. It takes a few minutes.',
  'account.factor.notice.shut':
    'The pages of your role are shut until you have set up a second step when signing in.',
  'account.factor.set-up': 'Set up a second step',
  'account.factor.missing.heading': 'A second step first',
  'account.factor.missing':
    'This page belongs to your role. It is shut, since you have not set up a second step when signing in yet.',
  'account.factor.missing.advice':
    'Set one up now: a passkey, or an app on your telephone. This page then opens again at once. All that is your own you can see as before.',
  'account.factor.none': 'This person has no second step; there is nothing to remove.',
  'account.passkeys.heading': 'Passkeys',
  'account.passkey.what':
    'A passkey is a key that your telephone or computer keeps for you: you sign in with the fingerprint, face or PIN of that device.',
  'account.passkey.new': 'Add a passkey',
  'account.passkey.new.heading': 'Adding a passkey',
  'account.passkey.new.submit': 'Make a passkey',
  'account.passkey.name': 'Name of this passkey',
  'account.passkey.name.hint': 'Such as ‘telephone’ or ‘laptop at work’, so that you recognise it later.',
  'account.passkey.name.missing': 'Give the passkey a name.',
  'account.passkey.added':
    'The passkey was added. We mailed you about it too; in other browsers you are signed out.',
  'account.passkey.failed': 'That did not work. Try again, or choose another way to sign in.',
  'account.passkey.failed.making':
    'No passkey was made. Perhaps you closed the window, or this device has one already. Do try again.',
  'account.passkey.known': 'This passkey was added already.',
  'account.passkey.cannot':
    'You have a passkey, but this browser cannot use it. Try another browser or device, or choose another way below.',
  'account.passkey.cannot.make':
    'This browser cannot make a passkey. Try another browser or device, or set up an app with codes; that works anywhere.',
  'account.passkey.sign-in.heading': 'Do you have a passkey?',
  'account.passkey.sign-in': 'Sign in with a passkey',
  'account.passkey.remove': 'Remove the passkey',
  'account.passkey.remove.which': 'Remove {name}',
  'account.passkey.remove.heading': 'Remove the passkey {name}?',
  'account.passkey.remove.means':
    'You can then no longer sign in with it. On your device it stays until you remove it there too.',
  'account.app.heading': 'App with codes',
  'account.app.what':
    'An app on your telephone shows a code of six digits every half minute, also without internet. Almost any authenticator app can do this.',
  'account.app.new': 'Set up an app',
  'account.app.one': 'App with codes',
  'account.app.new.heading': 'Setting up an app with codes',
  'account.app.new.lead':
    'Scan this square with your authenticator app, or type the secret into it. Then fill in the code that the app shows.',
  'account.app.new.submit': 'Use this app',
  'account.app.qr': 'QR code with the secret that stands below as text too',
  'account.app.secret': 'Secret:',
  'account.app.open': 'Is the app on this device? Open it with this link.',
  'account.app.code': 'Code of the app',
  'account.app.code.hint': 'Six digits; blanks do not matter.',
  'account.app.missing': 'Fill in the six digits that the app shows.',
  'account.app.first-wrong':
    'This code is not right. Wait for the next one, and see whether the clock of your telephone is right.',
  'account.app.wrong':
    'This code is not right, or was used already. Wait for the next one; you can try {left, plural, one {once} other {# times}} more.',
  'account.app.exists': 'An app was set up already. Remove that one first.',
  'account.app.added':
    'The app was set up. We mailed you about it too; in other browsers you are signed out.',
  'account.app.remove': 'Remove the app',
  'account.app.remove.heading': 'Remove the app with codes?',
  'account.app.remove.means':
    'The codes of the app then work no more. Remove Leerpad from the app afterwards too.',
  'account.app.unreadable':
    'The codes of your app do not work at present: Leerpad has a new key. Use your passkey or a recovery code, and set up the app anew after that.',
  'account.app.unreadable.own':
    'The codes of this app work no more: Leerpad has a new key. Remove the app here and set it up anew.',
  'account.recovery.heading': 'Recovery codes',
  'account.recovery.what':
    'A recovery code lets you in when your telephone or key is gone. Each code works once.',
  'account.recovery.left':
    '{left, plural, =0 {You have no recovery codes left. Make new ones.} one {You have one recovery code left.} other {You have # recovery codes left.}}',
  'account.recovery.renew': 'Make new recovery codes',
  'account.recovery.renew.heading': 'Make new recovery codes?',
  'account.recovery.renew.means':
    'You get {count} new codes. The old ones then work no more, and in other browsers you are signed out.',
  'account.recovery.alone': 'Recovery codes belong to a second step. Set that up first.',
  'account.recovery.lead': 'These are your new recovery codes. The old ones work no more.',
  'account.recovery.lead.first':
    'Your second step is set up, and in other browsers you are signed out. Here are recovery codes for when your telephone or key is gone.',
  'account.recovery.keep':
    'Print this page or keep the codes in a safe place, not on the same device. They are shown once, now; each code works once.',
  'account.recovery.download': 'Save as text',
  'account.recovery.kept': 'I have kept them',
  'account.recovery.code': 'Recovery code',
  'account.recovery.code.hint': 'Sixteen letters and digits, as you kept them.',
  'account.recovery.missing': 'Fill in one of your recovery codes.',
  'account.recovery.wrong':
    'This recovery code is not right, or was used already. You can try {left, plural, one {once} other {# times}} more.',
  'account.proof.heading': 'Is it you?',
  'account.proof.lead':
    'You are about to change how you sign in. Show once more that it is you first; that holds for ten minutes.',
  'account.proof.submit': 'Go on',
  'account.proof.needed': 'Show once more that it is you first.',
  'account.second.heading': 'One more step',
  'account.second.lead': 'Your account has a second step. You have ten minutes for it.',
  'account.second.passkey.heading': 'With your passkey',
  'account.second.passkey.text': 'Your device asks for your fingerprint, face or PIN.',
  'account.second.passkey.submit': 'Use a passkey',
  'account.second.app.heading': 'With the code of your app',
  'account.second.submit': 'Sign in',
  'account.second.recovery.heading': 'With a recovery code',
  'account.second.recovery.submit': 'Sign in with a recovery code',
  'account.second.lost':
    'Lost everything? Ask the board to remove your second step; after that you set up another.',
  'account.second.again': 'Begin to sign in anew',
  'account.second.over': 'This took too long, or was tried too often. Sign in anew.',
  'account.over.second.heading': 'Begin to sign in anew',
  'account.over.second': 'The second step took longer than ten minutes, or was tried too often.',
  'account.over.second.button': 'To sign in',
  'account.wait.factor':
    'This was tried too often. Wait {seconds, plural, one {# second} other {# seconds}} and try again.',
  'roles.factors': 'Remove the second step of {name}',
  'roles.factors.heading': 'Remove the second step of {name}?',
  'roles.factors.sure':
    'Do this only when {name} has lost telephone, key and recovery codes. Make sure that it is them you speak with: call a number that you knew already.',
  'roles.factors.means':
    'All passkeys, the app and the recovery codes of {name} then work no more. They sign in with their password or by mail for the time being.',
  'roles.factors.days': 'For the role the 14 days to set up another second step begin anew, once.',
  'roles.factors.shut':
    'The 14 days do not begin anew again: the pages of the role open as soon as there is another second step.',
  'roles.factors.told': '{name} gets a mail and is signed out everywhere at once. It is kept in the log.',
  'roles.factors.submit': 'Remove the second step',
  'roles.factors.removed':
    'The second step was removed. This person gets a mail about it and is signed out everywhere.',
  'mail.factor.not-you':
    'Was this not you? Then choose another password at once and ask the board for help; somebody else is signed in to your account.',
  'mail.factor-added.subject': 'A second step was added in Leerpad',
  'mail.factor-added.text':
    'To your account {factor, select, passkey {a passkey} other {an app with codes}} was added. In other browsers you are signed out by that.',
  'mail.factor-removed.subject': 'A second step was removed in Leerpad',
  'mail.factor-removed.text':
    'From your account {factor, select, passkey {a passkey} other {the app with codes}} was removed. In other browsers you are signed out by that.',
  'mail.recovery-renewed.subject': 'New recovery codes for Leerpad',
  'mail.recovery-renewed.text':
    'New recovery codes were made for your account. The old ones work no more, and in other browsers you are signed out.',
  'mail.recovery-used.subject': 'Signed in to Leerpad with a recovery code',
  'mail.recovery-used.text':
    'Somebody signed in to your account with a recovery code. That code works no more. Is your telephone or key gone? Then remove it under ‘Your account’.',
  'mail.factors-lost.subject': 'Your second step in Leerpad was removed',
  'mail.factors-lost.text':
    'Your passkeys, app and recovery codes for Leerpad were removed for you, since you had lost them. You are signed out everywhere. Sign in with your password or by mail, and set up another second step.',
  'mail.factors-lost.not-asked': 'Did you not ask for this? Then let the board know at once.',
} as const;
