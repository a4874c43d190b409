export const hoursPagesSigning = {
  'supervisor.trainee-of': '{programme, select, leader {trainee leader} other {trainee co-leader}}',
  'supervisor.inbox.title': '{count, plural, =0 {Sign off} other {Sign off (#)}}',
  'supervisor.inbox.heading':
    '{count, plural, =0 {Nothing waits for your signature} one {One report waits for your signature} other {# reports wait for your signature}}',
  'supervisor.inbox.lead':
    'Together {time}, from {people, plural, one {one person} =2 {two people} =3 {three people} =4 {four people} =5 {five people} =6 {six people} =7 {seven people} =8 {eight people} other {# people}}.',
  'supervisor.inbox.empty':
    'As soon as somebody hands you a report, it is here. While anything waits, you get an e-mail about it once a week.',
  'supervisor.inbox.all-done': 'Everything has been dealt with. Thank you.',
  'supervisor.inbox.choose-all': 'Choose all {count}',
  'supervisor.inbox.choose-group': 'choose all {count}',
  'supervisor.inbox.column.choose': 'Choose',
  'supervisor.inbox.column.who': 'Who',
  'supervisor.inbox.column.what': 'What',
  'supervisor.inbox.column.when': 'When',
  'supervisor.inbox.column.time': 'Time',
  'supervisor.inbox.column.more': 'More',
  'supervisor.inbox.return': 'send back',
  'supervisor.inbox.equal': 'equal to another',
  'supervisor.inbox.none': 'Nothing chosen yet',
  'supervisor.inbox.some': '{count} chosen, together {time}',
  'supervisor.inbox.read': 'Read first',
  'supervisor.inbox.return-chosen': 'Send back',
  'supervisor.inbox.sign': 'Sign off the chosen reports',
  'supervisor.inbox.sign-one': 'Sign off 1 report',
  'supervisor.inbox.sign-many': 'Sign off {count} reports',
  'supervisor.inbox.none-chosen': 'First choose one or more reports: tick them.',
  'supervisor.inbox.too-many': 'Those are too many at once. Choose at most {most}.',
  'supervisor.inbox.more':
    '{more, plural, one {One more waits; it is} other {# more wait; they are}} here as soon as you have dealt with these.',
  'supervisor.inbox.to-signed': 'What you signed lately',
  'supervisor.as-deputy': 'as deputy of {name}, until {until}',
  'supervisor.correction': 'Correction: you signed off {before} before',
  'supervisor.notice.label': 'What you just did',
  'supervisor.notice.signed':
    '{count, plural, one {One report has} other {# reports have}} been signed off: {time}{names, select, none { of {many} people} other { of {names}}}.',
  'supervisor.notice.record.hours96':
    'With this {name} has completed the 96 hours. Record {number} has been issued.',
  'supervisor.notice.record.programme':
    'With this {name} has completed the whole programme. Record {number} has been issued.',
  'supervisor.notice.returned':
    '{count, plural, one {The report has} other {# reports have}} been sent back{count, plural, one { to {name}} other {}}, with your reason.',
  'supervisor.notice.taken-back':
    'Your signature has been taken back. The report is with {name} again, with your reason.',
  'supervisor.notice.undo': 'Undo',
  'supervisor.notice.undo.until': 'You can until {time}.',
  'supervisor.notice.undone':
    '{count, plural, one {Your signature has been undone. The report waits} other {Your signatures have been undone. # reports wait}} for you again.',
  'supervisor.notice.unsigned':
    '{count, plural, one {One report was not signed off:} other {# reports were not signed off:}}',
  'supervisor.notice.unseen':
    '{count, plural, one {One report no longer waits} other {# reports no longer wait}} for your signature.',
  'supervisor.unsigned.why':
    '{state, select, submitted {It was changed meanwhile. Read it again.} returned {It has been sent back already.} withdrawn {It was withdrawn meanwhile.} corrected {It was corrected meanwhile.} other {It has been signed off already.}}',
  'supervisor.unsigned.day-full':
    'With this report there would be more than 16 hours on {date}. Check the date, or send it back.',
  'supervisor.unsigned.read': 'Read',
  'supervisor.reading.title': 'Report by {name}',
  'supervisor.reading.back': 'Everything that waits',
  'supervisor.reading.place': '{number} of {of}',
  'supervisor.reading.through': 'Leaf through the reports',
  'supervisor.reading.previous': 'Previous',
  'supervisor.reading.next': 'Next',
  'supervisor.reading.when': 'When',
  'supervisor.reading.time': 'Time',
  'supervisor.reading.where': 'What exactly',
  'supervisor.reading.said': 'Besides',
  'supervisor.reading.reflection': 'What {name} learned from it',
  'supervisor.reading.no-reflection': 'Nothing was written here.',
  'supervisor.reading.private': 'Only {name} and whoever may sign this off read it.',
  'supervisor.reading.corrects':
    'This is a correction. You signed off {before} for {day} before. If you sign this off, the date of your first signature stays.',
  'supervisor.reading.corrects-reason': 'The reason: “{reason}”',
  'supervisor.reading.equal': 'With the same subject, day and duration there is also:',
  'supervisor.reading.equal.decide':
    'If you sign both, both count. Is it the same work twice? Then send one of them back.',
  'supervisor.reading.returns': 'Sent back before',
  'supervisor.reading.returned-by-you': 'You wrote on {on}: “{reason}”',
  'supervisor.reading.returned': 'On {on} it came back with: “{reason}”',
  'supervisor.reading.progress': 'How far {name} is',
  'supervisor.reading.to-progress': 'All progress',
  'supervisor.reading.decide': 'Your judgement',
  'supervisor.reading.sign': 'Sign off {time}',
  'supervisor.reading.return': 'Send back',
  'supervisor.reading.reason': 'Is something not right? Write to {name} what you miss.',
  'supervisor.reading.reason.hint': '{name} gets to read this.',
  'supervisor.reading.changed': 'This report was changed meanwhile. You now see it as it is.',
  'supervisor.returns.title': 'Send back',
  'supervisor.returns.heading': '{count, plural, one {Send one report back} other {Send # reports back}}',
  'supervisor.returns.lead':
    'Write with each report what you miss. Each goes back with its own reason; the others stay where they are.',
  'supervisor.returns.lead-one': 'Write what you miss. The other reports stay where they are.',
  'supervisor.returns.reason': 'Reason for {name}',
  'supervisor.returns.changed':
    '{count, plural, =0 {} one {One report was sent back. } other {# reports were sent back. }}What stands below was changed meanwhile and was not sent back yet: look at it and send it again.',
  'supervisor.returns.submit': '{count, plural, one {Send the report back} other {Send # reports back}}',
  'supervisor.returns.cancel': 'Do not send back',
  'supervisor.signed.title': 'What you signed off',
  'supervisor.signed.heading': 'What you signed off in the last {days} days',
  'supervisor.signed.lead':
    'A mistake? Take your signature back; the hours then return, with your reason, to the trainee.',
  'supervisor.signed.empty': 'You signed nothing off in the last {days} days.',
  'supervisor.signed.column.signed': 'Signed off',
  'supervisor.signed.take-back': 'take back',
  'supervisor.signed.final': 'settled in a record',
  'supervisor.signed.newer': 'Newer',
  'supervisor.signed.older': 'Older',
  'supervisor.take-back.title': 'Take a signature back',
  'supervisor.take-back.lead':
    'You signed this off on {signedOn}. If you take your signature back, these hours no longer count, and {name} gets the report back with your reason.',
  'supervisor.take-back.lead.listed':
    'You signed this off on {signedOn}. If you take your signature back, these hours no longer count, and {name} reads your reason. They count again only when the attendance list is opened and closed once more.',
  'supervisor.take-back.reason': 'Why do you take your signature back?',
  'supervisor.take-back.submit': 'Take back the signature for {time}',
  'supervisor.take-back.final':
    'A completion record rests on this signature, and it stays as it was issued. If something is not right after all, ask the secretariat for a correction.',
  'supervisor.missing.item': 'a report on {title}',
  'supervisor.record.hours96':
    'Record {number} for the 96 hours{state, select, valid {} suspended { (suspended)} other { (withdrawn)}}',
  'supervisor.record.programme':
    'Record {number} for the whole programme{state, select, valid {} suspended { (suspended)} other { (withdrawn)}}',
  'supervisor.state': '{state, select, submitted {waits} returned {sent back} other {signed off}}',
  'supervisor.returns.missing':
    '{count, plural, one {One report has no reason yet.} other {# reports have no reason yet.}} Nothing has been sent back so far.',
} as const;
