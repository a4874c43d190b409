/** Texts of the calendar: invitations, the feed and its place on the account page, reminders. */
export const calendar = {
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

  'mail.calendar.invites':
    'De afspraak zit bij dit bericht. Staat zij niet vanzelf in uw agenda, open dan de bijlage.',
  'mail.calendar.ends':
    'Staat de afspraak in uw agenda, dan vervalt zij met dit bericht; gaat dat niet vanzelf, open dan de bijlage.',
  'mail.fact.line': 'Uw plek op de wachtlijst',
  'mail.teaching.link': 'Mijn dagdeel bekijken',
  'mail.teaching-given.subject': 'U geeft les op {day}',
  'mail.teaching-given.text':
    'U staat als docent bij dit dagdeel. Op de dag zelf vult u in Leerpad de presentielijst in.',
  'mail.teaching-ended.subject': 'U geeft geen les meer op {day}',
  'mail.teaching-ended.text': 'U staat niet meer als docent bij dit dagdeel.',
  'mail.teaching-changed.subject': 'Gewijzigd: uw dagdeel van {day}',
  'mail.teaching-changed.text': 'Er is iets veranderd aan een dagdeel dat u geeft. Dit geldt nu:',
  'mail.teaching-cancelled.subject': 'Gaat niet door: uw dagdeel van {day}',
  'mail.teaching-cancelled.text': 'Dit dagdeel gaat niet door. Wie was ingeschreven, heeft dit ook gehoord.',

  'mail.meeting-reminder.subject': 'Herinnering: uw dagdeel op {day}',
  'mail.meeting-reminder.text':
    'Binnenkort is het dagdeel waarvoor u bent ingeschreven. Kunt u toch niet komen? Schrijf u dan uit in Leerpad, of laat het het secretariaat weten als dat niet meer kan.',
  'mail.teaching-reminder.subject': 'Herinnering: u geeft les op {day}',
  'mail.teaching-reminder.text':
    'Morgen geeft u dit dagdeel. In Leerpad ziet u wie er komen, en vult u na afloop de presentielijst in.',
  'mail.attendance-open.subject': 'De presentielijst van {day} is nog open',
  'mail.attendance-open.text':
    'De presentielijst van dit dagdeel is nog niet gesloten. Pas als u haar sluit, tellen de uren van wie er was. U krijgt dit bericht elke week, tot de lijst gesloten is.',

  'office-mail.kind.meeting-reminder': 'Herinnering aan een dagdeel',
  'office-mail.kind.attendance-open': 'Herinnering: presentielijst nog open',
  'office-mail.kind.enrolment-placed': 'Ingeschreven voor een dagdeel',
  'office-mail.kind.enrolment-waiting': 'Op de wachtlijst van een dagdeel',
  'office-mail.kind.enrolment-moved-up': 'Van de wachtlijst naar een plaats',
  'office-mail.kind.enrolment-cancelled': 'Uitgeschreven voor een dagdeel',
  'office-mail.kind.meeting-changed': 'Dagdeel gewijzigd',
  'office-mail.kind.meeting-cancelled': 'Dagdeel gaat niet door',
  'office-mail.kind.teaching-given': 'Docent van een dagdeel',
  'office-mail.kind.teaching-ended': 'Geen docent meer van een dagdeel',
} as const;
