export const recognitionCompletionPagesVerification = {
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
  'verify.finding.key-unknown':
    'De sleutel van de digitale handtekening is niet door de vereniging bevestigd.',
  'verify.finding.not-earned': 'Wat er toen was afgetekend, is niet genoeg voor dit bewijs.',
  'verify.finding.no-longer-earned': 'De uren waarop het bewijs berust, zijn er niet meer.',
  'verify.finding.ledger-altered': 'De uren waarop het bewijs berust, zijn achteraf veranderd.',
  'verify.finding.states-altered':
    'Of het bewijs nog geldt, is niet meer zeker: wat daarover is vastgelegd, is achteraf veranderd.',
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
} as const;
