export const learningMeetingsMails = {
  'mail.calendar.invites':
    'The appointment comes with this message. If it is not in your calendar by itself, open the attachment.',
  'mail.calendar.ends':
    'If the appointment is in your calendar, this message ends it; if that does not happen by itself, open the attachment.',
  'mail.fact.line': 'Your place on the waiting list',
  'mail.teaching.link': 'See my block',
  'mail.teaching-given.subject':
    '{sort, select, day {You organise the intervision day of {day}} other {You teach on {day}}}',
  'mail.teaching-given.text':
    '{sort, select, day {You are an organiser of this intervision day. In Leerpad you see who comes, and on the day itself you keep who is there.} other {You are a teacher of this block. On the day itself you fill in the attendance list in Leerpad.}}',
  'mail.teaching-ended.subject':
    '{sort, select, day {You do not organise the intervision day of {day} any more} other {You do not teach on {day} any more}}',
  'mail.teaching-ended.text':
    '{sort, select, day {You are not an organiser of this intervision day any more.} other {You are not a teacher of this block any more.}}',
  'mail.teaching-changed.subject':
    'Changed: {sort, select, day {your intervision day} other {your block}} of {day}',
  'mail.teaching-changed.text':
    'Something changed about {sort, select, day {an intervision day that you organise} other {a block that you teach}}. This holds now:',
  'mail.teaching-cancelled.subject':
    'Cancelled: {sort, select, day {your intervision day} other {your block}} of {day}',
  'mail.teaching-cancelled.text':
    '{sort, select, day {This intervision day} other {This block}} does not take place. Those who were enrolled have heard too.',
  'mail.meeting-reminder.subject':
    'Reminder: {sort, select, day {the intervision day} other {your block}} on {day}',
  'mail.meeting-reminder.text':
    '{sort, select, day {The intervision day for which you are enrolled} other {The block in which you are enrolled}} is near. Can you not come after all? {guest, select, yes {Then please tell the organisers.} other {Then cancel in Leerpad, or tell {sort, select, day {the organisers} other {the secretariat}} when that is no longer possible.}}',
  'mail.teaching-reminder.subject':
    'Reminder: {sort, select, day {your intervision day on {day}} other {you teach on {day}}}',
  'mail.teaching-reminder.text':
    '{sort, select, day {Tomorrow is the intervision day that you organise. In Leerpad you see who comes, and keep at the door who is there.} other {Tomorrow you teach this block. In Leerpad you see who comes, and fill in the attendance list afterwards.}}',
  'mail.attendance-open.subject': 'The attendance list of {day} is still open',
  'mail.attendance-open.text':
    'The attendance list of {sort, select, day {this intervision day} other {this block}} is not closed yet. Only when you close it {sort, select, day {does the day count for those who were there} other {do the hours of those present count}}. You get this message every week until the list is closed.',
  'mail.places-released.subject': 'Places that became free on {day}',
  'mail.places-released.text':
    'Leerpad gave up the places of people whose trajectory no longer runs or whose account is closed. Those on the waiting list moved up. In Leerpad you see who comes now.',
  'mail.fact.released': 'Enrolments that ended',
  'mail.fact.block': 'Block',
  'mail.fact.day': 'Intervision day',
  'mail.fact.time': 'Time',
  'mail.fact.place': 'Place',
  'mail.fact.reason': 'Reason',
  'mail.meeting.link': 'See my blocks',
  'mail.door-code.alt': 'QR code for the door',
  'mail.door-code.caption':
    'Show this QR code when you come in, and one tap lets you in. Saying your name works too.',
  'mail.day.link': 'See the intervision day',
  'mail.enrolment-placed.subject': 'You are enrolled for {day}',
  'mail.enrolment-placed.text':
    'You are enrolled {sort, select, day {for this intervision day} other {in this block}}. {guest, select, yes {Can you not come after all? Then please tell the organisers; somebody else gets your place.} other {Until the last day to enrol you can cancel in Leerpad.}}',
  'mail.enrolment-waiting.subject': 'You are on the waiting list for {day}',
  'mail.enrolment-waiting.text':
    '{sort, select, day {This intervision day} other {This block}} is full; you are on the waiting list. When a place becomes free and it is your turn, you get it by itself and hear from us.',
  'mail.enrolment-moved-up.subject': 'There is a place for you on {day}',
  'mail.enrolment-moved-up.text':
    'A place became free and it was your turn: you are now enrolled {sort, select, day {for this intervision day} other {in this block}}. Can you not come after all? {guest, select, yes {Then please tell the organisers} other {Then cancel in Leerpad}}, and somebody else gets your place.',
  'mail.enrolment-cancelled.subject': 'You are no longer enrolled for {day}',
  'mail.enrolment-cancelled.text':
    'You are no longer enrolled {sort, select, day {for this intervision day} other {in this block}}.',
  'mail.enrolment-released.subject': 'Your enrolment for {day} has ended',
  'mail.enrolment-released.text':
    'Your trajectory no longer runs, or your account was closed. Therefore your enrolment {sort, select, day {for this intervision day} other {in this block}} has ended, and somebody else gets the place. Is this not right? Call or mail the secretariat.',
  'mail.enrolment-unreachable.subject': 'Please pass on: a place on {day}',
  'mail.enrolment-unreachable.text':
    'A place became free, and the first who waited has it now. We have no mail address of this person. Would you tell them yourself?',
  'mail.fact.attendee': 'Who',
  'mail.fact.same-time': 'Please note: at the same time as',
  'mail.fact.changed': 'Changed',
  'mail.changed.date': 'the date',
  'mail.changed.times': 'the times',
  'mail.changed.place': 'the place',
  'mail.changed.teachers': 'the teachers',
  'mail.changed.programme': 'the programme',
  'mail.meeting-changed.subject': 'Changed: the {sort, select, day {intervision day} other {block}} of {day}',
  'mail.meeting-changed.text':
    'Something changed about {sort, select, day {an intervision day for which you are enrolled} other {a block in which you are enrolled}}. This holds now:',
  'mail.meeting-cancelled.subject':
    'Cancelled: the {sort, select, day {intervision day} other {block}} of {day}',
  'mail.meeting-cancelled.text':
    '{sort, select, day {This intervision day} other {This block}} does not take place. With it your enrolment has ended.',
} as const;
