export const recognitionAccreditationHandOff = {
  'hand-offs.title': 'Handing attendance over',
  'hand-offs.lead':
    'After a block or a day you hand over who was there. That can be done once the attendance list is closed and the accreditation is granted.',
  'hand-offs.years': 'Years',
  'hand-offs.column.meeting': 'Meeting',
  'hand-offs.column.body': 'Body',
  'hand-offs.column.held': 'Held on',
  'hand-offs.column.state': 'State',
  'hand-offs.waiting': 'To hand over ({count})',
  'hand-offs.waiting.lead': 'What comes first is at the top.',
  'hand-offs.waiting.none': 'There is nothing to hand over.',
  'hand-offs.done': 'Handed over ({count})',
  'hand-offs.done.lead': 'Nothing is left to do here, unless an attendance list is put right.',
  'hand-offs.done.none': 'Nothing was handed over yet.',
  'hand-offs.plain': 'Without granted accreditation ({count})',
  'hand-offs.plain.lead': 'For these meetings there is only a list of numbers, to keep or to use yourself.',
  'hand-offs.plain.none': 'Each meeting has a granted accreditation.',

  'hand-off.title': 'Attendance for {body}',
  'hand-off.whole': '{title}, all {count} meetings together',
  'hand-off.state.open': 'attendance list still open',
  'hand-off.state.plain': '{count, plural, one {# number} other {# numbers}}',
  'hand-off.state.waiting': '{count} to hand over',
  'hand-off.state.done': '{count} handed over',
  'hand-off.deadline': 'It can be handed over until {date}.',
  'hand-off.deadline.soon':
    '{days, plural, =0 {Today is the last day to hand it over.} one {# day left: it can be handed over until {date}.} other {# days left: it can be handed over until {date}.}}',
  'hand-off.deadline.passed':
    'It could be handed over until {date}. Ask the body for more time if somebody is still missing.',
  'hand-off.open':
    'The attendance list is not closed yet. Once it is, you see here who gets points. What was handed over before is kept.',
  'hand-off.no-dossier': 'There is no dossier for this body. This list is to keep, or to use yourself.',
  'hand-off.not-granted':
    'The accreditation is not granted for the day of this meeting. Only then can attendance be handed over.',
  'hand-off.granted': 'Granted under number {number}: {points, number} points, valid until {date}.',
  'hand-off.dossier': 'To the dossier',

  'hand-off.sums': 'Who stands where',
  'hand-off.total': 'Present in all',
  'hand-off.nobody': 'Nobody was there.',
  'hand-off.place.points': 'Gets points',
  'hand-off.place.points.lead': 'Was there in full and has a number that looks as it should.',
  'hand-off.place.certificate': 'Gets a certificate of attendance',
  'hand-off.place.certificate.lead': 'Was there for a part. This body gives no points for that.',
  'hand-off.place.no-number': 'Without a number',
  'hand-off.place.no-number.lead':
    'The number is missing or cannot be right. Ask for it; this person gets points all the same then.',
  'hand-off.place.other-register': 'In another register',
  'hand-off.place.other-register.lead': 'Has a number in another register only.',
  'hand-off.place.guest': 'Guest',
  'hand-off.place.guest.lead': 'Guests get no points.',
  'hand-off.why.number': 'number {number}',
  'hand-off.why.part': '{present} of {counted}',
  'hand-off.why.little': '{present} of {counted}; too little for a certificate of attendance',
  'hand-off.why.missing': 'gave no number',
  'hand-off.why.malformed': '“{text}” is no number of this register',
  'hand-off.why.shared': 'somebody else on the list gave the same number; ask whose it is',
  'hand-off.person': 'To the numbers of this person',
  'hand-off.certificate': 'Certificate of attendance',
  'hand-off.number.waiting': 'not handed over yet',
  'hand-off.number.accepted': 'handed over on {date}',
  'hand-off.number.unknown': 'sent on {date}, answer unknown; goes along again',
  'hand-off.show-all': 'Show {count, plural, one {# person} other {# people}}',
  'hand-off.ask':
    '{count, plural, one {Ask # person by mail for their number} other {Ask # people by mail for their numbers}}',
  'hand-off.ask.lead': 'Who got a mail today already gets no other.',

  'hand-off.todo': 'Handing over',
  'hand-off.todo.lead':
    '{count, plural, one {# number is} other {# numbers are}} still to be handed over. Paste the list on the site of the body, check it there and confirm. Then come back here.',
  'hand-off.todo.plain': '{count, plural, one {# number} other {# numbers}}, each on a line of its own.',
  'hand-off.list': 'Numbers to paste',
  'hand-off.file.txt': 'As text',
  'hand-off.file.csv': 'As CSV, with name and date',
  'hand-off.file.excel': 'In Excel, leading zeros survive in the workbook only.',
  'hand-off.file.xlsx': 'As a workbook (XLSX), with name and date',
  'hand-off.pasted': 'I pasted these numbers and the body took them',
  'hand-off.pasted.lead':
    'Only do this once the site took all numbers. Points that were handed over cannot be taken back here.',
  'hand-off.all-done': 'Everything was handed over.',
  'hand-off.wrongly':
    '{count, plural, one {# number was handed over that gets no points now.} other {# numbers were handed over that get no points now.}} The system cannot take that back: get in touch with the body.',

  'hand-off.xml': 'As a file for PE-online',
  'hand-off.xml.lead':
    'There is no key in the file. Open it, put the user name between <userID> and </userID> and the key between <userKey> and </userKey>, and keep it no longer than you need it. Paste the answer of PE-online below: then the system knows who was accepted.',
  'hand-off.xml.codes': 'Fill in the codes of the course first.',
  'hand-off.xml.part':
    'Part {part} of {parts}: {count, plural, =0 {nothing left to hand over} one {# person} other {# people}}',
  'hand-off.xml.download': 'Download the file',
  'hand-off.answer': 'Answer of PE-online to this part',
  'hand-off.answer.hint': 'All of the text, from <Summary> to </Summary>.',
  'hand-off.answer.submit': 'Read the answer',
  'hand-off.answer.missing': 'Paste the answer of PE-online here.',
  'hand-off.answer-unreadable':
    'This is no answer of PE-online, or not all of it. Copy the whole text and paste it again.',
  'hand-off.answer-other':
    'This is the answer to another part or another meeting: its numbers, course or date do not belong here. Paste the answer to this part. If it is the right one after all, check the codes below.',
  'hand-off.answer-whole':
    'PE-online processed nothing of this part. {why, select, keys {The user name or the key is wrong: fill them in anew and send the file again.} other {The file is not as PE-online wants it: download it here again and fill in nothing but user name and key.}}',
  'hand-off.changed':
    'The list changed meanwhile, or was handed over already. Go back, look at the list again and start from there.',
  'hand-off.codes-missing': 'The codes of the course are missing. Fill them in first.',

  'hand-off.codes': 'Codes in PE-online',
  'hand-off.codes.lead':
    'Copy the numbers from PE-online, or your own codes that were entered there. What is left empty is let go.',
  'hand-off.codes.handed':
    '{count, plural, one {# number was booked already} other {# numbers were booked already}}. Another code does not move that: it holds for what is handed over afterwards. If the code was wrong, ask the body to remove the numbers there, and choose “Not booked well?” above at who gets points.',
  'hand-off.code': 'Number or code',
  'hand-off.code.course': 'Course',
  'hand-off.code.edition': 'Run',
  'hand-off.code.meeting': 'Meeting',
  'hand-off.code.whose': 'Kind of code',
  'hand-off.whose.pe': 'number of PE-online',
  'hand-off.whose.eigen': 'own code',
  'hand-off.codes.save': 'Keep the codes',
  'hand-off.code.number': 'A number of PE-online has at most ten digits and does not begin with a zero.',
  'hand-off.code.unwritable':
    'This code holds characters that cannot be sent. Copy it as it stands in PE-online.',

  'hand-off.calls': 'What was done',
  'hand-off.call':
    '{means, select, sent {Sent} pasted {Pasted} other {Answer read}} by {by}{test, select, test { (test: does not count)} other {}}: {came, select, going {busy with {rows}} nothing {did not arrive, {rows} go along again} perhaps {{rows} sent, answer unknown} other {{accepted} of {rows} accepted{refused, plural, =0 {} other {, # refused}}}}.',

  'hand-off.done.pasted': '{count, plural, one {# number is} other {# numbers are}} kept as handed over.',
  'hand-off.done.asked':
    '{count, plural, =0 {No new mail goes out: whoever has a mail address got one today. Ask the others for their number yourself.} one {# person gets a mail.} other {# people get a mail.}}',
  'hand-off.done.codes': 'The codes are kept.',
  'hand-off.done.answer':
    'The answer was read: {accepted} accepted, {refused} refused{unknown, plural, =0 {} other {, of # it says nothing}}.',

  'hand-off.not-booked': 'Not booked well?',
  'hand-off.done.not-booked': 'Kept. This number is again among what still has to be handed over.',
  'hand-off.own': 'Your points were handed over to {body} on {date}.',

  'mail.register-number-asked.subject': 'Your number in a register',
  'mail.register-number-asked.text':
    'You were at {meeting}. To hand your points over to {body} we need your number ({register}: {looks}).',
  'mail.register-number-asked.link': 'Fill in your number',
  'mail.register-number-asked.none':
    'Do you have no number there ({register})? Then you need not do anything.',
  'office-mail.kind.register-number-asked': 'Asking for a register number',

  'audit.did.hand-off.codes': 'Filled in codes for handing attendance over',
  'audit.did.hand-off.pasted': 'Handed attendance over by hand',
  'audit.did.hand-off.answer': 'Read the answer to attendance that was handed over',
  'audit.did.hand-off.asked': 'Asked attendees for their register number',
} as const;
