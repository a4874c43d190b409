export const enrolmentTrajectories = {
  'trajectory.not-found': 'This trajectory is not among what you can see.',
  'trajectory.state.impossible':
    '{state, select, running {This trajectory is running already.} paused {This trajectory is paused already.} stopped {This trajectory has stopped already.} other {This trajectory was undone with its import.}} Refresh the page to see how it stands now.',
  'trajectory.state.reason-missing': 'Add why this trajectory stops.',
  'trajectory.state.future': 'This date is still in the future.',
  'trajectory.state.before-start': 'The trajectory began only on {date}.',
  'trajectory.state.supervisor-full':
    'The supervisor of this trajectory has {present} of {most} at most. Leave this trajectory without a supervisor first, or raise the maximum with the leader; then it can go on.',
  'trajectory.no-version': 'On {date} this programme did not exist yet. Check the start date.',
  'supervisor.self': 'Nobody can be their own supervisor.',
  'requirement.unknown': 'This trajectory does not ask for this component.',
  'requirement.future': 'This decision still lies in the future.',
  'requirement.reason-missing': 'Add why the board decided this.',
  'decision.own': 'You do not decide on your own trajectory. Ask another member of the board.',
  'decision.exempted': 'This component has been exempted already.',
  'decision.set-empty': 'Fill in for at least one component how much of it is asked.',
  'decision.set-twice': 'Name each component once.',
  'decision.not-standing': 'This decision has been revoked already.',
  'decision.title-not-asked': 'This trajectory does not ask for this title.',
  'decision.title-known': 'This title is accepted in its place already.',
  'decision.prior-wrong': 'This component cannot be credited in this way. Fill in the form again.',
  'decision.no-person':
    'Prior learning is signed by a member of the board. Sign in and record the decision there.',
  'decision.prior.description': 'Prior learning',
  'assignment.future': 'An assignment cannot begin in the future. Choose today or earlier.',
  'assignment.before-start': 'The trajectory began on {date}. Choose that day or later.',
  'assignment.before-present':
    'The present assignment began on {date}; what was before is settled. Choose that day or later.',
  'assignment.before-last': 'Until {date} there was a supervisor. Choose a later day.',
  'assignment.not-followed':
    '{state, select, stopped {This trajectory is stopped. Resume it first.} other {This trajectory was taken back with an import.}}',
  'assignment.not-leader': 'Choose a supervisor from the list.',
  'assignment.full':
    'This supervisor has {present} of {most} at most; {added, plural, one {one} other {#}} more will not do. Choose somebody else, or raise the maximum with the leader.',
  'handover.missing':
    '{count, plural, one {Nobody has been chosen for one supervisee yet.} other {Nobody has been chosen for # supervisees yet.}} Choose somebody for all, or for each apart.',
  'handover.former': 'They can only be handed over to somebody else. Choose another supervisor.',
  'deputy.not-leader': 'Choose a deputy from the list.',
  'deputy.self': 'Nobody stands in for themself. Choose somebody else.',
  'deputy.past': 'A deputy begins today or later. Choose another day.',
  'deputy.order': 'The last day lies before the first. Check the dates.',
  'deputy.overlap':
    '{name} stands in already, from {from} until {until}. Choose other days, or end that first.',
  'deputy.not-found': 'This deputy is not one of this leader.',
  'newcomer.known': 'Somebody with this address is known already.',
  'newcomer.follows-already': 'This person follows this programme already, since {date}.',
} as const;
