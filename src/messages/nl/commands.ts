/** Texts of the commands `import`, `check` and `report`, and of the start. */
export const commands = {
  'command.import.summary': 'Leest de drie rekenbladen in: begeleiders, deelnemers en uren.',
  'command.import.participants': 'bestand met deelnemers (deelnemers*.csv)',
  'command.import.leaders': 'bestand met begeleiders (begeleiders*.csv)',
  'command.import.hours': 'bestand met uren (uren*.csv)',
  'command.import.dry-run': 'alleen proberen: er wordt niets bewaard',
  'command.import.json': 'antwoord als JSON',
  'command.import.rejects': 'map voor de bestanden met afgewezen rijen',
  'command.import.today': 'de dag waarop het vandaag is (jjjj-mm-dd), om een import na te spelen',
  'command.import.runs.summary': 'Toont welke invoer er is geweest, de laatste eerst.',
  'command.import.runs.line':
    '{id} · {date} · {accepted} nieuw, {updated} bijgewerkt{takenBack, select, no {} other { · teruggedraaid op {takenBack}}}',
  'command.import.take-back.summary': 'Draait een invoer als geheel terug, zolang er niets op rust.',
  'command.import.take-back.run': 'de invoer, zoals import runs die noemt',
  'command.import.take-back.reason': 'waarom; het staat bij elke tegenboeking',
  'command.import.take-back.done':
    'De invoer is teruggedraaid: {credits, plural, one {# afgetekende regel} other {# afgetekende regels}} ({hours}) en {claimsWaiting} wachtende, van {trainees, plural, one {# deelnemer} other {# deelnemers}}.',
  'command.import.take-back.suspended': 'Bewijs {number} van {name} is opgeschort.',
  'command.check.summary': 'Rekent de voortgang na uit het urenboek en controleert elk bewijs.',
  'command.report.json': 'antwoord als JSON',
  'command.report.progress.summary': 'Vertelt hoe ver iedereen is.',
  'command.report.records.summary': 'Vertelt welke bewijzen van voltooiing er zijn.',
  'report.component': '{component} {counted} van {required}',
  'report.rest': '{waiting} wacht op een handtekening · bewijs {records}',
  'report.record':
    '{number} · {participant} · {kind, select, hours96 {96 uur} other {hele opleiding}} · afgegeven op {issuedOn} · {state, select, valid {geldig} suspended {opgeschort} superseded {vervangen} other {ingetrokken}} · {verificationAddress}',
  'start.running': '\nLeerpad draait op {address} (stoppen: Ctrl-C).',
  'start.demo-person': '  {email} ({name}): {what}',
  'start.demo-password': 'Allen melden zich aan met hun adres en het wachtwoord: {password}',
  'start.mailbox': 'De post die het portaal verstuurt, ligt in {address}',
  'start.demo-record': 'Een bewijs van voltooiing bekijken: {address}',
  'start.port.EADDRINUSE':
    'Poort {port} is al in gebruik. Stop wat daar draait, of kies een andere met PORT.',
  'start.port.EACCES': 'Poort {port} mag niet worden gebruikt door deze gebruiker. Kies een andere met PORT.',
} as const;
