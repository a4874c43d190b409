export const importsImports = {
  'import.missing': 'Dit veld is leeg. Vul het in.',
  'import.key-too-long': 'Dit nummer is te lang: hoogstens {most} tekens.',
  'import.date':
    '“{text}” is geen bestaande datum. Schrijf de datum als dd-mm-jjjj, bijvoorbeeld 14-03-2026.',
  'import.date-short-year':
    '“{text}” heeft een jaar van twee cijfers. Schrijf het jaar voluit, als dd-mm-jjjj, bijvoorbeeld 14-03-2026.',
  'import.date-serial':
    '“{text}” is het getal waarmee Excel een datum bewaart. Geef de kolom in Excel de celeigenschap Datum en sla het bestand opnieuw op, of schrijf de datum als dd-mm-jjjj, bijvoorbeeld 14-03-2026.',
  'import.future': '“{text}” ligt in de toekomst. Kijk of de datum klopt.',
  'import.email': '“{text}” is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.',
  'import.email-taken': 'Het adres {text} is al van een andere deelnemer. Ieder heeft een eigen adres.',
  'import.email-of-leader':
    'Het adres {text} is van een begeleider die hier apart bekend is. Vraag de beheerder de twee samen te voegen.',
  'import.email-twice':
    'Het adres {text} staat eerder in dit bestand, met andere gegevens. Laat één van de twee rijen staan.',
  'import.number-twice':
    'Nummer {text} staat eerder in dit bestand, met andere gegevens. Laat één van de twee rijen staan.',
  'import.number-moved':
    'Nummer {text} is in het portaal van een ander geworden dan in het eerdere bestand. Kijk wie er bedoeld is.',
  'import.big-number':
    '“{text}” is geen BIG-nummer: dat heeft elf cijfers. Laat het leeg als het niet bekend is.',
  'import.programme': '“{text}” is geen traject. Kies begeleider of cobegeleider.',
  'import.programme-changed':
    'Deze deelnemer volgt al een ander traject. Een import verandert dat niet; vraag de beheerder.',
  'import.start-changed':
    'Deze deelnemer begon volgens de eerdere gegevens op {date}. Een import verandert dat niet; vraag de beheerder.',
  'import.before-programme': 'Op {date} bestond deze opleiding nog niet. Kijk of de startdatum klopt.',
  'import.supervisor-unknown':
    '{text} is geen bekende begeleider. Zet deze eerst in het bestand met begeleiders.',
  'import.supervisor-self': 'Een deelnemer kan niet de eigen supervisor zijn.',
  'import.yes-no': '“{text}” is geen ja of nee.',
  'import.years': '“{text}” is geen lijst van jaren. Schrijf bijvoorbeeld 2024,2025.',
  'import.participant-unknown':
    'Deelnemer {text} is niet bekend, of de rij van deze deelnemer is afgewezen. Zet de deelnemer eerst goed.',
  'import.component':
    '“{text}” is geen onderdeel. Kies literatuur, cursus, vissenkom, praktijk of supervisie.',
  'import.component-not-asked': 'Het onderdeel {text} hoort niet bij het traject van deze deelnemer.',
  'import.hours': '“{text}” is geen aantal uren. Schrijf bijvoorbeeld 2,5.',
  'import.hours-limits': '{text} uur kan niet: van {least} tot {most} minuten per keer.',
  'import.title-missing': 'Vul de titel in van wat gelezen is.',
  'import.block-missing': 'Vul in welk dagdeel het was: 1 tot {blocks}.',
  'import.block': '“{text}” is geen dagdeel: kies 1 tot {blocks}.',
  'import.signer-missing':
    'Er staat wel wanneer is afgetekend, maar niet door wie. Vul het adres in, of maak beide velden leeg.',
  'import.signer-unknown':
    '{text} is geen bekende begeleider. Zet deze eerst in het bestand met begeleiders, of verbeter het adres.',
  'import.signed-on-missing':
    'Er staat wel wie heeft afgetekend, maar niet wanneer. Vul de datum in, of maak beide velden leeg.',
  'import.own-hours': '{text} kan de eigen uren niet aftekenen.',
  'import.may-not-supervise':
    '{text} mocht op {date} geen supervisie geven: {obstacle, select, experience {nog geen twee jaar begeleider} activity {langer dan twee jaar geen groep begeleid} education {geen intervisie in dat jaar of het jaar ervoor} suspension {de erkenning was geschorst of ingetrokken} other {geen gewoon lid}}.',
  'import.not-recognised': '{text} was op {date} niet erkend als begeleider.',
  'import.signatures-ended':
    'Het bestuur bepaalde dat invoer na {date} geen handtekeningen meer brengt. Maak ‘Afgetekend door’ en ‘Afgetekend op’ leeg: dan wachten deze uren in Leerpad op de handtekening van de begeleider.',
  'import.signed-before': 'Afgetekend op {text}, maar het werk was pas op {date}.',
  'import.session-in-portal':
    'Op {date} heeft deze deelnemer in Leerpad zelf al een bijeenkomst vastgelegd: “{description}”, {minutes} minuten. Is dit dezelfde, haal deze rij dan weg. Is die in Leerpad niet goed, laat de deelnemer haar daar dan aanvullen of intrekken.',
  'import.day-full':
    'Met deze {minutes} minuten komt {date} boven de 16 uur uit die op één dag kunnen worden afgetekend. Er {left, plural, =0 {kan niets} one {kan nog # minuut} other {kunnen nog # minuten}} bij.',
  'import.rejects-same-name':
    'Twee bestanden heten {file}; hun afgewezen rijen zouden in hetzelfde bestand komen. Geef één van de twee een andere naam.',
  'import.no-files': 'Noem ten minste één bestand: --participants, --leaders of --hours.',
  'import.today-production':
    '--today kan in productie alleen met --dry-run: een invoer geeft bewijzen met de datum van vandaag.',
  'import.today': '--today {text} is geen datum. Schrijf de datum als jjjj-mm-dd.',
  'import.progress': '{sheet}: {percent} % gelezen',
  'import.progress.progress': 'Voortgang berekenen: {done} van {total}',
  'import.progress.records': 'Bewijzen afgeven: {done} van {total}',
  'import.sheet.deelnemers': 'Deelnemers',
  'import.sheet.begeleiders': 'Begeleiders',
  'import.sheet.uren': 'Uren',
  'import.result':
    '{sheet}: {accepted} nieuw, {updated} bijgewerkt, {known} al bekend, {rejected} afgewezen.',
  'import.rejected-row': '  regel {line}, {field}: {reason}',
  'import.rejects-file': 'De afgewezen rijen staan in {file}. Verbeter ze daar en importeer dat bestand.',
  'import.records-issued':
    '{count, plural, =0 {Er zijn geen bewijzen van voltooiing bijgekomen.} one {Er is één bewijs van voltooiing afgegeven.} other {Er zijn # bewijzen van voltooiing afgegeven.}}',
  'import.accented':
    'Zo zijn letters met accenten gelezen: {names}. Klopt dat niet, sla het werkblad dan opnieuw op als CSV UTF-8.',
  'import.dry-run': 'Dit was een proef: er is niets bewaard.',
} as const;
