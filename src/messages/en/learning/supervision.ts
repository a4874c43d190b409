export const learningSupervision = {
  'audit.did.slot.planned': 'Planned supervision on an intervision day',
  'audit.did.slot.allocated': 'Allocated the places for supervision on an intervision day',
  'slot.wrong.minutes': 'Supervision takes 15 to 480 minutes. Choose another duration.',
  'slot.wrong.places': 'Say for how many people there is a place: at least one.',
  'slot.wrong.individual':
    'Individual supervision is for one person. Choose one place, or group supervision.',
  'slot.wrong.hours': 'This supervision is outside the hours of the day. Choose another time or duration.',
  'slot.no-day': 'Supervision with places is possible on an intervision day only.',
  'slot.overlap':
    'This supervisor supervises at that time already. Choose another time or another supervisor.',
  'slot.not-enrolled': 'Enrol in this day first. As soon as you have a place you can ask for supervision.',
  'slot.not-found': 'There is no such supervision.',
  'slot.nobody-present':
    'Nobody of this group has been marked as present yet. Ask the organiser to complete the list.',
  'slot.allocation.unknown-slot':
    'One of these slots is not there any more. Refresh the page and allocate again.',
  'slot.allocation.nobody-asked':
    'Somebody in this allocation does not ask for supervision (any more). Refresh the page.',
  'slot.allocation.not-asked':
    'Somebody in this allocation needs no supervision for their programme. Take them out.',
  'slot.allocation.full': 'There are more people than places. Take somebody out of this slot.',
  'slot.allocation.twice': 'Somebody stands in the allocation twice. One slot a day is possible.',
  'slot.allocation.own-slot': 'A supervisor cannot be in their own slot. Choose another one.',
  'supervision.go-on': 'Had supervision? Propose the session to your supervisor, who signs it off.',
  'supervision.propose': 'Propose supervision',
  'supervision.submit': 'Propose to the supervisor',
  'supervision.returned':
    '{count, plural, one {One supervision session} other {# supervision sessions}} came back with a question from {by}.',
  'supervision.returned-unnamed':
    '{count, plural, one {One supervision session} other {# supervision sessions}} came back with a question.',
  'supervision.amend': 'Amend the session',
  'supervision.title': '{title}',
  'supervision.heading': 'Supervision on {date}',
  'supervision.list': 'Supervision',
  'supervision.session': 'The session',
  'supervision.recorded': 'Your supervisor recorded this session, so there is no reflection with it.',
  'supervision.seen-by': 'Only you and the supervisor whom you choose read this.',
  'supervision.field.date': 'Date',
  'supervision.field.start': 'Start',
  'supervision.field.minutes': 'Minutes',
  'supervision.field.form': 'Alone or together',
  'supervision.field.also': 'Besides',
  'supervision.field.supervisor': 'Supervisor',
  'supervision.field.reflection': 'What was it about?',
  'supervision.form.group': 'Together, in a group',
  'supervision.form.individual': 'Alone',
  'supervision.said.group': 'Supervision in a group of {count}',
  'supervision.said.individual': 'Individual supervision',
  'supervision.said.about': 'About the practice session of {date}',
  'supervision.said.early': 'There had been no practice session yet.',
  'supervision.said.host': 'The supervisor was also host leader of a practice session.',
  'supervision.date.missing': 'Enter when the session was.',
  'supervision.start.missing': 'Enter when the session began, for instance 14:00.',
  'supervision.minutes.wrong': 'Enter whole minutes, from {least, number} to {most, number}.',
  'supervision.duration.limits': 'A session takes 15 minutes to 8 hours.',
  'supervision.supervisor.missing': 'Choose who gave the supervision.',
  'supervision.supervisor.choose': 'Choose a supervisor',
  'supervision.supervisor.hint': 'Who gave the session, also if somebody stood in.',
  'supervision.practice.of': 'Was it about practice of {name}?',
  'supervision.practice': 'Which practice sessions was it about?',
  'supervision.reflection.hint':
    'Write about your own learning, in a few sentences. Leave out anything by which a patient or a member of your group can be recognised.',
  'supervision.reflection.missing': 'Write in a few sentences what it was about.',
  'supervision.lead':
    '{signed} of {required} signed off, {left} to go.{waiting, select, none {} other { {waiting} waits for a signature.}}',
  'supervision.lead.complete':
    '{signed} of {required} signed off. Your supervision is complete.{waiting, select, none {} other { {waiting} still waits for a signature.}}',
  'supervision.lead.exempted': 'The board exempted you from supervision. There is nothing to record here.',
  'supervision.lead.not-asked': 'Your programme asks for no supervision. There is nothing to record here.',
  'supervision.own.heading': 'Your sessions',
  'supervision.own.empty':
    'Your supervision sessions will be here. Your supervisor records them, or you propose one yourself.',
  'supervision.lacks':
    'On {date} you could not supervise:{experience, select, no { you had not been a leader for more than two years;} other {}}{activity, select, no { you had led no group for more than two years;} other {}}{education, select, no { you had no intervision that year or the year before;} other {}}{membership, select, no { you were no ordinary member;} other {}}{other, select, no { you were not recognised as a leader;} other {}} so a session on that day does not count. Is that wrong? Ask the secretariat to look at what is known of you.',
  'supervision.supervisor-lacks':
    'On {date} this supervisor could not supervise:{experience, select, no { not a leader for more than two years;} other {}}{activity, select, no { led no group for more than two years;} other {}}{education, select, no { no intervision that year or the year before;} other {}}{membership, select, no { no ordinary member;} other {}}{other, select, no { not recognised as a leader;} other {}} so the session does not count. See whether date and supervisor are right, or ask the secretariat.',
  'supervision.overlap':
    'On {date} from {from} to {until} you signed off {form, select, individual {an individual session} other {a session with {count, plural, one {one supervisee} other {# supervisees}}}} already. Two sessions cannot be at once: see whether date and time are right.',
  'supervision.twice':
    '{state, select, submitted {This session was proposed already. Amend that one, or withdraw it first.} returned {This session was proposed already. Amend that one, or withdraw it first.} other {Time of this session is signed off for this trainee already.}}',
  'supervision.exempted': 'is exempted from supervision.',
  'supervision.already':
    '{state, select, returned {proposed this session; you returned it, and it will come back to you amended.} submitted {proposed this session, with {minutes, plural, one {one minute} other {# minutes}}. Sign that proposal off or return it.} other {{minutes, plural, one {one minute} other {# minutes}} of this session are signed off already.}}',
  'supervision.note.proposed': 'proposed this session; that proposal is signed off with it.',
  'supervision.note.elsewhere':
    'has {minutes} minutes of supervision from the administration on this day already. See whether it is not the same session.',
  'supervision.changed': 'This has changed meanwhile. Below is how it stands now.',
  'supervision.not-found': 'There is no such session.',
  'supervision.moved-onto':
    'A proposal for {date} at {from} waits for your signature. Sign it off or return it first.',
  'supervision.not-moved': 'The time of {name} cannot be signed off on that day. Nothing was changed.',
  'supervision.sessions.title': 'Giving supervision',
  'supervision.sessions.lead':
    'Record a session once, with everybody who was there. That signs off their time.',
  'supervision.sessions.late': 'Your latest sessions',
  'supervision.sessions.none': 'You have recorded no sessions yet.',
  'supervision.sessions.line':
    '{form, select, individual {individual} other {group}}, {count, plural, =0 {nobody signed off} one {one signed off} other {# signed off}}',
  'supervision.sessions.waits': '{count, plural, one {One proposal waits} other {# proposals wait}}',
  'supervision.supervisees': 'Who was there?',
  'supervision.supervisees.none': 'No supervisees are assigned to you now. Look below for who was there.',
  'supervision.supervisees.missing': 'Choose who was there.',
  'supervision.supervisees.individual':
    'An individual session is with one supervisee. Choose one, or choose “Together, in a group”.',
  'supervision.supervisees.too-many': 'At most {most} supervisees can be in one session.',
  'supervision.figures': '{counted} of {required} minutes signed off',
  'supervision.closed.exempted': 'exempted from supervision',
  'supervision.closed.not-asked': 'follows a programme without supervision',
  'supervision.search': 'Was anybody else there?',
  'supervision.search.hint':
    'You can also record for somebody who is not your own supervisee, if you gave the session. Look for a name or number.',
  'supervision.search.submit': 'Search',
  'supervision.search.nobody': 'Nobody found with “{typed}” who needs supervision.',
  'supervision.record.submit': 'Record and sign off',
  'supervision.record.anyway': 'Record and sign off like this',
  'supervision.told.heading': 'Nothing is signed off yet',
  'supervision.told.refused': 'This cannot be signed off:',
  'supervision.told.others':
    '{count, plural, =0 {That leaves nobody. Change the session.} one {If you record the session like this, you sign off the time of one supervisee.} other {If you record the session like this, you sign off the time of # supervisees.}}',
  'supervision.done.recorded': 'The session is recorded and signed off.',
  'supervision.done.corrected': 'It is corrected. Whoever it concerns is told.',
  'supervision.session.heading': 'Supervision on {date} at {from}',
  'supervision.session.lead':
    '{form, select, individual {Individual} other {Group}}, {count, plural, =0 {nobody signed off} one {one supervisee signed off} other {# supervisees signed off}}{until, select, none {} other {, from {from} to {until}}}.',
  'supervision.session.members': 'Who was there',
  'supervision.member.state':
    '{state, select, submitted {Waits for you} returned {Returned} withdrawn {Withdrawn} corrected {Taken out} other {Signed off}}',
  'supervision.mend': 'Correct somebody’s time, or take somebody out',
  'supervision.mend.meaning':
    'What was signed off stays legible: a counter-entry is added, with your reason. The supervisee is told.',
  'supervision.mend.who': 'Whose?',
  'supervision.mend.who.choose': 'Choose a supervisee',
  'supervision.mend.who.missing': 'Choose whom it is about.',
  'supervision.mend.what': 'What is to be done?',
  'supervision.mend.what.missing': 'Choose what is to be done.',
  'supervision.mend.minutes': 'The minutes were different',
  'supervision.mend.out': 'Was not there: take out of the session',
  'supervision.mend.right': 'The right minutes',
  'supervision.mend.submit': 'Correct',
  'supervision.move': 'The day or the start is wrong',
  'supervision.move.meaning': 'The whole session moves: this is corrected for everybody who was signed off.',
  'supervision.move.submit': 'Move the session',
  'supervision.step.submitted': 'Proposed by {by}: {minutes} on {date}, {from}',
  'supervision.step.signed-off':
    'Signed off{by, select, none {} other { by {by}}} for {names}: {minutes} on {date}, {from}',
  'supervision.step.returned': 'Returned to {names}{by, select, none {} other { by {by}}}',
  'supervision.step.withdrawn': 'Withdrawn by {names}',
  'supervision.step.corrected':
    'Reversed{by, select, none {} other { by {by}}} for {names}: {minutes} on {date}, {from}',
} as const;
