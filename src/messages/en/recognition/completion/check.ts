export const recognitionCompletionCheck = {
  'check.ledger-chain': '{participant}: line {line} of the ledger does not fit the lines before it.',
  'check.ledger-mac':
    '{participant}: line {line} of the ledger was not written by Leerpad, and does not count.',
  'check.requirements':
    '{participant}: the requirements differ from what the programme and the decisions of the board say.',
  'check.trajectory-mac':
    '{participant}: who follows which programme, and from when, was changed outside Leerpad. No record is issued on it.',
  'check.decision-mac': '{participant}: decision {decision} was not written by Leerpad, and does not hold.',
  'check.ledger-head': '{participant}: the ledger is shorter or longer than it should be.',
  'check.claim-state': '{participant}: activity {claim} says something else than the ledger.',
  'check.progress': '{participant}: the stored progress ({component}) differs from what the ledger says.',
  'check.record.content-altered': 'Record {number}: its content was altered.',
  'check.record.pdf-altered': 'Record {number}: its PDF was altered.',
  'check.record.signature-invalid': 'Record {number}: its signature is wrong.',
  'check.record.key-unknown': 'Record {number}: the key of its signature is unknown.',
  'check.record.not-earned': 'Record {number}: what was signed off then is not enough for this record.',
  'check.record.no-longer-earned': 'Record {number}: stands as valid, but the hours are no longer there.',
  'check.record.ledger-altered': 'Record {number}: the ledger on which it rests was altered.',
  'check.numbers': 'The numbers of {year} have a gap: the last is {last}, and there are {count}.',
  'check.place':
    '{participant}: has a place, or waits for one, in {title}, {block, plural, =0 {the day} other {block {block}}} on {date}, but the trajectory does not run or the account is closed.',
  'check.record.states-altered':
    'Record {number}: the series of its states (valid, suspended, …) was altered.',
  'check.state-gone': 'The states of records: line {line} is gone.',
  'check.state-altered': 'Record {number}: the state on line {line} is not what was written.',
  'check.state-code':
    'Record {number}: the state on line {line} has no code or a wrong one; Leerpad did not write it.',
  'check.state-unplaced':
    'Record {number}: state {sequence} has no place in the chain; Leerpad did not write it.',
  'check.state-order': 'Record {number}: state {sequence} cannot follow the one before it.',
  'check.state-record-head': 'Record {number}: there are more or fewer states than were written.',
  'check.state-head': 'The states of records: the chain is longer or shorter than it should be.',
  'check.audit-gone': 'The log: line {line} is gone.',
  'check.audit-altered': 'The log: line {line} is not what was written.',
  'check.audit-code': 'The log: line {line} has a wrong code; Leerpad did not write it.',
  'check.audit-entry': 'The log: {entry} has no code or a wrong one; Leerpad did not write it.',
  'check.audit-head': 'The log: the chain is longer or shorter than it should be.',
  'check.line-code':
    '{table, select, signing_right {Right to sign} deputy {Deputy} person_role {Role} session {Session} pending_sign_in {Pending sign-in} account {Account} sign_in_token {Mailed link} address_change {Requested address} signature_term {Last day of signatures by import} claim {Activity that waits} person {Name for records} other {{table}}} {line}: not written by Leerpad, and does not count.',
  'check.none': 'Everything is right: no differences.',
  'check.some': '{count, plural, one {# difference} other {# differences}} found.',
} as const;
