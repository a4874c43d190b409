/** Texts about taking an import back, and what may rest on it. */
export const takeBack = {
  'take-back.not-found': 'This import is not there (any more).',
  'take-back.reason-missing': 'Please say why this import is taken back.',
  'take-back.already': 'This import has already been taken back.',
  'take-back.obstacles':
    'This import can no longer be taken back as a whole: {count, plural, one {one thing rests on it} other {# things rest on it}}.',
} as const;
