export const hoursHours = {
  'claim.not-found': 'Dit staat niet bij wat u kunt zien. Misschien is het al afgehandeld of ingetrokken.',
  'claim.own': 'Uw eigen uren kunt u niet aftekenen. Vraag een ander die daarvoor bevoegd is.',
  'claim.not-waiting':
    '{state, select, returned {Dit is al teruggestuurd.} withdrawn {Dit is al ingetrokken.} corrected {Dit is al gecorrigeerd.} other {Dit is al afgetekend.}} Vernieuw de pagina om te zien hoe het nu staat.',
  'claim.changed': 'Intussen is dit door iemand veranderd. Vernieuw de pagina en kijk het nog eens na.',
  'claim.day-full':
    'Op {date} zijn al zoveel uren afgetekend dat er {left, plural, =0 {niets} other {hoogstens # minuten}} bij kan: per dag tellen 16 uren. Kijk of de datum klopt.',
  'claim.reason-missing': 'Schrijf erbij waarom u dit terugstuurt.',
  'claim.component': 'Dit onderdeel hoort niet bij dit traject.',
  'claim.future': 'Deze datum ligt nog in de toekomst.',
  'claim.before-start': 'Deze datum ligt vóór het begin van het traject ({date}).',
  'claim.after-signature':
    'De handtekening eronder is van {date}. Wat daarna gebeurde, kan niet op die dag afgetekend zijn: laat het opnieuw indienen.',
  'claim.minutes': 'Geef een tijd op van {least} tot {most} minuten.',
  'claim.block': 'Kies een dagdeel van 1 tot {blocks}.',
  'claim.title-missing': 'Vul de titel in van wat u las.',
  'claim.record-rests-on-it':
    'Op deze handtekening rust al een bewijs van voltooiing. Vraag het secretariaat om een correctie.',
  'correction.reason-missing': 'Schrijf erbij waarom dit gecorrigeerd wordt.',
  'correction.own': 'Uw eigen uren kunt u niet corrigeren. Vraag een ander van het secretariaat.',
  'correction.same':
    'Dit is precies wat er al staat. Verander wat er niet klopt, of kies dat deze uren vervallen.',
  'correction.no-credit': 'Hier staan geen uren (meer) om te corrigeren.',
  'claim.not-running':
    '{state, select, paused {Uw traject is gepauzeerd: u kunt nu niets nieuws indienen. Laat het secretariaat weten wanneer u verdergaat.} other {Uw traject is gestopt: u kunt niets nieuws indienen. Vraag het secretariaat als dit niet klopt.}}',
} as const;
