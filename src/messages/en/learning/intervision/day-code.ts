/** What is said at the door of a code that does not count. */
export const learningIntervisionDayCode = {
  'day-code.forged':
    'This code is not ours, or did not come across well. Look the name up in the list, or show the code once more.',
  'day-code.other-day': 'This code is for another day: {heldOn}. Look the name up in the list of today.',
  'day-code.past':
    'This code is of a day that is over: {heldOn}. The code for today is in the mail about today, or look the name up in the list.',
  'day-code.early':
    'This code is right, but the day is not until {heldOn}. Then people can be ticked at the door.',
  'day-code.cancelled': 'This day was called off. Nobody is ticked.',
} as const;
