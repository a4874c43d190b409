export const learningMeetingsPagesCalendar = {
  'calendar.name': 'Leerpad: mijn dagdelen',
  'calendar.teachers': '{count, plural, one {Docent} other {Docenten}}: {names}',
  'calendar.video': 'Videolink: {link}',
  'calendar.unknown': 'Deze agenda is er niet (meer). Op de pagina van uw account maakt u een nieuw adres.',
  'calendar.own.heading': 'Agenda',
  'calendar.own.text':
    'Uw dagdelen kunnen vanzelf in uw eigen agenda staan, ook als er iets verandert. Wie dit adres heeft, kan ze zien; geef het dus aan niemand.',
  'calendar.own.address': 'Uw geheime adres',
  'calendar.own.phone':
    'Op een telefoon of Mac: open de knop hieronder, of voeg in uw agenda een abonnement toe met dit adres.',
  'calendar.own.outlook':
    'In Outlook: kies in de agenda "Agenda toevoegen", dan "Abonneren via internet", en plak het adres.',
  'calendar.own.subscribe': 'Abonneren in mijn agenda',
  'calendar.own.make': 'Een agenda-adres maken',
  'calendar.own.renew': 'Een nieuw adres maken',
  'calendar.own.once':
    'Dit adres ziet u maar één keer: bewaar het, of abonneer u nu. Leerpad houdt alleen een afdruk ervan.',
  'calendar.own.has':
    'U hebt sinds {date} een adres. Leerpad kan het niet nog eens laten zien. Bent u het kwijt, of heeft iemand anders het? Maak dan een nieuw: het oude werkt meteen niet meer, en u abonneert u daarna opnieuw.',
  'calendar.own.done': 'Uw agenda-adres staat hieronder. Een eerder adres werkt niet meer.',
  'audit.did.calendar-feed.renewed': 'Maakte een nieuw agenda-adres',
} as const;
