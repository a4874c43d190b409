export const platformMailMailbox = {
  'mailbox.title': 'Mailbox',
  'mailbox.lead': 'No mail server has been set. What Leerpad would mail arrives here, the newest first.',
  'mailbox.empty': 'The first mail appears here as soon as Leerpad has something to tell.',
  'mailbox.to': 'To',
  'mailbox.from': 'From',
  'mailbox.received': 'Received',
  'mailbox.html': 'As a mail program shows it',
  'mailbox.calendar': 'The appointment for a calendar (.ics)',
  'mailbox.back': 'Back to the mailbox',
  'mailbox.failed': 'Not delivered',
  'mailbox.failed.what': '{kind}, after {attempts, plural, one {# attempt} other {# attempts}}: {answer}',
} as const;
