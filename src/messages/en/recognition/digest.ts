export const recognitionDigest = {
  'command.check.digest': 'a daily digest: also look whether all that stands in it is still there',
  'command.digest.summary': 'Writes a signed digest of all that there is now.',
  'command.digest.to': 'the file that is made',
  'command.digest.done':
    'The digest is in {file}. Keep it outside the server; leerpad check --digest compares with it.',
  'check.digest.not-read': 'The file {file} cannot be read.',
  'check.digest.signature':
    'The digest is not signed with the key of this association; nothing was compared with it.',
  'check.digest.ledger': '{participant}: from line {line} on the ledger is not what it was on {day}.',
  'check.digest.states': 'From line {line} on the states of records are not what they were on {day}.',
  'check.digest.audit': 'From line {line} on the log is not what it was on {day}.',
  'check.digest.record-gone': 'Record {number} was there on {day}, and is gone.',
  'check.digest.record-altered': 'Record {number} is no longer what it was on {day}.',
  'mail.digest.subject': 'Digest of {day}',
  'mail.digest.text':
    'The signed digest of Leerpad comes with this message. With it one can find out later whether ledgers, records and log still are what they were today. It holds no names.',
  'mail.digest.keep':
    'You need not do anything. Do keep the message: it is only worth something outside the server.',
  'mail.digest.link': 'Go to the log',
} as const;
