import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { board, office, secretariat } from '../../accounts/access.rules.js';
import { INTERRUPTION_PATH } from './fact-form.page.js';
import { StandingPages, type StandingQuery } from './standing-pages.service.js';

/** A leader's standing: read by the office, entered by the secretariat, decided by the board (S5, R9, R13). */
@Controller('begeleiders/:personId')
@Access(office)
export class StandingController {
  constructor(private readonly pages: StandingPages) {}

  @Get('feiten')
  show(
    @SignedIn() viewer: Viewer,
    @Param('personId') personId: string,
    @Query() query: StandingQuery,
  ): Promise<Page> {
    return this.pages.show(viewer, personId, query);
  }

  @Get('feiten/:kind')
  @Access(secretariat)
  blank(@Param('personId') personId: string, @Param('kind') kind: string): Promise<Page> {
    return this.pages.blank(personId, kind);
  }

  @Post('feiten/:kind')
  @Access(secretariat)
  add(
    @SignedIn() viewer: Viewer,
    @Param('personId') personId: string,
    @Param('kind') kind: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.pages.add(viewer, personId, { kind }, body);
  }

  @Post('feiten/:factId/intrekken')
  @Access(secretariat)
  withdraw(
    @SignedIn() viewer: Viewer,
    @Param('personId') personId: string,
    @Param('factId') factId: string,
  ): Promise<SeeOther> {
    return this.pages.withdraw(viewer, personId, factId);
  }

  @Get('feiten/:factId/besluit')
  @Access(board)
  decision(@Param('personId') personId: string, @Param('factId') factId: string): Promise<Page> {
    return this.pages.decision(personId, factId);
  }

  @Post('feiten/:factId/besluit')
  @Access(board)
  decide(
    @SignedIn() viewer: Viewer,
    @Param('personId') personId: string,
    @Param('factId') factId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.pages.decide(viewer, personId, factId, body);
  }

  @Get('onderbreking')
  @Access(board)
  blankInterruption(@Param('personId') personId: string): Promise<Page> {
    return this.pages.blank(personId, INTERRUPTION_PATH, true);
  }

  @Post('onderbreking')
  @Access(board)
  interrupt(
    @SignedIn() viewer: Viewer,
    @Param('personId') personId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.pages.add(viewer, personId, { kind: INTERRUPTION_PATH, byBoard: true }, body);
  }

  @Post('onderbreking/:factId/intrekken')
  @Access(board)
  withdrawInterruption(
    @SignedIn() viewer: Viewer,
    @Param('personId') personId: string,
    @Param('factId') factId: string,
  ): Promise<SeeOther> {
    return this.pages.withdraw(viewer, personId, factId, true);
  }
}
