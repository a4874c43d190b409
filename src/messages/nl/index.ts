import { completion } from './completion.js';
import { general } from './general.js';
import { spreadsheet } from './spreadsheet.js';

export const nl = { ...general, ...completion, ...spreadsheet } as const;
