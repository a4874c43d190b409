import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { actorOf } from '../platform/audit/actor.rules.js';
import type { CliContext, CliVerb } from '../platform/cli/cli-context.service.js';
import { TerminalProgress } from '../platform/cli/terminal-progress.service.js';
import { type Clock, FixedClock } from '../platform/clock/clock.service.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import { translate } from '../platform/i18n/translate.rules.js';
import { parseWrittenDate } from '../platform/text/written-date.rules.js';
import { type ImportProgress, type ImportResult, ImportService } from './import.service.js';
import type { SheetName } from './import-summary.rules.js';
import { SHEET_ORDER } from './sheets.rules.js';

interface ImportOptions {
  participants?: string;
  leaders?: string;
  hours?: string;
  dryRun?: boolean;
  json?: boolean;
  rejects?: string;
  today?: string;
}

/** Exit code when some rows were rejected and the rest was committed. */
const SOME_REJECTED = 3;

/** `leerpad import`: brings the association's spreadsheets in (part D). */
export const importVerb: CliVerb<ImportOptions> = {
  name: 'import',
  summary: 'command.import.summary',
  configure(command: Command) {
    const option = (flags: string, key: Parameters<typeof translate>[1]) =>
      command.option(flags, translate('nl', key));
    option('--participants <file>', 'command.import.participants');
    option('--leaders <file>', 'command.import.leaders');
    option('--hours <file>', 'command.import.hours');
    option('--dry-run', 'command.import.dry-run');
    option('--json', 'command.import.json');
    option('--rejects <dir>', 'command.import.rejects');
    option('--today <date>', 'command.import.today');
  },
  async run(context, options) {
    const files = { begeleiders: options.leaders, deelnemers: options.participants, uren: options.hours };
    if (!Object.values(files).some(Boolean)) throw new DomainError('import.no-files');
    // Records would bear a date of issue that was never (K2), and the last day for signatures could be gone around (D9).
    if (context.config.production && options.today !== undefined && !options.dryRun)
      throw new DomainError('import.today-production');
    keepMemoryLow();
    const imports = await context.service(ImportService, clockOf(options));
    const terminal = new TerminalProgress();
    let rejected = 0;
    await imports.run(
      {
        files,
        dryRun: options.dryRun ?? false,
        rejectsDirectory: options.rejects ?? null,
        requestedBy: actorOf.command,
        tellRows: false,
      },
      {
        progress: (progress) => terminal.show(() => sentence(progress)),
        result: async (result) => {
          terminal.clear();
          rejected = Object.values(result.summary).reduce((sum, sheet) => sum + sheet.rejected, 0);
          await (options.json ? printJson(context, result) : print(context, result, options.dryRun ?? false));
        },
      },
    );
    return rejected > 0 ? SOME_REJECTED : 0;
  },
};

/**
 * An import, or taking one back, lives on little, but leaves much behind: V8 lets that pile up, the more the longer it
 * runs, unless told that memory matters more than a little time.
 */
export function keepMemoryLow(): void {
  setFlagsFromString('--optimize-for-size');
}

function clockOf({ today }: ImportOptions): Clock | undefined {
  if (today === undefined) return undefined;
  const day = parseWrittenDate(today);
  if (!day) throw new DomainError('import.today', { text: today });
  return new FixedClock(day);
}

/** The contract's answer, written as it is read: the rejected rows may be many. */
async function printJson(context: CliContext, { summary, rejected }: ImportResult): Promise<void> {
  await context.out('{"files":{');
  let separator = '';
  for (const sheet of SHEET_ORDER.filter((name) => summary[name])) {
    const { accepted, known, updated } = summary[sheet]!;
    const counts = JSON.stringify({ accepted, known, updated }).slice(1, -1);
    await context.out(`${separator}${JSON.stringify(sheet)}:{${counts},"rejected":[`);
    separator = ',';
    let comma = '';
    for await (const row of rejected(sheet)) {
      await context.out(comma + JSON.stringify(row));
      comma = ',';
    }
    await context.out(']}');
  }
  await context.out('}}\n');
}

async function print(context: CliContext, result: ImportResult, dryRun: boolean): Promise<void> {
  const say = (...message: Parameters<typeof translate> extends [unknown, ...infer Rest] ? Rest : never) =>
    context.out(`${translate('nl', ...message)}\n`);
  for (const sheet of SHEET_ORDER.filter((name) => result.summary[name])) {
    await say('import.result', { sheet: sheetTitle(sheet), ...result.summary[sheet]! });
    for await (const row of result.rejected(sheet)) await say('import.rejected-row', { ...row });
  }
  await say('import.records-issued', { count: result.recordsIssued });
  for (const file of result.rejectsFiles) await say('import.rejects-file', { file });
  if (dryRun && result.accented.length > 0)
    await say('import.accented', { names: result.accented.join(' · ') });
  if (dryRun) await say('import.dry-run');
}

function sheetTitle(sheet: SheetName): string {
  return translate('nl', `import.sheet.${sheet}`);
}

function sentence(progress: ImportProgress): string {
  if ('step' in progress) {
    const { step, done, total } = progress;
    return translate('nl', `import.progress.${step}`, { done, total });
  }
  const percent = Math.floor((progress.bytes / Math.max(progress.totalBytes, 1)) * 100);
  return translate('nl', 'import.progress', { sheet: sheetTitle(progress.sheet), percent });
}
