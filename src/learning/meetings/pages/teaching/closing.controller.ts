import { Body, Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { Access } from '../../../../platform/web/access.service.js';
import { answerForm, blankForm, type FilledForm } from '../../../../platform/web/form-answer.form.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { teacher } from '../../access.rules.js';
import { AttendanceService } from '../../attendance.service.js';
import { AttendanceListService } from './attendance-list.service.js';
import { pathOf } from './taught-block.page.js';
import { reopenPage } from './closed-list.page.js';
import { TaughtBlocksService } from './taught-blocks.service.js';
import { ClosingForm, ReopenForm } from './teaching.form.js';

/** Closing a list, opening it again, and taking it along on paper or to a spreadsheet (C2). */
@Controller('lesgeven/:meetingId')
@Access(teacher)
export class ClosingController {
  constructor(
    private readonly taught: TaughtBlocksService,
    private readonly lists: AttendanceListService,
    private readonly attendance: AttendanceService,
  ) {}

  /** What closing will do. A list that is closed already shows itself. */
  @Get('sluiten')
  async askClose(@SignedIn() { personId }: Viewer, @Param('meetingId') id: string): Promise<Page | SeeOther> {
    const block = await this.taught.block(personId, id);
    if (block.list === 'closed' || block.stage === 'coming') return seeOther(pathOf(id));
    return this.lists.closing(block, personId, false);
  }

  @Post('sluiten')
  close(
    @SignedIn() viewer: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return answerForm<ClosingForm, Page | SeeOther>(ClosingForm, body, {
      accept: ({ seen }) => this.closeAsSeen(viewer, id, seen),
      again: () => this.askClose(viewer, id),
    });
  }

  @Get('openen')
  askReopen(@SignedIn() viewer: Viewer, @Param('meetingId') id: string): Promise<Page | SeeOther> {
    return this.reopenForm(viewer, id, blankForm());
  }

  @Post('openen')
  reopen(
    @SignedIn() viewer: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return answerForm<ReopenForm, Page | SeeOther>(ReopenForm, body, {
      accept: async ({ reason }) => {
        const { list } = await this.taught.block(viewer.personId, id);
        if (list === 'closed') await this.attendance.reopen(id, reason, viewer.personId);
        return seeOther(pathOf(id));
      },
      again: (filled) => this.reopenForm(viewer, id, filled),
    });
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

  /** @param seen the fingerprint of the list that was read */
  private async closeAsSeen({ personId }: Viewer, id: string, seen: string): Promise<Page | SeeOther> {
    const block = await this.taught.block(personId, id);
    const closed = seeOther(`${pathOf(id)}?gesloten=1`);
    // Pressed twice: it is done, which the list says.
    if (block.list === 'closed') return closed;
    try {
      await this.attendance.close(id, personId, seen);
    } catch (error) {
      if (isAbout(error, 'attendance.closed')) return closed;
      if (!isAbout(error, 'attendance.changed', 'attendance.unmarked')) throw error;
      return this.lists.closing(block, personId, true);
    }
    return closed;
  }

  private async reopenForm({ personId }: Viewer, id: string, filled: FilledForm): Promise<Page | SeeOther> {
    const block = await this.taught.block(personId, id);
    return block.list === 'open' ? seeOther(pathOf(id)) : reopenPage(block, filled);
  }
}

function isAbout(error: unknown, ...codes: string[]): error is DomainError {
  return error instanceof DomainError && codes.includes(error.code);
}
