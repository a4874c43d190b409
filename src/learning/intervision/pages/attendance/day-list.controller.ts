import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { ListKeepingService } from '../../../meetings/pages/teaching/list-keeping.service.js';
import { LIST_FORM } from '../../../meetings/pages/teaching/marks.form.js';
import { keepsList } from '../../access.rules.js';

/** The attendance list of a day: its organisers keep it, and sign by closing it (I4). */
@Controller('dagen/:dayId/presentie')
@Access(keepsList)
export class DayListController {
  constructor(private readonly keeping: ListKeepingService) {}

  @Get()
  show(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    return this.keeping.show(personId, id, query);
  }

  @Post()
  @TakesForm(LIST_FORM)
  keep(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keeping.keep(personId, id, body);
  }

  @Get('sluiten')
  askClose(@SignedIn() { personId }: Viewer, @Param('dayId') id: string): Promise<Page | SeeOther> {
    return this.keeping.askClose(personId, id);
  }

  @Post('sluiten')
  close(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keeping.close(personId, id, body);
  }

  @Get('openen')
  askReopen(@SignedIn() { personId }: Viewer, @Param('dayId') id: string): Promise<Page | SeeOther> {
    return this.keeping.askReopen(personId, id);
  }

  @Post('openen')
  reopen(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keeping.reopen(personId, id, body);
  }
}
