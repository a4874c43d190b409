export const recognitionEvaluations = {
  'evaluations.questionnaire-wrong': 'The questionnaire in {file} is wrong: {problem}.',
  'evaluations.version-changed':
    'Questionnaire {questionnaire}, version {version}, is in use and differs now. Give it number {next}.',
  'evaluations.nothing-answered': 'Nothing is filled in yet. Please answer at least one question.',
  'evaluations.choice-unknown': 'Choose one of the answers that are shown.',
  'evaluations.text-too-long': 'This text is too long: it may have {longest} characters.',
  'evaluations.answered-before': 'You have filled in this evaluation already. Thank you.',
} as const;
