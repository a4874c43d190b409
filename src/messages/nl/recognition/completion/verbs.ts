export const recognitionCompletionVerbs = {
  'command.check.summary': 'Rekent de voortgang na uit het urenboek en controleert elk bewijs.',
  'command.report.json': 'antwoord als JSON',
  'command.report.progress.summary': 'Vertelt hoe ver iedereen is.',
  'command.report.records.summary': 'Vertelt welke bewijzen van voltooiing er zijn.',
  'report.component': '{component} {counted} van {required}',
  'report.rest': '{waiting} wacht op een handtekening · bewijs {records}',
  'report.record':
    '{number} · {participant} · {kind, select, hours96 {96 uur} other {hele opleiding}} · afgegeven op {issuedOn} · {state, select, valid {geldig} suspended {opgeschort} superseded {vervangen} other {ingetrokken}} · {verificationAddress}',
} as const;
