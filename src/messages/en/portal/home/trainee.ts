export const portalHomeTrainee = {
  'trainee.title': 'My learning path',
  'trainee.lead.leader': 'Training as a Balint group leader · begun on {on}',
  'trainee.lead.co-leader': 'Training as a GP co-leader · begun on {on}',
  'trainee.supervisor': 'supervisor {name}',
  'trainee.supervisor.none': 'no supervisor yet; the secretariat is finding one for you',
  'trainee.deputy':
    'Your supervisor {supervisor} is away until {until}; {name} signs your reading logs meanwhile.',
  'trainee.other.leader': 'To your training as a Balint group leader',
  'trainee.other.co-leader': 'To your training as a GP co-leader',
  'trainee.hours':
    '{hours, plural, =0 {{minutes, plural, =0 {0} other {# min}}} other {{minutes, plural, =0 {{hours}} other {{hours} h {minutes} min}}}} of the {required} signed off',
  'trainee.hours.exempted': 'You are exempted from theory and training',
  'trainee.hours.left':
    'Each stone is one hour. {left} to go{waiting, select, none {} other {, of which {waiting} waits for a signature}}.',
  'trainee.hours.complete': 'Each stone is one hour. Everything is signed off.',
  'trainee.hours.titles-lack':
    'Each stone is one hour. All hours are there; a signed log of a required title is still missing.',
  'trainee.figures.sessions': '{counted} of {required, plural, one {# session} other {# sessions}}',
  'trainee.component.described':
    '{counted} of {required} signed off{waiting, select, none {} other {, {waiting} waits for a signature}}.',
  'trainee.component.met':
    'complete since {on}{prior, select, none {} other {, of which {prior} is prior learning}}',
  'trainee.component.exempted': 'exempted by the board on {on}',
  'trainee.component.nothing-asked': 'nothing is needed for this',
  'trainee.component.missing': 'to go: {lacking}{prior, select, none {} other {; {prior} is prior learning}}',
  'trainee.sessions': '{count, plural, one {# session} other {# sessions}}',
  'trainee.missing.sessions': '{count, plural, one {# session} other {# sessions}} on different days',
  'trainee.missing.block': '{amount} of block {block}',
  'trainee.missing.blocks': '{count, plural, one {block} other {blocks}} {blocks}',
  'trainee.missing.items':
    '{count, plural, one {a signed-off log of} other {a signed-off log of each of}} {titles}',
  'trainee.why.question': '{component}: why does this count for {amount}?',
  'trainee.why.literature':
    'All reading time that is signed off counts, up to {required}. Literature is complete only when at least one log of each required title is signed off too. What you read beyond that fills no other part.',
  'trainee.why.course':
    'Each block counts for at most 4 hours, together {required}. The same block twice does not replace another. If you were there for part of the time, you can fill that block up later.',
  'trainee.why.fishbowl':
    'Each block counts for at most 4 hours, together {required}. The same block twice does not replace another. If you were there for part of the time, you can fill that block up later.',
  'trainee.why.practice':
    'You need {required}, each confirmed by the host leader and on different days. A second session on one day is kept, but counts as the same day.',
  'trainee.why.supervision': 'All supervision that is signed off counts, up to {required}.',
  'trainee.why.block': 'Block {block}: {signed} signed off, {counted} counts.',
  'trainee.why.figures':
    'Signed off: {signed}. Of this, {counted} counts.{surplus, select, none {} other { More than needed: {surplus}; it stays visible and fills nothing else.}}{waiting, select, none {} other { Still waiting for a signature: {waiting}; it counts only after that.}}',
  'trainee.activity': '{component}: {amount}',
  'trainee.activity.block': '{component}, block {block}: {amount}',
  'trainee.happened.heading': 'What happened',
  'trainee.happened.none': 'What you log, what is signed off and what comes back will stand here.',
  'trainee.happened.more': 'Everything that happened',
  'trainee.happened.record': 'Record {number}, {kind}',
  'trainee.now.heading': 'Your turn now',
  'trainee.now.with-others': 'With somebody else now',
  'trainee.now.congratulations': 'Congratulations',
  'trainee.now.returned':
    '{count, plural, one {One reading log} other {# reading logs}} came back with a question from {by}.',
  'trainee.now.returned-unnamed':
    '{count, plural, one {One reading log} other {# reading logs}} came back with a question.',
  'trainee.now.returned-elsewhere':
    '{count, plural, one {One activity} other {# activities}} came back; the reason stands below, at what happened. The secretariat will help you.',
  'trainee.now.name': 'Your record is coming close. Check that your name will stand on it correctly.',
  'trainee.now.suspended.heading': 'Your record is suspended',
  'trainee.now.suspended':
    'Hours on which it rests were corrected. When the hours are complete again, you get a new record by itself.',
  'trainee.now.complete': 'You have completed everything that the programme asks.',
  'trainee.now.paused.heading': 'Your trajectory is paused',
  'trainee.now.paused': 'Everything that you did stays. Do you want to go on? Then tell the secretariat.',
  'trainee.now.stopped.heading': 'Your trajectory is stopped',
  'trainee.now.stopped':
    'Everything that was signed stays. Is this not right, or do you want to go on after all? Then contact the secretariat.',
  'trainee.now.first':
    'Begin to read. Then log what you read, for how long, and what you learned from it. Your supervisor signs it off.',
  'trainee.now.no-supervisor':
    'You have no supervisor yet. The secretariat assigns one; there is nothing you need to do. What you log is kept meanwhile.',
  'trainee.now.waiting':
    'For {component} {count, plural, one {one entry waits} other {# entries wait}} for {names}, {count, plural, one {} other {the oldest }}since {since}.',
  'trainee.now.waiting-unnamed':
    'For {component} {count, plural, one {one entry waits} other {# entries wait}} for a signature, {count, plural, one {} other {the oldest }}since {since}.',
  'trainee.now.read-on': 'Did you read something again? Log it, and it can be signed.',
  'trainee.now.title':
    'Your reading hours are there, but there is no log of “{title}” yet. Log what you read of it.',
  'trainee.now.blocks.placed':
    '{count, plural, one {You are enrolled in a block that is still to come.} other {You are enrolled in # blocks that are still to come.}}',
  'trainee.now.blocks.in-line':
    '{count, plural, one {For one block you are on the waiting list. You will hear when there is a place.} other {For # blocks you are on the waiting list. You will hear when there is a place.}}',
  'trainee.now.blocks.list-open':
    '{count, plural, one {One block has been held; its teacher has yet to close the attendance list.} other {# blocks have been held; their teachers have yet to close the attendance lists.}}',
  'trainee.now.blocks.unplanned':
    '{count, plural, one {You cannot enrol now in a block that you still need. The secretariat plans new dates.} other {You cannot enrol now in # blocks that you still need. The secretariat plans new dates.}}',
  'trainee.now.amend': 'Complete this log',
  'trainee.now.see-name': 'Check your name',
  'trainee.now.download': 'Download the record',
  'trainee.now.log': 'Log your reading',
  'trainee.waiting.heading': 'Waiting for a signature',
  'trainee.waiting.names': '{names}',
  'trainee.waiting.nobody': 'Nobody yet who can sign',
  'trainee.waiting.part': '{component}: {amount}, since {since}',
  'trainee.records.heading': 'Completion records',
  'trainee.record.kind.hours96': '96 hours of theory and training',
  'trainee.record.kind.programme': 'The whole programme',
  'trainee.record.number': 'Number {number}, issued on {on}',
  'trainee.record.state.valid': 'valid',
  'trainee.record.state.suspended': 'suspended',
  'trainee.record.state.superseded': 'superseded',
  'trainee.record.state.withdrawn': 'withdrawn',
  'trainee.record.meaning.suspended':
    'Not valid since {since}, because hours were corrected. When they are complete again, a new record comes by itself.',
  'trainee.record.meaning.superseded': 'Superseded by record {number} since {since}.',
  'trainee.record.meaning.withdrawn': 'Withdrawn by the board on {since}.',
  'trainee.record.pdf': 'Download (PDF)',
  'trainee.record.public': 'Public page',
  'trainee.portfolio.heading': 'My portfolio',
  'trainee.portfolio.text':
    'An overview of everything signed off and everything that waits, as it is today. It is not a record of completion.',
  'trainee.portfolio.download': 'Download the portfolio (PDF)',
  'trainee.portfolio.with-reflections': 'Portfolio with your reflections (PDF)',
} as const;
