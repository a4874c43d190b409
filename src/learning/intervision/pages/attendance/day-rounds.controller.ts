import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import type { TaughtBlock } from '../../../meetings/pages/teaching/taught-blocks.queries.js';
import { TaughtBlocksService } from '../../../meetings/pages/teaching/taught-blocks.service.js';
import { RoundCompositionService } from '../../../meetings/rounds/pages/round-composition.service.js';
import { roundsPage } from '../../../meetings/rounds/pages/rounds.page.js';
import { organiser } from '../../access.rules.js';
import { DaysService } from '../../days.service.js';
import { keeperOf } from '../planning/day-words.page.js';

/** The rounds of a day: its organisers compose them, or the secretariat where there are none (I3). */
@Controller('dagen/:dayId/presentie/rondes')
@Access(organiser)
export class DayRoundsController {
  constructor(
    private readonly days: DaysService,
    private readonly taught: TaughtBlocksService,
    private readonly rounds: RoundCompositionService,
  ) {}

  @Get()
  async show(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const { personId } = viewer;
    const day = await this.day(viewer, id);
    return roundsPage(day, await this.rounds.shown(personId, day, query));
  }

  @Post()
  @TakesForm({ fields: 600 })
  async keep(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { personId } = viewer;
    const day = await this.day(viewer, id);
    return this.rounds.keep(personId, day, body, async (composing) =>
      roundsPage(day, await this.rounds.model(day, { composing })),
    );
  }

  @Post(':number/weg')
  async remove(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Param('number') number: string,
  ): Promise<SeeOther> {
    return this.rounds.remove(viewer.personId, await this.day(viewer, id), number);
  }

  /** @throws DomainError as `DaysService.signed` */
  private async day(viewer: Viewer, id: string): Promise<TaughtBlock> {
    await this.days.signed(keeperOf(viewer), id);
    return this.taught.block(viewer.personId, id);
  }
}
