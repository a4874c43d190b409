/** What organisers of a day read who enrol people, and wishes (I2, I10). */
export const learningIntervisionAttending = {
  'attendees.enrol.full': 'Put on the waiting list',
  'attendees.leaders-only': '{name} follows a programme, and this day is for leaders only.',
  'attendees.trainees-only': '{name} is a leader, and this day is only for those who follow the programme.',
  'attendees.not-running':
    'The trajectory is paused or stopped. Do they come all the same? Ask the secretariat.',
  'attendees.file': 'Or a file',
  'attendees.file.hint':
    'A CSV or Excel file (.xlsx) with one person per row. A header such as ‘Name’, ‘Profession’ and ‘E-mail’ helps, but is not needed. You see first what each row does; the file itself is not kept.',
  'attendees.file.check': 'Check the file',
  'attendees.no-file': 'Please choose a file first.',
  'attendees.file-too-big':
    'This file is larger than {most, number} MB. Keep only the rows with people, and try again.',
  'guest.heading': 'Enrol a guest',
  'guest.lead':
    'For somebody who is no leader and follows no programme. A guest gets no account; with a mail address they get the confirmation by mail.',
  'guest.name': 'Name',
  'guest.name.hint': 'First name and surname, as on the attendance list.',
  'guest.name.missing': 'Please enter the name of the guest.',
  'guest.profession': 'Profession',
  'guest.email': 'Mail address',
  'guest.email.hint': 'Without a mail address you tell them yourself.',
  'guest.known':
    'This person is known already{why, select, enrolled { and has a place} waits { and is on the waiting list} other {}}. Look the name up among the attendees to go on.',
  'day.person-unknown': 'This person was not found. Please search again.',
  'wish.heading': 'Wishes',
  'wish.own': 'Your wishes',
  'wish.label': 'Wishes (diet, access)',
  'wish.hint': 'Only those who organise the day read this. It is deleted on {until}.',
  'wish.own-hint':
    'Such as a diet or a wheelchair. Only those who organise the day read this. It is deleted on {until}.',
  'wish.until': 'Only those who organise the day read what stands here. It is deleted on {until}.',
  'wish.gone': 'The wishes of this day have been deleted. That happens a week after the day: on {until}.',
  'wish.none': 'There are no wishes yet.',
  'wish.write': 'Write down a wish',
  'wish.write.lead': 'Did somebody tell you what they need? What you save replaces what stood there.',
  'wish.who': 'Whose',
  'wish.who.choose': 'Choose an attendee',
  'wish.who-missing': 'Please choose first whose wish it is.',
  'wish.kept': 'Saved.',
  'wish.too-long': 'This is longer than {most, number} characters. Please make it shorter.',
  'wish.too-late': 'The day was more than a week ago: wishes are not kept any more.',
} as const;
