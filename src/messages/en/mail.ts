import type { mail as dutch } from '../nl/mail.js';

export const mail: Record<keyof typeof dutch, string> = {
  'mail.greeting': 'Dear {name},',
  'mail.closing': 'Kind regards,\nLeerpad',
  'mail.footer':
    'This message was sent automatically by Leerpad, the training portal of the association. Is something wrong? Please contact the secretariat.',

  'mail.fact.activity': 'Activity',
  'mail.fact.date': 'Date',
  'mail.fact.duration': 'Duration',
  'mail.fact.number': 'Number',
  'mail.fact.new-number': 'New number',
  'mail.fact.trainee': 'Trainee',

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

  'mail.claim-returned.subject': 'Hours came back to you',
  'mail.claim-returned.text':
    'This activity has not been signed off yet: it came back to you with a remark. You can read it in Leerpad, complete the activity there and hand it in again.',
  'mail.claim-returned.link': 'Read and complete',

  'mail.record-ready.subject': 'Your completion record is ready',
  'mail.record-ready.hours96':
    'Congratulations! All hours of theory and practical training have been signed off, and your completion record is ready.',
  'mail.record-ready.programme':
    'Congratulations! You have completed the whole programme, and your completion record is ready.',
  'mail.record-ready.link': 'See my record',

  'mail.record-suspended.subject': 'Record {number} is suspended',
  'mail.record-suspended.own':
    'After a correction too few hours are signed off for this completion record. It is therefore suspended. Once the hours are complete again, you will get a new record by itself.',
  'mail.record-suspended.other':
    'After a correction too few hours are signed off for this completion record. It is therefore suspended. Once the hours are complete again, a new record follows by itself.',

  'mail.record-superseded.subject': 'Record {number} has been replaced',
  'mail.record-superseded.own':
    'After a correction a new completion record was made for you. The old one no longer holds; please use the new one from now on.',
  'mail.record-superseded.other':
    'After a correction a new completion record was made. The old one no longer holds.',

  'mail.record-withdrawn.subject': 'Record {number} has been withdrawn',
  'mail.record-withdrawn.own':
    'The board has withdrawn this completion record. Questions about it go to the secretariat.',
  'mail.record-withdrawn.other': 'The board has withdrawn this completion record.',
  'mail.record.link': 'See the record',

  'mail.claims-waiting.subject':
    '{claims, plural, one {# activity waits} other {# activities wait}} for your signature',
  'mail.claims-waiting.text':
    '{claims, plural, one {# activity} other {# activities}} of {trainees, plural, one {# trainee} other {# trainees}} {claims, plural, one {waits} other {wait}} for your signature. The hours count only after that.',
  'mail.claims-waiting.link': 'Look and sign off',
  'mail.claims-waiting.weekly':
    'You get this message on Mondays, as long as something waits. When all is done, it stays quiet.',

  'mail.claims-waiting-long.subject':
    '{claims, plural, one {# activity has} other {# activities have}} been waiting for more than four weeks',
  'mail.claims-waiting-long.text':
    '{claims, plural, one {# activity} other {# activities}} of {trainees, plural, one {# trainee} other {# trainees}} {claims, plural, one {has} other {have}} been waiting for a signature for more than four weeks{unasked, plural, =0 {} one {; # of them nobody can sign off, since there is no supervisor or teacher} other {; # of them nobody can sign off, since there is no supervisor or teacher}}. Would you see what is needed?',
  'mail.claims-waiting-long.link': 'Go to Leerpad',

  'mailbox.title': 'Mailbox',
  'mailbox.lead': 'No mail server has been set. What Leerpad would mail arrives here, the newest first.',
  'mailbox.empty': 'The first mail appears here as soon as Leerpad has something to tell.',
  'mailbox.to': 'To',
  'mailbox.from': 'From',
  'mailbox.subject': 'Subject',
  'mailbox.received': 'Received',
  'mailbox.html': 'As a mail program shows it',
  'mailbox.calendar': 'The appointment for a calendar (.ics)',
  'mailbox.back': 'Back to the mailbox',
  'mailbox.failed': 'Not delivered',
  'mailbox.failed.what': '{kind}, after {attempts, plural, one {# attempt} other {# attempts}}: {answer}',
};
