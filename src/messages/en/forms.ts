/** Texts of forms, whatever they are for: what can be wrong with a kind of field. */
export const forms = {
  'form.faults': '{count, plural, one {One thing is not right yet.} other {# things are not right yet.}}',

  'field.missing': 'This field is empty. Please fill it in.',
  'field.too-long': 'This is too long: at most {most} characters.',
  'field.reason.too-long': 'Make the reason shorter: at most {most} characters.',
  'field.date.missing': 'Enter a date, for example 14-03-2026.',
  'field.date.wrong': '“{text}” is not a date that exists. Write it like 14-03-2026.',
  'field.time.missing': 'Enter a time, for example 9:30.',
  'field.time.wrong': '“{text}” is not a time. Write it like 9:30.',
  'field.duration.missing': 'Enter how long it took.',
  'field.duration.wrong': 'This time cannot be read. Write whole hours and minutes, such as 2 and 30.',
  'field.duration.limits':
    'Enter a time from {least, plural, one {# minute} other {# minutes}} to {most} minutes.',
  'field.number.missing': 'Enter a number.',
  'field.number.wrong': 'Enter a whole number from {least} to {most}.',
  'field.email.missing': 'Enter an e-mail address, such as name@example.com.',
  'field.email.wrong': '“{text}” is not an e-mail address. Write it like name@example.com.',
  'field.choice.missing': 'Choose one.',
} as const;
