export const recognitionEvaluations = {
  'evaluations.questionnaire-wrong': 'The questionnaire in {file} is wrong: {problem}.',
  'evaluations.version-changed':
    'Questionnaire {questionnaire}, version {version}, is in use and differs now. Give it number {next}.',
  'evaluations.nothing-answered': 'Nothing is filled in yet. Please answer at least one question.',
  'evaluations.choice-unknown': 'Choose one of the answers that are shown.',
  'evaluations.text-too-long': 'This text is too long: it may have {longest} characters.',
  'evaluations.answered-before': 'You have filled in this evaluation already. Thank you.',
  'evaluations.not-found': 'There is no such evaluation.',
  'evaluations.closed': 'This evaluation is closed and takes no more answers.',
  'evaluations.not-over': 'The meeting is not over yet.',
  'evaluations.still-open': 'The evaluation is still open.',
} as const;
