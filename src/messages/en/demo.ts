/** What the demo tells of its invented people when the portal starts. */
export const demo = {
  'demo.hours': '{programme} in training: {done} of {required}',
  'demo.practice': 'practice {sessions} of {asked} sessions, supervision {done} of {required}',
  'demo.missing.minutes': '{component}: {amount} to go',
  'demo.missing.block': '{component}, block {block}: {amount} to go',
  'demo.missing.item': '“{title}” has not been signed off yet',
  'demo.exempted': 'exempted from {component}',
  'demo.no-supervisor': 'no supervisor yet',
  'demo.waiting': '{count, plural, one {# waits} other {# wait}} for a signature',
  'demo.returned': '{count} returned with a reason',
  'demo.withdrawn': '{count} withdrawn',
  'demo.record':
    'record {number}{state, select, suspended { (suspended)} superseded { (superseded)} withdrawn { (withdrawn)} other {}}',
  'demo.supervises': 'supervisor of {count, plural, one {one trainee} other {# trainees}}',
  'demo.inbox': '{count} to sign off',
  'demo.expired': 'recognition ran out on {date}',
  'demo.no-member': 'no ordinary member, so no supervisor',
  'demo.secretariat': 'secretariat',
  'demo.board': 'board',
} as const;
