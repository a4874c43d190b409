/** Texts that the lists and forms of the secretariat's and the board's desks share. */
export const desk = {
  'paging.label': 'Bladeren',
  'paging.shown': '{from, number}–{to, number} van {total, number}',
  'paging.previous': 'Vorige',
  'paging.next': 'Volgende',
  'form.optional': '(mag leeg blijven)',
} as const;
