export const recognitionCompletionCheck = {
  'check.ledger-chain': '{participant}: line {line} of the ledger does not fit the lines before it.',
  'check.ledger-head': '{participant}: the ledger is shorter or longer than it should be.',
  'check.claim-state': '{participant}: activity {claim} says something else than the ledger.',
  'check.progress': '{participant}: the stored progress ({component}) differs from what the ledger says.',
  'check.record.content-altered': 'Record {number}: its content was altered.',
  'check.record.pdf-altered': 'Record {number}: its PDF was altered.',
  'check.record.signature-invalid': 'Record {number}: its signature is wrong.',
  'check.record.key-unknown': 'Record {number}: the key of its signature is unknown.',
  'check.record.ledger-altered': 'Record {number}: the ledger on which it rests was altered.',
  'check.numbers': 'The numbers of {year} have a gap: the last is {last}, and there are {count}.',
  'check.none': 'Everything is right: no differences.',
  'check.some': '{count, plural, one {# difference} other {# differences}} found.',
} as const;
