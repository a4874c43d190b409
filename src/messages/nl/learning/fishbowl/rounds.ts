export const learningFishbowlRounds = {
  'round.leader': 'Wijs ten minste één leider aan.',
  'round.case-presenter': 'In een ronde brengt één persoon een casus in.',
  'round.changed':
    'Intussen is deze ronde door iemand veranderd. Vernieuw de pagina en kijk het nog eens na.',
  'round.somebody-else': 'Iemand uit deze ronde staat niet (meer) op de lijst. Vernieuw de pagina.',
  'exercise.theme-missing': 'Schrijf erbij wat er is geoefend.',
  'round.too-many': 'Meer dan {most} rondes kunnen niet in één dagdeel.',
} as const;
