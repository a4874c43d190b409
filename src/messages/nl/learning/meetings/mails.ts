export const learningMeetingsMails = {
  'mail.calendar.invites':
    'De afspraak zit bij dit bericht. Staat zij niet vanzelf in uw agenda, open dan de bijlage.',
  'mail.calendar.ends':
    'Staat de afspraak in uw agenda, dan vervalt zij met dit bericht; gaat dat niet vanzelf, open dan de bijlage.',
  'mail.fact.line': 'Uw plek op de wachtlijst',
  'mail.teaching.link': 'Mijn dagdeel bekijken',
  'mail.teaching-given.subject':
    '{sort, select, day {U organiseert de intervisiedag van {day}} other {U geeft les op {day}}}',
  'mail.teaching-given.text':
    '{sort, select, day {U staat als organisator bij deze intervisiedag. In Leerpad ziet u wie er komen, en houdt u op de dag zelf bij wie er is.} other {U staat als docent bij dit dagdeel. Op de dag zelf vult u in Leerpad de presentielijst in.}}',
  'mail.teaching-ended.subject':
    '{sort, select, day {U organiseert de intervisiedag van {day} niet meer} other {U geeft geen les meer op {day}}}',
  'mail.teaching-ended.text':
    '{sort, select, day {U staat niet meer als organisator bij deze intervisiedag.} other {U staat niet meer als docent bij dit dagdeel.}}',
  'mail.teaching-changed.subject':
    'Gewijzigd: {sort, select, day {uw intervisiedag} other {uw dagdeel}} van {day}',
  'mail.teaching-changed.text':
    'Er is iets veranderd aan {sort, select, day {een intervisiedag die u organiseert} other {een dagdeel dat u geeft}}. Dit geldt nu:',
  'mail.teaching-cancelled.subject':
    'Gaat niet door: {sort, select, day {uw intervisiedag} other {uw dagdeel}} van {day}',
  'mail.teaching-cancelled.text':
    '{sort, select, day {Deze intervisiedag} other {Dit dagdeel}} gaat niet door. Wie was ingeschreven, heeft dit ook gehoord.',
  'mail.meeting-reminder.subject':
    'Herinnering: {sort, select, day {de intervisiedag} other {uw dagdeel}} op {day}',
  'mail.meeting-reminder.text':
    'Binnenkort is {sort, select, day {de intervisiedag} other {het dagdeel}} waarvoor u bent ingeschreven. Kunt u toch niet komen? {guest, select, yes {Laat het dan de organisatoren weten.} other {Schrijf u dan uit in Leerpad, of laat het {sort, select, day {de organisatoren} other {het secretariaat}} weten als dat niet meer kan.}}',
  'mail.teaching-reminder.subject':
    'Herinnering: {sort, select, day {uw intervisiedag op {day}} other {u geeft les op {day}}}',
  'mail.teaching-reminder.text':
    '{sort, select, day {Morgen is de intervisiedag die u organiseert. In Leerpad ziet u wie er komen, en houdt u aan de deur bij wie er is.} other {Morgen geeft u dit dagdeel. In Leerpad ziet u wie er komen, en vult u na afloop de presentielijst in.}}',
  'mail.attendance-open.subject': 'De presentielijst van {day} is nog open',
  'mail.attendance-open.text':
    'De presentielijst van {sort, select, day {deze intervisiedag} other {dit dagdeel}} is nog niet gesloten. Pas als u haar sluit, {sort, select, day {telt de dag voor} other {tellen de uren van}} wie er was. U krijgt dit bericht elke week, tot de lijst gesloten is.',
  'mail.places-released.subject': 'Vrijgekomen plaatsen op {day}',
  'mail.places-released.text':
    'Leerpad heeft plaatsen vrijgegeven van mensen van wie het traject niet meer loopt of het account is gesloten. Wie op de wachtlijst stond, is doorgeschoven. In Leerpad ziet u wie er nu komen.',
  'mail.fact.released': 'Vervallen inschrijvingen',
  'mail.fact.block': 'Dagdeel',
  'mail.fact.day': 'Intervisiedag',
  'mail.fact.time': 'Tijd',
  'mail.fact.place': 'Plaats',
  'mail.fact.reason': 'Reden',
  'mail.meeting.link': 'Mijn dagdelen bekijken',
  'mail.door-code.alt': 'QR-code voor de deur',
  'mail.door-code.caption':
    'Laat deze QR-code zien als u binnenkomt, dan bent u met één tik binnen. Uw naam noemen kan ook.',
  'mail.day.link': 'De intervisiedag bekijken',
  'mail.enrolment-placed.subject': 'U bent ingeschreven voor {day}',
  'mail.enrolment-placed.text':
    'U bent ingeschreven voor {sort, select, day {deze intervisiedag} other {dit dagdeel}}. {guest, select, yes {Kunt u toch niet komen? Laat het dan de organisatoren weten; dan krijgt een ander uw plaats.} other {Tot de laatste inschrijfdag kunt u zich in Leerpad weer uitschrijven.}}',
  'mail.enrolment-waiting.subject': 'U staat op de wachtlijst voor {day}',
  'mail.enrolment-waiting.text':
    '{sort, select, day {Deze intervisiedag} other {Dit dagdeel}} is vol; u staat op de wachtlijst. Komt er een plaats vrij en bent u aan de beurt, dan krijgt u die vanzelf en hoort u het van ons.',
  'mail.enrolment-moved-up.subject': 'Er is een plaats voor u op {day}',
  'mail.enrolment-moved-up.text':
    'Er kwam een plaats vrij en u was aan de beurt: u bent nu ingeschreven voor {sort, select, day {deze intervisiedag} other {dit dagdeel}}. Kunt u toch niet? {guest, select, yes {Laat het dan de organisatoren weten} other {Schrijf u dan uit in Leerpad}}; dan krijgt een ander uw plaats.',
  'mail.enrolment-cancelled.subject': 'U bent uitgeschreven voor {day}',
  'mail.enrolment-cancelled.text':
    'U staat niet meer ingeschreven voor {sort, select, day {deze intervisiedag} other {dit dagdeel}}.',
  'mail.enrolment-released.subject': 'Uw inschrijving voor {day} is vervallen',
  'mail.enrolment-released.text':
    'Uw traject loopt niet meer, of uw account is gesloten. Daarom is uw inschrijving voor {sort, select, day {deze intervisiedag} other {dit dagdeel}} vervallen en krijgt een ander de plaats. Klopt dit niet? Bel of mail het secretariaat.',
  'mail.enrolment-unreachable.subject': 'Geef door: een plaats op {day}',
  'mail.enrolment-unreachable.text':
    'Er kwam een plaats vrij, en wie als eerste wachtte heeft die nu. Wij hebben van deze persoon geen mailadres. Wilt u het zelf laten weten?',
  'mail.fact.attendee': 'Wie',
  'mail.fact.same-time': 'Let op: tegelijk met',
  'mail.fact.changed': 'Veranderd',
  'mail.changed.date': 'de datum',
  'mail.changed.times': 'de tijden',
  'mail.changed.place': 'de plaats',
  'mail.changed.teachers': 'de docenten',
  'mail.changed.programme': 'het programma',
  'mail.meeting-changed.subject':
    'Gewijzigd: {sort, select, day {de intervisiedag} other {het dagdeel}} van {day}',
  'mail.meeting-changed.text':
    'Er is iets veranderd aan {sort, select, day {een intervisiedag} other {een dagdeel}} waarvoor u bent ingeschreven. Dit geldt nu:',
  'mail.meeting-cancelled.subject':
    'Gaat niet door: {sort, select, day {de intervisiedag} other {het dagdeel}} van {day}',
  'mail.meeting-cancelled.text':
    '{sort, select, day {Deze intervisiedag} other {Dit dagdeel}} gaat niet door. Uw inschrijving is daarmee vervallen.',
} as const;
