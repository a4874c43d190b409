import type { CliVerb } from '../../platform/cli/cli-context.service.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { CheckService } from './check.service.js';

/** `leerpad check`: recomputes what follows from the ledger and verifies every record; exit 1 on a difference. */
export const checkVerb: CliVerb = {
  name: 'check',
  summary: 'command.check.summary',
  async run(context) {
    const check = await context.service(CheckService);
    let count = 0;
    for await (const { code, params } of check.differences()) {
      count += 1;
      await context.out(`${translate('nl', code, params)}\n`);
    }
    await context.err(translate('nl', count === 0 ? 'check.none' : 'check.some', { count }));
    return count === 0 ? 0 : 1;
  },
};
