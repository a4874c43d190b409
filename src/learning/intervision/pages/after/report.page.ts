import {
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
  typedText,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import type { KnownReport } from '../../after/after.queries.js';
import { REPORT_BYTES_AT_MOST } from '../../after/report-file.rules.js';
import type { KnownDay } from '../../days.queries.js';
import { dayPath } from '../planning/day-words.page.js';

/** The report of a day, as its organisers write it. */
export interface ReportFormPage {
  back: string;
  day: string;
  path: string;
  notice: Text | null;
  version: string;
  wrong: Text | null;
  fields: Record<'text', FieldView>;
  file: FileView | null;
  fileWrong: Text | null;
  most: number;
  /** where it can be read; null as long as there is none */
  readHref: string | null;
}

/** The report of a day, as it is read. */
export interface ReportPage {
  back: string;
  day: string;
  heldOn: string;
  text: string;
  file: FileView | null;
}

/** The reports that somebody may read. */
export interface ReportsPage {
  reports: { href: string; title: string; heldOn: string }[];
}

interface FileView {
  href: string;
  what: Text;
}

const FORM = view<ReportFormPage>('learning/intervision/pages/after/report-form');
const REPORT = view<ReportPage>('learning/intervision/pages/after/report');

const REPORTS = view<ReportsPage>('learning/intervision/pages/after/reports');

/** Where organisers write the report of a day. */
export function reportPath(day: { id: string }): string {
  return `${dayPath(day)}/verslag`;
}

export function reportFormPage(
  day: KnownDay,
  report: KnownReport | undefined,
  filled: FilledForm,
  notice: Text | null,
): Page {
  const model: ReportFormPage = {
    notice,
    back: dayPath(day),
    day: day.title,
    path: reportPath(day),
    version: typedText(filled.typed, 'version'),
    wrong: filled.wrong[''] ?? null,
    fields: fieldViews(filled, ['text']),
    file: report ? fileView(report) : null,
    fileWrong: filled.wrong['bestand'] ?? null,
    most: REPORT_BYTES_AT_MOST / 1024 / 1024,
    readHref: report ? `/intervisiedagen/${day.id}/verslag` : null,
  };
  const title: Text = { key: 'report.title', params: { title: day.title } };
  return page(FORM, model, { title, unlisted: true, status: statusOfForm(filled) });
}

/** A report as the people read it who were there, come to the next day, or organise either. */
export function reportPage(report: KnownReport): Page {
  const { title, heldOn, text, meetingId } = report;
  const model: ReportPage = {
    back: `/intervisiedagen/${meetingId}`,
    day: title,
    heldOn,
    text,
    file: fileView(report),
  };
  return page(REPORT, model, { title: { key: 'report.title', params: { title } }, unlisted: true });
}

/** @param reports the latest day first */
export function reportsPage(reports: readonly KnownReport[]): Page {
  const model: ReportsPage = {
    reports: reports.map(({ meetingId, title, heldOn }) => ({
      ...{ href: `/intervisiedagen/${meetingId}/verslag`, title, heldOn },
    })),
  };
  return page(REPORTS, model, { title: { key: 'reports.heading' }, unlisted: true });
}

function fileView({ meetingId, file }: KnownReport): FileView | null {
  if (file === null) return null;
  const size = Math.max(1, Math.round(file.bytes / 1024));
  return {
    href: `/intervisiedagen/${meetingId}/verslag/bestand`,
    what: { key: 'report.file.what', params: { type: file.type, size } },
  };
}
