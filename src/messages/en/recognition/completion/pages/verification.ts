export const recognitionCompletionPagesVerification = {
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
  'verify.finding.key-unknown': 'The key of the digital signature has not been confirmed by the association.',
  'verify.finding.not-earned': 'What was signed off then is not enough for this record.',
  'verify.finding.no-longer-earned': 'The hours that the record rests on are no longer there.',
  'verify.finding.ledger-altered': 'The hours that the record rests on were changed afterwards.',
  'verify.finding.states-altered':
    'Whether the record still holds is no longer certain: what was kept about that was changed afterwards.',
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
} as const;
