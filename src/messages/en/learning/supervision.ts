export const learningSupervision = {
  'audit.did.slot.planned': 'Planned supervision on an intervision day',
  'audit.did.slot.allocated': 'Allocated the places for supervision on an intervision day',
  'audit.did.slot.published': 'Made the allocation of supervision on an intervision day known',
  'audit.did.slot.taken-away': 'Took supervision off an intervision day',
  'slot.title': 'Supervision on {title}',
  'slot.heading': 'Supervision on this day',
  'slot.day-not-found': 'There is no such intervision day.',
  'slot.planned': 'Planned',
  'slot.planned.none': 'No supervision is planned yet. Begin below.',
  'slot.over.cancelled': 'This day does not take place. There is nothing left to allocate.',
  'slot.form.group': 'in a group',
  'slot.form.individual': 'individual',
  'slot.taken': '{count} of {places, plural, one {one place} other {# places}} taken',
  'slot.state.signed': 'Signed off',
  'slot.state.published': 'Made known',
  'slot.state.unpublished': 'Not known yet',
  'slot.lacks':
    'By what is known now, this supervisor may not supervise on {date}:{experience, select, no { a leader for less than two years;} other {}}{activity, select, no { led no group for more than two years;} other {}}{education, select, no { no intervision in that year or the one before;} other {}}{membership, select, no { not an ordinary member;} other {}}{other, select, no { not recognised as a leader;} other {}} this is decided when it is signed. Ask the secretariat, or choose somebody else.',
  'slot.clash.round':
    'This supervisor leads a round at this time. Choose another time, or another leader for the round.',
  'slot.clash.slot': 'This supervisor has other supervision at this time. Take one of the two away.',
  'slot.leads-round':
    'This supervisor leads a round at this time. Choose another time or another supervisor.',
  'slot.supervisor.missing': 'Choose who supervises.',
  'slot.signed':
    'This supervision is signed off and does not change here any more. The supervisor can correct the session.',
  'slot.not-asked': 'This programme asks for no supervision, or there is an exemption. Nothing was asked.',
  'slot.over': 'This day is over. You can ask for supervision on another day.',
  'slot.take-away': 'Take away',
  'slot.allocation': 'Who goes where?',
  'slot.allocation.proposed':
    'This is a proposal, in the order of who is helped most. Nothing is kept yet; change what you like.',
  'slot.allocation.nobody': 'Nobody asks for supervision on this day yet.',
  'slot.allocation.known':
    'Everybody knows the allocation. Whoever gets another place by your change is told by mail at once.',
  'slot.allocation.unknown':
    'Keeping tells nobody yet. When you make it known, the supervisors and those with a place get a mail.',
  'slot.allocation.keep': 'Keep',
  'slot.allocation.publish': 'Keep and make known',
  'slot.allocation.propose': 'Make a new proposal',
  'slot.free':
    '{free, plural, =0 {No places are free} one {One place is free} other {# places are free}}; {without, plural, =0 {everybody who asks has a place} one {one person has no place} other {# people have no place}}.',
  'slot.none': 'No place',
  'slot.need':
    'Needs {minutes, plural, one {one more minute} other {# more minutes}}; the last supervision was on {on}.',
  'slot.need.first':
    'Needs {minutes, plural, one {one more minute} other {# more minutes}}; had no supervision yet.',
  'slot.need.not-asked': 'Needs no supervision for the programme',
  'slot.ask-for': 'Ask for supervision for somebody else',
  'slot.ask-for.hint': 'For those who have a place on the day and did not ask yet.',
  'slot.ask-for.choose': 'Choose a trainee',
  'slot.ask-for.submit': 'Add',
  'slot.plan': 'Plan supervision',
  'slot.plan.lead':
    'A supervisor, a time and places. If somebody may not supervise on that day, it is said beside it.',
  'slot.plan.submit': 'Plan',
  'slot.field.places': 'Places',
  'slot.done.planned': 'The supervision is planned.',
  'slot.done.taken-away':
    'The supervision was taken away. Who was in it still asks for a place; nobody was moved.',
  'slot.done.asked': 'The request was added.',
  'slot.done.kept': 'The allocation is kept.',
  'slot.done.published': 'The allocation is made known. The supervisors and those with a place get a mail.',
  'slot.own.link': 'Supervision on this day',
  'slot.own.time': 'Time',
  'slot.own.offer':
    '{count, plural, =0 {No supervision is planned for this day yet.} one {Supervision is planned once.} other {Supervision is planned # times.}} The organiser allocates the places; you will get a mail.',
  'slot.own.has': 'You have a place.',
  'slot.own.signed': 'You had a place. Your supervisor signed the session off.',
  'slot.own.not-enrolled': 'Enrol in this day first. Then you can ask for supervision here.',
  'slot.own.asks': 'You asked for supervision. You will hear as soon as the organiser allocates the places.',
  'slot.own.not-asked': 'Your programme asks for no supervision.',
  'slot.own.may':
    'You need {minutes, plural, one {one more minute} other {# more minutes}} of supervision. You can ask for it on this day.',
  'slot.own.ask': 'Ask for supervision',
  'slot.own.ask-no': 'No supervision after all',
  'slot.own.give-up': 'Give my place up',
  'slot.own.done.ja': 'Your request is noted.',
  'slot.own.done.nee': 'Noted: you do not ask for supervision on this day.',
  'slot.held.title': 'Supervision on {day}',
  'slot.held.heading': 'Supervision that you give',
  'slot.held.list': 'On intervision days',
  'slot.held.waits': 'to be signed',
  'slot.held.people': 'Who is in it',
  'slot.held.nobody': 'Nobody has a place yet.',
  'slot.held.present': 'was there on the day',
  'slot.held.absent': 'not noted as present',
  'slot.held.later': 'After the day you sign here for those who were there.',
  'slot.held.sign': 'Sign off for {count, plural, one {one person} other {# people}}',
  'slot.held.sign.lead':
    'You sign for those who were present on the day. Was somebody there but not with you? Take that person out of the session afterwards.',
  'slot.held.session': 'see the session',
  'mail.slot.link': 'See supervision on this day',
  'mail.slot-given.subject': 'Your supervision on {day}',
  'mail.slot-given.text':
    'You have a place for supervision on the intervision day. Can you not make it? Give the place back in Leerpad, so that somebody else can have it.',
  'mail.slot-ended.subject': 'Your place for supervision on {day} is gone',
  'mail.slot-ended.text':
    'You no longer have a place for supervision on this intervision day. Your enrolment in the day does not change. Questions? Contact the organiser of the day.',
  'mail.slot-to-hold.subject': 'Supervision that you give on {day}',
  'mail.slot-to-hold.text':
    '{count, plural, =0 {Nobody has a place at this moment.} one {One person has a place.} other {# people have a place.}} Leerpad shows who. After the day you sign there for those who were present.',
  'mail.slot-to-hold.link': 'See who comes',
  'mail.slot-off.subject': 'Your supervision on {day} does not take place',
  'mail.slot-off.text': 'The organiser took this supervision away. Those who were in it were told too.',
  'forecast.by':
    'With the supervision that is now planned on intervision days, you can be complete on {on} at the earliest.',
  'forecast.short':
    'With the supervision that is now planned on intervision days, you need {missing, plural, one {one more minute} other {# more minutes}} after {on}.',
  'forecast.none': 'No supervision that you could still join is planned on intervision days now.',
  'forecast.days': 'See intervision days',
  'forecast.heading': 'Supervision: needed and planned',
  'forecast.board':
    '{trainees, plural, =0 {Nobody with a running trajectory needs more supervision} one {One running trajectory still needs {needed, number} minutes of supervision} other {# running trajectories together still need {needed, number} minutes of supervision}}. On intervision days until {until} {offered, plural, =0 {nothing is planned} other {# minutes are planned (places times minutes)}}.',
  'forecast.lacking':
    '{planned, plural, =0 {No national intervision day is planned in {year}} other {One national intervision day is planned in {year}}}; there should be two a year. Ask the secretariat to plan one before 1 October.',
  'mail.national-days-lacking.subject': '{year} has fewer than two national intervision days',
  'mail.national-days-lacking.text':
    '{planned, plural, =0 {No national intervision day is planned this year yet.} other {One national intervision day is planned this year.}} There should be two: leaders and trainees need them for intervision and supervision. Ask the secretariat to plan one before 1 October.',
  'mail.national-days-lacking.link': 'To the figures of the board',
  'office-mail.kind.national-days-lacking': 'Too few national intervision days, to the board',
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
