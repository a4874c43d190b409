import type { calendar as dutch } from '../nl/calendar.js';

/** As the Dutch ones. */
export const calendar: Record<keyof typeof dutch, string> = {
  'calendar.name': 'Leerpad: my blocks',
  'calendar.teachers': '{count, plural, one {Teacher} other {Teachers}}: {names}',
  'calendar.video': 'Video link: {link}',
  'calendar.unknown': 'This calendar does not exist (any more). Its address stands on your account page.',

  'calendar.own.heading': 'Calendar',
  'calendar.own.text':
    'Your blocks can stand in your own calendar by themselves, also when something changes. Whoever has this address can see them, so give it to nobody.',
  'calendar.own.address': 'Your secret address',
  'calendar.own.phone':
    'On a phone or a Mac: open the button below, or add a subscription with this address in your calendar.',
  'calendar.own.outlook':
    'In Outlook: choose "Add calendar" in the calendar, then "Subscribe from web", and paste the address.',
  'calendar.own.subscribe': 'Subscribe in my calendar',
  'calendar.own.make': 'Make a calendar address',
  'calendar.own.renew': 'Make a new address',
  'calendar.own.renew.text':
    'Does somebody else have the address? Then make a new one. The old one stops at once; subscribe again afterwards.',
  'calendar.own.done': 'Your new calendar address stands below. An earlier address does not work any more.',

  'audit.did.calendar-feed.renewed': 'Made a new calendar address',

  'mail.calendar.invites':
    'The appointment comes with this message. If it is not in your calendar by itself, open the attachment.',
  'mail.calendar.ends':
    'If the appointment is in your calendar, this message ends it; if that does not happen by itself, open the attachment.',
  'mail.fact.line': 'Your place on the waiting list',
  'mail.teaching.link': 'See my block',
  'mail.teaching-given.subject': 'You teach on {day}',
  'mail.teaching-given.text':
    'You are a teacher of this block. On the day itself you fill in the attendance list in Leerpad.',
  'mail.teaching-ended.subject': 'You do not teach on {day} any more',
  'mail.teaching-ended.text': 'You are not a teacher of this block any more.',
  'mail.teaching-changed.subject': 'Changed: your block of {day}',
  'mail.teaching-changed.text': 'Something changed about a block that you teach. This holds now:',
  'mail.teaching-cancelled.subject': 'Cancelled: your block of {day}',
  'mail.teaching-cancelled.text': 'This block does not take place. Those who were enrolled have heard too.',

  'mail.meeting-reminder.subject': 'Reminder: your block on {day}',
  'mail.meeting-reminder.text':
    'The block in which you are enrolled is near. Can you not come after all? Then cancel in Leerpad, or tell the secretariat when that is no longer possible.',
  'mail.teaching-reminder.subject': 'Reminder: you teach on {day}',
  'mail.teaching-reminder.text':
    'Tomorrow you teach this block. In Leerpad you see who comes, and fill in the attendance list afterwards.',
  'mail.attendance-open.subject': 'The attendance list of {day} is still open',
  'mail.attendance-open.text':
    'The attendance list of this block is not closed yet. Only when you close it do the hours of those present count. You get this message every week until the list is closed.',

  'office-mail.kind.meeting-reminder': 'Reminder of a block',
  'office-mail.kind.attendance-open': 'Reminder: attendance list still open',
  'office-mail.kind.enrolment-placed': 'Enrolled in a block',
  'office-mail.kind.enrolment-waiting': 'On the waiting list of a block',
  'office-mail.kind.enrolment-moved-up': 'From the waiting list to a place',
  'office-mail.kind.enrolment-cancelled': 'No longer enrolled in a block',
  'office-mail.kind.meeting-changed': 'Block changed',
  'office-mail.kind.meeting-cancelled': 'Block cancelled',
  'office-mail.kind.teaching-given': 'Teacher of a block',
  'office-mail.kind.teaching-ended': 'No longer teacher of a block',
};
