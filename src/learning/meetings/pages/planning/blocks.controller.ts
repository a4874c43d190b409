import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { secretariat } from '../../../../people/accounts/access.rules.js';
import { BlockPlanningService } from './block-planning.service.js';
import { CallingOffService } from './calling-off.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';

/** The blocks of an edition. */
@Controller('planning/:editionId/dagdeel/:block')
@Access(secretariat)
export class BlocksController {
  constructor(
    private readonly blocks: BlockPlanningService,
    private readonly off: CallingOffService,
  ) {}

  @Get()
  form(
    @Param('editionId') id: string,
    @Param('block') block: string,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.blocks.form(id, block, language);
  }

  @Post()
  @TakesForm({ fields: 400, bytes: 262_144 })
  save(
    @SignedIn() { personId }: Viewer,
    @Param('editionId') id: string,
    @Param('block') block: string,
    @Body() body: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.blocks.save(personId, id, block, body, language);
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
