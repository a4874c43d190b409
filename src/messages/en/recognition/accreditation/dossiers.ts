export const recognitionAccreditationDossiers = {
  'nav.accreditation': 'Accreditation',
  'accreditation.dossier.part.teaching': 'Teaching',
  'accreditation.dossier.part.break': 'Break',
  'accreditation.dossier.no-edition': 'There is no such edition or day. Choose another from the list.',
  'accreditation.dossier.not-found': 'There is no such dossier. Look in the list of dossiers.',
  'accreditation.dossier.not-accredited':
    'No dossier can be begun for this: the edition was called off, or has no topics. Choose another.',
  'accreditation.dossier.closed':
    'The dossier was submitted or has ended, and is not changed any more. If the body asks something, write that down first.',
  'accreditation.flag.not-found': 'There is no such note of a change. Look at the dossier.',
  'accreditation.flag.reason-missing': 'Write down what was done about the change.',
  'accreditation.proposal.target-group':
    '{whom, select, leader {Balint group leaders in training: psychotherapists, psychologists and psychiatrists} co-leader {Balint group co-leaders in training: GPs} day-leaders {Experienced Balint group leaders} day-trainees {Balint group leaders in training} other {Balint group leaders, and leaders in training}}',
  'accreditation.proposal.goal': 'The attendee recognises and discusses in the group: {topic}.',
  'accreditation.proposal.evaluation':
    '{kind, select, day {After the day} other {After each block}} attendees fill in a questionnaire without their name; the outcome is discussed with the teachers.',
  'audit.did.accreditation.begun': 'Began a dossier for accreditation',
  'audit.did.accreditation.filled-in': 'Filled in a dossier for accreditation',
  'audit.did.accreditation.submit': 'Submitted a dossier for accreditation',
  'audit.did.accreditation.ask': 'Wrote down a question about a dossier',
  'audit.did.accreditation.answer': 'Answered a question about a dossier',
  'audit.did.accreditation.grant': 'Wrote down that accreditation was granted',
  'audit.did.accreditation.refuse': 'Wrote down that accreditation was refused',
  'audit.did.accreditation.drop': 'Dropped a dossier for accreditation',
  'audit.did.accreditation.flag-lowered': 'Dealt with a change after accreditation',
} as const;
