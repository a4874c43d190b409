export const recognitionCompletionRecord = {
  'document.character-missing':
    'We cannot print the character {character} in “{text}”. Please give a spelling in Latin letters for the print.',
  'document.character-invisible':
    'There is an invisible character ({character}) in “{text}” that may not be printed. Please type the text again instead of pasting it.',
  'document.too-long':
    'The names on this document are together too long for one page. Please give a shorter spelling for the print.',
  'record.title': 'Completion record',
  'record.subject': 'Completion record {number}: training as {programme}',
  'record.scope.hours': 'Theory and practical training',
  'record.scope.programme': 'The whole programme',
  'record.scope.imposed': 'Additional requirements',
  'record.declares': 'The association hereby declares that',
  'record.version': 'programme {year}, version {version}',
  'record.statement.hours':
    'has completed the theory and the practical training of the programme for *{programme}* ({version}){total, select, none {} other {, together *{total}*}}.',
  'record.statement.programme':
    'has completed the whole programme for *{programme}* ({version}){total, select, none {} other {: {total}}}.',
  'record.statement.imposed':
    'has met the additional requirements that the board set in the trajectory to *{programme}* ({version}){total, select, none {} other {: {total}}}.',
  'record.total.hours': '*{hours}* of theory and training',
  'record.total.practice': '*{count, plural, one {# practice session} other {# practice sessions}}*',
  'record.total.supervision': '*{hours}* of supervision',
  'record.exemption': 'The board granted an exemption for {components}.',
  'record.component.blocks': '{component}, {count, plural, one {block} other {blocks}} {blocks}',
  'record.amount.sessions': '{count, plural, one {# session} other {# sessions}}',
  'record.amount.exempted': 'exempted',
  'record.met-on': 'completed on {date}',
  'record.exempted-on': 'by decision of {date}',
  'record.signed-off-by': 'Signed off by {names}.',
  'record.taken-over': 'Taken over from the association’s administration: {components}.',
  'record.prior': 'Prior learning, credited by the board: {components}.',
  'record.prior.part': '{component} ({amount})',
  'record.taken-over.part': '{component} (in part)',
  'record.stones.caption': 'Each stone is one hour.',
  'record.stones.caption-exempted': 'Each stone is one hour; the open ones were exempted.',
  'record.stones.alt': 'The learning path, one stone an hour: {components}.',
  'record.stones.done': '{name} {done} of {required}',
  'record.stones.exempted': '{name} exempted',
  'record.number': 'Number',
  'record.issued-on': 'issued on {date}',
  'record.verify.question': 'Genuine and still valid?',
  'record.verify.scan': 'Scan the code: it shows everything printed here.',
  'record.verify.address': 'Or type this address:',
  'record.verify.link': 'Verification page of this record',
  'record.verify.code-alt':
    'QR code with the address of the verification page, which also stands below in letters',
  'record.not-found': 'This record is not among what you can see.',
  'record.withdraw.reason-missing': 'Add why the board withdraws this record.',
  'record.withdraw.not-in-force': 'This record was already withdrawn, or superseded by a newer one.',
  'record.withdraw.own': 'You cannot withdraw your own record. Another member of the board does that.',
  'record.withdraw.changed':
    'Meanwhile this record has come to another state. Look again at how it stands; nothing was withdrawn.',
} as const;
