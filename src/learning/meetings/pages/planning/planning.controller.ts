import { Body, Controller, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { secretariat } from '../../../../people/accounts/access.rules.js';
import { CallingOffService } from './calling-off.service.js';
import { EditionPlanningService } from './edition-planning.service.js';
import { PlanningService } from './planning.service.js';

/** The editions of course and fishbowl training. */
@Controller('planning')
@Access(secretariat)
export class PlanningController {
  constructor(
    private readonly planning: PlanningService,
    private readonly editions: EditionPlanningService,
    private readonly off: CallingOffService,
  ) {}

  @Get()
  year(@Query('jaar') year: unknown): Promise<Page> {
    return this.planning.year(year);
  }

  @Get('planning.csv')
  @Header('Cache-Control', 'no-store')
  async export(@Query('jaar') year: unknown, @ReaderLanguage() language: Language): Promise<StreamableFile> {
    return new StreamableFile(await this.planning.export(year, language), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="planning.csv"',
    });
  }

  @Get('nieuw')
  blank(): Promise<Page> {
    return this.editions.blank();
  }

  @Post('nieuw')
  create(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.editions.create(personId, body);
  }

  @Post('overnemen')
  copy(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.editions.copy(personId, body);
  }

  @Get(':editionId')
  show(
    @Param('editionId') id: string,
    @Query('gedaan') done: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.planning.edition(id, done, language);
  }

  @Get(':editionId/gegevens')
  head(@Param('editionId') id: string): Promise<Page> {
    return this.editions.head(id);
  }

  @Post(':editionId/gegevens')
  rename(
    @SignedIn() { personId }: Viewer,
    @Param('editionId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.editions.rename(personId, id, body);
  }

  @Post(':editionId/publiceren')
  publish(
    @SignedIn() { personId }: Viewer,
    @Param('editionId') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    return this.editions.publish(personId, id, body);
  }

  @Get(':editionId/afgelasten')
  callingOff(@Param('editionId') id: string): Promise<Page> {
    return this.off.form(id, null);
  }

  @Post(':editionId/afgelasten')
  callOff(
    @SignedIn() { personId }: Viewer,
    @Param('editionId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.off.callOff(personId, id, null, body);
  }
}
