import type { SheetName } from '../import-summary.rules.js';
import type { CutList, Named, ParticipantHours, TaskOutcome } from '../uploads/task-outcome.queries.js';
import type { RejectedRow } from '../import-summary.rules.js';
import { KEPT_DAYS } from '../uploads/uploads.service.js';
import { type Page, page, type Text, view } from '../../platform/web/page-answer.rules.js';
import {
  type DifferenceView,
  differences,
  type FiguresView,
  figuresView,
  rowsTaken,
  sheetsOf,
  sheetText,
} from './sheet-figures.page.js';
import type { UploadDetails } from './import-overview.queries.js';
import { type Moment, momentOf } from '../../platform/clock/moments.rules.js';
import { type ProgressView, progressView } from './task-progress.page.js';

/** One upload: while it is looked at, what would happen, while it is done, and what came of it. */
export interface UploadPage {
  path: string;
  heading: Text;
  lead: Text | null;
  files: string[];
  by: string;
  at: Moment;
  today: string;
  keptDays: number;
  progress: ProgressView | null;
  fault: Text | null;
  outcome: OutcomeView | null;
  /** before the confirmation: names with accents, as they were read */
  accented: string[];
  /** how many rows a confirmation brings in; 0: there is nothing to confirm */
  confirms: number;
  result: ResultView | null;
  mayDiscard: boolean;
}

/** What an import does, or did. */
interface OutcomeView {
  figures: FiguresView[];
  records: number;
  rejected: (CutView<RejectedRow> & { sheet: Text; file: string })[];
  changed: (CutView<Named & { line: number; columns: string }> & { sheet: Text })[];
  people: (CutView<Named> & { sheet: Text })[];
  hours: CutView<ParticipantHours> & { minutes: number };
}

type CutView<Row> = CutList<Row> & { shown: number; more: boolean };

/** Whether it went as the dry run told. */
interface ResultView {
  runPath: string | null;
  differences: DifferenceView[];
}

const UPLOAD = view<UploadPage>('imports/pages/upload');

/** @param waits whether one import waits for another */
export function uploadPage(details: UploadDetails, waits: boolean, today: string): Page {
  const { id, by, uploadedAt, files, tasks } = details;
  const { check, import: run } = tasks;
  const current = run ?? check;
  const working = !current || current.state === 'waiting';
  const done = run?.state === 'done';
  const outcome = working ? null : ((done ? run.outcome : check?.outcome) ?? null);
  const model: UploadPage = {
    path: `/invoer/proef/${id}`,
    ...headings(details),
    files: files.filter(({ role }) => role === 'given').map(({ name }) => name),
    by,
    at: momentOf(uploadedAt),
    today,
    keptDays: KEPT_DAYS,
    progress: working ? progressView(current?.kind ?? 'check', current?.progress ?? null, waits) : null,
    fault: current?.fault ? { key: current.fault.code, params: current.fault.params } : null,
    outcome: outcome && outcomeView(outcome, id),
    accented: done ? [] : (outcome?.accented ?? []),
    confirms: outcome && !done ? rowsTaken(outcome.summary) : 0,
    result: done ? resultView(check?.outcome ?? null, run.outcome!, run.runId) : null,
    mayDiscard: !(run && working),
  };
  const title = { key: 'import-page.upload.title' } as const;
  const follows = working ? ({ script: 'following.js', follows: true } as const) : {};
  return page(UPLOAD, model, { title, unlisted: true, ...follows });
}

function headings({ tasks: { check, import: run } }: UploadDetails): Pick<UploadPage, 'heading' | 'lead'> {
  const say = (stage: Stage) => ({
    heading: { key: `import-page.${stage}.heading` } as const,
    lead: { key: `import-page.${stage}.lead` } as const,
  });
  if (run?.state === 'waiting') return say('importing');
  if (run?.state === 'done') return say(rowsTaken(run.outcome!.summary) > 0 ? 'imported' : 'nothing-done');
  if (run?.state === 'failed') return say('failed');
  if (check?.state === 'failed') return say('refused');
  if (check?.state !== 'done') return say('checking');
  return say(rowsTaken(check.outcome!.summary) > 0 ? 'checked' : 'nothing-to-do');
}

type Stage =
  'checking' | 'checked' | 'refused' | 'importing' | 'imported' | 'failed' | 'nothing-to-do' | 'nothing-done';

function resultView(told: TaskOutcome | null, is: TaskOutcome, runId: string | null): ResultView {
  return { runPath: runId && `/invoer/${runId}`, differences: told ? differences(told, is) : [] };
}

function outcomeView({ summary, recordsIssued, sheets, hours }: TaskOutcome, id: string): OutcomeView {
  const lists = sheetsOf(summary).map((name) => ({ name, ...sheets[name]! }));
  return {
    figures: figuresView(summary),
    records: recordsIssued,
    rejected: lists.flatMap(({ name, rejected }) =>
      some(name, rejected, { file: `/invoer/proef/${id}/afgewezen/${name}` }),
    ),
    changed: lists.flatMap(({ name, changed: { rows, total } }) =>
      some(name, { rows: rows.map((row) => ({ ...row, columns: row.columns.join(', ') })), total }, {}),
    ),
    people: lists.flatMap(({ name, people }) => some(name, people, {})),
    hours: { ...hours, ...shown(hours) },
  };
}

/** A list with the name of its sheet, unless it is empty. */
function some<Row, More>(
  name: SheetName,
  list: CutList<Row>,
  more: More,
): (CutView<Row> & { sheet: Text } & More)[] {
  if (list.total === 0) return [];
  return [{ ...list, ...more, ...shown(list), sheet: sheetText(name) }];
}

function shown({ rows, total }: CutList<unknown>): { shown: number; more: boolean } {
  return { shown: rows.length, more: rows.length < total };
}
