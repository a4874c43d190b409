export const recognitionCompletionPagesName = {
  'trainee.name.link': 'Uw naam op het bewijs nakijken',
  'trainee.name.title': 'Uw naam op het bewijs',
  'trainee.name.lead': 'Zo komt uw naam op uw bewijs van voltooiing te staan:',
  'trainee.name.confirmed': 'U hebt deze schrijfwijze bevestigd.',
  'trainee.name.unconfirmed': 'Deze schrijfwijze komt uit de administratie. Bevestig haar, of verbeter haar.',
  'trainee.name.label': 'Uw naam, zoals u hem gedrukt wilt zien',
  'trainee.name.hint':
    'U kunt de schrijfwijze van uw eigen naam veranderen, bijvoorbeeld een accent of een tweede voornaam. Uw achternaam moet erin blijven staan; anders kijkt het secretariaat er eerst naar.',
  'trainee.name.confirm': 'Zo klopt mijn naam',
  'trainee.name.issued': 'Een bewijs dat al is afgegeven verandert niet mee.',
  'trainee.name.missing': 'Vul uw naam in.',
  'trainee.name.too-long': 'Dit is te lang voor het bewijs: er passen {most} tekens op.',
  'trainee.name.no-letter': 'In een naam staat ten minste één letter.',
  'trainee.name.waiting':
    'U vroeg om “{name}”. Uw achternaam, zoals wij die kennen, staat daar niet helemaal in; daarom kijkt het secretariaat ernaar. Tot die tijd staat op een bewijs de naam hierboven.',
  'trainee.name.sent-back':
    'Het secretariaat nam “{name}” niet over. Klopt uw achternaam in onze administratie niet? Vraag het secretariaat om die te verbeteren.',
  'print-name.overtaken': 'Deze naam wacht niet meer: hij is intussen gewijzigd of al beoordeeld.',
  'print-name.title': 'Namen voor op het bewijs',
  'print-name.lead':
    'Een deelnemer mag de naam op het bewijs zelf schrijven, zolang de geregistreerde achternaam erin staat. Deze namen wachten op u; tot die tijd krijgt een bewijs de laatste naam die wel klopte.',
  'print-name.registered': 'Geregistreerd',
  'print-name.asked': 'Wil op het bewijs',
  'print-name.since': 'Gevraagd op',
  'print-name.earlier': 'Eerder bevestigd',
  'print-name.decision': 'Uw oordeel',
  'print-name.approve': 'Goedkeuren',
  'print-name.send-back': 'Terugsturen',
  'print-name.none': 'Er wachten geen namen.',
  'print-name.beside': 'op het bewijs: {name}',
} as const;
