export const platformSpreadsheet = {
  'spreadsheet.not-found': 'Het bestand “{file}” bestaat niet. Controleer de naam en de map.',
  'spreadsheet.directory': '“{file}” is een map. Kies het bestand zelf.',
  'spreadsheet.not-a-file':
    '“{file}” is geen gewoon bestand. Sla de gegevens eerst op als XLSX- of CSV-bestand.',
  'spreadsheet.unreadable':
    'Het bestand “{file}” is niet te lezen ({reason}). Controleer of u het mag openen en of het niet in een ander programma openstaat.',
  'spreadsheet.changed':
    'Het bestand “{file}” is veranderd terwijl het werd gelezen. Sla het op, sluit het en begin opnieuw.',
  'spreadsheet.empty':
    'Het bestand “{file}” is leeg. De eerste regel moet de namen van de kolommen bevatten, daaronder volgen de rijen.',
  'spreadsheet.workbook-old':
    '“{file}” is een werkmap in de oude indeling van Excel (.xls). Open het in Excel of LibreOffice en sla het op met Opslaan als, bestandstype Excel-werkmap (.xlsx) of CSV UTF-8.',
  'spreadsheet.workbook-password':
    '“{file}” is beveiligd met een wachtwoord. Open het in Excel, haal het wachtwoord weg (Bestand, Info, Werkmap beveiligen) en sla het opnieuw op.',
  'spreadsheet.workbook-ods':
    '“{file}” is een rekenblad van LibreOffice (.ods). Open het en sla het op met Opslaan als, bestandstype Excel 2007-365 (.xlsx) of Tekst CSV.',
  'spreadsheet.workbook-numbers':
    '“{file}” is een rekenblad van Numbers. Open het in Numbers en kies Archief, Exporteer naar, Excel.',
  'spreadsheet.workbook-binary':
    '“{file}” is een binaire werkmap (.xlsb). Open het in Excel en sla het op met Opslaan als, bestandstype Excel-werkmap (.xlsx) of CSV UTF-8.',
  'spreadsheet.zip':
    '“{file}” is een ingepakt bestand, maar geen werkmap van Excel. Pak het eerst uit en kies dan het CSV- of XLSX-bestand zelf.',
  'spreadsheet.workbook-damaged':
    'De werkmap “{file}” is beschadigd of niet volledig aangekomen. Open het bestand in Excel of LibreOffice, sla het opnieuw op als Excel-werkmap (.xlsx) of CSV UTF-8 en kies dat bestand.',
  'spreadsheet.workbook-too-large':
    'De werkmap “{file}” is te groot om te lezen: meer dan {rows, number} rijen, {columns, number} kolommen of {megabytes} MB uitgepakt. Vaak zijn dat lege cellen met opmaak. Kopieer alleen de gevulde cellen naar een nieuwe werkmap, of sla het werkblad op als CSV UTF-8.',
  'spreadsheet.workbook-hidden-sheet':
    'In “{file}” staat alleen iets op een verborgen werkblad, “{sheet}”. Maak dat werkblad zichtbaar en sla de werkmap opnieuw op.',
  'spreadsheet.workbook-row-too-long':
    'In “{file}” staat op rij {line} meer tekst dan een rij met gegevens heeft. Controleer of dit het juiste bestand is.',
  'spreadsheet.pdf':
    '“{file}” is een pdf en geen rekenblad. Open het werkblad waaruit de pdf is gemaakt en sla dat op met Opslaan als, bestandstype CSV UTF-8.',
  'spreadsheet.utf16':
    '“{file}” is opgeslagen als Unicode-tekst (UTF-16). Open het in Excel en sla het op met Opslaan als, bestandstype CSV UTF-8.',
  'spreadsheet.binary':
    '“{file}” is geen tekstbestand. Open het in het programma waarin het is gemaakt en sla het op met Opslaan als, bestandstype CSV UTF-8.',
  'spreadsheet.broken-encoding':
    'De tekens in “{file}” zijn beschadigd, voor het eerst op regel {line}: letters met accenten zouden onleesbaar worden. Sla het oorspronkelijke werkblad opnieuw op met Opslaan als, bestandstype CSV UTF-8.',
  'spreadsheet.mac-roman':
    '“{file}” is opgeslagen door Excel voor de Mac, in een tekenset waarin Leerpad letters met accenten verkeerd zou lezen. Open het werkblad in Excel en sla het op met Opslaan als, bestandsindeling CSV UTF-8 (door komma’s gescheiden).',
  'spreadsheet.doubled-encoding':
    'In “{file}” zijn letters met accenten dubbel omgezet: een é staat er bijvoorbeeld als Ã©. Ga terug naar het werkblad waarin de namen nog goed staan en sla dat op met Opslaan als, bestandstype CSV UTF-8. Open een CSV-bestand niet door dubbelklikken, maar in Excel met Gegevens, Uit tekst/CSV.',
  'spreadsheet.unclosed-quote':
    'In “{file}” begint op regel {line} een cel met een aanhalingsteken (") dat nergens wordt afgesloten, zodat de regels daarna niet te lezen zijn. Verwijder het aanhalingsteken of sluit de cel ermee af.',
  'spreadsheet.record-too-long':
    'In “{file}” begint op regel {line} een rij waaraan geen einde komt. Controleer of dit het juiste bestand is en sla het opnieuw op met Opslaan als, bestandstype CSV UTF-8.',
  'spreadsheet.missing-columns':
    'In “{file}” {count, plural, one {ontbreekt de kolom} other {ontbreken de kolommen}} {missing}{others, plural, =0 {} one {, en de kolom {unknown} kent Leerpad niet} other {, en de kolommen {unknown} kent Leerpad niet}}: op de eerste regel moeten de namen van de kolommen van een bestand met {kind} staan.{sheets, plural, =0 {} other { Gelezen is het werkblad “{sheet}”, het eerste waarop iets staat.}}',
  'spreadsheet.swapped':
    '“{file}” lijkt het bestand met {found}; hier hoort het bestand met {expected}. Zijn de bestanden verwisseld?',
  'spreadsheet.duplicate-column':
    'In “{file}” komt de kolom {column} meer dan eens voor. Verwijder de kolom die er niet hoort of geef die een andere naam.',
  'spreadsheet.row.hidden':
    'Deze rij is verborgen in het werkblad, bijvoorbeeld door een filter. Maak de rij zichtbaar als die mee moet, of verwijder de rij.',
  'spreadsheet.row.error-cell':
    'In cel {cell} staat de foutmelding {error} in plaats van een waarde. Herstel de formule of typ de waarde.',
  'spreadsheet.row.no-result':
    'In cel {cell} staat een formule waarvan de uitkomst niet is bewaard. Open de werkmap in Excel, sla die op en probeer het opnieuw.',
  'spreadsheet.row.merged-cell':
    'Cel {cell} is samengevoegd met cel {shows} en heeft zelf geen waarde. Hef de samenvoeging op en vul de cel in.',
  'spreadsheet.row.extra-cells':
    'Deze rij heeft {cells} cellen, terwijl er {columns} kolommen zijn. Staat er een scheidingsteken te veel, of hoort een tekst tussen aanhalingstekens?',
  'spreadsheet.row.unreadable-character': 'Hier staat een teken dat niet te lezen is. Typ de tekst opnieuw.',
  'spreadsheet.row.open-quote':
    'Een aanhalingsteken (") is niet goed afgesloten, zodat regel {first} tot en met {last} als één rij zijn gelezen.',
  'spreadsheet.rejects-unwritable':
    'In de map “{directory}” kan “{file}” niet worden geschreven ({reason}). Kies een map waarin u mag schrijven en waar ruimte is.',
  'spreadsheet.rejects-over-input':
    '“{file}” is het bestand dat wordt ingelezen en zou met de afgewezen rijen worden overschreven. Kies een andere map.',
} as const;
