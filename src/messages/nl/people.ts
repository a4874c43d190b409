/** Texts with which the secretariat changes people, leaders, assignments and trajectories. */
export const people = {
  'nav.leaders': 'Begeleiders',
  'people.save': 'Bewaren',
  'people.cancel': 'Annuleren',
  'people.too-long': 'Dit is te lang: hoogstens {most} tekens.',
  'people.not-found': 'Deze persoon staat niet bij wat u kunt zien.',
  'people.email.taken': 'Dit adres is al van iemand anders. Ieder heeft een eigen adres.',
  'people.number.taken': 'Dit deelnemernummer is al van iemand anders.',
  'people.date.hint': 'Als dag-maand-jaar, bijvoorbeeld 14-03-2026.',

  'people.field.participantNumber': 'Deelnemernummer',
  'people.field.participantNumber.hint': 'Verandert het, pas dan ook uw rekenbladen aan.',
  'people.field.surname': 'Achternaam',
  'people.field.tussenvoegsel': 'Tussenvoegsel',
  'people.field.tussenvoegsel.hint': 'Bijvoorbeeld: van den',
  'people.field.initials': 'Voorletters',
  'people.field.callName': 'Roepnaam',
  'people.field.fullName': 'Naam',
  'people.field.email': 'E-mailadres',
  'people.field.email.hint':
    'Hiermee logt deze persoon in. Verandert het, dan krijgt het oude adres daar bericht van.',
  'people.field.bigNumber': 'BIG-nummer',
  'people.field.bigNumber.hint': 'Elf cijfers.',

  'people.changed.heading': 'Iemand anders was u voor',
  'people.changed.text':
    'Terwijl u bezig was, is dit veranderd. Wat u typte staat er nog en is nog niet bewaard. Kijk het na en bewaar opnieuw.',
  'people.changed.now': '{label} is nu: {now}',

  'people.person.title': 'Gegevens van {name}',
  'people.person.heading': 'Gegevens wijzigen',
  'people.person.saved': 'De gegevens zijn bewaard.',
  'people.person.name-asked': 'De naam voor het bewijs is gewist; er wordt opnieuw om gevraagd.',
  'people.print-name.heading': 'Naam op het bewijs',
  'people.print-name.confirmed': 'Zelf bevestigd als:',
  'people.print-name.none':
    'Nog niet bevestigd. Vlak voor het bewijs vraagt Leerpad de deelnemer hoe de naam gedrukt moet worden.',
  'people.print-name.hint':
    'Klopt deze naam niet meer? Wis haar, dan wordt er opnieuw om gevraagd. Een bewijs dat al is afgegeven, verandert niet.',
  'people.print-name.ask': 'Wissen en opnieuw vragen',

  'people.account.heading': 'Inloggen',
  'people.account.state.none': 'Heeft nog geen account.',
  'people.account.state.never-invited': 'Heeft een account, maar is nooit uitgenodigd.',
  'people.account.state.invited': 'Uitgenodigd op {on}, nog niet ingelogd.',
  'people.account.state.used': 'Heeft een account en gebruikt het.',
  'people.account.state.closed': 'Het account is gesloten: inloggen kan niet.',
  'people.account.invite': 'Uitnodigen',
  'people.account.close': 'Account sluiten',
  'people.account.close.hint': 'Deze persoon wordt overal uitgelogd. Alle uren en bewijzen blijven.',
  'people.account.open': 'Account weer openen',
  'people.account.open.hint': 'Daarna kan deze persoon weer inloggen zoals voorheen.',
  'people.account.closed-now': 'Het account is gesloten.',
  'people.account.opened-now': 'Het account is weer open.',
  'people.account.own': 'Uw eigen account kunt u niet sluiten. Vraag een collega.',

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

  'office-mail.kind.address-changed': 'Het e-mailadres is veranderd',
  'mail.address-changed.subject': 'Uw e-mailadres voor Leerpad is veranderd',
  'mail.address-changed.text':
    'Het secretariaat heeft uw e-mailadres in Leerpad veranderd. Voortaan logt u in met het nieuwe adres; naar dit adres schrijven we niet meer.',
  'mail.address-changed.not-asked': 'Weet u hier niets van? Neem dan meteen contact op met het secretariaat.',

  'assignment.future': 'Een toewijzing kan niet in de toekomst beginnen. Kies vandaag of eerder.',
  'assignment.before-start': 'Het traject begon pas op {date}. Kies die dag of later.',
  'assignment.before-present':
    'De huidige toewijzing begon op {date}; wat daarvoor was, ligt vast. Kies die dag of later.',
  'assignment.before-last': 'Tot en met {date} was er al een supervisor. Kies een latere dag.',
  'assignment.not-followed':
    '{state, select, stopped {Dit traject is gestopt. Hervat het eerst.} other {Dit traject is teruggedraaid met een import.}}',
  'assignment.not-leader': 'Kies een supervisor uit de lijst.',
  'assignment.full':
    'Deze supervisor heeft er al {present} van hoogstens {most}; {added, plural, one {één} other {# }} erbij gaat niet. Kies iemand anders, of verhoog het maximum bij de begeleider.',

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
  'people.obstacle.experience': 'nog geen twee jaar begeleider',
  'people.obstacle.activity': 'langer dan twee jaar geen groep begeleid',
  'people.obstacle.education': 'geen intervisie dit jaar of vorig jaar',
  'people.obstacle.membership': 'geen gewoon lid',

  'mail.fact.supervisor': 'Supervisor',
  'office-mail.kind.supervisor-changed': 'Een andere supervisor, aan de deelnemer',
  'office-mail.kind.supervisees-added': 'Nieuwe supervisanten',
  'office-mail.kind.supervisees-ended': 'Supervisanten naar iemand anders',
  'mail.supervisor-changed.subject': 'Uw supervisor in Leerpad',
  'mail.supervisor-changed.text':
    'Het secretariaat heeft u een supervisor toegewezen. Wat u indient, gaat voortaan naar deze persoon.',
  'mail.supervisor-changed.none':
    'Uw toewijzing aan een supervisor is beëindigd. Het secretariaat laat u weten wie de nieuwe wordt.',
  'mail.supervisor-changed.link': 'Naar mijn leerpad',
  'mail.supervisees-added.subject':
    '{count, plural, one {Er is iemand aan u toegewezen} other {Er zijn # deelnemers aan u toegewezen}}',
  'mail.supervisees-added.text':
    'Het secretariaat heeft {count, plural, one {een begeleider} other {# begeleiders}} in opleiding aan u toegewezen. In Leerpad ziet u hoe ver zij zijn.',
  'mail.supervisees-ended.subject':
    '{count, plural, one {Een toewijzing aan u is beëindigd} other {# toewijzingen aan u zijn beëindigd}}',
  'mail.supervisees-ended.text':
    '{count, plural, one {Een begeleider in opleiding is} other {# begeleiders in opleiding zijn}} niet langer aan u toegewezen. Verslagen die nog wachten, zijn voortaan voor de nieuwe supervisor.',
  'mail.supervisees.link': 'Naar mijn supervisanten',

  'people.yes': 'Ja',
  'people.no': 'Nee',
  'people.unknown': 'niet bekend',
  'people.trajectory-state':
    '{state, select, running {loopt} paused {gepauzeerd} stopped {gestopt} other {teruggedraaid}}',

  'people.field.leaderSince': 'Begeleider sinds',
  'people.field.lastActiveOn': 'Laatst een groep begeleid',
  'people.field.lastActiveOn.hint': 'De laatste dag waarop deze begeleider een groep leidde.',
  'people.field.ordinaryMember': 'Gewoon lid van de vereniging',
  'people.field.recognisedUntil': 'Erkend tot en met',
  'people.field.intervisionYears': 'Jaren met intervisie',
  'people.field.intervisionYears.hint': 'Met komma’s ertussen, bijvoorbeeld 2025, 2026.',
  'people.field.maxSupervisees': 'Hoogstens zoveel supervisanten',
  'people.field.maxSupervisees.hint': 'Meestal 8.',

  'people.leaders.title': 'Begeleiders',
  'people.leaders.lead': 'Wie vandaag supervisie mag geven, en hoeveel supervisanten ieder heeft.',
  'people.leaders.add': 'Begeleider toevoegen',
  'people.leaders.search': 'Zoek op naam of e-mailadres',
  'people.leaders.find': 'Zoeken',
  'people.leaders.none':
    'Hier komen de begeleiders te staan. Voeg er een toe, of lees uw rekenblad met begeleiders in.',
  'people.leaders.none-found': 'Geen begeleider past hierbij. Probeer een deel van de naam.',
  'people.leaders.column.name': 'Naam',
  'people.leaders.column.may': 'Supervisie vandaag',
  'people.leaders.column.load': 'Supervisanten',
  'people.leaders.column.recognised': 'Erkend tot en met',
  'people.leaders.may': 'mag',
  'people.leaders.may-not': 'mag niet',
  'people.leaders.until': 'tot en met {until}, zoals het nu bekend is',
  'people.leaders.load': '{load} van {most}',
  'people.leaders.overfull': 'te veel',

  'people.leader.title': 'Begeleider {name}',
  'people.leader.edit': 'Gegevens wijzigen',
  'people.leader.edit.title': 'Gegevens van {name}',
  'people.leader.edit.heading': 'Gegevens wijzigen',
  'people.leader.new.title': 'Begeleider toevoegen',
  'people.leader.saved': 'De gegevens zijn bewaard.',
  'people.leader.now': 'Supervisanten nu',
  'people.leader.now.none': 'Er is niemand toegewezen.',
  'people.leader.before': 'Eerdere supervisanten',
  'people.leader.before.none': 'Er waren nog geen anderen.',
  'people.leader.since': 'sinds {from}',
  'people.leader.period': 'van {from} tot en met {to}',
  'people.leader.supervising': 'Supervisie vandaag',
  'people.leader.choose': 'Kies ja of nee',
  'people.leader.most.wrong': 'Vul een getal in van 0 tot 99.',
  'people.leader.exists': 'Iemand met dit adres is al begeleider. Zoek deze persoon in de lijst.',
  'people.leader.is-trainee': 'Deze begeleider volgt ook zelf een opleiding.',
  'people.leader.to-person': 'Naam en e-mailadres wijzigen',

  'people.invite.title': 'Uitnodigen',
  'people.invite.lead':
    'Wie u aanvinkt, krijgt een mail met een link om te beginnen. De link werkt zeven dagen.',
  'people.invite.nobody': 'U hebt nog niemand gekozen. Kies deelnemers in de lijst, en kom dan hier terug.',
  'people.invite.nothing': 'Hier valt niemand uit te nodigen.',
  'people.invite.submit': 'Wie is aangevinkt uitnodigen',
  'people.invite.none-chosen': 'Vink aan wie u wilt uitnodigen.',
  'people.invite.done':
    '{count, plural, one {De uitnodiging gaat op de mail.} other {# uitnodigingen gaan op de mail.}}',
} as const;
