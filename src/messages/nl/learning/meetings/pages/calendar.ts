export const learningMeetingsPagesCalendar = {
  'calendar.name': 'Leerpad: mijn dagdelen',
  'calendar.teachers': '{count, plural, one {Docent} other {Docenten}}: {names}',
  'calendar.video': 'Videolink: {link}',
  'calendar.unknown': 'Deze agenda is er niet (meer). Het adres staat op de pagina van uw account.',
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
  'calendar.own.renew.text':
    'Heeft iemand anders het adres? Maak dan een nieuw. Het oude werkt meteen niet meer; abonneer u daarna opnieuw.',
  'calendar.own.done': 'Uw nieuwe agenda-adres staat hieronder. Een eerder adres werkt niet meer.',
  'audit.did.calendar-feed.renewed': 'Maakte een nieuw agenda-adres',
} as const;
