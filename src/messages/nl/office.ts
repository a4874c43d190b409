/** The homes of the secretariat and the board, and what their lists share. */
export const office = {
  'nav.log': 'Logboek',
  'nav.mails': 'Mail',

  'office.filter.label': 'Kiezen wat u ziet',
  'office.filter.from': 'Van',
  'office.filter.to': 'Tot en met',
  'office.filter.show': 'Tonen',
  'office.filter.clear': 'Alles tonen',
} as const;
