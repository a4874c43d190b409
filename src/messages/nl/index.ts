import { completion } from './completion.js';
import { general } from './general.js';

export const nl = { ...general, ...completion } as const;
