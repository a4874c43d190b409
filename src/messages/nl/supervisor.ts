/** Texts of the pages of whoever signs for others: the inbox, reading, returning, taking back, supervisees. */
export const supervisor = {
  'supervisor.trainee-of': '{programme, select, leader {begeleider i.o.} other {cobegeleider i.o.}}',
  'supervisor.standing.until': 'U mag supervisie geven en aftekenen tot en met {until}.',
  'supervisor.standing.not.experience':
    'U mag nog geen supervisie geven: daarvoor moet u langer dan twee jaar begeleider zijn.',
  'supervisor.standing.not.activity':
    'U mag nu geen supervisie geven: voor zover wij weten, begeleidde u de laatste twee jaar geen groep.',
  'supervisor.standing.not.education':
    'U mag nu geen supervisie geven: voor dit jaar en het vorige staat geen intervisie of andere nascholing genoteerd.',
  'supervisor.standing.not.membership':
    'U mag nu geen supervisie geven: daarvoor moet u gewoon lid van de vereniging zijn.',

  'supervisor.inbox.title': '{count, plural, =0 {Aftekenen} other {Aftekenen (#)}}',
  'supervisor.inbox.heading':
    '{count, plural, =0 {Er wacht niets op uw handtekening} one {Eén verslag wacht op uw handtekening} other {# verslagen wachten op uw handtekening}}',
  'supervisor.inbox.lead':
    'Samen {time}, van {people, plural, one {één persoon} =2 {twee mensen} =3 {drie mensen} =4 {vier mensen} =5 {vijf mensen} =6 {zes mensen} =7 {zeven mensen} =8 {acht mensen} other {# mensen}}.',
  'supervisor.inbox.empty':
    'Zodra iemand u een verslag voorlegt, staat het hier. Zolang er iets wacht, krijgt u er eens per week een e-mail over.',
  'supervisor.inbox.all-done': 'Alles is afgehandeld. Dank u wel.',
  'supervisor.inbox.choose-all': 'Alle {count} kiezen',
  'supervisor.inbox.choose-group': 'alle {count} kiezen',
  'supervisor.inbox.column.choose': 'Kies',
  'supervisor.inbox.column.who': 'Wie',
  'supervisor.inbox.column.what': 'Wat',
  'supervisor.inbox.column.when': 'Wanneer',
  'supervisor.inbox.column.time': 'Tijd',
  'supervisor.inbox.column.more': 'Meer',
  'supervisor.inbox.return': 'terugsturen',
  'supervisor.inbox.none': 'Nog niets gekozen',
  'supervisor.inbox.some': '{count} gekozen, samen {time}',
  'supervisor.inbox.read': 'Eerst lezen',
  'supervisor.inbox.return-chosen': 'Terugsturen',
  'supervisor.inbox.sign': 'Gekozen verslagen aftekenen',
  'supervisor.inbox.sign-one': '1 verslag aftekenen',
  'supervisor.inbox.sign-many': '{count} verslagen aftekenen',
  'supervisor.inbox.none-chosen': 'Kies eerst een of meer verslagen: zet er een vinkje bij.',
  'supervisor.inbox.too-many': 'Dat zijn er te veel tegelijk. Kies er hoogstens {most}.',
  'supervisor.inbox.more':
    '{more, plural, one {Er wacht er nog één; die staat} other {Er wachten er nog #; ze staan}} hier zodra u deze hebt afgehandeld.',
  'supervisor.inbox.to-signed': 'Wat u de laatste tijd aftekende',
  'supervisor.correction': 'Correctie: u tekende eerder {before} af',

  'supervisor.notice.label': 'Wat u zojuist deed',
  'supervisor.notice.signed':
    '{count, plural, one {Eén verslag is} other {# verslagen zijn}} afgetekend: {time}{names, select, none { van {many} mensen} other { van {names}}}.',
  'supervisor.notice.record.hours96':
    '{name} heeft hiermee de 96 uur voltooid. Bewijs {number} is afgegeven.',
  'supervisor.notice.record.programme':
    '{name} heeft hiermee het hele programma voltooid. Bewijs {number} is afgegeven.',
  'supervisor.notice.returned':
    '{count, plural, one {Het verslag is} other {# verslagen zijn}} teruggestuurd{count, plural, one { naar {name}} other {}}, met uw reden erbij.',
  'supervisor.notice.taken-back':
    'Uw handtekening is teruggenomen. Het verslag is met uw reden terug bij {name}.',
  'supervisor.notice.unsigned':
    '{count, plural, one {Eén verslag is niet afgetekend:} other {# verslagen zijn niet afgetekend:}}',
  'supervisor.notice.unseen':
    '{count, plural, one {Eén verslag wacht} other {# verslagen wachten}} niet meer op uw handtekening.',
  'supervisor.unsigned.why':
    '{state, select, submitted {Intussen veranderd. Lees het nog eens na.} returned {Het is al teruggestuurd.} withdrawn {Intussen ingetrokken.} corrected {Intussen gecorrigeerd.} other {Het is al afgetekend.}}',
  'supervisor.unsigned.day-full':
    'Met dit verslag erbij komen er op {date} meer dan 16 uren. Kijk of de datum klopt, of stuur het terug.',
  'supervisor.unsigned.read': 'Lezen',

  'supervisor.reading.title': 'Verslag van {name}',
  'supervisor.reading.back': 'Alles wat wacht',
  'supervisor.reading.place': '{number} van {of}',
  'supervisor.reading.through': 'Door de verslagen bladeren',
  'supervisor.reading.previous': 'Vorige',
  'supervisor.reading.next': 'Volgende',
  'supervisor.reading.when': 'Wanneer',
  'supervisor.reading.time': 'Tijd',
  'supervisor.reading.where': 'Wat precies',
  'supervisor.reading.reflection': 'Wat {name} ervan leerde',
  'supervisor.reading.no-reflection': 'Hier is niets bij geschreven.',
  'supervisor.reading.private': 'Alleen {name} en wie dit mag aftekenen, lezen dit.',
  'supervisor.reading.corrects':
    'Dit is een correctie. U tekende eerder {before} af voor {day}. Tekent u dit af, dan blijft de datum van uw eerste handtekening staan.',
  'supervisor.reading.corrects-reason': 'De reden: “{reason}”',
  'supervisor.reading.returns': 'Al eens teruggestuurd',
  'supervisor.reading.returned-by-you': 'U schreef op {on}: “{reason}”',
  'supervisor.reading.returned': 'Op {on} kwam het terug met: “{reason}”',
  'supervisor.reading.progress': 'Hoe ver {name} is',
  'supervisor.reading.to-progress': 'Alle voortgang',
  'supervisor.reading.decide': 'Uw oordeel',
  'supervisor.reading.sign': '{time} aftekenen',
  'supervisor.reading.return': 'Terugsturen',
  'supervisor.reading.reason': 'Klopt er iets niet? Schrijf {name} wat u nog mist.',
  'supervisor.reading.reason.hint': '{name} krijgt dit te lezen.',
  'supervisor.reading.changed': 'Intussen is dit verslag veranderd. U ziet nu hoe het er staat.',
  'supervisor.reason.too-long': 'Maak de reden korter: hoogstens {most} tekens.',

  'supervisor.returns.title': 'Terugsturen',
  'supervisor.returns.heading':
    '{count, plural, one {Eén verslag terugsturen} other {# verslagen terugsturen}}',
  'supervisor.returns.lead':
    'Schrijf bij elk verslag wat u nog mist. Elk gaat met zijn eigen reden terug; de rest blijft waar het is.',
  'supervisor.returns.lead-one': 'Schrijf wat u nog mist. De andere verslagen blijven waar ze zijn.',
  'supervisor.returns.reason': 'Reden voor {name}',
  'supervisor.returns.submit': '{count, plural, one {Verslag terugsturen} other {# verslagen terugsturen}}',
  'supervisor.returns.cancel': 'Toch niet',

  'supervisor.signed.title': 'Wat u aftekende',
  'supervisor.signed.heading': 'Wat u de laatste {days} dagen aftekende',
  'supervisor.signed.lead':
    'Een vergissing? Neem uw handtekening terug; het verslag gaat dan met uw reden terug naar wie het schreef.',
  'supervisor.signed.empty': 'U tekende de laatste {days} dagen niets af.',
  'supervisor.signed.column.signed': 'Afgetekend',
  'supervisor.signed.take-back': 'terugnemen',
  'supervisor.signed.final': 'ligt vast in een bewijs',
  'supervisor.signed.newer': 'Nieuwere',
  'supervisor.signed.older': 'Oudere',
  'supervisor.take-back.title': 'Handtekening terugnemen',
  'supervisor.take-back.lead':
    'U tekende dit af op {signedOn}. Neemt u uw handtekening terug, dan tellen deze uren niet meer, en krijgt {name} het verslag terug met uw reden.',
  'supervisor.take-back.reason': 'Waarom neemt u uw handtekening terug?',
  'supervisor.take-back.submit': 'Handtekening voor {time} terugnemen',
  'supervisor.take-back.final':
    'Op deze handtekening rust al een bewijs van voltooiing, en dat blijft zoals het is afgegeven. Klopt er toch iets niet, vraag dan het secretariaat om een correctie.',

  'supervisor.supervisees.title': 'Mijn supervisanten',
  'supervisor.supervisees.heading':
    '{count, plural, =0 {U hebt nu geen supervisanten} one {Uw supervisant} other {Uw # supervisanten}}',
  'supervisor.supervisees.empty':
    'Het secretariaat koppelt begeleiders en cobegeleiders in opleiding aan een supervisor. Zodra dat voor u is gebeurd, ziet u hier hoe ver zij zijn.',
  'supervisor.supervisees.to-sign':
    '{count, plural, one {Eén verslag wacht} other {# verslagen wachten}} op uw handtekening',
  'supervisor.supervisees.waiting-elsewhere':
    '{count, plural, one {Eén verslag wacht} other {# verslagen wachten}} op een ander',
  'supervisor.supervisees.nothing-waits': 'Er wacht niets',
  'supervisor.supervisees.last-activity': 'laatst iets gedaan op {day}',
  'supervisor.supervisees.no-activity': 'nog niets ingediend',
  'supervisor.supervisees.total': '{counted} van {required}',
  'supervisor.supervisees.part': '{component} {counted} van {required}',
  'supervisor.supervisees.total-whole': '{hours} van {required}',
  'supervisor.supervisees.part-whole': '{component} {hours} van {required}',
  'supervisor.supervisees.part-sessions':
    '{component} {counted} van {required, plural, one {# sessie} other {# sessies}}',
  'supervisor.supervisees.part-exempted': '{component} vrijgesteld',
  'supervisor.supervisee.title': 'Voortgang van {name}',
  'supervisor.supervisee.lead':
    'Opleiding tot {programme, select, leader {balintgroepsbegeleider} other {huisarts-cobegeleider}}, begonnen op {startedOn}; uw supervisant sinds {since}.',
  'supervisor.supervisee.now': 'Hoe het nu staat',
  'supervisor.supervisee.path': 'Het leerpad',
  'supervisor.supervisee.missing': 'Nog nodig',
  'supervisor.supervisee.claims': 'Wat er is ingediend',
  'supervisor.supervisee.no-claims': 'Nog niets.',
  'supervisor.supervisee.private':
    'Wat iemand bij een verslag schreef, leest alleen wie gevraagd is het af te tekenen.',
  'supervisor.supervisee.read': 'Lezen en aftekenen',
  'supervisor.missing.item': 'een verslag van {title}',
  'supervisor.record.hours96':
    'Bewijs {number} voor de 96 uur{state, select, valid {} suspended { (opgeschort)} other { (ingetrokken)}}',
  'supervisor.record.programme':
    'Bewijs {number} voor het hele programma{state, select, valid {} suspended { (opgeschort)} other { (ingetrokken)}}',
  'supervisor.state': '{state, select, submitted {wacht} returned {teruggestuurd} other {afgetekend}}',

  'ticks.part': '{name}: {signed} van {required} afgetekend.',
  'ticks.exempted': '{name}: vrijgesteld.',
} as const;
