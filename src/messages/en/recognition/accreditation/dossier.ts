export const recognitionAccreditationDossier = {
  'accreditation.dossier.step-refused':
    'This cannot be done with the dossier now. See how it stands, then try again.',
  'accreditation.dossier.not-ready':
    'The dossier is not ready: {findings, plural, one {one point is left} other {# points are left}}. See the list.',
  'accreditation.dossier.text-missing': 'Write down what was asked, answered or decided.',
  'accreditation.dossier.grant-wrong':
    'Enter number, points and validity; the last day is not before the first.',
  'accreditation.dossier.place.dossier': 'in the dossier',
  'accreditation.dossier.place.meeting': 'in the planning',
  'accreditation.dossier.place.teacher': 'on the teacher’s page',
  'accreditation.dossier.who.secretariat': 'secretariat',
  'accreditation.dossier.who.organiser': 'organiser',
  'accreditation.dossier.who.teacher': 'teacher',
  'accreditation.dossier.finding.type': 'The kind of course at the body is not chosen yet.',
  'accreditation.dossier.finding.title': 'The title is missing.',
  'accreditation.dossier.finding.target-group': 'The target group is missing.',
  'accreditation.dossier.finding.goals': 'The learning goals are missing.',
  'accreditation.dossier.finding.reading': 'The literature is missing.',
  'accreditation.dossier.finding.evaluation': 'How the course is evaluated is missing.',
  'accreditation.dossier.finding.self-study':
    'The hours of self-study are missing; enter 0 if there are none.',
  'accreditation.dossier.finding.maximum': 'The largest number of participants is missing.',
  'accreditation.dossier.finding.meetings': 'No meeting is planned yet.',
  'accreditation.dossier.finding.date': '{meeting}: the date is missing.',
  'accreditation.dossier.finding.times': '{meeting}: start and end are missing, or wrong.',
  'accreditation.dossier.finding.place': '{meeting}: the place is missing.',
  'accreditation.dossier.finding.topics': '{meeting}: the topics are missing.',
  'accreditation.dossier.finding.teachers': '{meeting}: there is no teacher yet.',
  'accreditation.dossier.finding.parts': '{meeting}: the programme with times is missing.',
  'accreditation.dossier.finding.uncovered-topic': 'No block covers the topic {topic}.',
  'accreditation.dossier.finding.background': 'The background of {teacher} is missing.',
  'accreditation.dossier.finding.interests':
    'The declaration of interests of {teacher} is missing; none is a declaration too.',
  'accreditation.dossier.finding.type-not-taken':
    'The body takes no attendance of this kind of course. Choose another kind.',
  'accreditation.dossier.finding.part-times': '{meeting}: {part} ends before it begins.',
  'accreditation.dossier.finding.part-outside': '{meeting}: {part} lies outside start and end.',
  'accreditation.dossier.finding.part-overlap': '{meeting}: {part} begins before the one above has ended.',
  'accreditation.dossier.finding.parts-gap':
    '{meeting}: before {before}, {minutes, plural, one {one minute is} other {# minutes are}} not filled in.',
  'accreditation.dossier.finding.no-contact': '{meeting}: the programme has only breaks.',
  'accreditation.dossier.finding.same-time': '{meeting} and {other} are at the same time.',
  'accreditation.dossier.finding.maximum-over-capacity':
    '{meeting} has {capacity} places, the dossier says {maximum}.',
  'accreditation.dossier.finding.unknown-teacher': '{meeting}: a teacher is not in the dossier.',
  'accreditation.dossier.finding.idle-teacher': '{teacher} is in the dossier, but teaches no meeting.',
} as const;
