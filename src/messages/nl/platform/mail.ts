export const platformMail = {
  'mail.greeting': 'Beste {name},',
  'mail.closing': 'Met vriendelijke groet,\nLeerpad',
  'mail.footer':
    'Dit bericht is automatisch verstuurd door Leerpad, het opleidingsportaal van de vereniging. Klopt er iets niet? Neem dan contact op met het secretariaat.',
  'mail.fact.activity': 'Activiteit',
  'mail.fact.date': 'Datum',
  'mail.fact.duration': 'Duur',
  'mail.fact.named': '{name}',
  'mail.fact.imported-on': 'Ingelezen op',
  'mail.fact.imported-by': 'Ingelezen door',
  'mail.fact.file': 'Bestand',
  'mail.fact.number': 'Nummer',
  'mail.fact.new-number': 'Nieuw nummer',
  'mail.fact.trainee': 'Begeleider in opleiding',
} as const;
