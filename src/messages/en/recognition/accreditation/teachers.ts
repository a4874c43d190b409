export const recognitionAccreditationTeachers = {
  'teachers.part.title': 'Your details as a teacher',
  'teachers.part.lead':
    'Do you teach in a course, or organise an intervision day? For accreditation you tell here briefly who you are, and whether you have interests. You fill this in once, and bring it up to date when something changes.',
  'teachers.part.seen-by':
    'The secretariat and the board read this, and the bodies to which we submit a dossier. Nobody else fills it in for you.',
  'teachers.part.keep': 'Save',
  'teachers.part.kept': 'Your details have been saved.',
  'teachers.part.changed':
    'Meanwhile you saved this in another window. Look at what stands here, and save again.',
  'teachers.background': 'Background',
  'teachers.background.hint':
    'Your profession and registrations, your experience with Balint groups, and what you teach. A few lines will do. Write nothing about patients or others.',
  'teachers.background.missing': 'Tell in a few lines who you are.',
  'teachers.has-interests': 'Do you have interests that bear on the contents?',
  'teachers.has-interests.none': 'No, I have no interests',
  'teachers.has-interests.some': 'Yes, I name them below',
  'teachers.has-interests.missing': 'Choose no or yes. To have no interests is a declaration too.',
  'teachers.interests': 'Which interests',
  'teachers.interests.hint': 'For example paid work, shares or research money of a company or publisher.',
  'teachers.interests.missing': 'Name your interests, or choose no above.',
  'teachers.interests.both':
    'You chose that you have no interests, and name some here. Choose yes above, or empty this field.',
  'teachers.declared': 'You declared this last on {on}.',
  'teachers.declares': 'By saving it you declare it today.',

  'teachers.no-dossier': 'There is no such dossier.',
  'teachers.not-asked-now':
    'This dossier was submitted or dropped. Its teachers need not do anything for it any more.',
  'teachers.of.title': 'Teachers: {title}',
  'teachers.of.heading': 'Teachers in the dossier',
  'teachers.of.back': 'Dossier',
  'teachers.of.lead':
    'Each fills in their own part: background and interests. Here you read what is there already.',
  'teachers.of.none': 'No teacher or organiser is planned yet.',
  'teachers.badge.there': 'Filled in',
  'teachers.badge.missing': 'Missing',
  'teachers.declared.none': 'Declared on {on} to have no interests.',
  'teachers.declared.some': 'Declared these interests on {on}:',
  'teachers.ask': '{count, plural, one {Ask one teacher} other {Ask # teachers}}',
  'teachers.ask.lead':
    'Whoever filled in nothing yet gets a mail with a link to their own page; each at most once a day.',
  'teachers.asked':
    '{asked, plural, =0 {Nobody was mailed: each was asked today already, or filled it in.} one {One teacher was mailed.} other {# teachers were mailed.}}',
  'teachers.asked.never': 'Not asked yet.',
  'teachers.asked.on': 'Asked last on {on}.',
  'teachers.asked.no-address': 'Has no mail address. Ask in another way.',

  'mail.teacher-part-wanted.subject': 'Your details as a teacher',
  'mail.teacher-part-wanted.text':
    'We apply for accreditation of {title}, in which you take part. The dossier holds a short background of every teacher, and whether there are interests. Yours is still missing.',
  'mail.teacher-part-wanted.what':
    'Would you fill it in? A few lines will do, and to have no interests is a declaration too.',
  'mail.teacher-part-wanted.link': 'Fill in your details',
  'mail.teacher-part-wanted.once': 'You fill this in once; it holds for later courses and days as well.',
  'office-mail.kind.teacher-part-wanted': 'Request for a teacher’s details',

  'audit.did.teacher-part.kept': 'Filled in their own details as a teacher',
  'audit.did.accreditation.teachers-asked': 'Asked teachers for their details for a dossier',
} as const;
