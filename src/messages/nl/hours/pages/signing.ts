export const hoursPagesSigning = {
  'supervisor.trainee-of': '{programme, select, leader {begeleider i.o.} other {cobegeleider i.o.}}',
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
  'supervisor.inbox.equal': 'gelijk aan een ander',
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
  'supervisor.as-deputy': 'als waarnemer van {name}, tot en met {until}',
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
  'supervisor.notice.undo': 'Ongedaan maken',
  'supervisor.notice.undo.until': 'Dit kan tot {time}.',
  'supervisor.notice.undone':
    '{count, plural, one {Uw handtekening is ongedaan gemaakt. Het verslag wacht weer} other {Uw handtekeningen zijn ongedaan gemaakt. # verslagen wachten weer}} op u.',
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
  'supervisor.reading.said': 'Erbij',
  'supervisor.reading.reflection': 'Wat {name} ervan leerde',
  'supervisor.reading.no-reflection': 'Hier is niets bij geschreven.',
  'supervisor.reading.private': 'Alleen {name} en wie dit mag aftekenen, lezen dit.',
  'supervisor.reading.corrects':
    'Dit is een correctie. U tekende eerder {before} af voor {day}. Tekent u dit af, dan blijft de datum van uw eerste handtekening staan.',
  'supervisor.reading.corrects-reason': 'De reden: “{reason}”',
  'supervisor.reading.equal': 'Met hetzelfde onderwerp, dezelfde dag en dezelfde duur is er ook:',
  'supervisor.reading.equal.decide':
    'Tekent u beide af, dan tellen beide mee. Is dit twee keer hetzelfde werk? Stuur er dan één terug.',
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
  'supervisor.returns.title': 'Terugsturen',
  'supervisor.returns.heading':
    '{count, plural, one {Eén verslag terugsturen} other {# verslagen terugsturen}}',
  'supervisor.returns.lead':
    'Schrijf bij elk verslag wat u nog mist. Elk gaat met zijn eigen reden terug; de rest blijft waar het is.',
  'supervisor.returns.lead-one': 'Schrijf wat u nog mist. De andere verslagen blijven waar ze zijn.',
  'supervisor.returns.reason': 'Reden voor {name}',
  'supervisor.returns.changed':
    '{count, plural, =0 {} one {Eén verslag is teruggestuurd. } other {# verslagen zijn teruggestuurd. }}Wat hieronder staat is intussen veranderd en nog niet teruggestuurd: kijk het na en stuur het opnieuw.',
  'supervisor.returns.submit': '{count, plural, one {Verslag terugsturen} other {# verslagen terugsturen}}',
  'supervisor.returns.cancel': 'Toch niet',
  'supervisor.signed.title': 'Wat u aftekende',
  'supervisor.signed.heading': 'Wat u de laatste {days} dagen aftekende',
  'supervisor.signed.lead':
    'Een vergissing? Neem uw handtekening terug; de uren gaan dan met uw reden terug naar de begeleider in opleiding.',
  'supervisor.signed.empty': 'U tekende de laatste {days} dagen niets af.',
  'supervisor.signed.column.signed': 'Afgetekend',
  'supervisor.signed.take-back': 'terugnemen',
  'supervisor.signed.final': 'ligt vast in een bewijs',
  'supervisor.signed.newer': 'Nieuwere',
  'supervisor.signed.older': 'Oudere',
  'supervisor.take-back.title': 'Handtekening terugnemen',
  'supervisor.take-back.lead':
    'U tekende dit af op {signedOn}. Neemt u uw handtekening terug, dan tellen deze uren niet meer, en krijgt {name} het verslag terug met uw reden.',
  'supervisor.take-back.lead.listed':
    'U tekende dit af op {signedOn}. Neemt u uw handtekening terug, dan tellen deze uren niet meer, en leest {name} uw reden. Ze tellen pas weer als de presentielijst weer wordt geopend en opnieuw gesloten.',
  'supervisor.take-back.reason': 'Waarom neemt u uw handtekening terug?',
  'supervisor.take-back.submit': 'Handtekening voor {time} terugnemen',
  'supervisor.take-back.final':
    'Op deze handtekening rust al een bewijs van voltooiing, en dat blijft zoals het is afgegeven. Klopt er toch iets niet, vraag dan het secretariaat om een correctie.',
  'supervisor.missing.item': 'een verslag van {title}',
  'supervisor.record.hours96':
    'Bewijs {number} voor de 96 uur{state, select, valid {} suspended { (opgeschort)} other { (ingetrokken)}}',
  'supervisor.record.programme':
    'Bewijs {number} voor het hele programma{state, select, valid {} suspended { (opgeschort)} other { (ingetrokken)}}',
  'supervisor.state': '{state, select, submitted {wacht} returned {teruggestuurd} other {afgetekend}}',
  'supervisor.returns.missing':
    '{count, plural, one {Bij één verslag staat nog geen reden.} other {Bij # verslagen staat nog geen reden.}} Er is nog niets teruggestuurd.',
} as const;
