/** What came of evaluations, and the questionnaires (Q3, Q8). */
export const recognitionEvaluationResults = {
  'nav.evaluations': 'Evaluations',
  'evaluations.list.heading': 'Evaluations',
  'evaluations.list.title': 'Evaluations in {year}',
  'evaluations.list.lead':
    'After each block and each intervision day Leerpad asks those who were there what they thought of it. Nobody can see who answered what.',
  'evaluations.list.lead.own':
    'What attendees thought of your blocks and days. Nobody can see who answered what.',
  'evaluations.list.years': 'Years',
  'evaluations.list.none':
    'Nothing was evaluated in {year} yet. An evaluation begins when a meeting is over and its attendance list is closed.',
  'evaluations.column.meeting': 'Meeting',
  'evaluations.column.held': 'Date',
  'evaluations.column.asked': 'Asked',
  'evaluations.column.answered': 'Answers',
  'evaluations.column.state': 'State',
  'evaluations.state.open': 'Open until {until}',
  'evaluations.state.closed': 'Closed',
  'evaluations.answered.later': 'after closing',
  'evaluations.answered.means':
    'Answers: how often the question was answered that most people answered. Leerpad keeps no more than that.',
  'evaluations.answered.of':
    'of {asked, plural, one {1 person} other {# people}} who {asked, plural, one {was} other {were}} asked {answered, plural, =0 {nobody} other {#}} answered',
  'evaluations.answered.few':
    'of {asked, plural, one {1 person} other {# people}} who {asked, plural, one {was} other {were}} asked {answered, plural, =0 {nobody answered} other {# answered, too few to show more}}',
  'evaluations.results.title': 'Results of an evaluation',
  'evaluations.results.open':
    'It can be answered until {until}. After that the results are here. Until then nobody sees how many answers there are.',
  'evaluations.count': '{count, plural, =0 {No answers.} one {One answer.} other {# answers.}}',
  'evaluations.few.shown': 'That is too few to be shown.',
  'evaluations.few.why':
    'Of a question with fewer than 5 answers only their number is shown, and nothing else is kept.',
  'evaluations.few':
    '{count, plural, =0 {no answers} one {one answer} other {# answers}}, too few to be shown',
  'evaluations.texts': '{count, plural, one {one text} other {# texts}}',
  'evaluations.mean': '{mean} on average, on a scale from {from} ({lowest}) to {to} ({highest})',
  'evaluations.mean.of': '{mean} on average on a scale from {from} to {to} ({count} answers)',
  'evaluations.shares.of': '{shares} ({count} answers)',
  'evaluations.share': '{answer} {percent}%',
  'evaluations.percent': '{percent}%',
  'evaluations.earlier': 'Earlier times',
  'evaluations.file.xlsx': 'To Excel',
  'evaluations.file.csv': 'As csv',
  'evaluations.file.question': 'Question',
  'evaluations.file.answers': 'Answers to this question',
  'evaluations.file.answer': 'Answer',
  'evaluations.file.times': 'Number',
  'evaluations.file.percent': 'Per cent',
  'evaluations.file.mean': 'Mean',
  'evaluations.questionnaires.heading': 'Questionnaires',
  'evaluations.questionnaires.lead':
    'What attendees are asked. A changed question makes a new version: what was answered before stays with the questions of that time.',
  'evaluations.questionnaires.column.title': 'Questionnaire',
  'evaluations.questionnaires.column.of': 'For',
  'evaluations.questionnaires.column.version': 'Version',
  'evaluations.questionnaires.version': 'version {version}',
  'evaluations.questionnaires.current': 'sent now',
  'evaluations.questionnaires.of.day': 'Intervision day',
  'evaluations.preview.title': '{title}: preview',
  'evaluations.preview.lead': 'A preview, as an attendee sees it. Nothing is sent or kept here.',
} as const;
