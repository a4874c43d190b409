export const enrolmentMails = {
  'mail.fact.supervisor': 'Supervisor',
  'mail.supervisor-changed.subject': 'Your supervisor in Leerpad',
  'mail.supervisor-changed.text':
    'The secretariat has assigned a supervisor to you. What you hand in goes to this person from now on.',
  'mail.supervisor-changed.none':
    'Your assignment to a supervisor has ended. The secretariat will tell you who the new one is.',
  'mail.supervisor-changed.link': 'To my path',
  'mail.supervisees-added.subject':
    '{count, plural, one {Somebody was assigned to you} other {# trainees were assigned to you}}',
  'mail.supervisees-added.text':
    'The secretariat has assigned {count, plural, one {a trainee} other {# trainees}} to you. In Leerpad you see how far they are.',
  'mail.supervisees-ended.subject':
    '{count, plural, one {An assignment to you has ended} other {# assignments to you have ended}}',
  'mail.supervisees-ended.text':
    '{count, plural, one {A trainee is} other {# trainees are}} no longer assigned to you. Logs that still wait are for the new supervisor from now on.',
  'mail.supervisees.link': 'To my supervisees',
} as const;
