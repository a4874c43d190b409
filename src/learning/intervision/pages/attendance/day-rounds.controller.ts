import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { TaughtBlocksService } from '../../../meetings/pages/teaching/taught-blocks.service.js';
import { RoundCompositionService } from '../../../meetings/rounds/pages/round-composition.service.js';
import { roundsPage } from '../../../meetings/rounds/pages/rounds.page.js';
import { keepsList } from '../../access.rules.js';

/** The rounds of a day, composed by its organisers (I3). */
@Controller('dagen/:dayId/presentie/rondes')
@Access(keepsList)
export class DayRoundsController {
  constructor(
    private readonly taught: TaughtBlocksService,
    private readonly rounds: RoundCompositionService,
  ) {}

  @Get()
  async show(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const day = await this.taught.block(personId, id);
    return roundsPage(day, await this.rounds.shown(personId, day, query));
  }

  @Post()
  @TakesForm({ fields: 600 })
  async keep(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const day = await this.taught.block(personId, id);
    return this.rounds.keep(personId, day, body, async (composing) =>
      roundsPage(day, await this.rounds.model(day, { composing })),
    );
  }

  @Post(':number/weg')
  async remove(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Param('number') number: string,
  ): Promise<SeeOther> {
    return this.rounds.remove(personId, await this.taught.block(personId, id), number);
  }
}
