export const general = {
  'product.name': 'Leerpad',
  'association.name': 'Vereniging Balint Nederland',
  'programme.leader': 'Balint group leader',
  'programme.co-leader': 'GP co-leader',
  'hours.whole': '{hours, plural, one {# hour} other {# hours}}',
  'hours.minutes': '{minutes} min',
  'hours.mixed': '{hours} h {minutes} min',
} as const;
