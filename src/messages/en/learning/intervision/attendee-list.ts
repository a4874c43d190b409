/** What each line of a pasted list of attendees will do, or what to do about it. */
export const learningIntervisionAttendeeList = {
  'attendee-list.place': 'gets a place',
  'attendee-list.waiting-list': 'goes on the waiting list, place {place, number}',
  'attendee-list.guest': 'is not known yet, and gets a place as a guest',
  'attendee-list.guest-waiting':
    'is not known yet, and goes on the waiting list as a guest, place {place, number}',
  'attendee-list.enrolled': 'has a place already: nothing to do',
  'attendee-list.waits': 'is on the waiting list already: nothing to do',
  'attendee-list.twice': 'is on line {line, number} too: once is enough',
  'attendee-list.same-address':
    'has the same mail address as line {line, number}, under another name. Give an address of their own, or the name alone',
  'attendee-list.choose-namesake': '{count, number} people have this name: choose whom you mean',
  'attendee-list.choose-differs':
    'name, number and address are not those of one known person here: choose whom you mean',
  'attendee-list.unknown-number':
    'this number is nobody’s: see whether it is typed right, or use the mail address',
  'attendee-list.unknown-address':
    'this address is nobody’s: see whether it is typed right. Is it a guest? Put the name before it',
  'attendee-list.unknown-name':
    'nobody has exactly this name: add the number or mail address. Is it a guest? Choose ‘guest’, or add the address',
  'attendee-list.wrong-address': 'this is no complete mail address: correct it, or leave it out',
  'attendee-list.several': 'there are several people on this line: give each a line of their own',
  'attendee-list.unreadable': 'there is no name, number or mail address here: add one, or take the line out',
  'attendee-list.leaders-only': 'follows a programme, and this day is for leaders alone',
  'attendee-list.trainees-only': 'is a leader, and this day is for trainees alone',
  'attendee-list.not-running':
    'the trajectory is paused or stopped. Do they come all the same? Ask the secretariat',
  'attendee-list.closed': 'the account is closed. Do they come all the same? Ask the secretariat',
  'attendees.heading': 'Attendees',
  'attendees.title': 'Attendees of {title}',
  'attendees.guest': 'guest',
  'attendees.many': 'Enrol a list',
  'attendees.paste': 'Names, mail addresses or participant numbers',
  'attendees.paste.hint':
    'One person per line, such as ‘Anna Kok; a.kok@huis.example’. Somebody who is not known yet and has a name and a mail address comes as a guest. You see first what each line does.',
  'attendees.nothing': 'Please paste one or more lines first.',
  'attendees.too-long':
    'These are more than {most, number} lines. Split the list in two and paste one after the other.',
  'attendees.preview.lead':
    '{count, plural, =0 {Nobody on this list is enrolled yet.} one {One person on this list will be enrolled.} other {# people on this list will be enrolled.}} {doubts, plural, =0 {} one {One line needs something from you; you can also do that after enrolling.} other {# lines need something from you; you can also do that after enrolling.}}',
  'attendees.choose': 'Who is line {line, number}?',
  'attendees.choose.nobody': 'Do not choose yet',
  'attendees.choose.guest': 'Somebody else: as a guest',
  'attendees.submit': 'Enrol',
  'attendees.left':
    '{count, plural, one {This line has not been enrolled yet. Correct it and check it again.} other {These # lines have not been enrolled yet. Correct them and check them again.}}',
} as const;
