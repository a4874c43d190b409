/** Texts of forms, whatever they are for: what can be wrong with a kind of field. */
export const forms = {
  'form.faults': '{count, plural, one {Er klopt nog één ding niet.} other {Er kloppen nog # dingen niet.}}',

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
} as const;
