export const learningMeetingsMeetings = {
  'edition.not-found': 'Deze editie staat niet bij wat u kunt zien.',
  'edition.changed':
    'Intussen is deze editie door iemand veranderd. Vernieuw de pagina en kijk het nog eens na.',
  'edition.cancelled': 'Deze editie gaat niet door.',
  'edition.no-blocks': 'Plan eerst ten minste één dagdeel. Daarna kan de editie open.',
  'edition.programme-enrolled':
    '{count, plural, one {Iemand} other {# mensen}} met een plaats in deze editie {count, plural, one {volgt} other {volgen}} dat traject. Laat het aangevinkt, of schrijf hen eerst uit.',
  'meeting.changed':
    'Intussen is dit dagdeel door iemand veranderd. Vernieuw de pagina en kijk het nog eens na.',
  'meeting.capacity': 'Er hebben al {taken} mensen een plaats. Kies hetzelfde aantal of meer.',
  'meeting.reason-missing': 'Schrijf erbij waarom het niet doorgaat. Wie is ingeschreven, leest dit.',
  'meeting.plan.times': 'De eindtijd ligt niet na de begintijd.',
  'meeting.plan.break': 'De pauze valt niet binnen het dagdeel. Vul begin en duur in, of laat beide leeg.',
  'meeting.plan.place': 'Vul een plaats in, of een videolink.',
  'meeting.plan.teachers': 'Kies ten minste één docent.',
  'meeting.plan.deadline': 'De laatste inschrijfdag ligt na het dagdeel.',
  'meeting.plan.capacity': 'Kies een aantal plaatsen van 1 tot 500.',
  'meeting.not-found': 'Dit dagdeel staat niet bij wat u kunt zien.',
  'meeting.cancelled': 'Dit dagdeel gaat niet door.',
  'meeting.held':
    'Dit dagdeel was op {date} en de uren zijn afgetekend. Wijzigen of afzeggen kan niet meer; de docent kan de presentielijst verbeteren.',
  'meeting.attended':
    'Op de presentielijst van dit dagdeel staan al mensen als aanwezig. Afzeggen kan dan niet meer. Ging het niet door? Vraag de docent om hen eerst als afwezig te noteren.',
  'meeting.over': 'Dit dagdeel was op {date}. In- en uitschrijven kan niet meer.',
  'meeting.begun':
    'Dit dagdeel is om {time} uur begonnen; inschrijven kan niet meer. Wie er is, zet de docent op de presentielijst.',
  'meeting.deadline': 'In- en uitschrijven kon tot en met {date}. Bel of mail het secretariaat.',
  'enrolment.not-found': 'Deze inschrijving staat niet bij wat u kunt zien.',
  'enrolment.programme': 'Dit dagdeel is voor de andere opleiding.',
  'enrolment.not-running':
    '{state, select, paused {Dit traject is gepauzeerd; inschrijven kan als het weer loopt.} other {Dit traject is gestopt; inschrijven kan niet.}}',
  'enrolment.other-trajectory':
    'Met het andere traject is er al een plaats, of een plek op de wachtlijst, in dit dagdeel. Schrijf u daar eerst uit als het voor dit traject moet zijn.',
  'enrolment.account-closed':
    'Het account van deze persoon is gesloten. Open eerst het account; daarna kan deze persoon worden ingeschreven.',
  'attendance.closed': 'De presentielijst is al gesloten. Vernieuw de pagina om te zien wat er staat.',
  'attendance.changed':
    'Intussen is er iemand anders ingevuld op deze lijst. Hieronder staat hoe het nu is; kijk het nog eens na.',
  'attendance.open': 'De presentielijst is al open. Vernieuw de pagina om te zien wat er staat.',
  'attendance.too-early': 'Dit dagdeel is pas op {date}. De presentielijst gaat die dag open.',
  'attendance.part': 'Deze tijden vallen buiten het dagdeel. Kijk of ze kloppen.',
  'attendance.unmarked':
    '{count, plural, one {Van één persoon is} other {Van # personen is}} nog niet ingevuld of die er was. Vul dat eerst in.',
  'attendance.reason-short':
    'Schrijf iets uitgebreider waarom, in ten minste {least} letters: van wie de uren veranderen, leest het.',
  'attendance.reason-missing': 'Schrijf erbij waarom de lijst weer open moet.',
  'meeting.name.course': '{title}, cursus dagdeel {block}',
  'meeting.name.fishbowl': '{title}, vissenkom dagdeel {block}',
  'meeting.name.day': '{title}, {on}',
  'course.block': 'Cursorisch onderwijs, dagdeel {block}',
  'course.missing-blocks': 'cursorisch onderwijs, {count, plural, one {dagdeel} other {dagdelen}} {blocks}',
} as const;
