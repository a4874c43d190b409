export const hoursPagesLeaders = {
  'leaders-attention.title': 'Begeleiders die aandacht vragen',
  'leaders-attention.ending': 'Supervisie geven kan binnenkort niet meer',
  'leaders-attention.ending.lead':
    'Binnen twee maanden, als er niets bij komt. De begeleider heeft er een mail over gekregen.',
  'leaders-attention.ending.none': 'Bij niemand.',
  'leaders-attention.silent': 'Begeleiden ze nog?',
  'leaders-attention.silent.lead':
    'Hun begeleiding staat open, en er is twaalf maanden niets van gehoord: geen sessie, geen dag, geen bevestiging. Vraag het na, en sluit de periode of voer een dag in.',
  'leaders-attention.silent.none': 'Van iedereen is iets gehoord.',
  'leaders-attention.waiting': 'Scholing die op het bestuur wacht',
  'leaders-attention.waiting.lead': 'Telt pas als het bestuur haar aanvaardt.',
  'leaders-attention.waiting.none': 'Er wacht niets.',
  'leaders-attention.until': 'tot en met {until}',
  'leaders-attention.since': 'begeleidt sinds {from}',
  'leaders-attention.count': '{count, plural, one {# keer scholing} other {# keer scholing}}',
  'leaders-attention.unqualified':
    '{count, plural, one {Bij # sessie was de ondertekenaar} other {Bij # sessies was de ondertekenaar}}, naar wat nu bekend is, niet bevoegd.',
  'leaders-attention.to-unqualified': 'Nakijken',
  'leaders-attention.link': 'Wie aandacht vraagt',
} as const;
