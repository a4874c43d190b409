export const hoursPagesLeaders = {
  'leaders-attention.title': 'Leaders who ask for attention',
  'leaders-attention.ending': 'Giving supervision is soon no longer possible',
  'leaders-attention.ending.lead': 'Within two months, if nothing is added. The leader was told by mail.',
  'leaders-attention.ending.none': 'Nobody’s.',
  'leaders-attention.silent': 'Do they still lead?',
  'leaders-attention.silent.lead':
    'Their leading is open, and nothing was heard of it for twelve months: no session, no day, no confirmation. Ask, and close the period or enter a day.',
  'leaders-attention.silent.none': 'Something was heard of everybody.',
  'leaders-attention.waiting': 'Education that waits for the board',
  'leaders-attention.waiting.lead': 'It counts once the board accepts it.',
  'leaders-attention.waiting.none': 'Nothing waits.',
  'leaders-attention.until': 'up to and including {until}',
  'leaders-attention.since': 'leads since {from}',
  'leaders-attention.count': '{count, plural, one {# piece of education} other {# pieces of education}}',
  'leaders-attention.unqualified':
    '{count, plural, one {Of # session the signer} other {Of # sessions the signer}} was, by what is known now, not qualified.',
  'leaders-attention.to-unqualified': 'Look',
  'leaders-attention.link': 'Who asks for attention',
} as const;
