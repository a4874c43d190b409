import type { ImportTask } from '../uploads/import-task.entity.js';
import type { TakeBackPreview } from '../take-back/take-back.rules.js';
import {
  type FieldView,
  type FilledForm,
  fieldViews,
  statusOfForm,
} from '../../platform/web/form-answer.form.js';
import { type Page, page, type Text, view } from '../../platform/web/page-answer.rules.js';
import { type FiguresView, figuresView } from './sheet-figures.page.js';
import type { IssuedRecord } from '../../recognition/completion/record-states.queries.js';
import type { RunDetails } from './earlier-runs.queries.js';
import { type Moment, momentOf } from '../../platform/clock/moments.rules.js';
import { type ProgressView, progressView } from './task-progress.page.js';

/** One earlier import. */
export interface RunPage {
  by: string | null;
  at: Moment;
  today: string;
  figures: FiguresView[];
  /** the list of imports, for somebody who may go there */
  back: string | null;
  records: { href: string; number: string; name: string; kind: Text; badge: Text | null }[];
  resultPath: string | null;
  takenBack: { at: Moment; by: string | null; reason: string } | null;
  /** while it is taken back */
  progress: ProgressView | null;
  /** why it could not be taken back */
  fault: Text | null;
  /** null for somebody who may not */
  takeBackPath: string | null;
}

/** What taking an import back would do, and why it is done. */
export interface TakeBackPage {
  path: string;
  runPath: string;
  at: Moment;
  today: string;
  counts: { what: Text; amount: number }[];
  /** of the credits that are reversed */
  minutes: number;
  records: { number: string; name: string; kind: Text }[];
  /** given up with the trajectories that it started (C1) */
  places: { trainee: string; name: Text; heldOn: string }[];
  obstacles: Text[];
  /** how many there are beyond those that are shown */
  moreObstacles: number;
  reason: FieldView;
}

const RUN = view<RunPage>('imports/pages/run');
const TAKE_BACK = view<TakeBackPage>('imports/pages/take-back');

/** What the page of an import is made from, beside what it was. */
export interface RunSurroundings {
  /** taking it back, if somebody asked for that */
  task: Pick<ImportTask, 'state' | 'progress' | 'fault'> | null;
  waits: boolean;
  /** that it issued (D9) */
  records: readonly IssuedRecord[];
  isSecretariat: boolean;
  today: string;
}

/** The page of an import. */
export function runPage(
  { id, at, by, summary, uploadId, takenBack }: RunDetails,
  { task, waits, records, isSecretariat, today }: RunSurroundings,
): Page {
  const working = task?.state === 'waiting';
  const model: RunPage = {
    by,
    at: momentOf(at),
    today,
    figures: figuresView(summary),
    back: isSecretariat ? '/invoer' : null,
    records: records.map(({ id: recordId, number, kind, name, state }) => ({
      href: `/bewijzen/${recordId}`,
      number,
      name,
      kind: { key: `import-page.record.${kind}` },
      badge: state === 'valid' ? null : { key: `office.record.${state}` },
    })),
    resultPath: isSecretariat && uploadId ? `/invoer/proef/${uploadId}` : null,
    takenBack: takenBack && { ...takenBack, at: momentOf(takenBack.at) },
    progress: working ? progressView('take-back', task.progress, waits) : null,
    fault: task?.fault ? { key: task.fault.code, params: task.fault.params } : null,
    takeBackPath: isSecretariat ? `/invoer/${id}/terugdraaien` : null,
  };
  const follows = working ? ({ script: 'following.js', follows: true } as const) : {};
  return page(RUN, model, { title: { key: 'import-page.run.title' }, unlisted: true, ...follows });
}

/** The page that tells what would happen and asks why. */
export function takeBackPage(
  { id, at }: RunDetails,
  preview: TakeBackPreview,
  form: FilledForm,
  today: string,
): Page {
  const { counts, records, places, obstacles } = preview;
  const model: TakeBackPage = {
    path: `/invoer/${id}/terugdraaien`,
    runPath: `/invoer/${id}`,
    at: momentOf(at),
    today,
    counts: countsView(counts),
    minutes: counts.minutes,
    records: records.map(({ number, name, kind }) => ({
      number,
      name,
      kind: { key: `import-page.record.${kind}` },
    })),
    places: places.map(({ holder, name, heldOn }) => ({ trainee: holder, name, heldOn })),
    obstacles: obstacles.shown.map(({ code, params }) => ({ key: code, params })),
    moreObstacles: obstacles.total - obstacles.shown.length,
    reason: fieldViews(form, ['reason']).reason,
  };
  const title = { key: 'import-page.take-back.title' } as const;
  return page(TAKE_BACK, model, { title, unlisted: true, status: statusOfForm(form) });
}

function countsView(counts: TakeBackPreview['counts']): TakeBackPage['counts'] {
  const shown = [
    'trajectories',
    'personsAdded',
    'leadersAdded',
    'personsChanged',
    'claimsWaiting',
    'credits',
  ] as const;
  return shown
    .filter((name) => counts[name] > 0)
    .map((name) => ({
      what: { key: `import-page.count.${name}` },
      amount: counts[name],
    }));
}
