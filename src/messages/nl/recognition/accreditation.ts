export const recognitionAccreditation = {
  'registers.format-wrong': 'Het register {register} kan niet worden gebruikt: {problem} klopt niet.',
  'registers.unknown': 'Het register {register} is hier niet bekend.',
  'accreditation.body-wrong': 'Het bestand {file} van een accrediterende instantie klopt niet: {problem}.',
  'accreditation.body-twice': 'Twee accrediterende instanties spreken elkaar tegen: {what}.',
  'accreditation.body-unknown': 'De accrediterende instantie {body} is hier niet bekend.',
  'accreditation.rows-number':
    'Er gaan {rows} aanwezigen in één keer mee; het moeten er minstens 1 en hoogstens {most} zijn.',
  'accreditation.rows-refused':
    'Regel {row} kan niet worden verstuurd: {element} ontbreekt, is te veel of klopt niet. Kijk de codes van de cursus na.',

  'accreditation.address-wrong':
    'Het adres van PE-online klopt niet. Het begint met https:// en bevat geen naam of wachtwoord.',
  'accreditation.list.number': 'Nummer',
  'accreditation.list.name': 'Naam',
  'accreditation.list.date': 'Datum',

  'accreditation.refusal.keys':
    'De sleutel hoort niet bij dit account van PE-online. Er is niets verwerkt. Kijk de sleutel na in de instellingen.',
  'accreditation.refusal.structure':
    'PE-online kan niet lezen wat is verstuurd. Er is niets verwerkt. Meld dit aan de beheerder.',
  'accreditation.refusal.person-unknown':
    'Dit nummer staat niet in het register. Vraag het nummer na en vul het opnieuw in.',
  'accreditation.refusal.person-missing': 'Het nummer ontbreekt. Vraag het na en vul het in.',
  'accreditation.refusal.course-missing': 'Het nummer van de cursus ontbreekt. Vul het in bij het doorgeven.',
  'accreditation.refusal.course-unknown':
    'PE-online kent deze cursus niet. Kijk het nummer of de code na bij het doorgeven.',
  'accreditation.refusal.course-twice':
    'Deze code staat twee keer in PE-online. Vul bij het doorgeven het nummer van PE-online in.',
  'accreditation.refusal.not-accredited':
    'De cursus is bij dit register niet geaccrediteerd, of nog niet. Verstuur opnieuw zodra dat zo is.',
  'accreditation.refusal.outside-accreditation':
    'De datum valt buiten de accreditatie. Vraag de instantie de periode aan te passen.',
  'accreditation.refusal.too-late':
    'De tijd om aanwezigheid door te geven is voorbij. Vraag de instantie om uitstel, of geef een certificaat.',
  'accreditation.refusal.not-taken':
    'Dit register neemt geen aanwezigheid van de opleider aan. De deelnemer voert de punten zelf op; geef een certificaat.',
  'accreditation.refusal.end-date-missing': 'De einddatum ontbreekt. Meld dit aan de beheerder.',
  'accreditation.refusal.end-date-forbidden':
    'Er is een einddatum meegestuurd, en dat mag bij deze cursus niet. Kijk bij het dossier het soort cursus na.',
  'accreditation.refusal.runs-forbidden':
    'Er is een uitvoering of bijeenkomst meegestuurd, en dat mag bij deze cursus niet. Kijk bij het dossier het soort cursus na.',
  'accreditation.refusal.edition-missing': 'De uitvoering ontbreekt. Vul haar nummer in bij het doorgeven.',
  'accreditation.refusal.edition-unknown':
    'PE-online kent deze uitvoering niet. Kijk het nummer of de code na bij het doorgeven.',
  'accreditation.refusal.edition-twice':
    'De code van deze uitvoering staat twee keer in PE-online. Vul bij het doorgeven het nummer van PE-online in.',
  'accreditation.refusal.meeting-missing': 'De bijeenkomst ontbreekt. Vul haar nummer in bij het doorgeven.',
  'accreditation.refusal.meeting-unknown':
    'PE-online kent deze bijeenkomst niet. Kijk het nummer of de code na bij het doorgeven.',
  'accreditation.refusal.meeting-twice':
    'De code van deze bijeenkomst staat twee keer in PE-online. Vul bij het doorgeven het nummer van PE-online in.',
  'accreditation.refusal.module-missing':
    'PE-online vraagt om een module. Kijk bij het dossier het soort cursus na.',
  'accreditation.refusal.module-unknown':
    'PE-online kent deze module niet. Kijk bij het dossier het soort cursus na.',
  'accreditation.refusal.module-twice':
    'De code van deze module staat twee keer in PE-online. Kijk bij het dossier het soort cursus na.',
  'accreditation.refusal.unknown': 'PE-online zegt: {message}',
} as const;
