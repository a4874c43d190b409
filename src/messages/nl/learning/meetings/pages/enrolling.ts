export const learningMeetingsPagesEnrolling = {
  'enrolling.placed': 'Heeft een plaats',
  'enrolling.nobody': 'Er is nog niemand ingeschreven. Zoek hieronder iemand op, of plak een hele lijst.',
  'enrolling.waiting': 'Wachtlijst',
  'enrolling.waiting.lead':
    'In de volgorde waarin mensen zich inschreven. Komt er een plaats vrij, dan krijgt de eerste die vanzelf, met een mail.',
  'enrolling.over': 'Aan deze inschrijvingen verandert niets meer.',
  'enrolling.begun':
    'Dit dagdeel is begonnen: niemand schrijft zich nog in of schuift door. Wie er is, zet de docent op de presentielijst.',
  'enrolling.same-time':
    'Let op: {sort, select, day {staat ingeschreven voor} other {volgt}} op hetzelfde moment',
  'enrolling.same-time.teaches':
    'Let op: {sort, select, day {organiseert} other {geeft}} op hetzelfde moment',
  'enrolling.one': 'Iemand inschrijven',
  'enrolling.enrol': 'Inschrijven',
  'enrolling.cancel': 'Uitschrijven',
  'enrolling.cancel.sure': 'Ja, uitschrijven',
  'enrolling.many': 'Een lijst inschrijven',
  'enrolling.paste': 'Mailadressen of deelnemersnummers',
  'enrolling.paste.hint':
    'Eén per regel, of met komma’s ertussen; hoogstens 200 tegelijk. U ziet eerst wie het zijn.',
  'enrolling.nothing': 'Plak eerst een of meer mailadressen of deelnemersnummers.',
  'enrolling.check': 'Nakijken',
  'enrolling.cancelled': 'Uitgeschreven. Wie als eerste wacht, schuift op.',
  'enrolling.cancelled.begun': 'Uitgeschreven. Het dagdeel is begonnen, dus niemand schuift op.',
  'enrolling.done':
    '{placed, plural, =0 {Niemand heeft erbij een plaats gekregen} one {Eén persoon heeft een plaats} other {# mensen hebben een plaats}}{waiting, plural, =0 {.} one {, één staat op de wachtlijst.} other {, # staan op de wachtlijst.}} Ieder krijgt een mail.',
  'enrolling.preview.title': 'Lijst nakijken',
  'enrolling.preview.lead':
    '{count, plural, =0 {Van deze lijst kan niemand worden ingeschreven.} one {Van deze lijst wordt één persoon ingeschreven.} other {Van deze lijst worden # mensen ingeschreven, in deze volgorde.}}',
  'enrolling.preview.pasted': 'Geplakt',
  'enrolling.preview.fate': 'Wat er gebeurt',
  'enrolling.preview.yes': 'Wel',
  'enrolling.preview.no': 'Niet',
  'enrolling.preview.submit': '{count, plural, one {Eén persoon inschrijven} other {# mensen inschrijven}}',
  'enrolling.preview.back': 'Lijst aanpassen',
  'enrolling.fate.place': 'krijgt een plaats',
  'enrolling.fate.waiting': 'komt op de wachtlijst, plaats {place}',
  'enrolling.fate.enrolled': 'staat al ingeschreven of op de wachtlijst',
  'enrolling.fate.unknown': 'bij niemand bekend: kijk of het goed is getypt',
  'enrolling.fate.programme': 'volgt geen opleiding waarvoor dit dagdeel is',
  'enrolling.fate.not-running': 'het traject is gepauzeerd of gestopt',
  'enrolling.fate.closed': 'het account is gesloten',
  'enrolling.fate.several': 'volgt beide opleidingen: schrijf deze persoon apart in',
  'enrolling.fate.twice': 'staat twee keer in deze lijst',
} as const;
