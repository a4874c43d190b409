export const importsTakeBack = {
  'take-back.not-found': 'This import is not there (any more).',
  'take-back.reason-missing': 'Please say why this import is taken back.',
  'take-back.already': 'This import has already been taken back.',
  'take-back.obstacles':
    'This import can no longer be taken back as a whole: {count, plural, one {one thing rests on it} other {# things rest on it}}.',
  'take-back.obstacle.not-kept': 'This import dates from before it was kept what an import changes.',
  'take-back.obstacle.later-import':
    'A later import of {date} builds on it ({rows, plural, one {# row} other {# rows}}). Take that one back first.',
  'take-back.obstacle.record': 'Record {number} of {name} was issued afterwards and rests on it.',
  'take-back.obstacle.claim':
    'Hours of {name} on {date} were {state, select, submitted {changed} returned {sent back} withdrawn {withdrawn} corrected {corrected} other {signed off}} afterwards.',
  'take-back.obstacle.portal-claims':
    '{name} handed in hours on this trajectory: {count, plural, one {once} other {# times}}.',
  'take-back.obstacle.attended':
    '{name} was there according to a teacher or supervisor: {count, plural, one {once} other {# times}}.',
  'take-back.obstacle.open-list': '{name} is on the attendance list of {date}, which is still open.',
  'take-back.obstacle.decision': 'The board took a decision on {date} about the trajectory of {name}.',
  'take-back.obstacle.account': '{name} has an account by now.',
  'take-back.obstacle.leader-assigned':
    '{name} has become the supervisor of {count, plural, one {a trainee} other {# trainees}} outside this import.',
  'take-back.obstacle.leader-signed':
    '{name} signed off {count, plural, one {once} other {# times}} outside this import.',
  'take-back.obstacle.leader-deputy':
    '{role, select, deputy {{name} stands in for a supervisor} other {Somebody stands in for {name}}}, from {from} to {until}. End that first.',
  'take-back.obstacle.leader-teaching':
    '{name} teaches {count, plural, one {a block whose list is} other {# blocks whose lists are}} still open. Choose another teacher there first.',
  'take-back.obstacle.leader-asked':
    '{name} was asked {count, plural, one {once} other {# times}} to sign hours that still wait.',
} as const;
