import { commands } from './commands.js';
import { imports } from './imports.js';
import { check } from './check.js';
import { completion } from './completion.js';
import { demo } from './demo.js';
import { general } from './general.js';
import { operations } from './operations.js';
import { web } from './web.js';
import { hours } from './hours.js';
import { spreadsheet } from './spreadsheet.js';

export const nl = {
  ...general,
  ...commands,
  ...imports,
  ...check,
  ...operations,
  ...web,
  ...demo,
  ...hours,
  ...completion,
  ...spreadsheet,
} as const;
