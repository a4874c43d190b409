export const recognitionEvaluations = {
  'evaluations.questionnaire-wrong': 'The questionnaire in {file} is wrong: {problem}.',
  'evaluations.not-loaded':
    'The questionnaire file {file} is not in the database yet. Run `leerpad migrate` first.',
  'evaluations.questionnaire-not-found': 'There is no such questionnaire.',
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
  'evaluations.answer.title': 'Evaluation: {meeting}',
  'evaluations.answer.lead':
    'You were there on {on}. Fill in what you would like to tell: every question may stay open. You can do so until {until}.',
  'evaluations.answer.anonymous':
    'Nobody of the association sees who fills in what; even if you are signed in, your name is not here. Your answers stay encrypted until the evaluation closes. Then they are counted together, and of a question with fewer than five answers nobody sees more than their number.',
  'evaluations.answer.once': 'You can send it once. An open answer is shown as you write it.',
  'evaluations.answer.none': 'no answer',
  'evaluations.answer.longest': 'At most {longest} characters.',
  'evaluations.answer.submit': 'Send',
  'evaluations.thanks.heading': 'Thank you',
  'evaluations.thanks.text':
    'Your evaluation has arrived. Of each person the form that came in first counts. You can close this page.',
  'evaluations.closed.heading': 'This evaluation is closed',
  'evaluations.closed.text':
    'It cannot be filled in any more: that was possible until fourteen days after the meeting. If there is something you would still like to tell, please write to the secretariat.',
  'evaluations.unknown.heading': 'There is no evaluation behind this link',
  'evaluations.unknown.text':
    'The link may have been cut off on its way. Open it again from the mail, sign in and choose “Fill in an evaluation”, or write to the secretariat.',
  'evaluations.open.heading': 'Fill in an evaluation',
  'evaluations.open.lead':
    'We would like to hear what you thought of these meetings. Leerpad shows nobody whether you have filled one in, not even here.',
  'evaluations.open.none':
    'There is no evaluation for you now. After a half-day or intervision day you get a mail about it.',
  'evaluations.open.link': 'Fill in',
  'evaluations.open.held': 'Meeting on {on}, open until {until}',
  'mail.evaluation.subject': 'What did you think of it? {meeting}',
  'mail.evaluation.text':
    'You were at {meeting}. We would like to hear what you thought of it. It takes a few minutes, and you need not sign in.',
  'mail.evaluation.nobody':
    'Nobody sees who fills in what. Your answers stay encrypted until the evaluation closes, and are then counted together.',
  'mail.evaluation.link': 'Fill in the evaluation',
  'mail.evaluation.until': 'You can fill it in until {on}.',
  'mail.evaluation.own': 'The link is yours alone: please do not forward this mail.',
  'evaluations.notice': 'We would like to hear what you thought of a meeting at which you were.',
  'evaluations.answered.lost': 'not known',
  'evaluations.results.lost':
    'What was answered here is lost: Leerpad was restored from a backup while this evaluation was open. A backup holds no answers to open evaluations, so that nobody can see who answered what.',
} as const;
