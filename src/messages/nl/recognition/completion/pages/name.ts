export const recognitionCompletionPagesName = {
  'trainee.name.link': 'Uw naam op het bewijs nakijken',
  'trainee.name.title': 'Uw naam op het bewijs',
  'trainee.name.lead': 'Zo komt uw naam op uw bewijs van voltooiing te staan:',
  'trainee.name.confirmed': 'U hebt deze schrijfwijze bevestigd.',
  'trainee.name.unconfirmed': 'Deze schrijfwijze komt uit de administratie. Bevestig haar, of verbeter haar.',
  'trainee.name.label': 'Uw naam, zoals u hem gedrukt wilt zien',
  'trainee.name.hint':
    'U kunt de schrijfwijze van uw eigen naam veranderen, bijvoorbeeld een accent of een tweede voornaam. Het secretariaat ziet wat u verandert.',
  'trainee.name.confirm': 'Zo klopt mijn naam',
  'trainee.name.issued': 'Een bewijs dat al is afgegeven verandert niet mee.',
  'trainee.name.missing': 'Vul uw naam in.',
  'trainee.name.too-long': 'Dit is te lang voor het bewijs: er passen {most} tekens op.',
  'trainee.name.no-letter': 'In een naam staat ten minste één letter.',
} as const;
