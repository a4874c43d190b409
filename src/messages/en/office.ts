import type { office as dutch } from '../nl/office.js';

export const office: Record<keyof typeof dutch, string> = {
  'nav.secretariat': 'Secretariat',
  'nav.board': 'Board',
  'nav.log': 'Log',
  'nav.mails': 'Mail',

  'office.filter.label': 'Choose what you see',
  'office.filter.from': 'From',
  'office.filter.to': 'Up to and including',
  'office.filter.show': 'Show',
  'office.filter.clear': 'Show all',

  'office.home.title': 'Secretariat',
  'office.home.now': 'Up to you now',
  'office.home.quiet': 'All is up to date',
  'office.home.nothing':
    'Nobody waits for you: all mail was delivered, nothing waits long for a signature and everybody has a supervisor.',
  'office.home.signers': 'Who keeps others waiting',
  'office.home.supervisors': 'Supervisors to look at',
  'office.home.happened': 'What happened lately',
  'office.home.happened.none':
    'What was imported and which completion records were issued will be listed here.',
  'office.home.year': '{year} so far',

  'office.need.failed-mails': '{count, plural, one {One mail was} other {# mails were}} not delivered.',
  'office.need.failed-mails.do': 'See and send again',
  'office.need.long-waiting':
    '{count, plural, one {One activity} other {# activities}} of {trainees, plural, one {one trainee} other {# trainees}} {count, plural, one {has} other {have}} waited more than four weeks for a signature{unasked, plural, =0 {} other {; # of them nobody can sign}}.',
  'office.need.long-waiting.do': 'See who waits',
  'office.need.imports-failed': '{count, plural, one {One import} other {# imports}} did not work.',
  'office.need.imports-failed.do': 'See why',
  'office.need.imports-to-confirm':
    '{count, plural, one {One upload was} other {# uploads were}} looked at and {count, plural, one {waits} other {wait}} for your word.',
  'office.need.imports-to-confirm.do': 'Check and import',
  'office.need.unsupervised': '{count, plural, one {One trainee has} other {# trainees have}} no supervisor.',
  'office.need.unsupervised.do': 'Assign a supervisor',
  'office.need.barred':
    '{count, plural, one {One supervisor may} other {# supervisors may}} not supervise now, but {count, plural, one {has} other {have}} supervisees.',
  'office.need.barred.do': 'See who',
  'office.need.overloaded':
    '{count, plural, one {One supervisor has} other {# supervisors have}} more supervisees than the maximum.',
  'office.need.overloaded.do': 'See who',
  'office.need.never-came-in':
    '{count, plural, one {One person who was invited} other {# people who were invited}} did not come in within a week.',
  'office.need.never-came-in.do': 'Invite again',

  'office.happened.issued': 'Completion record {number} issued to {name}',
  'office.happened.suspended': 'Completion record {number} of {name} suspended',
  'office.happened.import':
    'Files imported: {accepted, plural, one {# row} other {# rows}} taken over{rejected, plural, =0 {} other {, # rejected}}',
  'office.happened.taken-back': 'Taken back afterwards.',

  'office.figure.running': 'Under way',
  'office.figure.signed': 'Signed off',
  'office.figure.completed': 'Completed',
  'office.figure.records': 'Completion records issued',

  'office.column.signer': 'Who signs',
  'office.column.claims': 'Activities',
  'office.column.trainees': 'Of how many people',
  'office.column.since': 'Oldest since',
  'office.column.supervisor': 'Supervisor',
  'office.column.supervisees': 'Supervisees',
  'office.column.most': 'Maximum',
  'office.column.may': 'May supervise',
  'office.column.number': 'Number',
  'office.column.name': 'Name',
  'office.column.kind': 'For what',
  'office.column.on': 'Date',
  'office.may-until': 'Until {until}',
  'office.overload': '{count, number} over the maximum',
  'office.obstacle.experience': 'No: a leader for less than two years',
  'office.obstacle.activity': 'No: led no group for more than two years',
  'office.obstacle.education': 'No: no intervision this year or last year',
  'office.obstacle.membership': 'No: not an ordinary member',
  'office.record.suspended': 'suspended',
  'office.record.superseded': 'superseded',
  'office.record.withdrawn': 'withdrawn',

  'office.board.title': 'Board',
  'office.board.heading': 'The year {year} in figures',
  'office.board.until': 'As of {until}. Below each table stands what exactly was counted.',
  'office.board.whole': 'The whole year. Below each table stands what exactly was counted.',
  'office.board.years': 'Years',
  'office.board.export': 'Export to Excel',
  'office.board.total': 'Together',
  'office.board.means': 'What was counted here?',
  'office.board.trainees': 'Trainees',
  'office.board.trainees.started': 'Started',
  'office.board.trainees.started.means':
    'Trajectories that started in this year, also if they were stopped later. What was taken back after a mistake counts nowhere.',
  'office.board.trainees.running': 'Under way',
  'office.board.trainees.running.means':
    'Trajectories that had started by the last day of the period and were not paused, stopped or completed by then.',
  'office.board.trainees.paused': 'Paused',
  'office.board.trainees.paused.means': 'Trajectories that were at rest on the last day of the period.',
  'office.board.trainees.stopped': 'Stopped',
  'office.board.trainees.stopped.means':
    'Trajectories that were stopped in this year and had not been resumed by the last day of the period.',
  'office.board.trainees.completed': 'Completed',
  'office.board.trainees.completed.means':
    'Trajectories of which the last requirement was met in this year, by the signatures that hold now.',
  'office.board.signed': 'Hours signed off',
  'office.board.signed.minutes': 'Hours',
  'office.board.signed.minutes.means':
    'The hours of activities with a signature of this year, whenever the activity was. Hours above the requirement count here.',
  'office.board.signed.activities': 'Activities',
  'office.board.signed.activities.means':
    'How many activities have a signature of this year. A signature that was undone later does not count.',
  'office.board.records': 'Completion records',
  'office.board.records.issued': 'Issued',
  'office.board.records.issued.means':
    'Records with a date of issue in this year, also if they were superseded or withdrawn later.',
  'office.board.records.suspended': 'Suspended',
  'office.board.records.suspended.means':
    'Records that were suspended in this year, also if they were superseded later.',
  'office.board.records.superseded': 'Superseded',
  'office.board.records.superseded.means': 'Records that were superseded by a new one in this year.',
  'office.board.records.withdrawn': 'Withdrawn',
  'office.board.records.withdrawn.means': 'Records that the board withdrew in this year.',
  'office.board.issued': 'Issued in {year}',
  'office.board.issued.none': 'No completion record was issued in this year yet.',
  'office.board.waits': 'What waits now',
  'office.board.waits.none':
    'Nothing waits more than four weeks for a signature, and no record is suspended.',
  'office.board.suspended': 'Suspended records',
  'office.board.supervisors': 'Supervisors now',
  'office.board.supervisors.none': 'Nobody has supervisees yet. The secretariat assigns them.',

  'office.csv.subject': 'Subject',
  'office.csv.of': 'Of which',
  'office.csv.figure': 'Figure',
  'office.csv.value': 'Value',
  'office.csv.unit': 'Unit',
  'office.csv.means': 'What was counted',
  'office.csv.count': 'number',
  'office.csv.hours': 'hours',
};
