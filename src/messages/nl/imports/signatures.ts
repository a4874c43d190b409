export const importsSignatures = {
  'mail.imported-signatures.subject':
    '{count, plural, one {Er is een handtekening} other {Er zijn # handtekeningen}} op uw naam ingelezen',
  'mail.imported-signatures.text':
    'Het secretariaat las een bestand in waarin staat dat u de uren hieronder aftekende. Ze tellen nu mee in Leerpad, met de vermelding dat ze uit de administratie zijn overgenomen.',
  'mail.imported-signatures.ask':
    'Klopt het? Dan hoeft u niets te doen. Klopt er iets niet, maak dan bezwaar op de pagina hieronder: daar ziet u elke rij. Aanmelden is niet nodig.',
  'mail.imported-signatures.link': 'De rijen bekijken',
  'mail.imported-signatures.more':
    'En nog {more, plural, one {# regel} other {# regels}}: op de pagina staat alles.',
  'mail.imported-signatures.days':
    'De link werkt {days} dagen. Geef hem niet door: wie hem heeft, maakt bezwaar op uw naam.',
  'mail.imported-signatures.sum': '{component}, {count, plural, one {# rij} other {# rijen}}, {time}',
  'mail.imported-records.subject':
    '{count, plural, one {Een inlezing gaf een bewijs af} other {Een inlezing gaf # bewijzen af}}',
  'mail.imported-records.text':
    'Met ingelezen handtekeningen {count, plural, one {is één bewijs van voltooiing} other {zijn # bewijzen van voltooiing}} afgegeven. Wilt u nagaan of dat klopt?',
  'mail.imported-records.link': 'Deze inlezing bekijken',
  'mail.imported-records.more':
    'En nog {more, plural, one {# bewijs} other {# bewijzen}}: bij de inlezing staan ze alle.',
  'mail.objection-made.subject': '{signer} maakt bezwaar tegen ingelezen handtekeningen',
  'mail.objection-made.text':
    '{signer} zegt {count, plural, one {een handtekening niet te hebben gezet die} other {# handtekeningen niet te hebben gezet die}} bij het inlezen op die naam {count, plural, one {kwam} other {kwamen}}, of dat er iets niet aan klopt. Het bestuur beslist: laten staan, of laten vervallen.',
  'mail.objection-made.counts': 'Tot dat besluit verandert er niets: de uren tellen mee.',
  'mail.objection-made.link': 'Het bezwaar lezen',
  'mail.objection-decided.subject': 'Er is besloten op uw bezwaar',
  'mail.objection-decided.signer.stands':
    'Het bestuur laat {count, plural, one {deze handtekening} other {deze # handtekeningen}} op uw naam staan. De reden leest u op de pagina hieronder.',
  'mail.objection-decided.signer.reversed':
    'Het bestuur liet {count, plural, one {deze handtekening} other {deze # handtekeningen}} op uw naam vervallen. De uren tellen niet meer mee. De reden leest u op de pagina hieronder.',
  'mail.objection-decided.link': 'Het besluit lezen',
  'mail.objection-decided.of': '{what}, {day}, {time}',
  'mail.objection-decided.own': '{day}, {time}',
  'mail.objection-decided.more': 'En nog {more, plural, one {# rij} other {# rijen}}.',
  'mail.objection-decided.trainee.stands.subject': 'Een bezwaar tegen uw uren: ze blijven staan',
  'mail.objection-decided.trainee.stands':
    '{signer} maakte bezwaar tegen {count, plural, one {een handtekening} other {# handtekeningen}} onder uw uren, overgenomen uit de administratie. Het bestuur laat {count, plural, one {die} other {ze}} staan: uw uren blijven meetellen.',
  'mail.objection-decided.trainee.reversed.subject': 'Een bezwaar tegen uw uren: ze tellen niet meer mee',
  'mail.objection-decided.trainee.reversed':
    '{signer} maakte bezwaar tegen {count, plural, one {een handtekening} other {# handtekeningen}} onder uw uren, overgenomen uit de administratie. Het bestuur liet {count, plural, one {die} other {ze}} vervallen: deze uren tellen niet meer mee. In Leerpad leest u waarom.',
  'mail.objection-decided.trainee.ask': 'Klopt dit niet? Laat het het secretariaat weten.',
  'signatures.title': 'Handtekeningen op uw naam',
  'signatures.heading':
    '{count, plural, one {Eén handtekening} other {# handtekeningen}} op uw naam, ingelezen op {on}',
  'signatures.lead':
    'Volgens de administratie tekende {signer} deze uren af. Ze tellen mee, met de vermelding dat ze uit de administratie zijn overgenomen.',
  'signatures.from.person': 'Ingelezen door {name}.',
  'signatures.from.command': 'Ingelezen door de beheerder, op de server.',
  'signatures.from.file': 'Het bestand heet {file}.',
  'signatures.how':
    'Klopt alles, dan hoeft u niets te doen. Klopt er iets niet: alles is nu aangevinkt, haal het vinkje weg bij wat wel klopt. Het bestuur beslist, en tot dan verandert er niets.',
  'signatures.toggle': 'Alles aan- of uitvinken',
  'signatures.reason': 'Wat klopt er niet?',
  'signatures.reason.hint': 'Het bestuur en het secretariaat lezen dit. Schrijf niets over patiënten.',
  'signatures.submit': 'Bezwaar maken',
  'signatures.done': 'Uw bezwaar ligt bij het bestuur. U krijgt een mail als er besloten is.',
  'signatures.taken-back':
    'Deze inlezing is op {on} als geheel teruggedraaid. De handtekeningen tellen niet meer; u hoeft niets te doen.',
  'signatures.column.signed': 'Afgetekend op',
  'signatures.column.imported': 'Ingelezen op',
  'signatures.column.file': 'Bestand',
  'signatures.column.signatures': 'Handtekeningen',
  'signatures.badge.objected': 'bezwaar, wacht op het bestuur',
  'signatures.badge.stands': 'bezwaar, blijft staan',
  'signatures.badge.reversed': 'bezwaar, vervallen',
  'signatures.badge.gone': 'telt niet meer mee',
  'signatures.because': 'Het bestuur: {reason}',
  'signatures.list.title': 'Handtekeningen op uw naam',
  'signatures.list.lead':
    'Wat het secretariaat inlas waarin u als ondertekenaar staat. Klopt er iets niet, maak dan bezwaar.',
  'signatures.list.none': 'Hier komt te staan wat er op uw naam wordt ingelezen.',
  'signatures.list.taken-back': 'teruggedraaid',
  'signatures.list.objected': '{count, plural, one {bezwaar tegen #} other {bezwaar tegen #}}',
  'signatures.over.title': 'Deze link werkt niet (meer)',
  'signatures.over.lead':
    'De link is verlopen, hoort bij een vroeger mailadres, of is niet helemaal overgekomen. Klopt er iets niet aan handtekeningen op uw naam, schrijf dan het secretariaat.',
  'signatures.over.account': 'Hebt u een account, meld u dan aan:',
  'signatures.not-found': 'Deze handtekeningen staan niet bij wat u kunt zien.',
  'objection.reason-missing': 'Schrijf erbij waarom.',
  'objection.reason-short': 'Schrijf iets uitgebreider waarom, in ten minste {least} letters.',
  'objection.none-chosen': 'Vink ten minste één handtekening aan.',
  'objection.nothing-left': 'Wat u aanvinkte telt intussen niet meer mee. Bezwaar maken is niet meer nodig.',
  'objection.not-found': 'Dit bezwaar is er niet.',
  'objection.own-import':
    'U hebt deze inlezing zelf laten doen. Een ander bestuurslid beslist over dit bezwaar.',
  'objection.own': 'Over uw eigen bezwaar of uw eigen uren beslist een ander bestuurslid.',
  'objection.decided':
    'Hierop is intussen al besloten, of de uren vervielen op een andere manier. Hieronder staat hoe het nu is.',
  'objection.outcome-missing': 'Kies wat het bestuur besluit.',
  'objections.title': 'Bezwaren tegen handtekeningen',
  'objections.lead':
    'Wie als ondertekenaar in een ingelezen bestand staat, krijgt daar bericht van en kan bezwaar maken. Het bestuur beslist.',
  'objections.none': 'Er is nog geen bezwaar gemaakt.',
  'objections.open': '{count, plural, one {# te besluiten} other {# te besluiten}}',
  'objections.settled': 'afgehandeld',
  'objections.column.signer': 'Wie',
  'objections.column.made': 'Gemaakt op',
  'objection.title': 'Bezwaar van {signer}',
  'objection.heading': 'Bezwaar van {signer}',
  'objection.lead': 'Gemaakt op {on}, tegen handtekeningen die op {imported} zijn ingelezen.',
  'objection.by-link': 'Gemaakt met de link uit de mail, zonder aanmelden.',
  'objection.by-account': 'Gemaakt na aanmelden.',
  'objection.decisions': 'Besloten',
  'objection.decision.stands':
    '{by} liet {count, plural, one {# handtekening} other {# handtekeningen}} staan op {on}.',
  'objection.decision.reversed':
    '{by} liet {count, plural, one {# handtekening} other {# handtekeningen}} vervallen op {on}.',
  'objection.nothing-open': 'Hier is niets meer te besluiten.',
  'objection.board-decides': 'Het bestuur beslist hierover.',
  'objection.outcome': 'Het bestuur besluit over wat is aangevinkt',
  'objection.outcome.stands': 'De handtekeningen blijven staan; de uren blijven meetellen',
  'objection.outcome.reversed': 'De handtekeningen vervallen; de uren tellen niet meer mee',
  'objection.reason': 'Waarom?',
  'objection.reason.hint': 'Wie bezwaar maakte leest dit. Vervallen de uren, dan leest de deelnemer het ook.',
  'objection.preview': 'Eerst de gevolgen zien',
  'objection.chosen': '{count} aangevinkt',
  'objection.done': 'Besloten. Wie bezwaar maakte en de deelnemers krijgen bericht.',
  'objection.consequences.title': 'Wat dit besluit betekent',
  'objection.consequences.back': 'Terug zonder te besluiten',
  'objection.goes.stands':
    '{count, plural, one {Eén handtekening} other {# handtekeningen}} van {signer} {count, plural, one {blijft} other {blijven}} staan',
  'objection.goes.reversed':
    '{count, plural, one {Eén handtekening} other {# handtekeningen}} van {signer} {count, plural, one {vervalt} other {vervallen}}',
  'objection.after': 'Na dit besluit',
  'objection.told': 'Over dit besluit krijgen een mail: {names}.',
  'objection.told-records': 'Over de bewijzen krijgen een mail: {names}.',
  'objection.your-reason': 'Uw reden:',
  'objection.confirm.stands': 'Laten staan',
  'objection.confirm.reversed':
    '{count, plural, one {Deze handtekening} other {Deze # handtekeningen}} laten vervallen',
  'signature-term.title': 'Tot wanneer inlezen handtekeningen meebrengt',
  'signature-term.none': 'Er is geen einde bepaald: elk ingelezen bestand kan handtekeningen meebrengen.',
  'signature-term.until': 'Inlezen brengt handtekeningen mee tot en met {on}.',
  'signature-term.over': 'Sinds {on} voorbij is, brengt inlezen geen handtekeningen meer mee.',
  'signature-term.change': 'Veranderen',
  'signature-term.means':
    'Wordt er na deze dag ingelezen, dan wordt een nieuwe rij met een handtekening afgewezen. Zonder handtekening komt zij wel mee: dan tekent de begeleider zelf af, in Leerpad. Wat al bekend is blijft zoals het is.',
  'signature-term.field': 'Laatste dag',
  'signature-term.hint': 'Op deze dag kan het nog. Laat het veld leeg om geen einde te bepalen.',
  'signature-term.submit': 'Vastleggen',
  'signature-term.done': 'Vastgelegd.',
  'signature-term.changed': 'Intussen legde een ander bestuurslid een andere dag vast. Kijk wat er nu staat.',
} as const;
