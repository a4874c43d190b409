import { DataSource } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import type { CliContext, CliVerb } from '../../platform/cli/cli-context.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { formatDate, formatMinutes } from '../../platform/i18n/format.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { keepMemoryLow } from '../import.verb.js';
import { type ImportRunLine, importRuns } from '../import-runs.queries.js';
import { TakeBackService } from './take-back.service.js';
import type { Obstacle, TakeBackResult } from './take-back.rules.js';

const LISTED = 50;

/** `leerpad import runs`: the imports that were made, each with the key by which it is taken back. */
export const importRunsVerb: CliVerb = {
  name: 'import runs',
  summary: 'command.import.runs.summary',
  async run(context) {
    const { manager } = await context.service(DataSource);
    for (const run of await importRuns(manager, LISTED)) await context.out(`${lineOf(run)}\n`);
  },
};

/** `leerpad import take-back`: takes an import back, or says what rests on it. */
export const takeBackVerb: CliVerb<{ reason: string }> = {
  name: 'import take-back',
  summary: 'command.import.take-back.summary',
  configure(command) {
    command.argument('<run>', translate('nl', 'command.import.take-back.run'));
    command.requiredOption('--reason <text>', translate('nl', 'command.import.take-back.reason'));
  },
  async run(context, { reason }, [runId = '']) {
    keepMemoryLow();
    const service = await context.service(TakeBackService);
    try {
      await tell(context, await service.takeBack(runId, { reason }, actorOf.command));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'take-back.obstacles') {
        const { manager } = await context.service(DataSource);
        const { obstacles } = await service.preview(manager, runId);
        for (const obstacle of obstacles.shown) await context.err(sentence(obstacle));
      }
      throw error;
    }
  },
};

function lineOf({ id, today, summary, takenBack }: ImportRunLine): string {
  const sheets = Object.values(summary);
  const sum = (what: 'accepted' | 'updated') => sheets.reduce((total, sheet) => total + sheet[what], 0);
  return translate('nl', 'command.import.runs.line', {
    id,
    date: formatDate('nl', today),
    accepted: sum('accepted'),
    updated: sum('updated'),
    takenBack: takenBack ? formatDate('nl', takenBack.on) : 'no',
  });
}

async function tell(context: CliContext, { counts, records, places }: TakeBackResult): Promise<void> {
  const { credits, claimsWaiting, trainees } = counts;
  const hours = formatMinutes('nl', counts.minutes);
  const done = translate('nl', 'command.import.take-back.done', { credits, hours, claimsWaiting, trainees });
  await context.out(`${done}\n`);
  for (const { number, name } of records) {
    await context.out(`${translate('nl', 'command.import.take-back.suspended', { number, name })}\n`);
  }
  for (const { holder, name, heldOn } of places) {
    const block = translate('nl', name.key, name.params);
    const ended = { name: holder, block, date: formatDate('nl', heldOn) };
    await context.out(`${translate('nl', 'command.import.take-back.released', ended)}\n`);
  }
}

function sentence({ code, params }: Obstacle): string {
  const { date } = params;
  return translate(
    'nl',
    code,
    typeof date === 'string' ? { ...params, date: formatDate('nl', date) } : params,
  );
}
