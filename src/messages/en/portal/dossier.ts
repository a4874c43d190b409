export const portalDossier = {
  'dossier.title': 'Dossier of {name}',
  'dossier.back': 'Participants',
  'dossier.lead':
    'Training as {programme, select, leader {Balint group leader} other {GP co-leader}} · {number, select, none {no number} other {{number}}} · started on {startedOn}',
  'dossier.state': '{state, select, paused {paused} stopped {stopped} other {undone}}',
  'dossier.parts': 'Parts of this dossier',
  'dossier.part.overview': 'Overview',
  'dossier.part.hours': 'Hours',
  'dossier.part.mails': 'Mails',
  'dossier.part.history': 'History',
  'dossier.now': 'How it stands',
  'dossier.supervisor': 'The supervisor is {name}, since {from}.',
  'dossier.supervisor.none': 'There is no supervisor yet.',
  'dossier.waiting': 'Waiting for a signature',
  'dossier.waiting.none': 'Nothing is waiting for a signature.',
  'dossier.returned':
    '{count, plural, one {One report is} other {# reports are}} back with the participant, with a question.',
  'dossier.suspended':
    '{count, plural, one {Record {numbers} is} other {Records {numbers} are}} suspended until the hours are complete again.',
  'dossier.own': 'This is your own dossier. Somebody else in the secretariat makes the changes.',
  'dossier.action.decide': 'Record a decision of the board',
  'dossier.action.assign': 'Assign a supervisor',
  'dossier.action.reassign': 'Assign another supervisor',
  'dossier.action.invite': 'Invite to Leerpad',
  'dossier.action.person': 'Change the details',
  'dossier.action.trajectory': 'Pause, stop or resume the trajectory',
  'dossier.action.correct': 'See and correct hours',
  'dossier.progress': 'Progress',
  'dossier.surplus':
    '{signed} signed off: {surplus} more than counts. That stays on record and fills nothing else.',
  'dossier.records': 'Completion records',
  'dossier.records.none': 'None yet. A record follows by itself once the hours are complete.',
  'dossier.record': 'Record {number}',
  'dossier.record.all': 'Everything about this record',
  'dossier.person': 'Person',
  'dossier.person.name': 'Name',
  'dossier.person.confirmed': 'confirmed like this for the record',
  'dossier.person.unconfirmed': 'from the administration, not confirmed yet',
  'dossier.person.number': 'Number',
  'dossier.person.email': 'E-mail',
  'dossier.person.big': 'BIG number',
  'dossier.person.account': 'Account',
  'dossier.person.unknown': 'not known',
  'dossier.account':
    '{state, select, none {none; not invited yet} invited {invited on {since}, not signed in yet} closed {closed on {since}} other {since {since}}}',
  'dossier.trajectory': 'Trajectory',
  'dossier.programme':
    'Training as {programme, select, leader {Balint group leader} other {GP co-leader}}, version {version} (from {from})',
  'dossier.asks.programme': 'The requirements are those of this version.',
  'dossier.asks.decided':
    'The requirements are those of this version, except for what the board decided below.',
  'dossier.asks.imposed': 'The board set requirements of its own for this trajectory.',
  'dossier.decisions': 'Decisions of the board',
  'dossier.decision.exemption': 'Exemption from {component}',
  'dossier.decision.imposed': 'Own requirements: {parts}',
  'dossier.decision.part': '{component} {amount}{roles, select, none {} other { (as {roles})}}',
  'dossier.decision.prior':
    'Prior learning: {component}, {amount}{detail, select, none {} other { ({detail})}}',
  'dossier.decision.substitute': '“{title}” counts in place of “{required}”',
  'dossier.decision.revocation': 'Revoked: {what}',
  'dossier.decided-by': 'decided by {by}',
  'dossier.states': 'Paused, stopped, resumed',
  'dossier.step':
    '{state, select, running {Resumed} paused {Paused} stopped {Stopped} other {Undone with the import}}',
  'dossier.supervisors': 'Supervisors',
  'dossier.supervisors.none': 'None yet.',
  'dossier.period': '{to, select, none {since {from}} other {from {from} to {to}}}',
  'dossier.assigned-by': 'assigned by {by}',
  'dossier.others': 'Other trajectories of this person',
  'dossier.other':
    'Training as {programme, select, leader {Balint group leader} other {GP co-leader}}, started on {startedOn}',
  'dossier.claim.state':
    '{state, select, submitted {waiting} returned {back with the participant} withdrawn {withdrawn} corrected {corrected} other {signed off}}',
  'dossier.source.portal': 'handed in through the portal on {on}',
  'dossier.source.decision': 'prior learning: credited by the board on {on}',
  'dossier.source.import': 'from the import of {on}',
  'dossier.signed': '{by}, {on}',
  'dossier.asked': 'waiting for {name}',
  'dossier.recorded': 'recorded by {by} on {on}',
  'dossier.reversed': 'Corrected by {by} on {on}',
  'dossier.taken-back': 'Signature taken back by {by} on {on}',
  'dossier.mails.title': 'Mails to {name}',
  'dossier.mails.none': 'No mail went to this person yet. What Leerpad sends will be listed here.',
  'dossier.mail.kind':
    '{kind, select, decision_taken {Decision of the board} invitation {Invitation} sign_in_link {Sign-in link} reset {New password} claim_returned {Hours came back} signature_taken_back {Signature taken back} claims_waiting {Something waits for a signature} claims_waiting_long {Something has waited for long} record_ready {Record is ready} record_suspended {Record suspended} record_superseded {Record superseded} record_withdrawn {Record withdrawn} other {Other message}}',
  'dossier.mail.state':
    '{state, select, waiting {ready to go} sending {being sent} sent {sent} bounced {came back} failed {failed} other {dropped}}',
  'dossier.history.title': 'History of {name}',
  'dossier.history.started':
    'Enrolled in the training as {what, select, leader {Balint group leader} other {GP co-leader}}',
  'dossier.history.state':
    'Trajectory {what, select, running {resumed} paused {paused} stopped {stopped} other {undone with the import}}',
  'dossier.history.supervisor': '{subject} became the supervisor, from {since}',
  'dossier.history.decision':
    '{what, select, exemption {Exemption from {component}} other {Own requirements set}}, decided by {subject} on {since}',
  'dossier.history.claim':
    '{amount} {what, select, submitted {handed in} returned {returned} withdrawn {withdrawn} corrected {corrected} other {signed off}}',
  'dossier.history.imported':
    'Hours taken over {count, plural, one {once} other {# times}}{what, select, submitted {} other {, signed off}}, together {amount}',
  'dossier.history.record':
    'Record {subject} {what, select, valid {issued} suspended {suspended} superseded {superseded} other {withdrawn}}',
} as const;
