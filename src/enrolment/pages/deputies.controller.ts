import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { secretariat } from '../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { Access } from '../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../platform/web/page-answer.rules.js';
import { DeputyAdministrationService } from './deputy-administration.service.js';

/** Deputies of supervisors who are away (S1). */
@Controller('begeleiders/:personId/waarnemers')
@Access(secretariat)
export class DeputiesController {
  constructor(private readonly deputies: DeputyAdministrationService) {}

  @Get('nieuw')
  blank(@Param('personId') personId: string, @Query() query: Record<string, unknown>): Promise<Page> {
    return this.deputies.blank(personId, query);
  }

  @Get('nakijken')
  check(@Param('personId') personId: string, @Query() query: Record<string, unknown>): Promise<Page> {
    return this.deputies.check(personId, query);
  }

  @Post()
  name(
    @SignedIn() viewer: Viewer,
    @Param('personId') personId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.deputies.name(viewer.personId, personId, body);
  }

  @Get(':id/beeindigen')
  ending(@Param('personId') personId: string, @Param('id') id: string): Promise<Page | SeeOther> {
    return this.deputies.ending(personId, id);
  }

  @Post(':id/beeindigen')
  end(
    @SignedIn() viewer: Viewer,
    @Param('personId') personId: string,
    @Param('id') id: string,
  ): Promise<SeeOther> {
    return this.deputies.end(viewer.personId, personId, id);
  }
}
