/** What follows from the attendance of a day (I4). */
export const learningIntervisionFollows = {
  'day.follows.fact':
    '{scope, select, national {Landelijke intervisie} other {Regionale intervisie}}, telt voor {year}',
  'day.follows.waits': 'Het nieuwe aantal wacht op degene die het eerst heeft afgetekend.',
} as const;
