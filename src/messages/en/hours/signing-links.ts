export const hoursSigningLinks = {
  'signing-link.door.heading': 'Confirm with a code',
  'signing-link.door.lead':
    'You were asked to confirm something. You can read what it is once you fill in the six digits that we mail you: that tells us it is you.',
  'signing-link.door.ask': 'Mail me a code',
  'signing-link.door.sent':
    'The code is on its way to the address at which you received the link. It works for ten minutes.',
  'signing-link.door.nothing':
    'No code received? Please look in your spam folder too. A new code takes the place of the one before.',
  'signing-link.door.again': 'Mail me a new code',
  'signing-link.code': 'Code from the mail',
  'signing-link.code.hint': 'Six digits',
  'signing-link.code.submit': 'Continue',
  'signing-link.code.missing': 'Fill in the six digits that are in the mail.',
  'signing-link.code.wrong':
    'This code is not right. You can try {left, plural, one {# more time} other {# more times}}.',
  'signing-link.code.over': 'This code does not work any more. Have a new one mailed.',
  'signing-link.wait':
    'This was asked or tried a few times just now. Please wait {seconds, plural, one {# second} other {# seconds}} and look in your mailbox meanwhile, in the spam folder too.',
  'signing-link.visit-over':
    'Nothing was confirmed: what the code opened has closed again. Ask for a new code to go on where you were.',
  'signing-link.claim.title': 'To confirm: {name}',
  'signing-link.role': 'Role',
  'signing-link.role.taking-part': 'Took part',
  'signing-link.role.co-leading': 'Co-led',
  'signing-link.role.leading-under-guidance': 'Led under your guidance',
  'signing-link.equal':
    'There is another one with the same subject, day and duration. If that is not right, please send this one back.',
  'signing-link.confirm': 'Confirm',
  'signing-link.confirm.meaning':
    'By confirming you sign this off. The hours then count; it is kept that you did so by this link.',
  'signing-link.over.unknown.heading': 'We do not know this link',
  'signing-link.over.unknown':
    'Perhaps it was not copied in full. Open it from the mail, or ask who sent you this to have the link mailed again: in Leerpad that takes one button.',
  'signing-link.over.expired.heading': 'This link is too old',
  'signing-link.over.expired':
    'A link works for {days} days. Nothing was confirmed. Ask who sent you this to have the link mailed again: in Leerpad that takes one button.',
  'signing-link.over.moved.heading': 'This link is not yours any more',
  'signing-link.over.moved':
    'Somebody else is asked by now, or your e-mail address has changed. Nothing was confirmed. If you are still asked, a new mail comes to your present address.',
  'signing-link.over.amended.heading': 'This has changed meanwhile',
  'signing-link.over.amended':
    'Who asked you has amended it. Nothing was confirmed. A new mail follows, with a link to how it stands now.',
  'signing-link.over.account.heading': 'You have an account by now',
  'signing-link.over.account':
    'Nothing was confirmed. Please sign in: what you were asked is ready for you there.',
  'signing-link.over.account.button': 'Sign in',
  'signing-link.over.closed.heading': 'You cannot confirm by this link',
  'signing-link.over.closed':
    'Your account at Leerpad is closed. Nothing was confirmed. Please ask the secretariat what is needed.',
  'signing-link.over.signed-off.heading': 'This is confirmed',
  'signing-link.over.signed-off':
    'Thank you. It is signed off; there is nothing more to do. If something is not right after all, please tell the secretariat.',
  'signing-link.over.returned.heading': 'This was sent back',
  'signing-link.over.returned':
    'Thank you. Your remark is ready for who asked you. If it is amended, a new mail follows.',
  'signing-link.over.withdrawn.heading': 'This was withdrawn',
  'signing-link.over.withdrawn':
    'Who asked you has withdrawn it. Nothing was confirmed, and there is nothing to do.',
  'signing-link.over.corrected.heading': 'This does not count any more',
  'signing-link.over.corrected':
    'The signature on this was reversed. If anything is still needed, a new mail follows.',
  'signing-link.asked.mailed':
    '{name} has no account at Leerpad and confirms by a mailed link. The latest was sent on {on}.',
  'signing-link.asked.coming':
    '{name} has no account at Leerpad and confirms by a mailed link. It is about to be sent.',
  'signing-link.asked.no-address':
    '{name} has no account at Leerpad, and we have no e-mail address. Please ask the secretariat to add it.',
  'signing-link.asked.again': 'Mail the link again',
  'signing-link.often':
    'The link was mailed a few times today. Please wait until tomorrow, and ask meanwhile whether the mail is in the spam folder.',
  'signing-link.mailed-again.heading': 'The link is mailed again',
  'signing-link.mailed-again': '{name} will soon have a mail with a new link.',
  'signing-link.mailed-again.back': 'Back',
  'activity.step.signed-by-link': 'Signed off by {by}, by a mailed link',
  'dossier.signed-by-link': '{by}, {on}, confirmed by a mailed link',
  'dossier.asked-by-link': 'waits for {name}; link mailed on {on}',
  'mail.signing-link.subject': '{trainee} asks you to confirm something',
  'mail.signing-link.text':
    '{trainee} is in training with the association and wrote something down that you can confirm. It takes a few minutes, and you need no account.',
  'mail.signing-link.code':
    'You can read what it is after filling in a code of six digits. We mail it to this address when you ask for it.',
  'mail.signing-link.link': 'Read and confirm',
  'mail.signing-link.days':
    'This link works for {days} days, and only together with a code that arrives at this address.',
  'mail.signing-link.not-you':
    'If you do not know {trainee}, or know nothing of this, please tell the secretariat.',
  'mail.signing-code.subject': 'Your code to confirm',
  'mail.signing-code.text': 'Fill in this code on the page where you asked for it.',
  'mail.signing-code.minutes': 'The code works for {count, plural, one {# minute} other {# minutes}}.',
  'mail.signing-code.not-asked':
    'If you did not ask for it, somebody else opened the link. Without this code they see nothing: give it to nobody, and there is nothing else to do.',
  'office-mail.kind.signing-link': 'Link to confirm hours, to who has no account',
  'office-mail.kind.signing-code': 'Code to confirm hours',
  'audit.did.claim.link-asked': 'Had the link to confirm mailed again',
} as const;
