export const recognitionCompletionMails = {
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
  'mail.record-names-foreign.subject': 'A record waits: a name was changed outside Leerpad',
  'mail.record-names-foreign.text':
    'A completion record was earned and not issued: a name that it would bear was changed outside Leerpad.',
  'mail.record-names-foreign.help':
    'Please check these names among the personal details and save them there again; the record then follows by itself. Tell the administrator as well: somebody has written in the database.',
  'mail.record-names-foreign.name': 'Name',
  'mail.record-names-foreign.link': 'View the file',
  'mail.record.link': 'See the record',
} as const;
