export const learningMeetingsPagesFollowing = {
  'blocks.title': 'Mijn dagdelen',
  'blocks.lead.none': 'Uw opleiding vraagt geen dagdelen van u.',
  'blocks.lead.complete': 'Al uw dagdelen zijn compleet. U hoeft zich nergens meer voor in te schrijven.',
  'blocks.lead':
    '{missing, plural, one {Er is nog # dagdeel} other {Er zijn nog # dagdelen}} niet compleet.{placed, plural, =0 {} one { Voor één daarvan bent u ingeschreven.} other { Voor # daarvan bent u ingeschreven.}}{offered, plural, =0 {} one { Voor één daarvan kunt u zich nu inschrijven.} other { Voor # daarvan kunt u zich nu inschrijven.}}',
  'blocks.other.leader': 'Naar de dagdelen van uw opleiding tot balintgroepsbegeleider',
  'blocks.other.co-leader': 'Naar de dagdelen van uw opleiding tot huisarts-cobegeleider',
  'blocks.paused':
    'Uw traject is gepauzeerd. Zolang kunt u zich niet inschrijven. Wilt u weer verder? Laat het dan het secretariaat weten.',
  'blocks.stopped':
    'Uw traject is gestopt. U kunt zich niet meer inschrijven. Klopt dit niet? Bel of mail dan het secretariaat.',
  'blocks.enrolled.heading': 'Mijn inschrijvingen',
  'blocks.enrolled.none':
    'Hier komt te staan voor welke dagdelen u bent ingeschreven, met plaats en tijd. Kies hieronder een dagdeel dat u nog nodig hebt.',
  'blocks.enrolled.none.rest': 'U bent voor geen dagdeel ingeschreven.',
  'blocks.name.course': 'Cursus, dagdeel {block}',
  'blocks.name.fishbowl': 'Vissenkom, dagdeel {block}',
  'blocks.about.course': 'voor cursus dagdeel {block} op {on}',
  'blocks.about.fishbowl': 'voor vissenkom dagdeel {block} op {on}',
  'blocks.block': 'Dagdeel {block}',
  'blocks.not-asked': 'Dit wordt van u niet gevraagd.',
  'blocks.needed.complete': 'compleet',
  'blocks.needed.unsigned': 'wacht op een handtekening',
  'blocks.needed.pending': 'presentielijst nog open',
  'blocks.needed.in-line': 'op de wachtlijst',
  'blocks.needed.part': 'deels gevolgd',
  'blocks.needed.missing': 'ontbreekt',
  'blocks.part':
    '{signed} afgetekend. Van dagdeel {block} nog {left, plural, one {# minuut} other {# minuten}}.',
  'blocks.surplus':
    '{signed} afgetekend, daarvan telt {counted}. Meer dan nodig: {surplus}; dat blijft zichtbaar en vervangt geen ander dagdeel.',
  'blocks.unsigned': '{waiting} wacht op een handtekening.',
  'blocks.place-on': 'U bent ingeschreven voor {on}.',
  'blocks.line-on': 'U staat op de wachtlijst voor {on}.',
  'blocks.no-edition': 'Hiervoor is nog geen editie open.',
  'blocks.offered':
    '{count, plural, one {Deze editie biedt dagdeel {block} aan} other {Deze edities bieden dagdeel {block} aan}}:',
  'blocks.free': 'nog {free, plural, one {# plaats} other {# plaatsen}}, inschrijven tot en met {until}',
  'blocks.full':
    'vol{waiting, plural, =0 {} one {, # wachtende} other {, # wachtenden}}; wachtlijst tot en met {until}',
  'blocks.enrol': 'Inschrijven',
  'blocks.enrol.full': 'Op de wachtlijst',
  'blocks.cancel': 'Uitschrijven',
  'blocks.cancel.waiting': 'Van de wachtlijst af',
  'blocks.cancel.line':
    'Er {others, plural, one {wacht nog iemand} other {wachten nog # mensen}} op een plaats. Schrijft u zich uit en komt u later terug, dan sluit u achteraan.',
  'blocks.cancel.final':
    'De inschrijving is gesloten: gaat u eraf, dan kunt u zich niet zelf weer inschrijven.',
  'blocks.cancel-until': 'Uitschrijven kan tot en met {until}.',
  'blocks.cancel-late':
    'Uitschrijven kon tot en met {until}. Kunt u toch niet? Bel of mail het secretariaat.',
  'blocks.late': 'Inschrijven kon tot en met {until}. Wilt u toch nog mee? Bel of mail het secretariaat.',
  'blocks.begun': 'begonnen; inschrijven kan niet meer',
  'blocks.begun.note':
    'Dit dagdeel is begonnen. Inschrijven of doorschuiven kan niet meer; bent u er, dan zet de docent u op de presentielijst.',
  'blocks.same-time': 'Let op: op hetzelfde moment hebt u',
  'blocks.same-time.teaches': '{sort, select, day {u organiseert deze dag} other {u geeft dit dagdeel}}',
  'blocks.moved-up':
    'U kwam van de wachtlijst. Kunt u toch niet, dan kunt u zich tot de dag zelf uitschrijven.',
  'blocks.waits':
    'Komt er een plaats vrij en bent u aan de beurt, dan krijgt u die vanzelf en hoort u het per mail.',
  'blocks.cancelled': 'Dit dagdeel gaat niet door: {reason}',
  'blocks.online': 'Online; wie een plaats heeft, vindt hier de link.',
  'blocks.online-too': 'Kan ook online; wie een plaats heeft, vindt hier de link.',
  'blocks.video': 'Videolink openen',
  'blocks.badge.cancelled': 'gaat niet door',
  'blocks.badge.placed': 'ingeschreven',
  'blocks.badge.waiting': 'nummer {number} op de wachtlijst',
  'blocks.besides.heading': 'Ook te volgen',
  'blocks.besides.lead':
    'Dit hebt u niet meer nodig, of u bent voor dit dagdeel al ingeschreven. Meedoen mag; het vervangt geen ander dagdeel.',
  'blocks.attended.heading': 'Waar u bij was',
  'blocks.attended.none':
    'Hier komt te staan welke dagdelen u hebt gevolgd en hoeveel er is afgetekend. De docent tekent af na afloop.',
  'blocks.attended.credited': 'afgetekend',
  'blocks.attended.waits': 'wacht op een handtekening',
  'blocks.attended.waits.for': 'Dit is rechtgezet en wacht op {name}, die eerder aftekende.',
  'blocks.attended.list-open': 'nog niet afgetekend',
  'blocks.attended.list-open.note':
    'De docent heeft de presentielijst nog niet gesloten. U hoeft niets te doen.',
  'blocks.attended.absent': 'niet aanwezig',
  'blocks.attended.absent.note':
    'Was u er wel? Vraag het aan de docent; die kan de presentielijst weer openen.',
  'blocks.attended.not-credited': 'niet afgetekend',
  'blocks.attended.not-credited.note':
    'U stond op de presentielijst, maar de uren konden niet worden afgetekend. Bel of mail het secretariaat.',
  'blocks.notice.placed':
    'U bent ingeschreven voor {component, select, course {cursus} other {vissenkom}} dagdeel {block} op {on}.',
  'blocks.notice.mailed': 'U krijgt er een mail over, met de afspraak voor uw agenda.',
  'blocks.notice.waiting':
    'U staat als nummer {number} op de wachtlijst voor {component, select, course {cursus} other {vissenkom}} dagdeel {block} op {on}.',
  'blocks.notice.just-full':
    'De laatste plaats ging net voor u weg. U staat nu als nummer {number} op de wachtlijst voor {component, select, course {cursus} other {vissenkom}} dagdeel {block} op {on}.',
  'blocks.notice.moves-up':
    'Komt er een plaats vrij en bent u aan de beurt, dan krijgt u die vanzelf en hoort u het per mail.',
  'blocks.notice.cancelled':
    'U bent uitgeschreven voor {component, select, course {cursus} other {vissenkom}} dagdeel {block} op {on}.',
  'blocks.notice.end-of-line': 'Er is een wachtlijst. Komt u terug, dan sluit u achteraan.',
  'blocks.back': 'Mijn dagdelen',
  'blocks.fact.when': 'Wanneer',
  'blocks.fact.where': 'Waar',
  'blocks.fact.online': 'Online',
  'blocks.fact.teachers': 'Docenten',
  'blocks.fact.edition': 'Editie',
  'blocks.fact.topics': 'Onderwerpen',
  'blocks.fact.places': 'Plaatsen',
  'blocks.counted': 'telt voor {amount}',
  'blocks.complete-already': 'Dit dagdeel hebt u al compleet. Meedoen mag; het vervangt geen ander dagdeel.',
  'blocks.turns':
    'Uw beurten in de vissenkom: {leader}× geleid, {presenter}× een casus ingebracht, {inner}× binnenkring, {outer}× buitenkring.',
  'trainee.component.blocks': 'Dagdelen bekijken',
  'trainee.now.next-block.heading': 'Binnenkort',
  'trainee.now.next-block':
    'U bent ingeschreven voor {component, select, course {cursus} other {vissenkom}} dagdeel {block}, op {on} om {at} uur.',
  'trainee.now.enrol':
    '{count, plural, one {Er ontbreekt een dagdeel} other {Er ontbreken # dagdelen}} waarvoor u zich nu kunt inschrijven.',
  'trainee.now.see-block': 'Dagdeel bekijken',
  'trainee.now.see-blocks': 'Dagdelen bekijken',
  'dossier.source.recorded': 'vastgelegd door wie aftekende, op {on}',
  'dossier.source.attendance': 'van de presentielijst, ingevoerd op {on}',
  'blocks.calendar': 'Zet uw dagdelen in uw eigen agenda',
} as const;
