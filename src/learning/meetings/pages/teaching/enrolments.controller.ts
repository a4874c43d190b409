import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { teacher } from '../../access.rules.js';
import { enrolledText } from '../enrolling/enrolling.page.js';
import { EnrollingService, type EnrollingShown } from '../enrolling/enrolling.service.js';
import { pathOf } from './taught-block.page.js';
import { enrolmentsPage, enrolmentsPreviewPage } from './enrolments.page.js';
import { singleTexts } from '../../../../platform/web/form-answer.form.js';
import type { TaughtBlock } from './taught-blocks.queries.js';
import { TaughtBlocksService } from './taught-blocks.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';

/** The trainees who are enrolled in a teacher's own block, and enrolling others (C1). */
@Controller('lesgeven/:meetingId/inschrijvingen')
@Access(teacher)
export class EnrolmentsController {
  constructor(
    private readonly taught: TaughtBlocksService,
    private readonly enrolling: EnrollingService,
  ) {}

  @Get()
  async show(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const block = await this.taught.opened(personId, id);
    const typed = typeof query['zoek'] === 'string' ? query['zoek'].trim() : '';
    return this.page(block, { typed, notice: enrolledText(query) });
  }

  /** A line for each pasted address or number: what enrolling will do. */
  @Post('nakijken')
  @TakesForm({ fields: 600, bytes: 262_144 })
  @HttpCode(200)
  async preview(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const block = await this.taught.block(personId, id);
    const { lijst = '', terug } = singleTexts(body);
    if (terug !== undefined) return this.page(block, { pasted: lijst });
    const part = await this.enrolling.preview(block, addressOf(block), lijst);
    if (!part) return this.page(block, { wrong: { key: 'enrolling.nothing' } });
    return enrolmentsPreviewPage(block, part);
  }

  @Post('inschrijven')
  @TakesForm({ fields: 600, bytes: 262_144 })
  async enrol(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const block = await this.taught.block(personId, id);
    const { placed, waiting } = await this.enrolling.enrol(block, singleTexts(body), personId);
    return seeOther(`${addressOf(block)}?plaats=${placed}&wacht=${waiting}`);
  }

  @Post('uitschrijven')
  async cancel(
    @SignedIn() { personId }: Viewer,
    @Param('meetingId') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const block = await this.taught.block(personId, id);
    await this.enrolling.cancel(block, singleTexts(body)['persoon'], personId);
    return seeOther(`${addressOf(block)}?uitgeschreven=1`);
  }

  private async page(block: TaughtBlock, shown: EnrollingShown): Promise<Page> {
    const part = await this.enrolling.part(block, addressOf(block), shown);
    return enrolmentsPage(block, part, shown.wrong !== undefined && shown.wrong !== null);
  }
}

function addressOf(block: TaughtBlock): string {
  return `${pathOf(block)}/inschrijvingen`;
}
