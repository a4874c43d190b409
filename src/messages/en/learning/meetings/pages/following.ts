export const learningMeetingsPagesFollowing = {
  'blocks.title': 'My blocks',
  'blocks.lead.none': 'Your programme asks no blocks of you.',
  'blocks.lead.complete': 'All your blocks are complete. There is nothing left to enrol in.',
  'blocks.lead':
    '{missing, plural, one {# block is} other {# blocks are}} not complete yet.{placed, plural, =0 {} one { You are enrolled in one of them.} other { You are enrolled in # of them.}}{offered, plural, =0 {} one { You can enrol in one of them now.} other { You can enrol in # of them now.}}',
  'blocks.other.leader': 'To the blocks of your training as a Balint group leader',
  'blocks.other.co-leader': 'To the blocks of your training as a GP co-leader',
  'blocks.paused':
    'Your training is paused. Until it goes on you cannot enrol. Do you want to go on? Then let the secretariat know.',
  'blocks.stopped':
    'Your training has stopped. You can no longer enrol. Is this not right? Then call or mail the secretariat.',
  'blocks.enrolled.heading': 'My enrolments',
  'blocks.enrolled.none':
    'Here you will find the blocks in which you are enrolled, with place and time. Choose below a block that you still need.',
  'blocks.enrolled.none.rest': 'You are not enrolled in any block.',
  'blocks.name.course': 'Course, block {block}',
  'blocks.name.fishbowl': 'Fishbowl, block {block}',
  'blocks.about.course': 'in course block {block} on {on}',
  'blocks.about.fishbowl': 'in fishbowl block {block} on {on}',
  'blocks.block': 'Block {block}',
  'blocks.not-asked': 'This is not asked of you.',
  'blocks.needed.complete': 'complete',
  'blocks.needed.unsigned': 'waits for a signature',
  'blocks.needed.pending': 'attendance list still open',
  'blocks.needed.in-line': 'on the waiting list',
  'blocks.needed.part': 'attended in part',
  'blocks.needed.missing': 'missing',
  'blocks.part':
    '{signed} signed off. Of block {block} {left, plural, one {# minute is} other {# minutes are}} left.',
  'blocks.surplus':
    '{signed} signed off, of which {counted} counts. More than needed: {surplus}; it stays visible and does not replace another block.',
  'blocks.unsigned': '{waiting} waits for a signature.',
  'blocks.place-on': 'You are enrolled for {on}.',
  'blocks.line-on': 'You are on the waiting list for {on}.',
  'blocks.no-edition': 'No edition of this is open yet.',
  'blocks.offered':
    '{count, plural, one {This edition offers block {block}} other {These editions offer block {block}}}:',
  'blocks.free': '{free, plural, one {# place} other {# places}} left, enrol until {until}',
  'blocks.full': 'full{waiting, plural, =0 {} other {, # waiting}}; waiting list until {until}',
  'blocks.enrol': 'Enrol',
  'blocks.enrol.full': 'Join the waiting list',
  'blocks.cancel': 'Cancel my place',
  'blocks.cancel.waiting': 'Leave the waiting list',
  'blocks.cancel.line':
    '{others, plural, one {Somebody else waits} other {# others wait}} for a place. If you cancel and come back later, you join the end of the line.',
  'blocks.cancel.final': 'Enrolment is closed: once you cancel, you cannot enrol again by yourself.',
  'blocks.cancel-until': 'You can cancel until {until}.',
  'blocks.cancel-late':
    'You could cancel until {until}. Can you not come after all? Call or mail the secretariat.',
  'blocks.late': 'You could enrol until {until}. Would you still like to come? Call or mail the secretariat.',
  'blocks.begun': 'begun; enrolling is no longer possible',
  'blocks.begun.note':
    'This block has begun. Enrolling or moving up is no longer possible; if you are there, the teacher puts you on the attendance list.',
  'blocks.same-time': 'Please note: at the same time you have',
  'blocks.same-time.teaches': '{sort, select, day {you organise this day} other {you teach this block}}',
  'blocks.moved-up':
    'You came from the waiting list. If you cannot come after all, you can cancel until the day itself.',
  'blocks.waits':
    'When a place becomes free and it is your turn, you get it by yourself and hear of it by mail.',
  'blocks.cancelled': 'This block does not take place: {reason}',
  'blocks.online': 'Online; who has a place finds the link here.',
  'blocks.online-too': 'Can be followed online too; who has a place finds the link here.',
  'blocks.video': 'Open the video link',
  'blocks.badge.cancelled': 'called off',
  'blocks.badge.placed': 'enrolled',
  'blocks.badge.waiting': 'number {number} on the waiting list',
  'blocks.besides.heading': 'Also offered',
  'blocks.besides.lead':
    'You do not need these any more, or you are enrolled in this block already. You are welcome; it does not replace another block.',
  'blocks.attended.heading': 'What you attended',
  'blocks.attended.none':
    'Here you will find which blocks you attended and how much was signed off. The teacher signs afterwards.',
  'blocks.attended.credited': 'signed off',
  'blocks.attended.waits': 'waits for a signature',
  'blocks.attended.waits.for': 'This was put right and waits for {name}, who signed before.',
  'blocks.attended.list-open': 'not signed off yet',
  'blocks.attended.list-open.note':
    'The teacher has not closed the attendance list yet. There is nothing for you to do.',
  'blocks.attended.absent': 'not there',
  'blocks.attended.absent.note':
    'Were you there after all? Ask the teacher, who can open the attendance list again.',
  'blocks.attended.not-credited': 'not signed off',
  'blocks.attended.not-credited.note':
    'You were on the attendance list, but the hours could not be signed off. Call or mail the secretariat.',
  'blocks.notice.placed':
    'You are enrolled in {component, select, course {course} other {fishbowl}} block {block} on {on}.',
  'blocks.notice.mailed': 'You will get a mail about it, with the appointment for your calendar.',
  'blocks.notice.waiting':
    'You are number {number} on the waiting list for {component, select, course {course} other {fishbowl}} block {block} on {on}.',
  'blocks.notice.just-full':
    'The last place went just before you. You are now number {number} on the waiting list for {component, select, course {course} other {fishbowl}} block {block} on {on}.',
  'blocks.notice.moves-up':
    'When a place becomes free and it is your turn, you get it by yourself and hear of it by mail.',
  'blocks.notice.cancelled':
    'You are no longer enrolled in {component, select, course {course} other {fishbowl}} block {block} on {on}.',
  'blocks.notice.end-of-line': 'There is a waiting list. If you come back, you join the end of the line.',
  'blocks.back': 'My blocks',
  'blocks.fact.when': 'When',
  'blocks.fact.where': 'Where',
  'blocks.fact.online': 'Online',
  'blocks.fact.teachers': 'Teachers',
  'blocks.fact.edition': 'Edition',
  'blocks.fact.topics': 'Topics',
  'blocks.fact.places': 'Places',
  'blocks.counted': 'counts for {amount}',
  'blocks.complete-already':
    'You have completed this block already. You are welcome; it does not replace another block.',
  'blocks.turns':
    'Your turns in the fishbowl: led {leader}×, presented a case {presenter}×, inner circle {inner}×, outer circle {outer}×.',
  'trainee.component.blocks': 'See the blocks',
  'trainee.now.next-block.heading': 'Soon',
  'trainee.now.next-block':
    'You are enrolled in {component, select, course {course} other {fishbowl}} block {block}, on {on} at {at}.',
  'trainee.now.enrol':
    '{count, plural, one {A block is missing} other {# blocks are missing}} in which you can enrol now.',
  'trainee.now.see-block': 'See the block',
  'trainee.now.see-blocks': 'See the blocks',
  'dossier.source.recorded': 'recorded by who signed, on {on}',
  'dossier.source.attendance': 'from the attendance list, entered on {on}',
  'blocks.calendar': 'Put your blocks in your own calendar',
} as const;
