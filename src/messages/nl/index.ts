import { account } from './account.js';
import { blocks } from './blocks.js';
import { backup } from './backup.js';
import { commands } from './commands.js';
import { imports } from './imports.js';
import { audit } from './audit.js';
import { importDesk } from './import-desk.js';
import { check } from './check.js';
import { completion } from './completion.js';
import { desk } from './desk.js';
import { forms } from './forms.js';
import { dossier } from './dossier.js';
import { records } from './records.js';
import { demo } from './demo.js';
import { general } from './general.js';
import { mail } from './mail.js';
import { office } from './office.js';
import { officeMail } from './office-mail.js';
import { fishbowl } from './fishbowl.js';
import { calendar } from './calendar.js';
import { meetings } from './meetings.js';
import { operations } from './operations.js';
import { teaching } from './teaching.js';
import { people } from './people.js';
import { planning } from './planning.js';
import { web } from './web.js';
import { trainee } from './trainee.js';
import { literature } from './literature.js';
import { hours } from './hours.js';
import { spreadsheet } from './spreadsheet.js';
import { supervisor } from './supervisor.js';
import { trainees } from './trainees.js';
import { takeBack } from './take-back.js';

export const nl = {
  ...account,
  ...general,
  ...backup,
  ...blocks,
  ...commands,
  ...imports,
  ...audit,
  ...importDesk,
  ...check,
  ...mail,
  ...office,
  ...officeMail,
  ...fishbowl,
  ...calendar,
  ...meetings,
  ...operations,
  ...people,
  ...teaching,
  ...planning,
  ...web,
  ...demo,
  ...desk,
  ...forms,
  ...dossier,
  ...records,
  ...hours,
  ...literature,
  ...trainee,
  ...completion,
  ...spreadsheet,
  ...supervisor,
  ...trainees,
  ...takeBack,
} as const;
