import type { Command } from 'commander';
import { kindOf } from '../../hours/kinds/activity-kinds.rules.js';
import { nameIn } from '../../hours/kinds/kind-words.page.js';
import type { CliContext, CliVerb } from '../../platform/cli/cli-context.service.js';
import { formatDate, formatMinutes } from '../../platform/i18n/format.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { type ProgressReport, type RecordReport, ReportService } from './report.service.js';

interface ReportOptions {
  json?: boolean;
}

function withJson(command: Command): void {
  command.option('--json', translate('nl', 'command.report.json'));
}

/** `leerpad report progress`: how far everybody is, from the ledger. */
export const reportProgressVerb: CliVerb<ReportOptions> = {
  name: 'report progress',
  summary: 'command.report.progress.summary',
  configure: withJson,
  async run(context, { json }) {
    const reports = (await context.service(ReportService)).progressReports();
    await (json ? printArray(context, reports) : printLines(context, reports, progressLine));
  },
};

/** `leerpad report records`: the completion records with their state. */
export const reportRecordsVerb: CliVerb<ReportOptions> = {
  name: 'report records',
  summary: 'command.report.records.summary',
  configure: withJson,
  async run(context, { json }) {
    const records = await (await context.service(ReportService)).recordReports();
    await (json ? printArray(context, records) : printLines(context, records, recordLine));
  },
};

/** A JSON array, an element a line, written as it is read. */
async function printArray(
  context: CliContext,
  elements: Iterable<object> | AsyncIterable<object>,
): Promise<void> {
  let before = '[';
  for await (const element of elements) {
    await context.out(`${before}\n${JSON.stringify(element)}`);
    before = ',';
  }
  await context.out(before === '[' ? '[]\n' : '\n]\n');
}

async function printLines<T>(
  context: CliContext,
  elements: Iterable<T> | AsyncIterable<T>,
  line: (element: T) => string,
): Promise<void> {
  for await (const element of elements) await context.out(`${line(element)}\n`);
}

function progressLine({ participant, components, waiting, records }: ProgressReport): string {
  const parts = Object.entries(components).map(([component, { counted, required }]) => {
    const amount = (value: number) =>
      kindOf(component).unit === 'sessions' ? String(value) : formatMinutes('nl', value);
    return translate('nl', 'report.component', {
      component: nameIn('nl', component),
      counted: amount(counted),
      required: amount(required),
    });
  });
  const rest = translate('nl', 'report.rest', { waiting, records: records.join(', ') || '–' });
  return [participant, ...parts, rest].join(' · ');
}

function recordLine({
  number,
  participant,
  kind,
  issuedOn,
  state,
  verificationAddress,
}: RecordReport): string {
  return translate('nl', 'report.record', {
    number,
    participant,
    kind,
    issuedOn: formatDate('nl', issuedOn),
    state,
    verificationAddress,
  });
}
