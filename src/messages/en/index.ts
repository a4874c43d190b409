import { completion } from './completion.js';
import { general } from './general.js';
import { spreadsheet } from './spreadsheet.js';

export const en = { ...general, ...completion, ...spreadsheet } as const;
