import { Body, Controller, Get, Header, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { signedIn } from '../../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { TakesFiles, uploadedFiles } from '../../../../platform/web/uploads.form.js';
import { organiser } from '../../access.rules.js';
import { MEDIA_TYPES, REPORT_BYTES_AT_MOST, reportFileName } from '../../after/report-file.rules.js';
import { keeperOf } from '../planning/day-words.page.js';
import { ReportPages } from './report-pages.service.js';

/** A text of ten pages, as it is sent. */
const REPORT_FORM = { bytes: 300_000 };

/** The report of a day: for its organisers to write, and for those it is for to read (I5). */
@Controller()
@Access(organiser)
export class ReportsController {
  constructor(private readonly reports: ReportPages) {}

  @Get('dagen/:dayId/verslag')
  show(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    return this.reports.show(keeperOf(viewer), id, done);
  }

  @Post('dagen/:dayId/verslag')
  @TakesForm(REPORT_FORM)
  write(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.reports.write(keeperOf(viewer), id, body);
  }

  @Post('dagen/:dayId/verslag/bestand')
  @TakesFiles()
  attach(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return this.reports.attach(keeperOf(viewer), id, uploadedFiles(request, REPORT_BYTES_AT_MOST));
  }

  @Post('dagen/:dayId/verslag/bestand/weg')
  detach(@SignedIn() viewer: Viewer, @Param('dayId') id: string): Promise<SeeOther> {
    return this.reports.detach(keeperOf(viewer), id);
  }

  @Get('intervisiedagen/verslagen')
  @Access(signedIn)
  list(@SignedIn() viewer: Viewer): Promise<Page> {
    return this.reports.list(viewer);
  }

  @Get('intervisiedagen/:dayId/verslag')
  @Access(signedIn)
  read(@SignedIn() viewer: Viewer, @Param('dayId') id: string): Promise<Page> {
    return this.reports.read(viewer, id);
  }

  @Get('intervisiedagen/:dayId/verslag/bestand')
  @Access(signedIn)
  @Header('Cache-Control', 'no-store')
  async file(@SignedIn() viewer: Viewer, @Param('dayId') id: string): Promise<StreamableFile> {
    const { report, file } = await this.reports.file(viewer, id);
    // Never shown by the browser: a file that an organiser uploaded must not run here.
    return new StreamableFile(file.content, {
      type: MEDIA_TYPES[file.type],
      disposition: `attachment; filename="${reportFileName(report, file.type)}"`,
      length: file.bytes,
    });
  }
}
