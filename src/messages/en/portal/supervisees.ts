export const portalSupervisees = {
  'supervisor.standing.until': 'You may give and sign off supervision up to and including {until}.',
  'supervisor.standing.not.experience':
    'You may not give supervision yet: for that you must have been a leader for more than two years.',
  'supervisor.standing.not.activity':
    'You may not give supervision now: as far as we know, you have not led a group in the last two years.',
  'supervisor.standing.not.education':
    'You may not give supervision now: no intervision or other continuing education is noted for this year or the last.',
  'supervisor.standing.not.suspension':
    'You may not give supervision now: your recognition is suspended or withdrawn. Please contact the board.',
  'supervisor.standing.not.membership':
    'You may not give supervision now: for that you must be an ordinary member of the association.',
  'supervisor.supervisees.title': 'My supervisees',
  'supervisor.supervisees.heading':
    '{count, plural, =0 {You have no supervisees now} one {Your supervisee} other {Your # supervisees}}',
  'supervisor.supervisees.empty':
    'The secretariat assigns trainee leaders and co-leaders to a supervisor. As soon as that has happened for you, you see here how far they are.',
  'supervisor.supervisees.deputised': 'For whom you stand in',
  'supervisor.supervisees.to-sign':
    '{count, plural, one {One report waits} other {# reports wait}} for your signature',
  'supervisor.supervisees.waiting-elsewhere':
    '{count, plural, one {One report waits} other {# reports wait}} for somebody else',
  'supervisor.supervisees.nothing-waits': 'Nothing waits',
  'supervisor.supervisees.last-activity': 'last did something on {day}',
  'supervisor.supervisees.no-activity': 'nothing handed in yet',
  'supervisor.supervisees.total': '{counted} of {required}',
  'supervisor.supervisees.part': '{component} {counted} of {required}',
  'supervisor.supervisees.total-whole': '{hours} of {required}',
  'supervisor.supervisees.part-whole': '{component} {hours} of {required}',
  'supervisor.supervisees.part-sessions':
    '{component} {counted} of {required, plural, one {# session} other {# sessions}}',
  'supervisor.supervisees.part-exempted': '{component} exempted',
  'supervisor.supervisee.title': 'Progress of {name}',
  'supervisor.supervisee.lead':
    'Training to become {programme, select, leader {Balint group leader} other {GP co-leader}}, started on {startedOn}; your supervisee since {since}.',
  'supervisor.supervisee.lead-deputy':
    'Training to become {programme, select, leader {Balint group leader} other {GP co-leader}}, started on {startedOn}.',
  'supervisor.supervisee.deputy': 'You see this page',
  'supervisor.supervisee.now': 'How it stands',
  'supervisor.supervisee.path': 'The path',
  'supervisor.supervisee.missing': 'Still needed',
  'supervisor.supervisee.claims': 'What was handed in',
  'supervisor.supervisee.no-claims': 'Nothing yet.',
  'supervisor.supervisee.private':
    'What somebody wrote in a report is read only by whoever is asked to sign it.',
  'supervisor.supervisee.read': 'Read and sign off',
} as const;
