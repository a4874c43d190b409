export const recognitionEvaluations = {
  'evaluations.questionnaire-wrong': 'De vragenlijst in {file} klopt niet: {problem}.',
  'evaluations.version-changed':
    'Vragenlijst {questionnaire}, versie {version}, is al in gebruik en is nu anders. Geef haar nummer {next}.',
  'evaluations.nothing-answered': 'U hebt nog niets ingevuld. Beantwoord minstens één vraag.',
  'evaluations.choice-unknown': 'Kies een van de antwoorden die er staan.',
  'evaluations.text-too-long': 'Deze tekst is te lang: hij mag {longest} tekens hebben.',
  'evaluations.answered-before': 'U hebt deze evaluatie al ingevuld. Dank u wel.',
  'evaluations.not-found': 'Deze evaluatie is er niet.',
  'evaluations.closed': 'Deze evaluatie is gesloten. Antwoorden kan niet meer.',
  'evaluations.not-over': 'De bijeenkomst is nog niet voorbij.',
  'evaluations.still-open': 'De evaluatie is nog open.',
} as const;
