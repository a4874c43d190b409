/** Texts of the frame around every page, of the public pages and of the error pages. */
export const web = {
  'web.title': '{title} · Leerpad',
  'web.title.wrong': 'Fout: {title} · Leerpad',
  'web.skip': 'Naar de inhoud',
  'web.navigation': 'Hoofdmenu',
  'web.other-language': 'This page in English',
  'web.footer': 'Leerpad is het opleidingsportaal van de {association}.',
  'nav.start': 'Wat is Leerpad?',
  'nav.verify': 'Bewijs controleren',

  'start.title': 'Opleidingsportaal voor balintgroepsbegeleiders',
  'start.heading': 'Het pad van 96 uur',
  'start.lead':
    'Wie een balintgroep leert begeleiden, legt een pad af van lezen, lessen en oefenen. Leerpad houdt de uren bij, laat ze aftekenen en sluit af met een bewijs dat iedereen kan controleren.',
  'start.path.heading': 'Elk steentje is één uur',
  'start.path.example':
    'Een voorbeeld van iemand die onderweg is: {signed} is afgetekend, {waiting} wacht op een handtekening en {open} is nog te doen.',
  'start.path.rule': 'Een uur telt pas als iemand die daartoe bevoegd is het heeft afgetekend.',
  'start.for-whom.heading': 'Voor wie',
  'start.trainees.heading': 'Wie leert begeleiden',
  'start.trainees.text':
    'Begeleiders en cobegeleiders in opleiding houden hun uren bij en zien wat er nog te doen is.',
  'start.educators.heading': 'Wie opleidt',
  'start.educators.text':
    'Supervisoren, docenten en werkbegeleiders bevestigen met hun handtekening wat er is gedaan.',
  'start.readers.heading': 'Wie een bewijs onder ogen krijgt',
  'start.readers.text': 'U kunt zelf nagaan of het echt is en nog geldig. Een account is niet nodig.',

  'stones.literature': 'Literatuur',
  'stones.course': 'Cursus',
  'stones.fishbowl': 'Vissenkom',
  'stones.figures':
    '{minutes, plural, =0 {{hours}} other {{hours, plural, =0 {} other {# u }}# min}} van {required}',
  'stones.described':
    '{component}: {signed} van {required} afgetekend, {waiting} wacht op een handtekening, {open} nog te doen.',
  'stones.legend.signed': 'afgetekend',
  'stones.legend.waiting': 'wacht op handtekening',
  'stones.legend.open': 'nog te doen',

  'check.title': 'Een bewijs controleren',
  'check.heading': 'Is dit bewijs echt en nog geldig?',
  'check.lead':
    'Elk bewijs van voltooiing heeft een eigen pagina. Daar staat alles wat op het papier is gedrukt.',
  'check.how.heading': 'Zo gaat het',
  'check.scan.heading': 'Scan de QR-code',
  'check.scan.text':
    'Richt de camera van uw telefoon op de code op het bewijs en open het adres dat verschijnt.',
  'check.type.heading': 'Of typ de code over',
  'check.type.text': 'Neem de laatste 26 letters en cijfers over van het adres dat op het bewijs staat.',
  'check.compare.heading': 'Vergelijk',
  'check.compare.text':
    'Staat er op het papier iets anders dan op de pagina, dan geldt de pagina. Let ook op het adres: dat begint altijd met {address}/bewijs/.',
  'check.code.label': 'Code of adres van het bewijs',
  'check.code.hint': 'Hoofdletters, spaties en streepjes maken niet uit.',
  'check.code.wrong':
    'Dit is geen code van een bewijs. Een code heeft 26 letters en cijfers. Kijk of er een is weggevallen of dubbel staat.',
  'check.submit': 'Bewijs controleren',

  'verify.valid.heading': 'Dit bewijs is echt en geldig',
  'verify.valid.text':
    'De vereniging gaf het af op {issuedOn} en de inhoud is sindsdien niet gewijzigd. Vergelijk het papier met wat hieronder staat: alles moet gelijk zijn.',
  'verify.suspended.heading': 'Dit bewijs is echt, maar nu niet geldig',
  'verify.suspended.text':
    'Het is sinds {since} opgeschort, omdat uren waarop het berust zijn gecorrigeerd. Reken er nu niet op. Zijn de uren weer compleet, dan komt er een nieuw bewijs met een ander nummer.',
  'verify.superseded.heading': 'Dit bewijs is echt, maar vervangen',
  'verify.superseded.text':
    'Het geldt sinds {since} niet meer. Bewijs {number} is ervoor in de plaats gekomen. Vraag de houder om dat bewijs.',
  'verify.superseded.unnumbered':
    'Het geldt sinds {since} niet meer. Er is een nieuwer bewijs voor in de plaats gekomen. Vraag de houder om dat bewijs.',
  'verify.withdrawn.heading': 'Dit bewijs is ingetrokken',
  'verify.withdrawn.text':
    'De vereniging gaf het af, maar het bestuur trok het in op {since}. Het is niet meer geldig. Hebt u vragen, stel ze dan aan het secretariaat van de vereniging.',
  'verify.altered.heading': 'Vertrouw niet op dit bewijs',
  'verify.altered.text':
    'Wat bij dit adres is bewaard, is niet wat de vereniging heeft ondertekend. Daarom staat de inhoud hier niet. Vraag het secretariaat van de vereniging of het bewijs klopt, en geef door wat u hier leest.',
  'verify.altered.findings': 'Wat er niet klopt',
  'verify.finding.content-altered': 'De inhoud is veranderd nadat het bewijs was ondertekend.',
  'verify.finding.pdf-altered': 'Het bewaarde document is veranderd nadat het bewijs was afgegeven.',
  'verify.finding.signature-invalid': 'De digitale handtekening hoort niet bij deze inhoud.',
  'verify.finding.key-unknown': 'De digitale handtekening is niet met een sleutel van de vereniging gezet.',
  'verify.finding.ledger-altered': 'De uren waarop het bewijs berust, zijn achteraf veranderd.',
  'verify.stamp.suspended': 'Opgeschort',
  'verify.stamp.superseded': 'Vervangen',
  'verify.stamp.withdrawn': 'Ingetrokken',

  'verify.record.component': 'Onderdeel',
  'verify.record.amount': 'Omvang',
  'verify.record.when': 'Wanneer',

  'unknown.heading': 'Bij dit adres hoort geen bewijs',
  'unknown.lead': 'Meestal is er onderweg iets weggevallen. Loop deze punten na:',
  'unknown.mistyped': 'Staat er een typefout in? Vergelijk de code teken voor teken met het bewijs.',
  'unknown.cut': 'Is het adres compleet? De code aan het eind heeft 26 letters en cijfers.',
  'unknown.scan': 'Gescand? Probeer het nog eens met meer licht, en met de hele code in beeld.',
  'unknown.not-ours':
    'Komt u ook dan hier uit, dan is het bewijs misschien niet van de vereniging. Vraag het na bij het secretariaat.',

  'error.400.heading': 'Dit adres klopt niet',
  'error.400.advice':
    'Er staat iets in het adres dat er niet hoort. Neem het opnieuw over, of begin op de voorpagina.',
  'error.401.heading': 'U bent niet aangemeld',
  'error.401.advice': 'Meld u aan en probeer het opnieuw.',
  'error.403.heading': 'Dit kunt u hier niet doen',
  'error.403.advice':
    'Dit is aan iemand anders. Hoort het volgens u wel bij u, vraag het dan het secretariaat.',
  'error.foreign.heading': 'Dit formulier is niet verstuurd',
  'error.foreign.advice':
    'Er is niets veranderd. Uw browser meldt dat het formulier van een andere website kwam. Open Leerpad in een nieuw tabblad, ga naar de pagina terug en verstuur het daar opnieuw.',
  'error.404.heading': 'Deze pagina is er niet',
  'error.404.advice': 'Misschien is het adres niet goed overgenomen, of staat de pagina nu ergens anders.',
  'error.409.heading': 'Er is intussen iets veranderd',
  'error.409.advice': 'Ga terug, kijk wat er nu staat en probeer het dan opnieuw.',
  'error.413.heading': 'Dit is te groot om te versturen',
  'error.413.advice': 'Ga terug, maak het kleiner en verstuur het opnieuw.',
  'error.422.heading': 'Dit klopt nog niet',
  'error.422.advice': 'Ga terug, pas het aan en verstuur het opnieuw.',
  'error.429.heading': 'Even geduld',
  'error.429.advice': 'U vroeg veel pagina’s kort na elkaar. Probeer het over een minuut opnieuw.',
  'error.500.heading': 'Er ging bij ons iets mis',
  'error.500.advice':
    'Dat ligt niet aan u. Probeer het straks opnieuw. Gaat het weer mis, bel of mail dan het secretariaat en noem het kenmerk.',
  'error.503.heading': 'Leerpad is er zo weer',
  'error.503.advice': 'We zijn even niet bereikbaar. Probeer het over een paar minuten opnieuw.',
  'error.reference': 'Kenmerk',
  'error.home': 'Naar de voorpagina',
} as const;
