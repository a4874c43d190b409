/** Texts of the commands `import`, `check` and `report`, and of the start. */
export const commands = {
  'command.import.summary': 'Brings in the three spreadsheets: leaders, participants and hours.',
  'command.import.participants': 'file of participants (deelnemers*.csv)',
  'command.import.leaders': 'file of leaders (begeleiders*.csv)',
  'command.import.hours': 'file of hours (uren*.csv)',
  'command.import.dry-run': 'only try: nothing is kept',
  'command.import.json': 'answer as JSON',
  'command.import.rejects': 'folder for the files with rejected rows',
  'command.import.today': 'the day that it is today (yyyy-mm-dd), to repeat an import',
  'command.import.runs.summary': 'Shows the imports that were made, the latest first.',
  'command.import.runs.line':
    '{id} · {date} · {accepted} new, {updated} updated{takenBack, select, no {} other { · taken back on {takenBack}}}',
  'command.import.take-back.summary': 'Takes an import back as a whole, as long as nothing rests on it.',
  'command.import.take-back.run': 'the import, as import runs names it',
  'command.import.take-back.reason': 'why; it stands with every counter-entry',
  'command.import.take-back.done':
    'The import was taken back: {credits, plural, one {# signed row} other {# signed rows}} ({hours}) and {claimsWaiting} waiting, of {trainees, plural, one {# trainee} other {# trainees}}.',
  'command.import.take-back.suspended': 'Record {number} of {name} is suspended.',
  'command.check.summary': 'Recomputes progress from the ledger and verifies every record.',
  'command.report.json': 'answer as JSON',
  'command.report.progress.summary': 'Tells how far everybody is.',
  'command.report.records.summary': 'Tells which completion records there are.',
  'report.component': '{component} {counted} of {required}',
  'report.rest': '{waiting} waiting for a signature · record {records}',
  'report.record':
    '{number} · {participant} · {kind, select, hours96 {96 hours} other {whole programme}} · issued on {issuedOn} · {state, select, valid {valid} suspended {suspended} superseded {superseded} other {withdrawn}} · {verificationAddress}',
  'start.running': '\nLeerpad is running at {address} (stop: Ctrl-C).',
  'start.demo-person': '  {email} ({name}): {what}',
  'start.demo-password': 'All of them sign in with their address and the password: {password}',
  'start.mailbox': 'The mail that the portal sends lies in {address}',
  'start.demo-record': 'To look at a completion record: {address}',
  'start.port.EADDRINUSE':
    'Port {port} is in use already. Stop what runs there, or choose another with PORT.',
  'start.port.EACCES': 'This user may not use port {port}. Choose another with PORT.',
} as const;
