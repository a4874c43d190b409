export const importsVerbs = {
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
  'command.import.take-back.released': 'De inschrijving van {name} voor {block} op {date} is vervallen.',
} as const;
