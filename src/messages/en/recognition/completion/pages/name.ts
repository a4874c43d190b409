export const recognitionCompletionPagesName = {
  'trainee.name.link': 'Check your name on the record',
  'trainee.name.title': 'Your name on the record',
  'trainee.name.lead': 'This is how your name will stand on your completion record:',
  'trainee.name.confirmed': 'You confirmed this spelling.',
  'trainee.name.unconfirmed': 'This spelling comes from the administration. Confirm it, or correct it.',
  'trainee.name.label': 'Your name, as you want to see it printed',
  'trainee.name.hint':
    'You can change how your own name is spelled, for example an accent or a second first name. Your surname must stay in it; otherwise the secretariat looks at it first.',
  'trainee.name.confirm': 'This is my name',
  'trainee.name.issued': 'A record that was already issued does not change.',
  'trainee.name.missing': 'Fill in your name.',
  'trainee.name.too-long': 'This is too long for the record: there is room for {most} characters.',
  'trainee.name.no-letter': 'A name has at least one letter.',
  'trainee.name.waiting':
    'You asked for “{name}”. Your surname, as we know it, is not all there, so the secretariat looks at it. Until then a record bears the name above.',
  'trainee.name.sent-back':
    'The secretariat did not take over “{name}”. Is your surname wrong in our administration? Ask the secretariat to mend it.',
  'print-name.overtaken': 'This name does not wait any more: it was changed or judged meanwhile.',
  'print-name.title': 'Names on the record',
  'print-name.lead':
    'Trainees may write the name on their record themselves, as long as the registered surname is in it. These names wait for you; until then a record bears the last name that was right.',
  'print-name.registered': 'Registered',
  'print-name.asked': 'Wants on the record',
  'print-name.since': 'Asked on',
  'print-name.earlier': 'Confirmed earlier',
  'print-name.decision': 'Your decision',
  'print-name.approve': 'Approve',
  'print-name.send-back': 'Send back',
  'print-name.none': 'No names are waiting.',
  'print-name.beside': 'on the record: {name}',
} as const;
