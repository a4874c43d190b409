export const learningFishbowlRounds = {
  'round.leader': 'Name at least one leader.',
  'round.case-presenter': 'In a round one person presents a case.',
  'round.changed': 'Somebody changed this round meanwhile. Refresh the page and look again.',
  'round.somebody-else': 'Somebody of this round is not on the list (any more). Refresh the page.',
  'exercise.theme-missing': 'Add what was practised.',
  'round.too-many': 'One block holds no more than {most} rounds.',
} as const;
