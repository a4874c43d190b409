export const importsImports = {
  'import.missing': 'This field is empty. Fill it in.',
  'import.key-too-long': 'This number is too long: at most {most} characters.',
  'import.date': '“{text}” is not an existing date. Write it as dd-mm-yyyy, such as 14-03-2026.',
  'import.date-short-year':
    '“{text}” has a year of two digits. Write the year in full, as dd-mm-yyyy, such as 14-03-2026.',
  'import.date-serial':
    '“{text}” is the number in which Excel keeps a date. In Excel, format the column as a date and save the file again, or write the date as dd-mm-yyyy, such as 14-03-2026.',
  'import.future': '“{text}” lies in the future. Check the date.',
  'import.email': '“{text}” is not an e-mail address. Write it as name@example.org.',
  'import.email-taken':
    'The address {text} belongs to another participant. Everybody has an address of their own.',
  'import.email-of-leader':
    'The address {text} is that of a leader who is known here separately. Ask the administrator to join the two.',
  'import.email-twice':
    'The address {text} stands earlier in this file with other data. Keep one of the two rows.',
  'import.number-twice':
    'Number {text} stands earlier in this file with other data. Keep one of the two rows.',
  'import.number-moved':
    'Number {text} has become somebody else’s in the portal than it was in the earlier file. Check who is meant.',
  'import.big-number':
    '“{text}” is not a BIG number: that has eleven digits. Leave it empty if it is not known.',
  'import.programme': '“{text}” is not a trajectory. Choose begeleider or cobegeleider.',
  'import.programme-changed':
    'This participant follows another trajectory already. An import does not change that; ask the administrator.',
  'import.start-changed':
    'According to earlier data this participant started on {date}. An import does not change that; ask the administrator.',
  'import.before-programme': 'On {date} this programme did not exist yet. Check the start date.',
  'import.supervisor-unknown': '{text} is not a known leader. Put them in the file of leaders first.',
  'import.supervisor-self': 'A participant cannot be their own supervisor.',
  'import.yes-no': '“{text}” is neither ja nor nee.',
  'import.years': '“{text}” is not a list of years. Write for example 2024,2025.',
  'import.participant-unknown':
    'Participant {text} is not known, or their row was rejected. Put the participant right first.',
  'import.component':
    '“{text}” is not a component. Choose literatuur, cursus, vissenkom, praktijk or supervisie.',
  'import.component-not-asked': 'The component {text} is not part of this participant’s trajectory.',
  'import.hours': '“{text}” is not a number of hours. Write for example 2,5.',
  'import.hours-limits': '{text} hours is not possible: {least} to {most} minutes at a time.',
  'import.title-missing': 'Fill in the title of what was read.',
  'import.block-missing': 'Fill in which block it was: 1 to {blocks}.',
  'import.block': '“{text}” is not a block: choose 1 to {blocks}.',
  'import.signer-missing':
    'It says when this was signed off, but not by whom. Fill in the address, or empty both fields.',
  'import.signer-unknown':
    '{text} is not a known leader. Put them in the file of leaders first, or mend the address.',
  'import.signed-on-missing':
    'It says who signed this off, but not when. Fill in the date, or empty both fields.',
  'import.own-hours': '{text} cannot sign off their own hours.',
  'import.may-not-supervise':
    '{text} could not supervise on {date}: {obstacle, select, experience {leader for less than two years} activity {led no group for more than two years} education {no intervision in that year or the one before} suspension {the recognition was suspended or withdrawn} other {not an ordinary member}}.',
  'import.not-recognised': '{text} was not a recognised leader on {date}.',
  'import.signatures-ended':
    'The board decided that imports after {date} bring no signatures. Leave ‘Afgetekend door’ and ‘Afgetekend op’ empty: these hours then wait in Leerpad for the leader’s signature.',
  'import.signed-before': 'Signed off on {text}, but the work was only on {date}.',
  'import.session-in-portal':
    'On {date} this trainee has recorded a session in Leerpad already: “{description}”, {minutes} minutes. If this is the same one, remove this row. If the one in Leerpad is not right, have the trainee amend or withdraw it there.',
  'import.day-full':
    'With these {minutes} minutes {date} goes over the 16 hours that can be signed off for one day. {left, plural, =0 {Nothing} one {# minute} other {# minutes}} can be added.',
  'import.rejects-same-name':
    'Two files are called {file}; their rejected rows would go to the same file. Rename one of them.',
  'import.no-files': 'Name at least one file: --participants, --leaders or --hours.',
  'import.today-production':
    '--today works in production with --dry-run only: an import issues records dated today.',
  'import.today': '--today {text} is not a date. Write it as yyyy-mm-dd.',
  'import.progress': '{sheet}: {percent} % read',
  'import.progress.progress': 'Computing progress: {done} of {total}',
  'import.progress.records': 'Issuing records: {done} of {total}',
  'import.sheet.deelnemers': 'Participants',
  'import.sheet.begeleiders': 'Leaders',
  'import.sheet.uren': 'Hours',
  'import.result': '{sheet}: {accepted} new, {updated} updated, {known} known already, {rejected} rejected.',
  'import.rejected-row': '  line {line}, {field}: {reason}',
  'import.rejects-file': 'The rejected rows stand in {file}. Mend them there and import that file.',
  'import.records-issued':
    '{count, plural, =0 {No completion records were added.} one {One completion record was issued.} other {# completion records were issued.}}',
  'import.accented':
    'This is how accented letters were read: {names}. If that is wrong, save the sheet again as CSV UTF-8.',
  'import.dry-run': 'This was a trial: nothing was kept.',
} as const;
