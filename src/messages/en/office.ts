import type { office as dutch } from '../nl/office.js';

export const office: Record<keyof typeof dutch, string> = {
  'nav.log': 'Log',
  'nav.mails': 'Mail',

  'office.filter.label': 'Choose what you see',
  'office.filter.from': 'From',
  'office.filter.to': 'Up to and including',
  'office.filter.show': 'Show',
  'office.filter.clear': 'Show all',
};
