export const recognitionCompletionRecord = {
  'document.character-missing':
    'Het teken {character} in “{text}” kunnen wij niet drukken. Geef voor de druk een schrijfwijze in Latijnse letters.',
  'document.character-invisible':
    'In “{text}” zit een onzichtbaar teken ({character}) dat niet gedrukt mag worden. Typ de tekst opnieuw, zonder te plakken.',
  'document.too-long':
    'De namen op dit document zijn samen te lang voor één bladzijde. Geef voor de druk een kortere schrijfwijze.',
  'record.title': 'Bewijs van voltooiing',
  'record.subject': 'Bewijs van voltooiing {number}: opleiding tot {programme}',
  'record.scope.hours': 'Theorie en praktijkgerichte training',
  'record.scope.programme': 'De volledige opleiding',
  'record.scope.imposed': 'Aanvullende eisen',
  'record.declares': 'Hierbij verklaart de vereniging dat',
  'record.version': 'programma {year}, versie {version}',
  'record.statement.hours':
    'de theorie en de praktijkgerichte training van de opleiding tot *{programme}* ({version}) heeft\u00A0voltooid{total, select, none {} other {, samen *{total}*}}.',
  'record.statement.programme':
    'de volledige opleiding tot *{programme}* ({version}) heeft\u00A0voltooid{total, select, none {} other {: {total}}}.',
  'record.statement.imposed':
    'de aanvullende eisen heeft vervuld die het bestuur stelde in het traject tot *{programme}* ({version}){total, select, none {} other {: {total}}}.',
  'record.total.hours': '*{hours}* theorie en training',
  'record.total.practice': '*{count, plural, one {# praktijksessie} other {# praktijksessies}}*',
  'record.total.supervision': '*{hours}*\u00A0supervisie',
  'record.exemption': 'Voor {components} verleende het bestuur vrijstelling.',
  'record.component.blocks': '{component}, {count, plural, one {dagdeel} other {dagdelen}} {blocks}',
  'record.amount.sessions': '{count, plural, one {# sessie} other {# sessies}}',
  'record.amount.exempted': 'vrijgesteld',
  'record.met-on': 'voltooid op {date}',
  'record.exempted-on': 'bij besluit van {date}',
  'record.signed-off-by': 'Afgetekend door {names}.',
  'record.stones.caption': 'Elk steentje is één uur.',
  'record.stones.caption-exempted': 'Elk steentje is één uur; de open steentjes zijn vrijgesteld.',
  'record.stones.alt': 'Het leerpad, een steentje per uur: {components}.',
  'record.stones.done': '{name} {done} van {required}',
  'record.stones.exempted': '{name} vrijgesteld',
  'record.number': 'Nummer',
  'record.issued-on': 'afgegeven op {date}',
  'record.verify.question': 'Echt en nog geldig?',
  'record.verify.scan': 'Scan de code: daar staat alles wat hier gedrukt is.',
  'record.verify.address': 'Of typ dit adres over:',
  'record.verify.link': 'Controlepagina van dit bewijs',
  'record.verify.code-alt': 'QR-code met het adres van de controlepagina, dat hieronder ook in letters staat',
  'record.not-found': 'Dit bewijs staat niet bij wat u kunt zien.',
  'record.withdraw.reason-missing': 'Schrijf erbij waarom het bestuur dit bewijs intrekt.',
  'record.withdraw.not-in-force': 'Dit bewijs is al ingetrokken of door een nieuwer vervangen.',
  'record.withdraw.own': 'Uw eigen bewijs kunt u niet intrekken. Dat doet een ander bestuurslid.',
  'record.withdraw.changed':
    'Intussen is dit bewijs in een andere stand gekomen. Kijk nog eens na wat er nu staat; er is niets ingetrokken.',
} as const;
