/** What came of evaluations, and the questionnaires (Q3, Q8). */
export const recognitionEvaluationResults = {
  'nav.evaluations': 'Evaluaties',
  'evaluations.list.heading': 'Evaluaties',
  'evaluations.list.title': 'Evaluaties in {year}',
  'evaluations.list.lead':
    'Na elk dagdeel en elke intervisiedag vraagt Leerpad de aanwezigen wat zij ervan vonden. Niemand kan zien wie wat antwoordde.',
  'evaluations.list.lead.own':
    'Wat aanwezigen vonden van uw dagdelen en dagen. Niemand kan zien wie wat antwoordde.',
  'evaluations.list.years': 'Jaren',
  'evaluations.list.none':
    'In {year} is nog niets geëvalueerd. Een evaluatie begint als een bijeenkomst voorbij is en haar presentielijst is gesloten.',
  'evaluations.column.meeting': 'Bijeenkomst',
  'evaluations.column.held': 'Datum',
  'evaluations.column.asked': 'Gevraagd',
  'evaluations.column.answered': 'Antwoorden',
  'evaluations.column.state': 'Stand',
  'evaluations.state.open': 'Open tot en met {until}',
  'evaluations.state.closed': 'Gesloten',
  'evaluations.answered.later': 'na het sluiten',
  'evaluations.answered.means':
    'Antwoorden: zo vaak is de vraag beantwoord die de meeste mensen beantwoordden. Meer bewaart Leerpad niet.',
  'evaluations.answered.of':
    'van {asked, plural, one {1 gevraagde} other {de # gevraagden}} {answered, plural, =0 {antwoordde niemand} one {antwoordde er 1} other {antwoordden er #}}',
  'evaluations.answered.few':
    'van {asked, plural, one {1 gevraagde} other {de # gevraagden}} {answered, plural, =0 {antwoordde niemand} one {antwoordde er 1, te weinig om meer te laten zien} other {antwoordden er #, te weinig om meer te laten zien}}',
  'evaluations.results.title': 'Uitkomst van een evaluatie',
  'evaluations.results.open':
    'Antwoorden kan tot en met {until}. Daarna staat hier de uitkomst. Tot dan ziet niemand hoeveel antwoorden er zijn.',
  'evaluations.count': '{count, plural, =0 {Geen antwoorden.} one {Eén antwoord.} other {# antwoorden.}}',
  'evaluations.few.shown': 'Dat zijn er te weinig om te laten zien.',
  'evaluations.few.why':
    'Van een vraag met minder dan 5 antwoorden is alleen dat aantal te zien, en alleen dat wordt bewaard.',
  'evaluations.few':
    '{count, plural, =0 {geen antwoorden} one {één antwoord} other {# antwoorden}}, te weinig om te laten zien',
  'evaluations.texts': '{count, plural, one {één tekst} other {# teksten}}',
  'evaluations.mean': 'Gemiddeld {mean}, op een schaal van {from} ({lowest}) tot {to} ({highest})',
  'evaluations.mean.of': 'gemiddeld {mean} op een schaal van {from} tot {to} ({count} antwoorden)',
  'evaluations.shares.of': '{shares} ({count} antwoorden)',
  'evaluations.share': '{answer} {percent}%',
  'evaluations.percent': '{percent}%',
  'evaluations.earlier': 'Eerdere keren',
  'evaluations.file.xlsx': 'Naar Excel',
  'evaluations.file.csv': 'Als csv',
  'evaluations.file.question': 'Vraag',
  'evaluations.file.answers': 'Antwoorden op deze vraag',
  'evaluations.file.answer': 'Antwoord',
  'evaluations.file.times': 'Aantal',
  'evaluations.file.percent': 'Procent',
  'evaluations.file.mean': 'Gemiddelde',
  'evaluations.questionnaires.heading': 'Vragenlijsten',
  'evaluations.questionnaires.lead':
    'Wat aanwezigen gevraagd wordt. Verandert een vraag, dan komt er een nieuwe versie: wat eerder is beantwoord, blijft bij de vragen die toen zijn gesteld.',
  'evaluations.questionnaires.column.title': 'Vragenlijst',
  'evaluations.questionnaires.column.of': 'Voor',
  'evaluations.questionnaires.column.version': 'Versie',
  'evaluations.questionnaires.version': 'versie {version}',
  'evaluations.questionnaires.current': 'wordt nu verstuurd',
  'evaluations.questionnaires.of.day': 'Intervisiedag',
  'evaluations.preview.title': '{title}: voorbeeld',
  'evaluations.preview.lead':
    'Voorbeeld, zoals een aanwezige het ziet. Hier wordt niets verstuurd of bewaard.',
} as const;
