export const portalHomeTrainee = {
  'trainee.title': 'Mijn leerpad',
  'trainee.lead.leader': 'Opleiding tot balintgroepsbegeleider · begonnen op {on}',
  'trainee.lead.co-leader': 'Opleiding tot huisarts-cobegeleider · begonnen op {on}',
  'trainee.supervisor': 'supervisor {name}',
  'trainee.supervisor.none': 'nog geen supervisor; het secretariaat zoekt er een voor u',
  'trainee.deputy':
    'Uw supervisor {supervisor} is afwezig tot en met {until}; {name} tekent zolang uw leesverslagen af.',
  'trainee.other.leader': 'Naar uw opleiding tot balintgroepsbegeleider',
  'trainee.other.co-leader': 'Naar uw opleiding tot huisarts-cobegeleider',
  'trainee.hours':
    '{hours, plural, =0 {{minutes, plural, =0 {0} other {# min}}} other {{minutes, plural, =0 {{hours}} other {{hours} u {minutes} min}}}} van de {required} afgetekend',
  'trainee.hours.exempted': 'Voor theorie en training bent u vrijgesteld',
  'trainee.hours.left':
    'Elk steentje is één uur. Nog {left} te gaan{waiting, select, none {} other {, waarvan {waiting} op een handtekening wacht}}.',
  'trainee.hours.complete': 'Elk steentje is één uur. Alles is afgetekend.',
  'trainee.hours.titles-lack':
    'Elk steentje is één uur. Alle uren zijn er; van een verplichte titel ontbreekt nog een afgetekend verslag.',
  'trainee.figures.sessions': '{counted} van {required, plural, one {# sessie} other {# sessies}}',
  'trainee.component.described':
    '{counted} van {required} afgetekend{waiting, select, none {} other {, {waiting} wacht op een handtekening}}.',
  'trainee.component.met':
    'compleet sinds {on}{prior, select, none {} other {, waarvan {prior} eerder verworven}}',
  'trainee.component.exempted': 'vrijgesteld door het bestuur op {on}',
  'trainee.component.nothing-asked': 'hiervoor is niets nodig',
  'trainee.component.missing': 'nog {lacking}{prior, select, none {} other {; {prior} is eerder verworven}}',
  'trainee.sessions': '{count, plural, one {# sessie} other {# sessies}}',
  'trainee.missing.sessions': '{count, plural, one {# sessie} other {# sessies}} op verschillende dagen',
  'trainee.missing.block': '{amount} van dagdeel {block}',
  'trainee.missing.blocks': '{count, plural, one {dagdeel} other {dagdelen}} {blocks}',
  'trainee.missing.items':
    '{count, plural, one {een afgetekend verslag van} other {een afgetekend verslag van elk van}} {titles}',
  'trainee.why.question': '{component}: waarom telt dit voor {amount}?',
  'trainee.why.literature':
    'Alle leestijd die is afgetekend telt, tot {required}. Literatuur is pas klaar als ook van elke verplichte titel ten minste één verslag is afgetekend. Wat u meer leest, vult geen ander onderdeel.',
  'trainee.why.course':
    'Elk dagdeel telt voor hoogstens 4 uur, samen {required}. Twee keer hetzelfde dagdeel vervangt geen ander. Was u er een deel van de tijd, dan kunt u dat dagdeel later aanvullen.',
  'trainee.why.fishbowl':
    'Elk dagdeel telt voor hoogstens 4 uur, samen {required}. Twee keer hetzelfde dagdeel vervangt geen ander. Was u er een deel van de tijd, dan kunt u dat dagdeel later aanvullen.',
  'trainee.why.practice':
    'U hebt {required} nodig, elk bevestigd door de werkbegeleider en op verschillende dagen. Een tweede sessie op één dag blijft staan, maar telt als dezelfde dag.',
  'trainee.why.supervision': 'Alle supervisie die is afgetekend telt, tot {required}.',
  'trainee.why.block': 'Dagdeel {block}: {signed} afgetekend, {counted} telt.',
  'trainee.why.figures':
    'Afgetekend: {signed}. Daarvan telt {counted}.{surplus, select, none {} other { Meer dan nodig: {surplus}; dat blijft zichtbaar en vult niets anders.}}{waiting, select, none {} other { Wacht nog op een handtekening: {waiting}; dat telt pas daarna.}}',
  'trainee.activity': '{component}: {amount}',
  'trainee.activity.block': '{component}, dagdeel {block}: {amount}',
  'trainee.happened.heading': 'Wat er gebeurde',
  'trainee.happened.none': 'Hier komt te staan wat u vastlegt, wat er wordt afgetekend en wat er terugkomt.',
  'trainee.happened.more': 'Alles wat er gebeurde',
  'trainee.happened.record': 'Bewijs {number}, {kind}',
  'trainee.now.heading': 'Nu aan u',
  'trainee.now.with-others': 'Nu bij een ander',
  'trainee.now.congratulations': 'Gefeliciteerd',
  'trainee.now.returned':
    '{count, plural, one {Eén leesverslag kwam} other {# leesverslagen kwamen}} terug met een vraag van {by}.',
  'trainee.now.returned-unnamed':
    '{count, plural, one {Eén leesverslag kwam} other {# leesverslagen kwamen}} terug met een vraag.',
  'trainee.now.returned-elsewhere':
    '{count, plural, one {Eén onderdeel kwam} other {# onderdelen kwamen}} terug; de reden staat hieronder bij wat er gebeurde. Het secretariaat helpt u verder.',
  'trainee.now.name': 'Uw bewijs komt dichtbij. Kijk of uw naam er goed op komt te staan.',
  'trainee.now.suspended.heading': 'Uw bewijs is opgeschort',
  'trainee.now.suspended':
    'Er zijn uren gecorrigeerd waarop het rust. Zijn de uren weer compleet, dan krijgt u vanzelf een nieuw bewijs.',
  'trainee.now.complete': 'U hebt alles afgerond wat de opleiding vraagt.',
  'trainee.now.paused.heading': 'Uw traject is gepauzeerd',
  'trainee.now.paused':
    'Alles wat u deed blijft staan. Wilt u weer verder? Laat het dan het secretariaat weten.',
  'trainee.now.stopped.heading': 'Uw traject is gestopt',
  'trainee.now.stopped':
    'Alles wat is afgetekend blijft staan. Klopt dit niet, of wilt u toch verder? Bel of mail dan het secretariaat.',
  'trainee.now.first':
    'Begin met lezen. Leg daarna vast wat u las, hoe lang, en wat u ervan leerde. Uw supervisor tekent het af.',
  'trainee.now.no-supervisor':
    'U hebt nog geen supervisor. Het secretariaat wijst er een toe; u hoeft er niets voor te doen. Wat u vastlegt blijft zolang bewaard.',
  'trainee.now.waiting':
    'Voor {component} {count, plural, one {wacht één inzending} other {wachten # inzendingen}} op {names}, {count, plural, one {} other {de oudste }}sinds {since}.',
  'trainee.now.waiting-unnamed':
    'Voor {component} {count, plural, one {wacht één inzending} other {wachten # inzendingen}} op een handtekening, {count, plural, one {} other {de oudste }}sinds {since}.',
  'trainee.now.read-on': 'Las u weer iets? Leg het vast, dan kan het worden afgetekend.',
  'trainee.now.title':
    'Uw leesuren zijn er, maar van “{title}” is nog geen verslag. Leg vast wat u daarvan las.',
  'trainee.now.blocks.placed':
    '{count, plural, one {U bent ingeschreven voor een dagdeel dat nog komt.} other {U bent ingeschreven voor # dagdelen die nog komen.}}',
  'trainee.now.blocks.in-line':
    '{count, plural, one {Voor een dagdeel staat u op de wachtlijst. Komt er plaats, dan hoort u dat.} other {Voor # dagdelen staat u op de wachtlijst. Komt er plaats, dan hoort u dat.}}',
  'trainee.now.blocks.list-open':
    '{count, plural, one {Een dagdeel is geweest; de docent sluit de presentielijst nog.} other {# dagdelen zijn geweest; de docent sluit de presentielijsten nog.}}',
  'trainee.now.blocks.unplanned':
    '{count, plural, one {Voor een dagdeel dat u nog nodig hebt, kunt u zich nu niet inschrijven. Het secretariaat plant nieuwe data.} other {Voor # dagdelen die u nog nodig hebt, kunt u zich nu niet inschrijven. Het secretariaat plant nieuwe data.}}',
  'trainee.now.amend': 'Verslag aanvullen',
  'trainee.now.see-name': 'Naam nakijken',
  'trainee.now.download': 'Bewijs downloaden',
  'trainee.now.log': 'Leesverslag vastleggen',
  'trainee.waiting.heading': 'Wacht op een handtekening',
  'trainee.waiting.names': '{names}',
  'trainee.waiting.nobody': 'Nog niemand die kan aftekenen',
  'trainee.waiting.part': '{component}: {amount}, sinds {since}',
  'trainee.records.heading': 'Bewijzen van voltooiing',
  'trainee.record.kind.hours96': '96 uur theorie en training',
  'trainee.record.kind.programme': 'De volledige opleiding',
  'trainee.record.number': 'Nummer {number}, afgegeven op {on}',
  'trainee.record.state.valid': 'geldig',
  'trainee.record.state.suspended': 'opgeschort',
  'trainee.record.state.superseded': 'vervangen',
  'trainee.record.state.withdrawn': 'ingetrokken',
  'trainee.record.meaning.suspended':
    'Sinds {since} niet geldig, omdat uren zijn gecorrigeerd. Zijn ze weer compleet, dan komt er vanzelf een nieuw bewijs.',
  'trainee.record.meaning.superseded': 'Sinds {since} vervangen door bewijs {number}.',
  'trainee.record.meaning.withdrawn': 'Door het bestuur ingetrokken op {since}.',
  'trainee.record.pdf': 'Downloaden (PDF)',
  'trainee.record.public': 'Openbare pagina',
  'trainee.portfolio.heading': 'Mijn portfolio',
  'trainee.portfolio.text':
    'Een overzicht van alles wat is afgetekend en wat nog wacht, zoals het vandaag is. Het is geen bewijs.',
  'trainee.portfolio.download': 'Portfolio downloaden (PDF)',
  'trainee.portfolio.with-reflections': 'Portfolio met uw reflecties (PDF)',
} as const;
