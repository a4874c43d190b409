import type { officeMail as dutch } from '../nl/office-mail.js';

export const officeMail: Record<keyof typeof dutch, string> = {
  'office-mail.title': 'Mail',
  'office-mail.lead': 'What Leerpad mailed, to whom, and whether it arrived.',
  'office-mail.kept': 'Mails stay listed here for as long as the person is in Leerpad.',
  'office-mail.none': 'Every mail that Leerpad sends will be listed here. So far there was nothing to tell.',
  'office-mail.none-found': 'No mail fits this choice. Choose a longer period or another kind.',
  'office-mail.others': 'All other mail',
  'office-mail.not-found': 'This mail is not there.',

  'office-mail.filter.all': 'All',
  'office-mail.filter.person': 'Only mail to {person}.',
  'office-mail.filter.everybody': 'Mail to everybody',

  'office-mail.column.to': 'To',
  'office-mail.column.what': 'About',
  'office-mail.column.when': 'When',
  'office-mail.column.state': 'How it stands',

  'office-mail.stand.mislukt': 'Not delivered',
  'office-mail.stand.wacht': 'Waiting to be sent',
  'office-mail.stand.verstuurd': 'Sent',
  'office-mail.stand.vervallen': 'Dropped',
  'office-mail.state.waiting': 'waiting to be sent',
  'office-mail.state.sending': 'being sent',
  'office-mail.state.sent': 'sent',
  'office-mail.state.failed': 'not delivered',
  'office-mail.state.dropped': 'dropped',
  'office-mail.attempts': 'Given up after {count, plural, one {# attempt} other {# attempts}}.',
  'office-mail.next-attempt':
    '{count, plural, one {One attempt failed} other {# attempts failed}}. Leerpad will try again by itself, on {day} at {time}.',
  'office-mail.dropped': 'Not sent: when its turn came, there was nothing left to tell.',
  'office-mail.let-go': 'Not delivered, and the secretariat let it rest.',

  'office-mail.failed.heading': '{count, plural, one {One mail was} other {# mails were}} not delivered',
  'office-mail.failed.text': 'Open a mail to see why, and what you can do.',
  'office-mail.failed.all': 'Send all {count} again',
  'office-mail.failed.more': 'See all {count}',

  'office-mail.done.again': 'The mail is being sent again. In a minute you will see here whether it worked.',
  'office-mail.done.let-go': 'This mail is settled. It will not be sent any more.',
  'office-mail.done.all':
    '{count, plural, =0 {There was nothing left to send: all of it is under way already, or cannot be sent again.} one {One mail is being sent again.} other {# mails are being sent again.}}',

  'office-mail.why.unknown-address':
    'The e-mail address does not exist. Ask how it is spelled, change the address and send the mail again.',
  'office-mail.why.full': 'The recipient’s mailbox is full. Let them know, and send the mail again later.',
  'office-mail.why.refused':
    'The recipient’s mail server refuses mail from Leerpad. Ask for another address, or ask the administrator of Leerpad for help.',
  'office-mail.why.too-large':
    'The recipient’s mail server finds the mail too large. Ask the administrator for help.',
  'office-mail.why.unreachable':
    'The mail server could not be reached. The address is not to blame. Send the mail again; if it keeps failing, tell the administrator of Leerpad.',
  'office-mail.why.sign-in':
    'Leerpad’s own mail server does not let Leerpad in. Tell the administrator; then you can send the mail again.',
  'office-mail.why.later': 'The recipient’s mail server could not take the mail then. Send it again.',
  'office-mail.why.not-written':
    'Leerpad could not write this mail. The fault is ours. Tell the administrator of Leerpad.',
  'office-mail.why.interrupted': 'Sending was interrupted each time. Send the mail again.',
  'office-mail.why.restored':
    'Leerpad was restored from a backup. Whether this mail had been sent by then is not known, so Leerpad does not send it by itself. Send it again, or let it rest.',
  'office-mail.why.other':
    'The mail server did not take the mail. What it answered stands below. Check the address and send the mail again.',

  'office-mail.asked-for':
    'You cannot send this mail again: whoever needs it asks for a new one on the page to sign in.',
  'office-mail.no-account':
    'This person no longer has an account that is open. Open the account first, and then invite them again.',
  'office-mail.again': 'Send again',
  'office-mail.again.invite': 'Invite again',

  'office-mail.one.title': 'One mail',
  'office-mail.one.to': 'To {to}',
  'office-mail.one.why': 'Why this mail was not delivered',
  'office-mail.one.answer': 'What the mail server answered',
  'office-mail.one.facts': 'Details',
  'office-mail.one.address': 'E-mail address now',
  'office-mail.one.promised': 'Made ready',
  'office-mail.one.sent': 'Sent',
  'office-mail.one.newer': 'Sent again',
  'office-mail.one.others': 'All mail to {to}',
  'office-mail.one.mend': 'Change the e-mail address',
  'office-mail.one.let-go': 'Let it rest',

  'office-mail.letter.heading': 'What it says',
  'office-mail.letter.now':
    'This is what the mail would say now. Leerpad does not keep what it said exactly.',
  'office-mail.letter.secret':
    'This mail has a link with which only the recipient can enter. That is why you do not see it here.',
  'office-mail.letter.nothing':
    'There is nothing left to tell now. Leerpad does not keep what the mail said exactly.',
  'office-mail.letter.fault': 'Leerpad cannot write this mail now. Tell the administrator of Leerpad.',

  'office-mail.kind': '{kind}',
  'office-mail.kind.invitation': 'Invitation to Leerpad',
  'office-mail.kind.sign-in-link': 'Link to sign in',
  'office-mail.kind.reset': 'Link for a new password',
  'office-mail.kind.claim-returned': 'Hours returned',
  'office-mail.kind.record-ready': 'Completion record ready',
  'office-mail.kind.record-suspended': 'Completion record suspended',
  'office-mail.kind.record-superseded': 'Completion record superseded',
  'office-mail.kind.record-withdrawn': 'Completion record withdrawn',
  'office-mail.kind.claims-waiting': 'Reminder: hours wait for a signature',
  'office-mail.kind.claims-waiting-long': 'Hours that wait long, to the secretariat',
};
