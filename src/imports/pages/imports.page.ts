import { FILE_BYTES_AT_MOST, KEPT_DAYS } from '../uploads/uploads.service.js';
import { formatList } from '../../platform/i18n/format.rules.js';
import type { Language } from '../../messages/catalogue.js';
import { type Page, page, type Text, view } from '../../platform/web/page-answer.rules.js';
import { type PagingView, pagingView } from '../../platform/web/paging.page.js';
import { termText } from '../signatures/pages/term.page.js';
import { rowsTaken } from './sheet-figures.page.js';
import type { RunDetails } from './earlier-runs.queries.js';
import type { OpenUpload } from './import-overview.queries.js';
import { type Moment, momentOf } from '../../platform/clock/moments.rules.js';

/** Bringing files, those that wait, and earlier imports. */
export interface ImportsPage {
  wrong: Text | null;
  fields: { name: string; label: Text; hint: Text }[];
  mostMegabytes: number;
  keptDays: number;
  /** until when imports bring signatures; null: there is no end (D9) */
  term: Text | null;
  uploads: { path: string; files: string; by: string; at: Moment; state: Text; tone: string }[];
  runs: RunRow[];
  paging: PagingView | null;
  today: string;
}

interface RunRow {
  path: string;
  at: Moment;
  /** null: the command */
  by: string | null;
  rows: number;
  rejected: number;
  takenBack: boolean;
}

/** What the page is made from. */
export interface ImportsPageSource {
  uploads: readonly OpenUpload[];
  runs: readonly RunDetails[];
  paging: { page: number; size: number; total: number };
  /** the last day on which imports bring signatures, if the board set one */
  lastDay: string | null;
  today: string;
  language: Language;
  /** why files were not taken */
  wrong?: { text: Text; status: number };
}

const IMPORTS = view<ImportsPage>('imports/pages/imports');
const MEGABYTE = 1024 * 1024;

const STATES = {
  waiting: { tone: '', key: 'import-page.upload.checking' },
  done: { tone: 'badge-waiting', key: 'import-page.upload.checked' },
  failed: { tone: 'badge-stop', key: 'import-page.upload.failed' },
} as const;

/** The page. */
export function importsPage({
  uploads,
  runs,
  paging,
  lastDay,
  today,
  language,
  wrong,
}: ImportsPageSource): Page {
  const model: ImportsPage = {
    wrong: wrong?.text ?? null,
    fields: (['begeleiders', 'deelnemers', 'uren'] as const).map((sheet) => ({
      name: sheet,
      label: { key: `import-page.sheet.${sheet}` },
      hint: { key: `import-page.field.${sheet}` },
    })),
    mostMegabytes: FILE_BYTES_AT_MOST / MEGABYTE,
    keptDays: KEPT_DAYS,
    term: lastDay === null ? null : termText(lastDay, today),
    uploads: uploads.map(({ id, files, by, uploadedAt, checked }) => ({
      path: `/invoer/proef/${id}`,
      files: formatList(language, files),
      by,
      at: momentOf(uploadedAt),
      state: { key: STATES[checked].key },
      tone: STATES[checked].tone,
    })),
    runs: runs.map(runRow),
    paging: paging.total > paging.size ? pagingView(paging, (number) => `/invoer?blad=${number}`) : null,
    today,
  };
  const title = { key: 'import-page.title' } as const;
  return page(IMPORTS, model, { title, unlisted: true, status: wrong?.status ?? 200 });
}

function runRow({ id, at, by, summary, takenBack }: RunDetails): RunRow {
  return {
    path: `/invoer/${id}`,
    at: momentOf(at),
    by,
    takenBack: takenBack !== null,
    rows: rowsTaken(summary),
    rejected: Object.values(summary).reduce((sum, { rejected }) => sum + rejected, 0),
  };
}
