/** Texts that the lists and forms of the secretariat's and the board's desks share. */
export const desk = {
  'paging.label': 'Pages',
  'paging.shown': '{from, number}–{to, number} of {total, number}',
  'paging.previous': 'Previous',
  'paging.next': 'Next',
  'form.optional': '(optional)',
} as const;
