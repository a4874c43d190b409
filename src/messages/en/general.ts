/** Texts that belong to no room in particular. */
export const general = {
  'product.name': 'Leerpad',
  'association.name': 'Vereniging Balint Nederland',
  'component.literature': 'Literature study',
  'component.course': 'Course blocks',
  'component.fishbowl': 'Fishbowl training',
  'component.practice': 'Practice',
  'component.supervision': 'Supervision',
  'programme.leader': 'Balint group leader',
  'programme.co-leader': 'GP co-leader',
  'hours.whole': '{hours, plural, one {# hour} other {# hours}}',
  'hours.minutes': '{minutes} min',
  'hours.mixed': '{hours} h {minutes} min',
} as const;
