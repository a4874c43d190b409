export const general = {
  'product.name': 'Leerpad',
  'association.name': 'Vereniging Balint Nederland',
  'programme.leader': 'balintgroepsbegeleider',
  'programme.co-leader': 'huisarts-cobegeleider',
  'hours.whole': '{hours} uur',
  'hours.minutes': '{minutes} min',
  'hours.mixed': '{hours} u {minutes} min',
} as const;
