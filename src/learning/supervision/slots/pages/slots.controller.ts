import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { relation, signedIn } from '../../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { TakesForm } from '../../../../platform/web/body-limits.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { DaySlotsPages } from './day-slots-pages.service.js';
import { HeldSlotPages } from './held-slot-pages.service.js';
import { OwnSlotPages } from './own-slot-pages.service.js';

/** The slots of an intervision day: its organisers plan them and allocate them (I6, I7). */
@Controller('dagen/:dayId/supervisie')
@Access(relation('organiser', 'secretariat'))
export class DaySlotsController {
  constructor(private readonly pages: DaySlotsPages) {}

  @Get()
  show(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    return this.pages.show(personId, id, query);
  }

  @Post()
  plan(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.pages.plan(personId, id, body);
  }

  @Post('verdelen')
  @TakesForm({ fields: 310 })
  allocate(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.pages.allocate(personId, id, body);
  }

  @Post('vragen')
  askFor(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.pages.askFor(personId, id, body);
  }

  @Post(':slotId/weg')
  takeAway(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Param('slotId') slotId: string,
  ): Promise<Page | SeeOther> {
    return this.pages.takeAway(personId, id, slotId);
  }
}

/** A trainee's own supervision on a day (I7). */
@Controller('intervisiedagen/:dayId/supervisie')
@Access(signedIn)
export class OwnSlotController {
  constructor(private readonly pages: OwnSlotPages) {}

  @Get()
  show(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Query('gedaan') notice: unknown,
  ): Promise<Page> {
    return this.pages.show(personId, id, { notice });
  }

  @Post()
  ask(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.pages.ask(personId, id, body);
  }
}

/** A supervisor's own slot, which they sign on its day or later (I7, S4). */
@Controller('supervisiesessies/dag')
@Access(relation('leader'))
export class HeldSlotController {
  constructor(private readonly pages: HeldSlotPages) {}

  @Get(':slotId')
  show(@SignedIn() { personId }: Viewer, @Param('slotId') id: string): Promise<Page> {
    return this.pages.show(personId, id);
  }

  @Post(':slotId')
  sign(
    @SignedIn() { personId }: Viewer,
    @Param('slotId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.pages.sign(personId, id, body);
  }
}
