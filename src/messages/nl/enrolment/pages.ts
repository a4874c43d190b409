export const enrolmentPages = {
  'people.person.title': 'Gegevens van {name}',
  'people.person.heading': 'Gegevens wijzigen',
  'people.person.saved': 'De gegevens zijn bewaard.',
  'people.person.name-asked': 'De naam voor het bewijs is gewist; er wordt opnieuw om gevraagd.',
  'people.state.title': 'Traject van {name}',
  'people.state.heading': 'Pauzeren, stoppen, hervatten',
  'people.state.now.running': 'Dit traject loopt sinds {since}.',
  'people.state.now.resumed': 'Dit traject loopt weer sinds {since}.',
  'people.state.now.paused': 'Dit traject is gepauzeerd sinds {since}.',
  'people.state.now.stopped': 'Dit traject is gestopt op {since}.',
  'people.state.now.cancelled': 'Dit traject is teruggedraaid met een import.',
  'people.state.reason-was': 'Reden:',
  'people.state.question': 'Wat gaat er gebeuren?',
  'people.state.choose': 'Kies wat er moet gebeuren.',
  'people.state.to.running': 'Hervatten',
  'people.state.to.paused': 'Pauzeren',
  'people.state.to.stopped': 'Stoppen',
  'people.state.means.running': 'De deelnemer kan weer uren indienen. Alles van eerder telt mee.',
  'people.state.means.paused':
    'De deelnemer kan tijdelijk niets nieuws indienen. Wat al wacht, kan nog afgetekend worden. Er gaat niets verloren.',
  'people.state.means.stopped':
    'De deelnemer houdt ermee op. Wat al wacht, kan nog afgetekend worden. Hervatten kan later altijd nog.',
  'people.state.since': 'Met ingang van',
  'people.state.reason': 'Reden',
  'people.state.reason.hint': 'Nodig bij stoppen. De deelnemer ziet deze reden niet.',
  'people.state.save': 'Bewaren',
  'people.state.done.running': 'Het traject loopt weer.',
  'people.state.done.paused': 'Het traject is gepauzeerd.',
  'people.state.done.stopped': 'Het traject is gestopt.',
  'people.assign.title': 'Supervisor toewijzen',
  'people.assign.lead':
    'Voor {count, plural, one {één deelnemer} other {# deelnemers}}. U ziet eerst wat er verandert.',
  'people.assign.nobody': 'U hebt nog geen deelnemers gekozen. Kies ze in de lijst, en kom dan hier terug.',
  'people.assign.to-list': 'Naar de deelnemers',
  'people.assign.whom': 'Om wie het gaat',
  'people.assign.has': 'heeft {name} sinds {since}',
  'people.assign.has-none': 'heeft nog geen supervisor',
  'people.assign.supervisor': 'Nieuwe supervisor',
  'people.assign.supervisor.hint':
    'Tussen haakjes: hoeveel supervisanten iemand heeft, en hoeveel hoogstens.',
  'people.assign.choose': 'Kies een supervisor',
  'people.assign.option': '{name} ({load} van {most})',
  'people.assign.option.not': '{name} ({load} van {most}), mag vandaag niet superviseren',
  'people.assign.option.none': 'Niemand: de huidige toewijzing eindigt',
  'people.assign.from': 'Met ingang van',
  'people.assign.preview': 'Bekijken wat er verandert',
  'people.assign.check.title': 'Klopt dit?',
  'people.assign.check.to':
    '{name} wordt de supervisor van {count, plural, one {één deelnemer} other {# deelnemers}}, met ingang van {from}.',
  'people.assign.check.end':
    '{count, plural, one {Eén deelnemer heeft} other {# deelnemers hebben}} met ingang van {from} geen supervisor meer.',
  'people.assign.check.nothing': 'Er valt niets te veranderen.',
  'people.assign.check.mail':
    'Iedereen om wie het gaat krijgt er bericht van: de deelnemer, en de oude en de nieuwe supervisor.',
  'people.assign.warn':
    '{name} mag vandaag geen supervisie geven. Toewijzen kan wel; per sessie telt of het op die dag mocht.',
  'people.assign.column.trainee': 'Deelnemer',
  'people.assign.column.now': 'Nu',
  'people.assign.column.becomes': 'Wordt',
  'people.assign.becomes.none': 'geen supervisor',
  'people.assign.becomes.same': 'blijft zo',
  'people.assign.becomes.refused': 'blijft zo:',
  'people.assign.confirm': '{count, plural, one {Toewijzen} other {# deelnemers toewijzen}}',
  'people.assign.confirm-end':
    '{count, plural, one {Toewijzing beëindigen} other {# toewijzingen beëindigen}}',
  'people.assign.back': 'Terug',
  'people.assign.done':
    '{count, plural, =0 {Er is niets veranderd.} one {De toewijzing is bewaard.} other {# toewijzingen zijn bewaard.}}',
  'people.handover.title': 'Supervisanten van {name} overdragen',
  'people.handover.heading': 'Alle supervisanten overdragen',
  'people.handover.lead':
    '{count, plural, =0 {{name} heeft nu geen supervisanten om over te dragen.} one {{name} heeft één supervisant. U ziet eerst wat er volgt.} other {{name} heeft # supervisanten. Kies wie hen overneemt; u ziet eerst wat er volgt.}}',
  'people.handover.all': 'Wie neemt hen over?',
  'people.handover.each': 'Bij ieder apart kiezen',
  'people.handover.as-above': 'Zoals hierboven gekozen',
  'people.handover.to': 'Wie neemt {name} over?',
  'people.handover.about':
    '{programme, select, leader {begeleider i.o.} other {cobegeleider i.o.}}{region, select, none {} other {, {region}}}{state, select, paused {, gepauzeerd} other {}}',
  'people.handover.waiting': '{count, plural, =0 {niets} one {één leesverslag} other {# leesverslagen}}',
  'people.handover.column.waiting': 'Wacht op aftekenen',
  'people.handover.column.to': 'Gaat naar',
  'people.handover.check.lead':
    '{count, plural, one {Eén supervisant} other {# supervisanten}} van {name} {count, plural, one {krijgt} other {krijgen}} met ingang van {from} een andere supervisor. {logs, plural, =0 {Er wacht niets op aftekenen.} one {Eén leesverslag dat wacht, gaat mee.} other {# leesverslagen die wachten, gaan mee.}}',
  'people.handover.check.not': 'Zo kan het niet',
  'people.handover.check.unchanged': 'Er is niets veranderd.',
  'people.handover.check.means':
    'Praktijk- en supervisiesessies die wachten, blijven bij wie ze heeft begeleid. Een verslag dat na een correctie opnieuw is voorgelegd, blijft bij wie het eerst aftekende.',
  'people.handover.load': '{name} krijgt er {added} bij, en heeft dan {becomes} van {most}.',
  'people.handover.full':
    '{name} heeft er al {present} van hoogstens {most}; {added, plural, one {één} other {#}} erbij gaat niet. Verdeel ze anders, of verhoog het maximum bij de begeleider.',
  'people.handover.refused':
    '{count, plural, one {Eén supervisant kan} other {# supervisanten kunnen}} zo niet worden overgedragen. In de lijst staat waarom.',
  'people.handover.gone':
    '{name} kreeg intussen {other} als supervisor. Kijk wie er nu zijn, en kies opnieuw.',
  'people.handover.gone-to-nobody':
    '{name} heeft intussen geen supervisor meer. Kijk wie er nu zijn, en kies opnieuw.',
  'people.handover.joined': '{name} kwam er intussen bij. Kies ook voor deze supervisant.',
  'people.handover.confirm':
    '{count, plural, one {Eén supervisant overdragen} other {# supervisanten overdragen}}',
  'people.handover.again': 'Opnieuw kiezen',
  'people.deputy.title': 'Waarnemer voor {name}',
  'people.deputy.heading': 'Waarnemer vastleggen',
  'people.deputy.lead':
    'Is {name} een tijd afwezig, dan tekent een waarnemer zolang de leesverslagen af. U ziet eerst wat er volgt.',
  'people.deputy.choose': 'Kies een waarnemer',
  'people.deputy.who': 'Waarnemer',
  'people.deputy.who.hint':
    'Een begeleider. Wie in de buurt van de supervisor woont of werkt, staat bovenaan.',
  'people.deputy.from': 'Van',
  'people.deputy.to': 'Tot en met',
  'people.deputy.to.hint': 'De laatste dag van de waarneming. Eerder beëindigen kan altijd.',
  'people.deputy.check.lead': '{deputy} neemt waar voor {supervisor} van {from} tot en met {to}.',
  'people.deputy.check.whom':
    '{count, plural, =0 {Er zijn nu geen supervisanten. Komen er supervisanten bij, dan geldt de waarneming ook voor hen.} one {Dit geldt voor één supervisant, en voor wie er in die tijd bij komt.} other {Dit geldt voor # supervisanten, en voor wie er in die tijd bij komt.}}',
  'people.deputy.check.means':
    'De waarnemer tekent in die tijd leesverslagen af; de supervisor kan dat ook blijven doen. Niemand krijgt een andere supervisor, en voor het maximum telt waarnemen niet mee. Praktijk- en supervisiesessies blijven bij wie ze heeft begeleid.',
  'people.deputy.check.away':
    '{name} is van {from} tot en met {to} ook afwezig; {other} neemt dan waar. Die waarneming geldt hiervoor niet.',
  'people.deputy.check.own':
    '{name} is zelf supervisant, en tekent de eigen verslagen nooit af. Die wachten op de supervisor.',
  'people.deputy.check.mail': 'De waarnemer, de supervisor en de supervisanten krijgen er bericht van.',
  'people.deputy.confirm': 'Waarneming vastleggen',
  'people.deputy.end.title': 'Waarneming beëindigen',
  'people.deputy.end.now':
    '{deputy} tekent vanaf vandaag niets meer af voor {supervisor}. Wat al is afgetekend, blijft gelden.',
  'people.deputy.end.before': 'De waarneming door {deputy} van {from} tot en met {to} gaat niet door.',
  'people.deputy.end': 'Waarneming beëindigen',
  'people.trajectory-state':
    '{state, select, running {loopt} paused {gepauzeerd} stopped {gestopt} other {teruggedraaid}}',
  'people.new.title': 'Deelnemer toevoegen',
  'people.new.for': 'Traject beginnen voor {name}',
  'people.new.known': '{name} heeft dit adres al.',
  'people.new.known.start': 'Een traject beginnen voor {name}',
  'people.new.many': 'Meer deelnemers tegelijk toevoegen',
  'people.new.programme': 'Opleiding',
  'people.new.programme.choose': 'Kies een opleiding',
  'people.new.programme.leader': 'Balintgroepsbegeleider',
  'people.new.programme.co-leader': 'Huisarts-cobegeleider',
  'people.new.startedOn': 'Begint op',
  'people.new.supervisor.later': 'Nog niemand',
  'people.new.number.hint': 'Het eerstvolgende vrije nummer staat er al.',
  'people.new.invite': 'Meteen uitnodigen voor Leerpad',
  'people.new.submit': 'Toevoegen',
  'people.new.start': 'Traject beginnen',
} as const;
