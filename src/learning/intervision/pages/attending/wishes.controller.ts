import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { organiser } from '../../access.rules.js';
import { keeperOf } from '../planning/day-words.page.js';
import { WishesPages } from './wishes-pages.service.js';

/** What those who come to a day wish for, for its organisers alone (I10). */
@Controller('dagen/:dayId/wensen')
@Access(organiser)
export class WishesController {
  constructor(private readonly wishes: WishesPages) {}

  @Get()
  show(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Query('bewaard') done: unknown,
  ): Promise<Page> {
    return this.wishes.show(keeperOf(viewer), id, done);
  }

  @Post()
  @HttpCode(200)
  keep(
    @SignedIn() viewer: Viewer,
    @Param('dayId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.wishes.keep(keeperOf(viewer), id, body);
  }
}
