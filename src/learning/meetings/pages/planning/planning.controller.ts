import { Body, Controller, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.js';
import { Access } from '../../../../platform/web/access.js';
import { ReaderLanguage } from '../../../../platform/web/language.js';
import type { Page, SeeOther } from '../../../../platform/web/page.js';
import { secretariat } from '../../../../people/accounts/access.rules.js';
import { CallingOffDeskService } from './calling-off-desk.service.js';
import { EditionDeskService } from './edition-desk.service.js';
import { PlanningService } from './planning.service.js';

/** The editions of course and fishbowl training. */
@Controller('planning')
@Access(secretariat)
export class PlanningController {
  constructor(
    private readonly planning: PlanningService,
    private readonly desk: EditionDeskService,
    private readonly off: CallingOffDeskService,
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
    return this.desk.blank();
  }

  @Post('nieuw')
  create(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.desk.create(personId, body);
  }

  @Post('overnemen')
  copy(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.desk.copy(personId, body);
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
    return this.desk.head(id);
  }

  @Post(':editionId/gegevens')
  rename(
    @SignedIn() { personId }: Viewer,
    @Param('editionId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.desk.rename(personId, id, body);
  }

  @Post(':editionId/publiceren')
  publish(
    @SignedIn() { personId }: Viewer,
    @Param('editionId') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    return this.desk.publish(personId, id, body);
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
