export const recognitionCompletionPagesName = {
  'trainee.name.link': 'Check your name on the record',
  'trainee.name.title': 'Your name on the record',
  'trainee.name.lead': 'This is how your name will stand on your completion record:',
  'trainee.name.confirmed': 'You confirmed this spelling.',
  'trainee.name.unconfirmed': 'This spelling comes from the administration. Confirm it, or correct it.',
  'trainee.name.label': 'Your name, as you want to see it printed',
  'trainee.name.hint':
    'You can change how your own name is spelled, for example an accent or a second first name. The secretariat sees what you change.',
  'trainee.name.confirm': 'This is my name',
  'trainee.name.issued': 'A record that was already issued does not change.',
  'trainee.name.missing': 'Fill in your name.',
  'trainee.name.too-long': 'This is too long for the record: there is room for {most} characters.',
  'trainee.name.no-letter': 'A name has at least one letter.',
} as const;
