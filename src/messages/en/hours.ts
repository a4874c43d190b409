/** Texts about claims, signatures and corrections. */
export const hours = {
  'claim.not-found': 'This is not among what you can see. It may have been dealt with or withdrawn.',
  'claim.own': 'You cannot sign off your own hours. Ask somebody else who is entitled to.',
  'claim.not-waiting':
    '{state, select, returned {This was already sent back.} withdrawn {This was already withdrawn.} corrected {This was already corrected.} other {This was already signed off.}} Reload the page to see how it stands now.',
  'claim.changed': 'Somebody changed this in the meantime. Reload the page and look at it again.',
  'claim.day-full':
    'So many hours were signed off on {date} already that {left, plural, =0 {nothing} other {at most # minutes}} can be added: 16 hours a day count. Check the date.',
  'claim.reason-missing': 'Add why you send this back.',
  'claim.component': 'This component is not part of this trajectory.',
  'claim.future': 'This date is still in the future.',
  'claim.before-start': 'This date is before the start of the trajectory ({date}).',
  'claim.after-signature':
    'The signature below it is of {date}. What happened later cannot have been signed off that day: have it handed in anew.',
  'claim.minutes': 'Give a time of {least} to {most} minutes.',
  'claim.block': 'Choose a block from 1 to {blocks}.',
  'claim.title-missing': 'Fill in the title of what you read.',
  'claim.record-rests-on-it':
    'A completion record already rests on this signature. Ask the secretariat for a correction.',
  'record.not-found': 'This record is not among what you can see.',
  'record.withdraw.reason-missing': 'Add why the board withdraws this record.',
  'record.withdraw.not-in-force': 'This record was already withdrawn, or superseded by a newer one.',
  'record.withdraw.own': 'You cannot withdraw your own record. Another member of the board does that.',
  'record.withdraw.changed':
    'Meanwhile this record has come to another state. Look again at how it stands; nothing was withdrawn.',
  'correction.reason-missing': 'Add why this is corrected.',
  'correction.own': 'You cannot correct your own hours. Ask somebody else in the secretariat.',
  'correction.same':
    'This is exactly what is there already. Change what is wrong, or choose that these hours no longer count.',
  'correction.no-credit': 'There are no hours here (any more) to correct.',
  'trajectory.not-found': 'This trajectory is not among what you can see.',
  'claim.not-running':
    '{state, select, paused {Your trajectory is paused: you cannot hand in anything new now. Tell the secretariat when you go on.} other {Your trajectory has stopped: you cannot hand in anything new. Ask the secretariat if this is not right.}}',
  'trajectory.state.impossible':
    '{state, select, running {This trajectory is running already.} paused {This trajectory is paused already.} stopped {This trajectory has stopped already.} other {This trajectory was undone with its import.}} Refresh the page to see how it stands now.',
  'trajectory.state.reason-missing': 'Add why this trajectory stops.',
  'trajectory.state.future': 'This date is still in the future.',
  'trajectory.state.before-start': 'The trajectory began only on {date}.',
  'trajectory.no-version': 'On {date} this programme did not exist yet. Check the start date.',
  'supervisor.self': 'Nobody can be their own supervisor.',
  'requirement.unknown': 'This trajectory does not ask for this component.',
  'requirement.future': 'This decision still lies in the future.',
  'requirement.reason-missing': 'Add why the board decided this.',
  'curriculum.version-changed':
    'The file {file} differs from version {number} as it stands. A changed figure is a new version: save it as version {next}.',
  'curriculum.file-wrong': 'The programme file {file} is wrong at: {problem}.',
} as const;
