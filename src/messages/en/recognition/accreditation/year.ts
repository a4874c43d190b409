export const recognitionAccreditationYear = {
  'year.title': 'Year {year} at a glance',
  'year.heading': 'Accreditation in {year}',
  'year.lead': 'What runs, what waits for whom, what expires and what was handed over.',
  'year.years': 'Another year',
  'year.link': 'Year at a glance',
  'year.runs': 'What runs',
  'year.runs.none': 'There is no dossier of this year yet.',
  'year.waits': 'What waits',
  'year.waits.secretariat': 'For the secretariat',
  'year.waits.teachers': 'For teachers and organisers',
  'year.waits.attendees': 'For attendees',
  'year.waits.bodies': 'For the bodies',
  'year.waits.none': 'Nothing.',
  'year.waits.elsewhere': 'What waits now is in the overview of {year}.',
  'year.wait.submit': 'The dossier of {title} for {body} is being prepared. {when}',
  'year.wait.questions': 'Answer questions of {body} about {title}.',
  'year.wait.flags':
    '{title} ({body}): look at {count, plural, one {1 change} other {# changes}} after granting.',
  'year.wait.answer': '{body} has the dossier of {title} and has yet to answer.',
  'year.wait.parts':
    '{names} {count, plural, one {has} other {have}} yet to fill in background and interests, for {title}.',
  'year.wait.list': 'Close the attendance list: {title}.',
  'year.wait.hand-off':
    'Hand over {count, plural, one {1 attendee} other {# attendees}} to {body}, by {on}: {title}.',
  'year.wait.tasks': '{count, plural, one {1 task} other {# tasks}} after handing over to {body}: {title}.',
  'year.wait.shared': '{names} have the same number. Find out whose it is.',
  'year.wait.numbers':
    '{count, plural, one {1 attendee lacks} other {# attendees lack}} a right number for {body}: {title}.',
  'year.wait.evaluation':
    '{asked, plural, one {1 attendee was} other {# attendees were}} asked for an evaluation, until {until}: {title}.',
  'year.expires': 'What expires',
  'year.expires.none': 'No accreditation expires in this year.',
  'year.expires.line': '{title}, {body}, number {number}',
  'year.expires.gone': 'expired',
  'year.handed': 'What was handed over',
  'year.handed.body': 'Body',
  'year.handed.meetings': 'Meetings',
  'year.handed.booked': 'Handed over',
  'year.handed.open': 'Still to hand over',
  'year.handed.points': 'Points',
  'year.handed.means':
    'A course that is accredited as a whole counts as one meeting. Where each meeting counts, the course’s points are shared out by time. What was sent as a test does not count.',
  'year.evaluated': 'Evaluations',
  'year.evaluated.open':
    '{count, plural, =0 {No evaluation is open.} one {1 evaluation is open.} other {# evaluations are open.}}',
  'year.evaluated.closed':
    '{count, plural, =0 {No evaluation has closed yet.} one {1 evaluation has closed} other {# evaluations have closed}}{asked, plural, =0 {{count, plural, =0 {} other {.}}} other {: of {asked, plural, one {1 person} other {# people}} who {asked, plural, one {was} other {were}} asked {answered, plural, =0 {nobody} other {#}} answered.}}',
  'year.evaluated.link': 'To the evaluations',
} as const;
