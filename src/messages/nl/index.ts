import { general } from './general.js';

export const nl = { ...general } as const;
