import { completion } from './completion.js';
import { general } from './general.js';

export const en = { ...general, ...completion } as const;
