import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.js';
import { Access } from '../../../../platform/web/access.js';
import { ReaderLanguage } from '../../../../platform/web/language.js';
import type { Page, SeeOther } from '../../../../platform/web/page.js';
import { secretariat } from '../../../../people/accounts/access.rules.js';
import { BlockDeskService } from './block-desk.service.js';
import { CallingOffDeskService } from './calling-off-desk.service.js';

/** The blocks of an edition. */
@Controller('planning/:editionId/dagdeel/:block')
@Access(secretariat)
export class BlocksController {
  constructor(
    private readonly desk: BlockDeskService,
    private readonly off: CallingOffDeskService,
  ) {}

  @Get()
  form(
    @Param('editionId') id: string,
    @Param('block') block: string,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.desk.form(id, block, language);
  }

  @Post()
  save(
    @SignedIn() { personId }: Viewer,
    @Param('editionId') id: string,
    @Param('block') block: string,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.desk.save(personId, id, block, body, language);
  }

  @Get('afgelasten')
  callingOff(@Param('editionId') id: string, @Param('block') block: string): Promise<Page> {
    return this.off.form(id, block);
  }

  @Post('afgelasten')
  callOff(
    @SignedIn() { personId }: Viewer,
    @Param('editionId') id: string,
    @Param('block') block: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.off.callOff(personId, id, block, body);
  }
}
