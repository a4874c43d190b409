import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { ListKeepingService } from '../../../meetings/pages/teaching/list-keeping.service.js';
import { LIST_FORM } from '../../../meetings/pages/teaching/marks.form.js';
import { organiser } from '../../access.rules.js';
import { DaysService } from '../../days.service.js';
import { keeperOf } from '../planning/day-words.page.js';

/** The attendance list of a day: its organiser signs by closing it, or the secretariat where there is none (I4). */
@Controller('dagen/:dayId/presentie')
@Access(organiser)
export class DayListController {
  constructor(
    private readonly days: DaysService,
    private readonly keeping: ListKeepingService,
  ) {}

  @Get()
  async show(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    return this.keeping.show(await this.signer(viewer, id), id, query);
  }

  @Post()
  @TakesForm(LIST_FORM)
  async keep(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keeping.keep(await this.signer(viewer, id), id, body);
  }

  @Get('sluiten')
  async askClose(@SignedIn() viewer: Viewer, @Param('dayId') id: string): Promise<Page | SeeOther> {
    return this.keeping.askClose(await this.signer(viewer, id), id);
  }

  @Post('sluiten')
  async close(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keeping.close(await this.signer(viewer, id), id, body);
  }

  @Get('openen')
  async askReopen(@SignedIn() viewer: Viewer, @Param('dayId') id: string): Promise<Page | SeeOther> {
    return this.keeping.askReopen(await this.signer(viewer, id), id);
  }

  @Post('openen')
  async reopen(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keeping.reopen(await this.signer(viewer, id), id, body);
  }

  /** @throws DomainError as `DaysService.signed` */
  private async signer(viewer: Viewer, id: string): Promise<string> {
    await this.days.signed(keeperOf(viewer), id);
    return viewer.personId;
  }
}
