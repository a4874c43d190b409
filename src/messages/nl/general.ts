/** Texts that belong to no room in particular. */
export const general = {
  'product.name': 'Leerpad',
  'association.name': 'Vereniging Balint Nederland',
  'component.literature': 'Literatuurstudie',
  'component.course': 'Cursorisch onderwijs',
  'component.fishbowl': 'Vissenkomtraining',
  'component.practice': 'Praktijk',
  'component.supervision': 'Supervisie',
  'programme.leader': 'balintgroepsbegeleider',
  'programme.co-leader': 'huisarts-cobegeleider',
  'hours.whole': '{hours} uur',
  'hours.minutes': '{minutes} min',
  'hours.mixed': '{hours} u {minutes} min',
} as const;
