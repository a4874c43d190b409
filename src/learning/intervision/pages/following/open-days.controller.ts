import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { signedIn } from '../../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access, anyone } from '../../../../platform/web/access.service.js';
import { singleTexts } from '../../../../platform/web/form-answer.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { OpenDaysService } from './open-days.service.js';

/** The intervision days that are to come: for everybody to read, for members to enrol in (I2). */
@Controller('intervisiedagen')
@Access(signedIn)
export class OpenDaysController {
  constructor(private readonly days: OpenDaysService) {}

  @Get()
  @Access(anyone)
  list(@Req() { viewer }: FastifyRequest): Promise<Page> {
    return this.days.list(viewer?.personId ?? null);
  }

  @Get(':dayId')
  show(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    return this.days.show(personId, id, done);
  }

  @Post(':dayId/inschrijven')
  enrol(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const { seen, wens = '' } = singleTexts(body);
    return this.days.enrol(personId, id, { promised: seen === 'plaats', wish: wens });
  }

  /** What they wish for: a diet, access (I10). */
  @Post(':dayId/wensen')
  wish(
    @SignedIn() { personId }: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.days.wish(personId, id, singleTexts(body)['wens'] ?? '');
  }

  @Post(':dayId/uitschrijven')
  cancel(@SignedIn() { personId }: Viewer, @Param('dayId') id: string): Promise<Page | SeeOther> {
    return this.days.cancel(personId, id);
  }
}
