/** Texts of the frame around every page, of the public pages and of the error pages. */
export const web = {
  'web.title': '{title} · Leerpad',
  'web.title.wrong': 'Error: {title} · Leerpad',
  'web.skip': 'Skip to content',
  'web.navigation': 'Main menu',
  'web.other-language': 'Deze pagina in het Nederlands',
  'web.footer': 'Leerpad is the training portal of the {association}, the Dutch Balint association.',
  'nav.start': 'What is Leerpad?',
  'nav.verify': 'Check a record',

  'start.title': 'Training portal for Balint group leaders',
  'start.heading': 'A path of 96 hours',
  'start.lead':
    'Learning to lead a Balint group is a path of reading, classes and practice. Leerpad keeps the hours, has them signed off, and ends with a record that anyone can check.',
  'start.path.heading': 'Every stone is one hour',
  'start.path.example':
    'An example of somebody on the way: {signed} signed off, {waiting} waiting for a signature, and {open} still to do.',
  'start.path.rule': 'An hour counts once a qualified person has signed it off.',
  'start.for-whom.heading': 'Who it is for',
  'start.trainees.heading': 'Those who learn to lead',
  'start.trainees.text': 'Trainee leaders and co-leaders keep their hours and see what is still to do.',
  'start.educators.heading': 'Those who teach',
  'start.educators.text':
    'Supervisors, teachers and host leaders confirm with their signature what was done.',
  'start.readers.heading': 'Those who are shown a record',
  'start.readers.text':
    'You can see for yourself whether it is genuine and still valid. No account is needed.',

  'stones.literature': 'Literature',
  'stones.course': 'Course',
  'stones.fishbowl': 'Fishbowl',
  'stones.figures':
    '{minutes, plural, =0 {{hours}} other {{hours, plural, =0 {} other {# h }}# min}} of {required}',
  'stones.described':
    '{component}: {signed} of {required} signed off, {waiting} waiting for a signature, {open} still to do.',
  'stones.legend.signed': 'signed off',
  'stones.legend.waiting': 'waiting for a signature',
  'stones.legend.open': 'still to do',

  'check.title': 'Check a record',
  'check.heading': 'Is this record genuine and still valid?',
  'check.lead':
    'Every completion record has a page of its own, which shows everything that is printed on the paper.',
  'check.how.heading': 'How it works',
  'check.scan.heading': 'Scan the QR code',
  'check.scan.text':
    'Point the camera of your phone at the code on the record and open the address that appears.',
  'check.type.heading': 'Or type the code',
  'check.type.text': 'Take the last 26 letters and digits of the address that stands on the record.',
  'check.compare.heading': 'Compare',
  'check.compare.text':
    'Where the paper differs from the page, the page holds. Look at the address too: it always begins with {address}/bewijs/.',
  'check.code.label': 'Code or address of the record',
  'check.code.hint': 'Capitals, spaces and hyphens make no difference.',
  'check.code.wrong':
    'This is not the code of a record. A code has 26 letters and digits. See whether one is missing or was typed twice.',
  'check.submit': 'Check this record',

  'verify.valid.heading': 'This record is genuine and valid',
  'verify.valid.text':
    'The association issued it on {issuedOn} and its content has not changed since. Compare the paper, which is in Dutch, with what is shown below: every name, figure and date must be the same.',
  'verify.suspended.heading': 'This record is genuine, but not valid now',
  'verify.suspended.text':
    'It has been suspended since {since}, because hours that it rests on were corrected. Do not rely on it now. Once the hours are complete again, there will be a new record with another number.',
  'verify.superseded.heading': 'This record is genuine, but was replaced',
  'verify.superseded.text':
    'It has not been valid since {since}. Record {number} has taken its place. Ask the holder for that one.',
  'verify.superseded.unnumbered':
    'It has not been valid since {since}. A newer record has taken its place. Ask the holder for that one.',
  'verify.withdrawn.heading': 'This record was withdrawn',
  'verify.withdrawn.text':
    'The association issued it, but its board withdrew it on {since}. It is no longer valid. If you have questions, please ask the secretariat of the association.',
  'verify.altered.heading': 'Do not rely on this record',
  'verify.altered.text':
    'What is kept at this address is not what the association signed. That is why its content is not shown here. Ask the secretariat of the association whether the record is right, and tell them what you read here.',
  'verify.altered.findings': 'What is wrong',
  'verify.finding.content-altered': 'The content was changed after the record had been signed.',
  'verify.finding.pdf-altered': 'The document that is kept was changed after the record had been issued.',
  'verify.finding.signature-invalid': 'The digital signature does not belong to this content.',
  'verify.finding.key-unknown': 'The digital signature was not made with a key of the association.',
  'verify.finding.ledger-altered': 'The hours that the record rests on were changed afterwards.',
  'verify.stamp.suspended': 'Suspended',
  'verify.stamp.superseded': 'Replaced',
  'verify.stamp.withdrawn': 'Withdrawn',

  'verify.record.component': 'Component',
  'verify.record.amount': 'Amount',
  'verify.record.when': 'When',

  'unknown.heading': 'There is no record at this address',
  'unknown.lead': 'Usually something was lost on the way. Please check:',
  'unknown.mistyped':
    'Is there a typing error in it? Compare the code with the record, character by character.',
  'unknown.cut': 'Is the address complete? The code at its end has 26 letters and digits.',
  'unknown.scan': 'Did you scan it? Try again with more light, and with the whole code in view.',
  'unknown.not-ours':
    'If you still end up here, the record may not be from the association. Ask its secretariat.',

  'error.400.heading': 'This address is not right',
  'error.400.advice':
    'There is something in the address that does not belong there. Enter it again, or begin at the front page.',
  'error.401.heading': 'You are not signed in',
  'error.401.advice': 'Sign in and try again.',
  'error.403.heading': 'You cannot do this here',
  'error.403.advice':
    'This is for somebody else to do. If you think it is yours, please ask the secretariat.',
  'error.foreign.heading': 'This form was not sent',
  'error.foreign.advice':
    'Nothing was changed. Your browser says that the form came from another website. Open Leerpad in a new tab, go back to the page and send it from there.',
  'error.404.heading': 'This page is not here',
  'error.404.advice': 'The address may not have been copied in full, or the page may have moved.',
  'error.409.heading': 'Something has changed meanwhile',
  'error.409.advice': 'Go back, see what it says now, and then try again.',
  'error.413.heading': 'This is too large to send',
  'error.413.advice': 'Go back, make it smaller and send it again.',
  'error.422.heading': 'This is not right yet',
  'error.422.advice': 'Go back, change it and send it again.',
  'error.429.heading': 'One moment, please',
  'error.429.advice': 'You asked for many pages in a short time. Try again in a minute.',
  'error.500.heading': 'Something went wrong on our side',
  'error.500.advice':
    'It is not your fault. Try again later. If it happens again, please call or mail the secretariat and give them the reference.',
  'error.503.heading': 'Leerpad will be back shortly',
  'error.503.advice': 'We cannot be reached just now. Try again in a few minutes.',
  'error.reference': 'Reference',
  'error.home': 'To the front page',
} as const;
