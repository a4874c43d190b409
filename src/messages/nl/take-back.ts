/** Texts about taking an import back, and what may rest on it. */
export const takeBack = {
  'take-back.not-found': 'Deze invoer staat er niet (meer).',
  'take-back.reason-missing': 'Schrijf erbij waarom deze invoer wordt teruggedraaid.',
  'take-back.already': 'Deze invoer is al teruggedraaid.',
  'take-back.obstacles':
    'Deze invoer kan niet meer als geheel worden teruggedraaid: er {count, plural, one {rust één ding op} other {rusten # dingen op}}.',
} as const;
