export const enrolmentMails = {
  'mail.fact.supervisor': 'Supervisor',
  'mail.supervisor-changed.subject': 'Your supervisor in Leerpad',
  'mail.supervisor-changed.text':
    'The secretariat has assigned a supervisor to you. What you hand in goes to this person from now on.',
  'mail.supervisor-changed.none':
    'Your assignment to a supervisor has ended. The secretariat will tell you who the new one is.',
  'mail.supervisor-changed.away':
    'Your supervisor is away from {from} to {until}. In that time a deputy signs off your reading logs; there is nothing you need to do.',
  'mail.supervisor-changed.link': 'To my path',
  'mail.supervisees-added.subject':
    '{count, plural, one {Somebody was assigned to you} other {# trainees were assigned to you}}',
  'mail.supervisees-added.text':
    'The secretariat has assigned {count, plural, one {a trainee} other {# trainees}} to you. In Leerpad you see how far they are.',
  'mail.supervisees-ended.subject':
    '{count, plural, one {An assignment to you has ended} other {# assignments to you have ended}}',
  'mail.supervisees-ended.text':
    '{count, plural, one {A trainee is} other {# trainees are}} no longer assigned to you. Logs that still wait are for the new supervisor from now on.',
  'mail.fact.deputy': 'Deputy',
  'mail.deputy-named-deputy.subject': 'You stand in for a supervisor',
  'mail.deputy-named-deputy.text':
    'The secretariat has named you as a deputy, from {from} until {until}. In that time you sign reading logs of {count, plural, =0 {the supervisees of this supervisor, if any are added} one {one trainee} other {# trainees}}. They are not assigned to you.',
  'mail.deputy-named-supervisor.subject': 'Somebody stands in for you',
  'mail.deputy-named-supervisor.text':
    'The secretariat has named who signs reading logs of your supervisees while you are away, from {from} until {until}. You can go on signing yourself; your supervisees stay yours.',
  'mail.deputy-named-trainee.subject': 'Your supervisor is away for a while',
  'mail.deputy-named-trainee.text':
    'From {from} until {until} a deputy signs your reading logs. You need not do anything for that.',
  'mail.deputy-ended-deputy.subject': 'You no longer stand in',
  'mail.deputy-ended-deputy.text':
    'The secretariat has ended your time as a deputy. What still waits is signed by the supervisor again. Thank you.',
  'mail.deputy-ended-supervisor.subject': 'Nobody stands in for you any more',
  'mail.deputy-ended-supervisor.text':
    'The secretariat has ended the deputy’s time. Reading logs of your supervisees wait for you alone again.',
  'mail.deputy-ended-trainee.subject': 'Your supervisor signs again',
  'mail.deputy-ended-trainee.text':
    'Nobody stands in for your supervisor any more. Your reading logs wait for your supervisor again.',
  'mail.supervisees.link': 'To my supervisees',
} as const;
