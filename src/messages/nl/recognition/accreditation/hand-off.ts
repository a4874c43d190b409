export const recognitionAccreditationHandOff = {
  'hand-offs.title': 'Aanwezigheid doorgeven',
  'hand-offs.lead':
    'Na een dagdeel of dag geeft u door wie er was. Dat kan zodra de presentielijst is gesloten en de accreditatie is toegekend.',
  'hand-offs.years': 'Jaren',
  'hand-offs.column.meeting': 'Bijeenkomst',
  'hand-offs.column.body': 'Instantie',
  'hand-offs.column.held': 'Gehouden op',
  'hand-offs.column.state': 'Stand',
  'hand-offs.waiting': 'Nog door te geven ({count})',
  'hand-offs.waiting.lead': 'Wat het eerst moet staat bovenaan.',
  'hand-offs.waiting.none': 'Er is niets door te geven.',
  'hand-offs.done': 'Doorgegeven ({count})',
  'hand-offs.done.lead': 'Hier is niets meer te doen, tenzij een presentielijst wordt verbeterd.',
  'hand-offs.done.none': 'Er is nog niets doorgegeven.',
  'hand-offs.plain': 'Zonder toegekende accreditatie ({count})',
  'hand-offs.plain.lead':
    'Voor deze bijeenkomsten is er alleen een lijst met nummers om te bewaren of zelf te gebruiken.',
  'hand-offs.plain.none': 'Elke bijeenkomst heeft een toegekende accreditatie.',

  'hand-off.title': 'Aanwezigheid voor {body}',
  'hand-off.whole': '{title}, alle {count} bijeenkomsten samen',
  'hand-off.state.open': 'presentielijst nog open',
  'hand-off.state.plain': '{count, plural, one {# nummer} other {# nummers}}',
  'hand-off.state.waiting': 'nog {count} door te geven',
  'hand-off.state.done': '{count} doorgegeven',
  'hand-off.deadline': 'Doorgeven kan tot en met {date}.',
  'hand-off.deadline.soon':
    '{days, plural, =0 {Vandaag is de laatste dag om door te geven.} one {Nog # dag: doorgeven kan tot en met {date}.} other {Nog # dagen: doorgeven kan tot en met {date}.}}',
  'hand-off.deadline.passed':
    'Doorgeven kon tot en met {date}. Vraag de instantie om uitstel als er nog iemand ontbreekt.',
  'hand-off.open':
    'De presentielijst is nog niet gesloten. Zodra dat is gebeurd staat hier wie er punten krijgt. Wat eerder is doorgegeven, blijft bewaard.',
  'hand-off.no-dossier':
    'Er is voor deze instantie geen dossier. Deze lijst is om te bewaren of zelf te gebruiken.',
  'hand-off.not-granted':
    'De accreditatie is niet toegekend voor de dag van deze bijeenkomst. Doorgeven kan pas daarna.',
  'hand-off.granted': 'Toegekend onder nummer {number}: {points, number} punten, geldig tot en met {date}.',
  'hand-off.dossier': 'Naar het dossier',

  'hand-off.sums': 'Wie waar staat',
  'hand-off.total': 'Samen aanwezig',
  'hand-off.nobody': 'Niemand was aanwezig.',
  'hand-off.place.points': 'Krijgt punten',
  'hand-off.place.points.lead': 'Was er helemaal en heeft een nummer in de goede vorm.',
  'hand-off.place.certificate': 'Krijgt een bewijs van deelname',
  'hand-off.place.certificate.lead': 'Was er voor een deel. Daarvoor geeft deze instantie geen punten.',
  'hand-off.place.no-number': 'Zonder nummer',
  'hand-off.place.no-number.lead':
    'Het nummer ontbreekt of klopt niet. Vraag het na; daarna krijgt deze persoon alsnog punten.',
  'hand-off.place.other-register': 'In een ander register',
  'hand-off.place.other-register.lead': 'Heeft alleen een nummer in een ander register.',
  'hand-off.place.guest': 'Gast',
  'hand-off.place.guest.lead': 'Gasten krijgen geen punten.',
  'hand-off.why.number': 'nummer {number}',
  'hand-off.why.part': '{present} van {counted}',
  'hand-off.why.little': '{present} van {counted}; te weinig voor een bewijs van deelname',
  'hand-off.why.missing': 'heeft geen nummer opgegeven',
  'hand-off.why.malformed': '“{text}” is geen nummer van dit register',
  'hand-off.why.shared': 'iemand anders op de lijst gaf hetzelfde nummer op; vraag van wie het is',
  'hand-off.person': 'Naar de nummers van deze persoon',
  'hand-off.certificate': 'Bewijs van deelname',
  'hand-off.number.waiting': 'nog niet doorgegeven',
  'hand-off.number.accepted': 'doorgegeven op {date}',
  'hand-off.number.unknown': 'verstuurd op {date}, antwoord onbekend; gaat opnieuw mee',
  'hand-off.show-all': 'Toon {count, plural, one {# persoon} other {# personen}}',
  'hand-off.ask':
    'Vraag {count, plural, one {het nummer van # persoon per mail} other {# personen per mail om hun nummer}}',
  'hand-off.ask.lead': 'Wie vandaag al een mail kreeg, krijgt er niet nog een.',

  'hand-off.todo': 'Doorgeven',
  'hand-off.todo.lead':
    '{count, plural, one {Er is nog # nummer} other {Er zijn nog # nummers}} door te geven. Plak de lijst op de site van de instantie, controleer haar daar en bevestig. Kom dan hier terug.',
  'hand-off.todo.plain': '{count, plural, one {# nummer} other {# nummers}}, elk op een eigen regel.',
  'hand-off.list': 'Nummers om te plakken',
  'hand-off.file.txt': 'Als tekst',
  'hand-off.file.csv': 'Als CSV, met naam en datum',
  'hand-off.file.excel': 'In Excel blijven nullen vooraan alleen in het werkblad staan.',
  'hand-off.file.xlsx': 'Als werkblad (XLSX), met naam en datum',
  'hand-off.pasted': 'Ik heb deze nummers geplakt en de instantie nam ze aan',
  'hand-off.pasted.lead':
    'Doe dit pas als de site alle nummers aannam. Doorgegeven punten kunnen hier niet worden teruggehaald.',
  'hand-off.all-done': 'Alles is doorgegeven.',
  'hand-off.wrongly':
    '{count, plural, one {# nummer is doorgegeven terwijl er nu geen punten bij horen.} other {# nummers zijn doorgegeven terwijl er nu geen punten bij horen.}} Het systeem kan dat niet terughalen: neem contact op met de instantie.',

  'hand-off.xml': 'Als bestand voor PE-online',
  'hand-off.xml.lead':
    'In het bestand staat geen sleutel. Open het, zet de gebruikersnaam tussen <userID> en </userID> en de sleutel tussen <userKey> en </userKey>, en bewaar het niet langer dan nodig. Het antwoord van PE-online plakt u hieronder: dan weet het systeem wie is aangenomen.',
  'hand-off.xml.codes': 'Vul eerst de codes van de cursus in.',
  'hand-off.xml.part':
    'Deel {part} van {parts}: {count, plural, =0 {niets meer door te geven} one {# persoon} other {# personen}}',
  'hand-off.xml.download': 'Haal het bestand op',
  'hand-off.answer': 'Antwoord van PE-online op dit deel',
  'hand-off.answer.hint': 'De hele tekst, van <Summary> tot en met </Summary>.',
  'hand-off.answer.submit': 'Lees het antwoord',
  'hand-off.answer.missing': 'Plak hier het antwoord van PE-online.',
  'hand-off.answer-unreadable':
    'Dit is geen antwoord van PE-online, of het is niet compleet. Kopieer de hele tekst en plak haar opnieuw.',
  'hand-off.answer-other':
    'Dit is het antwoord op een ander deel of een andere bijeenkomst: de nummers, de cursus of de datum erin horen hier niet bij. Plak het antwoord op dit deel. Klopt het toch, controleer dan de codes hieronder.',
  'hand-off.answer-whole':
    'PE-online heeft niets van dit deel verwerkt. {why, select, keys {De gebruikersnaam of de sleutel klopt niet: vul ze opnieuw in het bestand in en stuur het opnieuw.} other {Het bestand is anders dan PE-online wil: haal het hier opnieuw op en vul alleen gebruikersnaam en sleutel in.}}',
  'hand-off.changed':
    'De lijst is intussen veranderd, of is al doorgegeven. Ga terug, bekijk de lijst opnieuw en begin daarmee.',
  'hand-off.codes-missing': 'De codes van de cursus ontbreken. Vul ze eerst in.',

  'hand-off.codes': 'Codes in PE-online',
  'hand-off.codes.lead':
    'Neem de nummers over uit PE-online, of de eigen codes die daar zijn ingevuld. Wat leeg blijft, wordt gewist.',
  'hand-off.codes.handed':
    '{count, plural, one {Er is al # nummer geboekt} other {Er zijn al # nummers geboekt}}. Een andere code verplaatst dat niet: zij geldt voor wat daarna wordt doorgegeven. Was de code verkeerd, vraag de instantie dan de nummers daar te verwijderen, en kies hierboven bij wie punten krijgt “Niet goed geboekt?”.',
  'hand-off.code': 'Nummer of code',
  'hand-off.code.course': 'Cursus',
  'hand-off.code.edition': 'Uitvoering',
  'hand-off.code.meeting': 'Bijeenkomst',
  'hand-off.code.whose': 'Soort code',
  'hand-off.whose.pe': 'nummer van PE-online',
  'hand-off.whose.eigen': 'eigen code',
  'hand-off.codes.save': 'Bewaar de codes',
  'hand-off.code.number':
    'Een nummer van PE-online bestaat uit hoogstens tien cijfers en begint niet met een nul.',
  'hand-off.code.unwritable':
    'Deze code bevat tekens die niet kunnen worden verstuurd. Neem haar over zoals zij in PE-online staat.',

  'hand-off.calls': 'Wat er is gedaan',
  'hand-off.call':
    '{means, select, sent {Verstuurd} pasted {Geplakt} other {Antwoord gelezen}} door {by}{test, select, test { (proef: telt niet)} other {}}: {came, select, going {bezig met {rows}} nothing {niet aangekomen, {rows} gaan opnieuw mee} perhaps {{rows} verstuurd, antwoord onbekend} other {{accepted} van {rows} aangenomen{refused, plural, =0 {} other {, # geweigerd}}}}.',

  'hand-off.done.pasted': '{count, plural, one {# nummer staat} other {# nummers staan}} nu als doorgegeven.',
  'hand-off.done.asked':
    '{count, plural, =0 {Er gaat geen nieuwe mail uit: wie een mailadres heeft, kreeg er vandaag al een. Vraag het nummer van de anderen zelf.} one {# persoon krijgt een mail.} other {# personen krijgen een mail.}}',
  'hand-off.done.codes': 'De codes zijn bewaard.',
  'hand-off.done.answer':
    'Het antwoord is gelezen: {accepted} aangenomen, {refused} geweigerd{unknown, plural, =0 {} other {, van # zegt het niets}}.',

  'hand-off.not-booked': 'Niet goed geboekt?',
  'hand-off.done.not-booked': 'Vastgelegd. Dit nummer staat weer bij wat nog moet worden doorgegeven.',
  'hand-off.own': 'Uw punten zijn op {date} doorgegeven aan {body}.',

  'mail.register-number-asked.subject': 'Uw nummer in een register',
  'mail.register-number-asked.text':
    'U was bij {meeting}. Om uw punten door te geven aan {body} hebben wij uw nummer nodig ({register}: {looks}).',
  'mail.register-number-asked.link': 'Vul uw nummer in',
  'mail.register-number-asked.none': 'Hebt u daar geen nummer ({register})? Dan hoeft u niets te doen.',
  'office-mail.kind.register-number-asked': 'Vraag om een registratienummer',

  'audit.did.hand-off.codes': 'Vulde codes in voor het doorgeven van aanwezigheid',
  'audit.did.hand-off.pasted': 'Gaf aanwezigheid met de hand door',
  'audit.did.hand-off.answer': 'Las het antwoord op doorgegeven aanwezigheid',
  'audit.did.hand-off.asked': 'Vroeg aanwezigen om hun registratienummer',
} as const;
