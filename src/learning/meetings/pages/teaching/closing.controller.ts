import { Body, Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { teacher } from '../../access.rules.js';
import { AttendanceListService } from './attendance-list.service.js';
import { ListKeepingService } from './list-keeping.service.js';
import { TaughtBlocksService } from './taught-blocks.service.js';

/** Closing a list, opening it again, and taking it along on paper or to a spreadsheet (C2). */
@Controller('lesgeven/:meetingId')
@Access(teacher)
export class ClosingController {
  constructor(
    private readonly taught: TaughtBlocksService,
    private readonly lists: AttendanceListService,
    private readonly keeping: ListKeepingService,
  ) {}

  @Get('sluiten')
  askClose(@SignedIn() { personId }: Viewer, @Param('meetingId') id: string): Promise<Page | SeeOther> {
    return this.keeping.askClose(personId, id);
  }

  @Post('sluiten')
  close(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keeping.close(personId, id, body);
  }

  @Get('openen')
  askReopen(@SignedIn() { personId }: Viewer, @Param('meetingId') id: string): Promise<Page | SeeOther> {
    return this.keeping.askReopen(personId, id);
  }

  @Post('openen')
  reopen(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keeping.reopen(personId, id, body);
  }

  @Get('lijst')
  async print(@SignedIn() { personId }: Viewer, @Param('meetingId') id: string): Promise<Page> {
    return this.lists.printed(await this.taught.opened(personId, id));
  }

  @Get('lijst.csv')
  @Header('Cache-Control', 'no-store')
  async export(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    const block = await this.taught.opened(personId, id);
    return new StreamableFile(await this.lists.csv(block, language), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="presentielijst-${block.heldOn}.csv"`,
    });
  }
}
