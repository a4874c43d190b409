export const platformForms = {
  'form.faults': '{count, plural, one {Er klopt nog één ding niet.} other {Er kloppen nog # dingen niet.}}',
  'form.sent-before':
    'Dit formulier had u al verstuurd, op {date} om {time}. Er is niets bijgekomen: hieronder staat wat er toen van kwam.',
  'form.came-back': 'Wat u typte, staat er weer. Er is nog niets verstuurd: kijk het na en verstuur het dan.',
  'form.left': 'Deze pagina is intussen veranderd. Dit had u ook getypt, en past nergens meer:',
  'form.of-another':
    'Dit formulier is geopend door iemand anders, die hier eerder was aangemeld. Er is niets verstuurd.',
  'form.overtaken':
    'Iemand anders heeft dit intussen veranderd. Er is niets bewaard: kijk na hoe het er nu staat.',
  'form.draft.kept': 'Concept bewaard {time}',
  'form.draft.restored': 'Uw concept van {time} staat er weer.',
  'form.draft.older': 'Op dit apparaat staat nog een concept van {time}.',
  'form.draft.discard': 'Concept weggooien',
  'form.draft.restore': 'Concept terugzetten',
  'field.missing': 'Dit veld is leeg. Vul het in.',
  'field.too-long': 'Dit is te lang: hoogstens {most} tekens.',
  'field.reason.too-long': 'Maak de reden korter: hoogstens {most} tekens.',
  'field.date.missing': 'Vul een datum in, bijvoorbeeld 14-03-2026.',
  'field.date.wrong': '“{text}” is geen bestaande datum. Schrijf bijvoorbeeld 14-03-2026.',
  'field.time.missing': 'Vul een tijd in, bijvoorbeeld 9:30.',
  'field.time.wrong': '“{text}” is geen tijd. Schrijf bijvoorbeeld 9:30.',
  'field.duration.missing': 'Vul in hoe lang het duurde.',
  'field.duration.wrong': 'Deze tijd is niet te lezen. Schrijf hele uren en minuten, zoals 2 en 30.',
  'field.duration.limits':
    'Vul een tijd in van {least, plural, one {# minuut} other {# minuten}} tot {most} minuten.',
  'field.number.missing': 'Vul een getal in.',
  'field.number.wrong': 'Vul een heel getal in van {least} tot {most}.',
  'field.email.missing': 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  'field.email.wrong': '“{text}” is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.',
  'field.choice.missing': 'Maak een keuze.',
  'text.sheet-error':
    '“{text}” is een foutmelding van een rekenblad, geen waarde. Verbeter de cel waar dit vandaan komt, of laat het weg.',
  'name.no-letter': '“{text}” is geen naam: daarin staat ten minste één letter.',
} as const;
