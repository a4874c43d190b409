export const learningPractice = {
  'practice.title': 'Practice',
  'practice.new': 'Record practice',
  'practice.amend': 'Amend practice',
  'practice.go-on':
    'Did you take part in a group? Record it, and Leerpad asks your host leader to confirm it.',
  'practice.returned':
    '{count, plural, one {One session came} other {# sessions came}} back with a question from {by}.',
  'practice.returned-unnamed':
    '{count, plural, one {One session came} other {# sessions came}} back with a question.',
  'practice.session.title': 'Session with {title}',
  'practice.sessions.heading': 'Sessions',
  'practice.sessions.none':
    'The sessions in which you took part will be listed here. You can record them on your phone as soon as they are over.',
  'practice.lead':
    '{counted} of {required} {waiting, plural, =0 {confirmed.} one {confirmed; # waits for your host leader.} other {confirmed; # wait for your host leader.}}',
  'practice.lead.not-asked': 'Your programme asks for no practice.',
  'practice.lead.exempted': 'You are exempted from practice.',
  'practice.imported':
    'This session comes from the earlier administration, without a group and without a reflection.',
  'practice.choose': 'Choose',
  'practice.field.group': 'Group',
  'practice.field.groupName': 'Name of the group',
  'practice.field.groupPlace': 'Place',
  'practice.field.startsAt': 'Began at',
  'practice.field.host': 'Host leader',
  'practice.field.role': 'What you did',
  'practice.group.other': 'A group that is not in this list',
  'practice.group.other.ask': 'Is the group not in the list?',
  'practice.group.ended': '{name} (ended)',
  'practice.host.hint': 'The experienced leader under whom you took part, who is asked to confirm this.',
  'practice.host.others': 'Other leaders',
  'practice.stand-in': 'This host leader stood in that day',
  'practice.stand-in.hint': 'Only when somebody else leads the group as a rule.',
  'practice.stand-in.named': '{name}, standing in',
  'practice.role.taking-part': 'I took part',
  'practice.role.co-leading': 'I co-led',
  'practice.role.leading-under-guidance': 'I led, under guidance',
  'practice.reflection.own-learning':
    'What did you learn yourself? Name no patient and no member of the group, not even without a name.',
  'practice.seen-by': 'Only you and the host leader read this.',
  'practice.start.missing': 'Fill in at what time the session began.',
  'practice.group.missing': 'Choose the group, or choose at the end of the list that it is not there.',
  'practice.group.unknown': 'This group is no longer in the register. Choose another one.',
  'practice.groupName.missing': 'Fill in the name of the group.',
  'practice.groupPlace.missing': 'Fill in where the group meets.',
  'practice.host.missing': 'Choose who led the group.',
  'practice.host.not-recognised':
    '{name} held no valid recognition as leader on {date}. Check the date, or choose who was there that day.',
  'practice.host.not-leading':
    '{name} did not lead the group {group} on {date}. Choose a leader of that group, check the date, or tick below that this host leader stood in.',
  'practice.signer-not-leading':
    'You did not lead this group on {date}. Return the session with a sentence that says that you stood in, or that the date is wrong; the trainee then puts it right.',
  'practice.role.missing': 'Choose what you did.',
  'practice.reflection.missing': 'Write in a few sentences what you learned yourself.',
  'practice.said.start': 'began at {time}',
  'practice.said.host': 'host leader {name}',
  'practice.said.stand-in': 'host leader {name}, standing in',
} as const;
