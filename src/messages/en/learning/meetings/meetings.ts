export const learningMeetingsMeetings = {
  'edition.not-found': 'This edition is not among what you can see.',
  'edition.changed': 'Somebody changed this edition meanwhile. Refresh the page and look again.',
  'edition.cancelled': 'This edition does not take place.',
  'edition.no-blocks': 'Plan at least one block first. Then the edition can open.',
  'edition.programme-enrolled':
    '{count, plural, one {Somebody} other {# people}} with a place in this edition {count, plural, one {follows} other {follow}} that programme. Leave it ticked, or take them off first.',
  'meeting.changed': 'Somebody changed this block meanwhile. Refresh the page and look again.',
  'meeting.capacity': '{taken} people have a place already. Choose that number or more.',
  'meeting.reason-missing': 'Add why it does not take place. Whoever is enrolled reads this.',
  'meeting.plan.times': 'The end is not after the beginning.',
  'meeting.plan.break':
    'The break does not fall within the block. Fill in its beginning and length, or leave both empty.',
  'meeting.plan.place': 'Fill in a place, or a video link.',
  'meeting.plan.teachers': 'Choose at least one teacher.',
  'meeting.plan.deadline': 'The last day to enrol is after the block.',
  'meeting.plan.capacity': 'Choose a number of places from 1 to 500.',
  'meeting.not-found': 'This block is not among what you can see.',
  'meeting.cancelled': 'This block does not take place.',
  'meeting.held':
    'This block was on {date} and its hours were signed off. It can no longer be changed or called off; the teacher can put the attendance list right.',
  'meeting.attended':
    'People are marked as present on the list of this block already. It can no longer be called off. Did it not take place? Ask the teacher to mark them as absent first.',
  'meeting.over': 'This block was on {date}. Enrolling and cancelling are no longer possible.',
  'meeting.begun':
    'This block began at {time}; enrolling is no longer possible. The teacher puts those present on the attendance list.',
  'meeting.deadline': 'Enrolling and cancelling were possible until {date}. Call or mail the secretariat.',
  'enrolment.not-found': 'This enrolment is not among what you can see.',
  'enrolment.programme': 'This block is for the other programme.',
  'enrolment.not-running':
    '{state, select, paused {This trajectory is paused; enrolling is possible when it runs again.} other {This trajectory has stopped; enrolling is not possible.}}',
  'enrolment.other-trajectory':
    'With the other trajectory there is a place already, or one in the waiting list, in this block. Give that one up first if it is to be for this trajectory.',
  'enrolment.account-closed':
    'The account of this person is closed. Open the account first; then they can be enrolled.',
  'attendance.closed': 'The attendance list is closed already. Refresh the page to see what it says.',
  'attendance.changed':
    'Meanwhile somebody else on this list was marked. Below is how it stands now; please check it once more.',
  'attendance.open': 'The attendance list is open already. Refresh the page to see what it says.',
  'attendance.too-early': 'This block is only on {date}. The attendance list opens that day.',
  'attendance.part': 'These times fall outside the block. Check whether they are right.',
  'attendance.unmarked':
    '{count, plural, one {For one person it is} other {For # people it is}} not filled in yet whether they were there. Do that first.',
  'attendance.reason-short':
    'Write a little more about why, in at least {least} letters: those whose hours change read it.',
  'attendance.reason-missing': 'Add why the list must be opened again.',
  'meeting.name.course': '{title}, course block {block}',
  'meeting.name.fishbowl': '{title}, fishbowl block {block}',
  'meeting.name.day': '{title}, {on}',
  'course.block': 'Course, half-day {block}',
  'course.missing-blocks': 'course, {count, plural, one {half-day} other {half-days}} {blocks}',
} as const;
