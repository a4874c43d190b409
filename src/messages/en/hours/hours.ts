export const hoursHours = {
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
  'correction.reason-missing': 'Add why this is corrected.',
  'correction.own': 'You cannot correct your own hours. Ask somebody else in the secretariat.',
  'correction.same':
    'This is exactly what is there already. Change what is wrong, or choose that these hours no longer count.',
  'correction.no-credit': 'There are no hours here (any more) to correct.',
  'claim.not-running':
    '{state, select, paused {Your trajectory is paused: you cannot hand in anything new now. Tell the secretariat when you go on.} other {Your trajectory has stopped: you cannot hand in anything new. Ask the secretariat if this is not right.}}',
} as const;
