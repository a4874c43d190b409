export const recognitionCompletionVerbs = {
  'command.check.summary': 'Recomputes progress from the ledger and verifies every record.',
  'command.report.json': 'answer as JSON',
  'command.report.progress.summary': 'Tells how far everybody is.',
  'command.report.records.summary': 'Tells which completion records there are.',
  'report.component': '{component} {counted} of {required}',
  'report.rest': '{waiting} waiting for a signature · record {records}',
  'report.record':
    '{number} · {participant} · {kind, select, hours96 {96 hours} other {whole programme}} · issued on {issuedOn} · {state, select, valid {valid} suspended {suspended} superseded {superseded} other {withdrawn}} · {verificationAddress}',
} as const;
