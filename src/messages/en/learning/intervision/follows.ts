/** What follows from the attendance of a day (I4). */
export const learningIntervisionFollows = {
  'day.follows.fact':
    '{scope, select, national {National intervision} other {Regional intervision}}, counts for {year}',
  'day.follows.waits': 'The new number waits for the person who signed first.',
} as const;
