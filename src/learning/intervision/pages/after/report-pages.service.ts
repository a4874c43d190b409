import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../../platform/auth/viewer.form.js';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import { answerForm, blankForm, refused } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page-answer.rules.js';
import type { UploadedFile } from '../../../../platform/web/uploads.form.js';
import { type KnownReport, mayReadReport, readableReports, reportOf } from '../../after/after.queries.js';
import type { DayReportFile } from '../../after/after.entity.js';
import { DayReports } from '../../after/day-reports.service.js';
import { readReportFile } from '../../after/report-file.service.js';
import type { KnownDay } from '../../days.queries.js';
import type { Keeper } from '../../days.service.js';
import { KeptDays } from './kept-days.service.js';
import { ReportForm } from './report.form.js';
import { reportFormPage, reportPage, reportPath, reportsPage } from './report.page.js';

const DONE: Readonly<Record<string, Text>> = {
  bewaard: { key: 'report.done.kept' },
  bestand: { key: 'report.done.file' },
  weg: { key: 'report.done.removed' },
};

/** The roles that read every report. */
const OFFICE = ['secretariat', 'board'];

/** The report of a day (I5): its organisers write it or upload a file, and the people it is for read it. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly days: KeptDays,
    private readonly reports: DayReports,
  ) {}

  /** The form. @throws DomainError `day.not-found` (404) */
  async show(keeper: Keeper, id: string, done: unknown): Promise<Page> {
    const day = await this.days.opened(keeper, id);
    await recordView(this.dataSource.manager, keeper.personId, { kind: 'meeting', id: day.id });
    return this.form(day, DONE[String(done)] ?? null);
  }

  /** Keeps the text. @throws DomainError `report.changed` (409) */
  async write(keeper: Keeper, id: string, body: unknown): Promise<Page | SeeOther> {
    const day = await this.days.opened(keeper, id);
    return answerForm<ReportForm, Page | SeeOther>(ReportForm, body, {
      accept: async ({ text, version }) => {
        await this.reports.write(day.id, text, version, keeper.personId);
        return seeOther(`${reportPath(day)}?gedaan=bewaard`);
      },
      again: async (filled) =>
        reportFormPage(day, await reportOf(this.dataSource.manager, day.id), filled, null),
    });
  }

  /** Keeps the file; why a file is refused stands beside the field. */
  async attach(keeper: Keeper, id: string, files: AsyncIterable<UploadedFile>): Promise<Page | SeeOther> {
    const day = await this.days.opened(keeper, id);
    try {
      await this.reports.attach(day.id, await readReportFile(files), keeper.personId);
      return seeOther(`${reportPath(day)}?gedaan=bestand`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return this.form(day, null, error);
    }
  }

  /** Takes the file away. A second click changes nothing. */
  async detach(keeper: Keeper, id: string): Promise<SeeOther> {
    const day = await this.days.opened(keeper, id);
    await this.reports.detach(day.id, keeper.personId);
    return seeOther(`${reportPath(day)}?gedaan=weg`);
  }

  /** The reports that somebody may read. */
  async list({ personId, roles }: Viewer): Promise<Page> {
    return reportsPage(await readableReports(this.dataSource.manager, personId, isOffice(roles)));
  }

  /** The report, for somebody who may read it. @throws DomainError `report.not-found` (404) for anybody else */
  async read(viewer: Viewer, id: string): Promise<Page> {
    return reportPage(await this.readable(viewer, id));
  }

  /** Its file, with the day that it is of. @throws DomainError `report.not-found` (404) */
  async file(viewer: Viewer, id: string): Promise<{ report: KnownReport; file: DayReportFile }> {
    const report = await this.readable(viewer, id);
    return { report, file: await this.reports.file(report.meetingId) };
  }

  private async readable({ personId, roles }: Viewer, id: string): Promise<KnownReport> {
    const { manager } = this.dataSource;
    const report = isId(id) ? await reportOf(manager, id) : undefined;
    const may = report && (isOffice(roles) || (await mayReadReport(manager, report.meetingId, personId)));
    if (!may) throw new DomainError('report.not-found', {}, 'not-found');
    return report;
  }

  private async form(day: KnownDay, notice: Text | null, error?: DomainError): Promise<Page> {
    const report = await reportOf(this.dataSource.manager, day.id);
    const typed = { text: report?.text ?? '', version: String(report?.version ?? 0) };
    return reportFormPage(day, report, error ? refused(typed, error) : blankForm(typed), notice);
  }
}

function isOffice(roles: readonly string[]): boolean {
  return OFFICE.some((role) => roles.includes(role));
}
