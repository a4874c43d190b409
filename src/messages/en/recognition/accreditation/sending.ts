export const recognitionAccreditationSending = {
  'hand-off.send.not-granted':
    'This body has no dossier that was granted and holds on the day of the meeting, or it lacks the type of course. Check the dossier.',
  'hand-off.send.not-taken':
    'This body takes no attendance of this type of course. Check the type of course in the dossier.',
  'hand-off.send.list-open': 'The attendance list is not closed yet. Close the list first.',
  'hand-off.send.no-account':
    'The settings hold no keys of PE-online for this body. Hand the numbers over by hand, or ask who administers Leerpad to enter the keys.',
  'hand-off.send.not-live': 'The settings do not let what is sent count yet. Ask who administers Leerpad.',
  'hand-off.send.stopped':
    'Nothing is sent to this body, or somebody decided otherwise meanwhile. See how the connection to PE-online stands.',
  'hand-off.send.nothing': 'Everything was handed over: there is nothing to send.',

  'hand-off.fault.unreachable':
    'PE-online could not be reached. Nothing of this part was booked. Send it again later.',
  'hand-off.fault.slow':
    'PE-online did not answer in time. It may have booked all the same. Send again: who is there already counts once.',
  'hand-off.fault.broken':
    'The connection to PE-online broke. It may have booked all the same. Send again: who is there already counts once.',
  'hand-off.fault.no-answer':
    'PE-online gave an answer that cannot be read. It may have booked all the same. Send again: who is there already counts once.',
  'hand-off.fault.interrupted':
    'Sending was interrupted. It may have been booked all the same. Send again: who is there already counts once.',

  'sending.link': 'Have Leerpad send it',
  'sending.title': 'Send to {body}',
  'sending.back': 'Back to handing over',
  'sending.live': 'What PE-online accepts is booked. It cannot be taken back from here.',
  'sending.test':
    'This is a test as long as PE-online keeps the connection in its test phase: PE-online checks and answers everything, and books nothing. Once the connection is out of it, PE-online does book what is sent here. Then decide first that it counts.',
  'sending.stopped':
    'Nothing is sent to this body now: somebody stopped it, or the settings do not let it any more. You can still hand the numbers over by hand.',
  'sending.mode': 'What is sent, and when it counts',
  'sending.waiting':
    '{count, plural, =0 {There is nothing to send.} one {There is one number to send.} other {There are # numbers to send.}}',
  'sending.submit': 'Send',
  'sending.submit-test': 'Send as a test',
  'sending.under-way': 'Being sent',
  'sending.queued': 'Sending is about to begin.',
  'sending.step': 'The numbers are being sent.',
  'sending.of': '{done} of {total}',
  'sending.leave': 'You can leave this page: it goes on.',
  'sending.look-again': 'See how far it is',
  'sending.last': 'The last time',
  'sending.accepted': '{count, plural, one {One number was booked.} other {# numbers were booked.}}',
  'sending.would-be': '{count, plural, one {One number would be taken.} other {# numbers would be taken.}}',
  'sending.refused': '{count, plural, one {One number was refused.} other {# numbers were refused.}}',
  'sending.unknown':
    '{count, plural, one {Of one number it is not known yet whether it was booked.} other {Of # numbers it is not known yet whether they were booked.}}',
  'sending.tasks': 'See what there is to do',

  'hand-off-mode.title': 'Connection to PE-online',
  'hand-off-mode.lead':
    'For each body whose keys are in the settings, Leerpad can send attendance by itself. Until somebody decides here that it counts, what is sent is a test: the connection is then still in the test phase of PE-online.',
  'hand-off-mode.back': 'Back to the tasks',
  'hand-off-mode.back-all': 'Back to the connection',
  'hand-off-mode.state.none': 'No keys in the settings: numbers go by hand.',
  'hand-off-mode.state.test':
    'Test: nothing counts as handed over, as long as PE-online keeps the connection in its test phase.',
  'hand-off-mode.state.live': 'Real: what PE-online accepts is booked.',
  'hand-off-mode.state.stopped': 'Stopped: nothing is sent.',
  'hand-off-mode.by': 'Decided by {name} on {date}.',
  'hand-off-mode.change': 'Change',
  'hand-off-mode.heading': 'Sending to {body}',
  'hand-off-mode.live.heading': 'From test to real',
  'hand-off-mode.live.what':
    'From then on what PE-online accepts counts as handed over. Attendees read on their own page that their points were handed over, and what was booked Leerpad cannot take back.',
  'hand-off-mode.live.when':
    'Do this only once PE-online has told you that the connection is out of its test phase. While it is not, Leerpad calls numbers handed over that were not booked there. There is no way back to a test: afterwards you can only stop sending.',
  'hand-off-mode.live.confirm': 'PE-online has told us that the connection is out of its test phase',
  'hand-off-mode.live.unconfirmed': 'Tick this once PE-online has told you so.',
  'hand-off-mode.live.submit': 'Send for real from now on',
  'hand-off-mode.again.heading': 'Begin sending again',
  'hand-off-mode.again.submit': 'Send for real again',
  'hand-off-mode.stop.heading': 'Stop sending',
  'hand-off-mode.stop.what':
    'From then on nothing is sent, not as a test either: PE-online would book it. What was handed over before stays so. You can begin again later.',
  'hand-off-mode.stop.submit': 'Stop sending',
  'hand-off-mode.done.live': 'From now on what PE-online accepts counts.',
  'hand-off-mode.done.stopped': 'From now on nothing is sent.',

  'hand-off-tasks.title': 'Tasks of handing over',
  'hand-off-tasks.lead':
    'What a body refused, and who was handed over by mistake. A task goes as soon as it is mended and sent again.',
  'hand-off-tasks.none': 'There is nothing to do.',
  'hand-off-tasks.back': 'Back to accreditation',
  'hand-off-tasks.connection': 'Connection to PE-online',
  'hand-off-tasks.test': 'test',
  'hand-off-tasks.number': 'number {number}',
  'hand-off-tasks.wrongly':
    'This number was booked, and gets no points any more after a correction. Leerpad cannot take it back: ask the body to remove it.',
  'hand-off-tasks.perhaps':
    'This number may have been booked, and gets no points any more after a correction. Ask the body whether it is there, and if so to remove it.',
  'hand-off-tasks.shared':
    'Two people on the list gave this number, and it was handed over already, or perhaps. Ask whose it is, and mend the number of the other.',
  'hand-off-tasks.waiting':
    '{count, plural, one {One number still waits to be handed over.} other {# numbers still wait to be handed over.}}',
  'hand-off-tasks.mend.number': 'To the details of {name}',
  'hand-off-tasks.mend.codes': 'To the numbers and codes',
  'hand-off-tasks.mend.dossier': 'To the dossier',
  'hand-off-tasks.mend.keys': 'To the connection',
  'hand-off-tasks.mend.send': 'Send again',
  'hand-off-tasks.mend.settle': 'Done with',
  'hand-off-tasks.settle.title': 'Handed over by mistake: {name}',
  'hand-off-tasks.settle.lead':
    'The number {number} was handed over to {body}. Leerpad cannot take that back. Say here what was done about it.',
  'hand-off-tasks.settle.back': 'Back to the tasks',
  'hand-off-tasks.settle.as': 'What was done about it?',
  'hand-off-tasks.settle.taken-back': 'The body removed the number',
  'hand-off-tasks.settle.left': 'It stays as it is',
  'hand-off-tasks.settle.because': 'Explanation',
  'hand-off-tasks.settle.because-hint':
    'For instance with whom you discussed this, and when. Write nothing about others.',
  'hand-off-tasks.settle.submit': 'Keep this',
  'hand-off-tasks.not-booked.title': 'Not booked well: {name}',
  'hand-off-tasks.not-booked.lead':
    'The number {number} stands here as handed over to {body}. Is it not there, or under another meeting? Then you can hand it over again. Look it up there first: if it is there, leave it. Leerpad can take nothing back, so what stands there wrongly the body has to remove.',
  'hand-off-tasks.not-booked.submit': 'It is not booked well there: hand over again',
  'hand-off-tasks.settle.done': 'Kept.',

  'audit.did.hand-off.send': 'Had attendance sent to an accreditation body',
  'audit.did.hand-off.mode':
    'Decided whether attendance is sent to an accreditation body, and whether that counts',
  'audit.did.hand-off.settle': 'Settled that a number had been handed over by mistake, or not well',
} as const;
