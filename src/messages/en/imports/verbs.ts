export const importsVerbs = {
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
  'command.import.take-back.released': 'The enrolment of {name} in {block} on {date} has ended.',
} as const;
