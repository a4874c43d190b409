export const importsSignatures = {
  'mail.imported-signatures.subject':
    '{count, plural, one {A signature was} other {# signatures were}} imported in your name',
  'mail.imported-signatures.text':
    'The secretariat imported a file that says that you signed the hours below. They count in Leerpad now, with the mark that they were taken over from the administration.',
  'mail.imported-signatures.ask':
    'Is it right? Then you need not do anything. If something is not right, object on the page below: it shows every row. You need not sign in.',
  'mail.imported-signatures.link': 'Look at the rows',
  'mail.imported-signatures.more':
    'And {more, plural, one {# more line} other {# more lines}}: the page has everything.',
  'mail.imported-signatures.days':
    'The link works for {days} days. Do not pass it on: whoever has it objects in your name.',
  'mail.imported-signatures.sum': '{component}, {count, plural, one {# row} other {# rows}}, {time}',
  'mail.imported-records.subject':
    '{count, plural, one {An import issued a record} other {An import issued # records}}',
  'mail.imported-records.text':
    'Imported signatures led to {count, plural, one {one completion record} other {# completion records}}. Would you check that this is right?',
  'mail.imported-records.link': 'Look at this import',
  'mail.imported-records.more':
    'And {more, plural, one {# more record} other {# more records}}: the import’s page has all of them.',
  'mail.objection-made.subject': '{signer} objects to imported signatures',
  'mail.objection-made.text':
    '{signer} objects to {count, plural, one {a signature} other {# signatures}} that an import brought in that name. The board decides: let them stand, or have them reversed.',
  'mail.objection-made.counts': 'Until then nothing changes: the hours count.',
  'mail.objection-made.link': 'Read the objection',
  'mail.objection-decided.subject': 'Your objection was decided',
  'mail.objection-decided.signer.stands':
    'The board lets {count, plural, one {this signature} other {these # signatures}} in your name stand. The page below gives the reason.',
  'mail.objection-decided.signer.reversed':
    'The board had {count, plural, one {this signature} other {these # signatures}} in your name reversed. The hours no longer count. The page below gives the reason.',
  'mail.objection-decided.link': 'Read the decision',
  'mail.objection-decided.of': '{what}, {day}, {time}',
  'mail.objection-decided.own': '{day}, {time}',
  'mail.objection-decided.more': 'And {more, plural, one {# more row} other {# more rows}}.',
  'mail.objection-decided.trainee.stands.subject': 'An objection to your hours: they stand',
  'mail.objection-decided.trainee.stands':
    '{signer} objected to {count, plural, one {a signature} other {# signatures}} under your hours, taken over from the administration. The board lets {count, plural, one {it} other {them}} stand: your hours go on counting.',
  'mail.objection-decided.trainee.reversed.subject': 'An objection to your hours: they no longer count',
  'mail.objection-decided.trainee.reversed':
    '{signer} objected to {count, plural, one {a signature} other {# signatures}} under your hours, taken over from the administration. The board had {count, plural, one {it} other {them}} reversed: these hours no longer count. Leerpad tells you why.',
  'mail.objection-decided.trainee.ask': 'Is this not right? Let the secretariat know.',
  'signatures.title': 'Signatures in your name',
  'signatures.heading':
    '{count, plural, one {One signature} other {# signatures}} in your name, imported on {on}',
  'signatures.lead':
    'According to the administration {signer} signed these hours. They count, with the mark that they were taken over from the administration.',
  'signatures.from.person': 'Imported by {name}.',
  'signatures.from.command': 'Imported by the administrator, on the server.',
  'signatures.from.file': 'The file is called {file}.',
  'signatures.how':
    'If all is right, you need not do anything. If something is not: all is ticked now, so untick what is right. The board decides, and until then nothing changes.',
  'signatures.toggle': 'Tick all or none',
  'signatures.reason': 'What is not right?',
  'signatures.reason.hint': 'The board and the secretariat read this. Write nothing about patients.',
  'signatures.submit': 'Object',
  'signatures.done': 'Your objection is with the board. You get a mail when it is decided.',
  'signatures.taken-back':
    'This import was taken back as a whole on {on}. The signatures no longer count; you need not do anything.',
  'signatures.column.signed': 'Signed on',
  'signatures.column.imported': 'Imported on',
  'signatures.column.file': 'File',
  'signatures.column.signatures': 'Signatures',
  'signatures.badge.objected': 'objected, waits for the board',
  'signatures.badge.stands': 'objected, stands',
  'signatures.badge.reversed': 'objected, reversed',
  'signatures.badge.gone': 'no longer counts',
  'signatures.because': 'The board: {reason}',
  'signatures.list.title': 'Signatures in your name',
  'signatures.list.lead':
    'What the secretariat imported that names you as the signer. If something is not right, object.',
  'signatures.list.none': 'What is imported in your name comes to stand here.',
  'signatures.list.taken-back': 'taken back',
  'signatures.list.objected': '{count, plural, one {objected to #} other {objected to #}}',
  'signatures.over.title': 'This link does not work (any more)',
  'signatures.over.lead':
    'The link is over, belongs to a former address, or did not come through whole. If something is wrong with signatures in your name, write to the secretariat.',
  'signatures.over.account': 'If you have an account, sign in:',
  'signatures.not-found': 'These signatures are not among what you can see.',
  'objection.reason-missing': 'Say why.',
  'objection.reason-short': 'Say why in a few more words: at least {least} letters.',
  'objection.none-chosen': 'Tick at least one signature.',
  'objection.nothing-left':
    'What you ticked no longer counts meanwhile. There is no need to object any more.',
  'objection.not-found': 'There is no such objection.',
  'objection.own-import':
    'You had this import done yourself. Another member of the board decides on this objection.',
  'objection.own': 'Another member of the board decides on your own objection or your own hours.',
  'objection.decided':
    'This was decided meanwhile, or the hours went another way. Below is how it stands now.',
  'objection.outcome-missing': 'Choose what the board decides.',
  'objections.title': 'Objections to signatures',
  'objections.lead': 'Whoever an imported file names as a signer is told and can object. The board decides.',
  'objections.none': 'Nobody has objected yet.',
  'objections.open': '{count, plural, one {# to decide} other {# to decide}}',
  'objections.settled': 'settled',
  'objections.column.signer': 'Who',
  'objections.column.made': 'Made on',
  'objection.title': 'Objection of {signer}',
  'objection.heading': 'Objection of {signer}',
  'objection.lead': 'Made on {on}, against signatures that were imported on {imported}.',
  'objection.by-link': 'Made by the link of the mail, without signing in.',
  'objection.by-account': 'Made after signing in.',
  'objection.decisions': 'Decided',
  'objection.decision.stands':
    '{by} let {count, plural, one {# signature} other {# signatures}} stand on {on}.',
  'objection.decision.reversed':
    '{by} had {count, plural, one {# signature} other {# signatures}} reversed on {on}.',
  'objection.nothing-open': 'There is nothing left to decide.',
  'objection.board-decides': 'The board decides on this.',
  'objection.outcome': 'The board decides on what is ticked',
  'objection.outcome.stands': 'The signatures stand; the hours go on counting',
  'objection.outcome.reversed': 'The signatures are reversed; the hours no longer count',
  'objection.reason': 'Why?',
  'objection.reason.hint': 'Who objected reads this. If the hours are reversed, the trainee reads it too.',
  'objection.preview': 'See what follows first',
  'objection.chosen': '{count} ticked',
  'objection.done': 'Decided. Who objected and the trainees are told.',
  'objection.consequences.title': 'What this decision means',
  'objection.consequences.back': 'Back without deciding',
  'objection.goes.stands':
    '{count, plural, one {One signature} other {# signatures}} of {signer} {count, plural, one {stands} other {stand}}',
  'objection.goes.reversed':
    '{count, plural, one {One signature} other {# signatures}} of {signer} {count, plural, one {is} other {are}} reversed',
  'objection.after': 'After this decision',
  'objection.told': 'Told of this decision by mail: {names}.',
  'objection.told-records': 'Told of the records by mail: {names}.',
  'objection.your-reason': 'Your reason:',
  'objection.confirm.stands': 'Let stand',
  'objection.confirm.reversed':
    'Have {count, plural, one {this signature} other {these # signatures}} reversed',
  'signature-term.title': 'Until when imports bring signatures',
  'signature-term.none': 'No end was set: every import can bring signatures.',
  'signature-term.until': 'Imports bring signatures up to and including {on}.',
  'signature-term.over': 'Since {on} has passed, imports bring no signatures.',
  'signature-term.change': 'Change',
  'signature-term.means':
    'When something is imported after this day, a new row with a signature is rejected. Without the signature it is taken: the leader then signs it off in Leerpad. What is known stays as it is.',
  'signature-term.field': 'Last day',
  'signature-term.hint': 'On this day it still works. Leave the field empty to set no end.',
  'signature-term.submit': 'Set',
  'signature-term.done': 'Set.',
  'signature-term.changed': 'Another member of the board set another day meanwhile. Look what holds now.',
} as const;
