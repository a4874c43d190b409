export const platformMail = {
  'mail.greeting': 'Dear {name},',
  'mail.closing': 'Kind regards,\nLeerpad',
  'mail.footer':
    'This message was sent automatically by Leerpad, the training portal of the association. Is something wrong? Please contact the secretariat.',
  'mail.fact.activity': 'Activity',
  'mail.fact.date': 'Date',
  'mail.fact.duration': 'Duration',
  'mail.fact.named': '{name}',
  'mail.fact.imported-on': 'Imported on',
  'mail.fact.imported-by': 'Imported by',
  'mail.fact.file': 'File',
  'mail.fact.number': 'Number',
  'mail.fact.new-number': 'New number',
  'mail.fact.trainee': 'Trainee',
} as const;
