export const portalStart = {
  'start.title': 'Training portal for Balint group leaders',
  'start.heading': 'A path of 96 hours',
  'start.lead':
    'Learning to lead a Balint group is a path of reading, classes and practice. Leerpad keeps the hours, has them signed off, and ends with a record that anyone can check.',
  'start.path.heading': 'Every stone is one hour',
  'start.path.example':
    'An example of somebody on the way: {signed} signed off, {waiting} waiting for a signature, and {open} still to do.',
  'start.path.rule': 'An hour counts once a qualified person has signed it off.',
  'start.for-whom.heading': 'Who it is for',
  'start.trainees.heading': 'Those who learn to lead',
  'start.trainees.text': 'Trainee leaders and co-leaders keep their hours and see what is still to do.',
  'start.educators.heading': 'Those who teach',
  'start.educators.text':
    'Supervisors, teachers and host leaders confirm with their signature what was done.',
  'start.readers.heading': 'Those who are shown a record',
  'start.readers.text':
    'You can see for yourself whether it is genuine and still valid. No account is needed.',
  'start.days.heading': 'Intervision days',
  'start.days.text': 'Twice a year for everybody, and in the regions besides.',
  'start.days.link': 'See what is to come',
} as const;
