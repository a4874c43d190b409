export const hoursHours = {
  'claim.not-found': 'This is not among what you can see. It may have been dealt with or withdrawn.',
  'claim.own': 'You cannot sign off your own hours. Ask somebody else who is entitled to.',
  'claim.not-waiting':
    '{state, select, returned {This was already sent back.} withdrawn {This was already withdrawn.} corrected {This was already corrected.} other {This was already signed off.}} Reload the page to see how it stands now.',
  'claim.foreign':
    'These hours were changed outside Leerpad. They cannot be signed off; please have the secretariat look into it.',
  'claim.signer-lacks':
    'On {date} you {quality, select, experience {had been a leader for less than two years} activity {had led no group for more than two years} education {had no intervision in that year or the one before} membership {were not an ordinary member} suspension {your recognition was suspended or withdrawn} other {were not recognised as a leader}}. So you cannot sign this session off. Is that wrong? Ask the secretariat to look at what is known of you.',
  'claim.changed': 'Somebody changed this in the meantime. Reload the page and look at it again.',
  'claim.day-full':
    'So many hours were signed off on {date} already that {left, plural, =0 {nothing} other {at most # minutes}} can be added: 16 hours a day count. Check the date.',
  'claim.not-told': 'Please read first what it says, and then hand it in.',
  'claim.too-many':
    'You handed in {most} activities in the past hour. Hand this one in from {time}; what you typed is still there.',
  'claim.equal.standing':
    '{state, select, submitted {Waits to be signed off} returned {Returned} other {Signed off}}, {source, select, import {taken over from the administration on {since}} attendance {recorded by who signed} other {handed in on {since}}}',
  'claim.reason-missing': 'Add why you send this back.',
  'claim.component': 'This component is not part of this trajectory.',
  'claim.future': 'This date is still in the future.',
  'claim.before-start': 'This date is before the start of the trajectory ({date}).',
  'claim.after-signature':
    'The signature below it is of {date}. What happened later cannot have been signed off that day: have it handed in anew.',
  'claim.minutes': 'Give a time of {least} to {most} minutes.',
  'claim.block': 'Choose a block from 1 to {blocks}.',
  'claim.title-missing': 'Fill in the title of what you read.',
  'undo.not-possible':
    'A signature can be undone until {minutes} minutes after signing. After that you can take it back, with a reason.',
  'claim.record-rests-on-it':
    'A completion record already rests on this signature. Ask the secretariat for a correction.',
  'correction.reason-missing': 'Add why this is corrected.',
  'correction.reason-short':
    'Say a little more about why this is corrected, in at least {least} letters: trainee and signer will read it.',
  'correction.own': 'You cannot correct your own hours. Ask somebody else in the secretariat.',
  'correction.same':
    'This is exactly what is there already. Change what is wrong, or choose that these hours no longer count.',
  'correction.by-decision':
    'The board credited these hours as prior learning. Only the board can revoke that decision.',
  'correction.no-credit': 'There are no hours here (any more) to correct.',
  'claim.not-running':
    '{state, select, paused {Your trajectory is paused: you cannot hand in anything new now. Tell the secretariat when you go on.} other {Your trajectory has stopped: you cannot hand in anything new. Ask the secretariat if this is not right.}}',
  'activity.step.first': 'Sent in',
  'activity.step.again': 'Completed and sent in again',
  'activity.step.signed-off': 'Signed off by {by}',
  'activity.step.signed-off-unnamed': 'Signed off, taken over from the administration',
  'activity.step.returned': 'Sent back by {by}',
  'activity.step.returned-unnamed': 'Sent back',
  'activity.step.withdrawn': 'Withdrawn by {by}',
  'activity.step.withdrawn-unnamed': 'Withdrawn',
  'activity.step.corrected': 'Signature undone by {by}',
  'activity.step.corrected-unnamed': 'Signature undone by the secretariat',
  'activity.reason': 'The reason',
  'activity.reason.by': '{by} writes',
  'activity.history': 'What happened to it',
  'activity.seen-by': 'Only you and whoever signs it off read this: {names}.',
  'activity.seen-by-nobody-yet': 'Only you and whoever will sign it off read this.',
  'activity.heading': 'What you recorded',
  'activity.imported': 'This comes from the earlier records, without a report.',
  'activity.field.date': 'Done on',
  'activity.field.duration': 'Duration',
  'activity.field.where': 'Where',
  'activity.field.reflection': 'What did you learn from it?',
  'activity.reflection.own-learning':
    'Write about your own learning, in a few sentences. Leave out anything by which a patient or a member of a group could be recognised.',
  'activity.duration.hours': 'Hours',
  'activity.duration.minutes': 'Minutes',
  'activity.duration.hint': 'For example 1 hour and 30 minutes. The field for hours also takes 1.5.',
  'activity.standing.submitted': 'This is ready for {names}. You need do nothing now.',
  'activity.standing.submitted-to-nobody':
    'This is kept. There is nobody yet who can sign it off. The secretariat will see to that, you need do nothing.',
  'activity.standing.signed-off': 'Signed off by {by} on {on}. This time counts.',
  'activity.standing.signed-before':
    'Taken over from the administration, where this was signed off before. This time counts.',
  'activity.standing.returned':
    'This came back. Add to it, and it goes again to the person who signs it off.',
  'activity.standing.withdrawn': 'You withdrew this. It does not count.',
  'activity.standing.corrected': 'The signature under this was undone. It no longer counts.',
  'activity.overtaken.heading': 'This can no longer be changed',
  'activity.overtaken.text':
    'While you were busy this was dealt with. Below you see how it stands now. What you just filled in was not kept.',
  'activity.changed.heading': 'This was changed meanwhile',
  'activity.changed.text':
    'Perhaps you had it open in another window too. Below is what is kept now; the form holds what you just filled in. If you send the form, it replaces what is there.',
  'activity.amend': 'Add to it',
  'activity.withdraw': 'Withdraw…',
  'activity.withdraw.meaning':
    'It then no longer goes to the person who signs it off, and does not count. You can hand it in again later.',
  'activity.withdraw.confirm': 'Yes, withdraw it',
  'activity.again': 'Hand it in again',
  'activity.new': 'Record it',
  'activity.submit': 'Hand in',
  'activity.resubmit': 'Hand in again',
  'activity.submit-anyway': 'Hand it in anyway',
  'activity.told.heading': 'This is not handed in yet',
  'activity.told.not-yet':
    'Is it right so? Then hand it in anyway; whoever signs decides. If not, change it or',
  'activity.told.leave': 'leave it.',
  'activity.equal.heading': 'This is there once more',
  'activity.equal': 'With the same subject, day and duration you have already:',
  'activity.same-day':
    'You already have a session on this day. Two on one day are fine: both are kept and count as the same day, so as one. You already have:',
  'activity.full-day':
    'On {date} you have {already} already. With this it becomes {total}, and at most 16 hours can be signed off for one day.',
  'activity.back': 'Back',
} as const;
