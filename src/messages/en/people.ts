/** Texts with which the secretariat changes people, leaders, assignments and trajectories. */
export const people = {
  'nav.leaders': 'Leaders',
  'people.save': 'Save',
  'people.cancel': 'Cancel',
  'people.too-long': 'This is too long: {most} characters at most.',
  'people.not-found': 'This person is not among what you can see.',
  'people.email.taken': 'This address is somebody else’s already. Everybody has an address of their own.',
  'people.number.taken': 'This participant number is somebody else’s already.',
  'people.date.hint': 'As day-month-year, for example 14-03-2026.',

  'people.field.participantNumber': 'Participant number',
  'people.field.participantNumber.hint': 'If it changes, change your spreadsheets too.',
  'people.field.surname': 'Surname',
  'people.field.tussenvoegsel': 'Name prefix (tussenvoegsel)',
  'people.field.tussenvoegsel.hint': 'For example: van den',
  'people.field.initials': 'Initials',
  'people.field.callName': 'First name',
  'people.field.fullName': 'Name',
  'people.field.email': 'E-mail address',
  'people.field.email.hint': 'This person signs in with it. If it changes, the old address is told.',
  'people.field.bigNumber': 'BIG number',
  'people.field.bigNumber.hint': 'Eleven digits.',

  'people.changed.heading': 'Somebody else was first',
  'people.changed.text':
    'While you were busy, this was changed. What you typed is still here and has not been saved. Have a look and save again.',
  'people.changed.now': '{label} is now: {now}',

  'people.person.title': 'Details of {name}',
  'people.person.heading': 'Change details',
  'people.person.saved': 'The details have been saved.',
  'people.person.name-asked': 'The name for the record was cleared; it will be asked again.',
  'people.print-name.heading': 'Name on the record',
  'people.print-name.confirmed': 'Confirmed by themself as:',
  'people.print-name.none':
    'Not confirmed yet. Shortly before the record, Leerpad asks the trainee how their name should be printed.',
  'people.print-name.hint':
    'Is this name no longer right? Clear it, and it will be asked again. A record that was issued does not change.',
  'people.print-name.ask': 'Clear and ask again',

  'people.account.heading': 'Signing in',
  'people.account.state.none': 'Has no account yet.',
  'people.account.state.never-invited': 'Has an account, but was never invited.',
  'people.account.state.invited': 'Invited on {on}, has not signed in yet.',
  'people.account.state.used': 'Has an account and uses it.',
  'people.account.state.closed': 'The account is closed: signing in is not possible.',
  'people.account.invite': 'Invite',
  'people.account.close': 'Close account',
  'people.account.close.hint': 'This person is signed out everywhere. All hours and records stay.',
  'people.account.open': 'Open account again',
  'people.account.open.hint': 'After that this person can sign in as before.',
  'people.account.closed-now': 'The account is closed.',
  'people.account.opened-now': 'The account is open again.',
  'people.account.own': 'You cannot close your own account. Ask a colleague.',

  'people.state.title': 'Trajectory of {name}',
  'people.state.heading': 'Pause, stop, resume',
  'people.state.now.running': 'This trajectory has been running since {since}.',
  'people.state.now.resumed': 'This trajectory has been running again since {since}.',
  'people.state.now.paused': 'This trajectory has been paused since {since}.',
  'people.state.now.stopped': 'This trajectory was stopped on {since}.',
  'people.state.now.cancelled': 'This trajectory was taken back with an import.',
  'people.state.reason-was': 'Reason:',
  'people.state.question': 'What should happen?',
  'people.state.choose': 'Choose what should happen.',
  'people.state.to.running': 'Resume',
  'people.state.to.paused': 'Pause',
  'people.state.to.stopped': 'Stop',
  'people.state.means.running': 'The trainee can hand in hours again. Everything from before counts.',
  'people.state.means.paused':
    'For now the trainee cannot hand in anything new. What waits can still be signed. Nothing is lost.',
  'people.state.means.stopped':
    'The trainee gives up. What waits can still be signed. They can always resume later.',
  'people.state.since': 'From',
  'people.state.reason': 'Reason',
  'people.state.reason.hint': 'Needed to stop. The trainee does not see this reason.',
  'people.state.save': 'Save',
  'people.state.done.running': 'The trajectory runs again.',
  'people.state.done.paused': 'The trajectory is paused.',
  'people.state.done.stopped': 'The trajectory is stopped.',

  'office-mail.kind.address-changed': 'The e-mail address was changed',
  'mail.address-changed.subject': 'Your e-mail address for Leerpad was changed',
  'mail.address-changed.text':
    'The secretariat has changed your e-mail address in Leerpad. From now on you sign in with the new address; we will not write to this one again.',
  'mail.address-changed.not-asked': 'Do you know nothing of this? Then contact the secretariat at once.',

  'assignment.future': 'An assignment cannot begin in the future. Choose today or earlier.',
  'assignment.before-start': 'The trajectory began on {date}. Choose that day or later.',
  'assignment.before-present':
    'The present assignment began on {date}; what was before is settled. Choose that day or later.',
  'assignment.before-last': 'Until {date} there was a supervisor. Choose a later day.',
  'assignment.not-followed':
    '{state, select, stopped {This trajectory is stopped. Resume it first.} other {This trajectory was taken back with an import.}}',
  'assignment.not-leader': 'Choose a supervisor from the list.',
  'assignment.full':
    'This supervisor has {present} of {most} at most; {added, plural, one {one} other {# }} more will not do. Choose somebody else, or raise the maximum with the leader.',

  'people.assign.title': 'Assign a supervisor',
  'people.assign.lead':
    'For {count, plural, one {one trainee} other {# trainees}}. First you see what will change.',
  'people.assign.nobody': 'You have chosen no trainees yet. Choose them in the list, and come back here.',
  'people.assign.to-list': 'To the trainees',
  'people.assign.whom': 'Whom it is about',
  'people.assign.has': 'has had {name} since {since}',
  'people.assign.has-none': 'has no supervisor yet',
  'people.assign.supervisor': 'New supervisor',
  'people.assign.supervisor.hint': 'In brackets: how many supervisees somebody has, and how many at most.',
  'people.assign.choose': 'Choose a supervisor',
  'people.assign.option': '{name} ({load} of {most})',
  'people.assign.option.not': '{name} ({load} of {most}), may not supervise today',
  'people.assign.option.none': 'Nobody: the present assignment ends',
  'people.assign.from': 'From',
  'people.assign.preview': 'See what will change',
  'people.assign.check.title': 'Is this right?',
  'people.assign.check.to':
    '{name} becomes the supervisor of {count, plural, one {one trainee} other {# trainees}}, from {from}.',
  'people.assign.check.end':
    '{count, plural, one {One trainee has} other {# trainees have}} no supervisor any more from {from}.',
  'people.assign.check.nothing': 'There is nothing to change.',
  'people.assign.check.mail':
    'Everybody concerned is told: the trainee, and the former and the new supervisor.',
  'people.assign.warn':
    '{name} may not supervise today. They can be assigned; for each session it counts whether they might on that day.',
  'people.assign.column.trainee': 'Trainee',
  'people.assign.column.now': 'Now',
  'people.assign.column.becomes': 'Becomes',
  'people.assign.becomes.none': 'no supervisor',
  'people.assign.becomes.same': 'stays so',
  'people.assign.becomes.refused': 'stays so:',
  'people.assign.confirm': '{count, plural, one {Assign} other {Assign # trainees}}',
  'people.assign.confirm-end': '{count, plural, one {End the assignment} other {End # assignments}}',
  'people.assign.back': 'Back',
  'people.assign.done':
    '{count, plural, =0 {Nothing was changed.} one {The assignment has been saved.} other {# assignments have been saved.}}',
  'people.obstacle.experience': 'a leader for less than two years',
  'people.obstacle.activity': 'led no group for more than two years',
  'people.obstacle.education': 'no intervision this year or last',
  'people.obstacle.membership': 'no ordinary member',

  'mail.fact.supervisor': 'Supervisor',
  'office-mail.kind.supervisor-changed': 'Another supervisor, to the trainee',
  'office-mail.kind.supervisees-added': 'New supervisees',
  'office-mail.kind.supervisees-ended': 'Supervisees who went to somebody else',
  'mail.supervisor-changed.subject': 'Your supervisor in Leerpad',
  'mail.supervisor-changed.text':
    'The secretariat has assigned a supervisor to you. What you hand in goes to this person from now on.',
  'mail.supervisor-changed.none':
    'Your assignment to a supervisor has ended. The secretariat will tell you who the new one is.',
  'mail.supervisor-changed.link': 'To my path',
  'mail.supervisees-added.subject':
    '{count, plural, one {Somebody was assigned to you} other {# trainees were assigned to you}}',
  'mail.supervisees-added.text':
    'The secretariat has assigned {count, plural, one {a trainee} other {# trainees}} to you. In Leerpad you see how far they are.',
  'mail.supervisees-ended.subject':
    '{count, plural, one {An assignment to you has ended} other {# assignments to you have ended}}',
  'mail.supervisees-ended.text':
    '{count, plural, one {A trainee is} other {# trainees are}} no longer assigned to you. Logs that still wait are for the new supervisor from now on.',
  'mail.supervisees.link': 'To my supervisees',
} as const;
