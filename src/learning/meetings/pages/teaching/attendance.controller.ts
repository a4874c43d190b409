import { Body, Controller, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.js';
import { Access } from '../../../../platform/web/access.js';
import { answerForm } from '../../../../platform/web/forms.js';
import { ReaderLanguage } from '../../../../platform/web/language.js';
import type { Page, SeeOther } from '../../../../platform/web/page.js';
import { teacher } from '../../access.rules.js';
import { pageNumber } from '../../../../platform/web/paging.js';
import { AttendanceDesk, type ListQuery } from './attendance-desk.service.js';
import { ClosingDesk } from './closing-desk.service.js';
import { ClosingForm, ReopenForm } from './teaching.form.js';

/** A teacher's own blocks and their attendance lists (C2). */
@Controller('lesgeven')
@Access(teacher)
export class AttendanceController {
  constructor(
    private readonly desk: AttendanceDesk,
    private readonly closing: ClosingDesk,
  ) {}

  @Get()
  blocks(@SignedIn() { personId }: Viewer, @Query('blad') sheet: unknown): Promise<Page> {
    return this.desk.blocks(personId, pageNumber(sheet));
  }

  @Get(':meetingId')
  show(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Query() query: ListQuery,
  ): Promise<Page> {
    return this.desk.show(personId, id, query);
  }

  @Post(':meetingId')
  keep(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.desk.keep(personId, id, body);
  }

  @Get(':meetingId/sluiten')
  askClose(@SignedIn() { personId }: Viewer, @Param('meetingId') id: string): Promise<Page | SeeOther> {
    return this.closing.ask(personId, id);
  }

  @Post(':meetingId/sluiten')
  close(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return answerForm<ClosingForm, Page | SeeOther>(ClosingForm, body, {
      accept: ({ gezien }) => this.closing.close(personId, id, gezien),
      again: () => this.closing.ask(personId, id),
    });
  }

  @Get(':meetingId/openen')
  askReopen(@SignedIn() { personId }: Viewer, @Param('meetingId') id: string): Promise<Page | SeeOther> {
    return this.closing.askReopen(personId, id);
  }

  @Post(':meetingId/openen')
  reopen(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return answerForm<ReopenForm, Page | SeeOther>(ReopenForm, body, {
      accept: ({ reason }) => this.closing.reopen(personId, id, reason),
      again: (filled) => this.closing.askReopen(personId, id, filled),
    });
  }

  @Get(':meetingId/lijst')
  print(@SignedIn() { personId }: Viewer, @Param('meetingId') id: string): Promise<Page> {
    return this.closing.print(personId, id);
  }

  @Get(':meetingId/lijst.csv')
  @Header('Cache-Control', 'no-store')
  async export(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    const { file, name } = await this.closing.export(personId, id, language);
    return new StreamableFile(file, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    });
  }
}
