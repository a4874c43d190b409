import { Controller, Get, Query } from '@nestjs/common';
import { signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import { StandingPages, type StandingQuery } from './standing-pages.service.js';

/** What a leader sees of their own standing (S5, S6). */
@Controller('mijn-bevoegdheid')
@Access(signedIn)
export class OwnStandingController {
  constructor(private readonly pages: StandingPages) {}

  @Get()
  show(@SignedIn() viewer: Viewer, @Query() query: StandingQuery): Promise<Page> {
    return this.pages.showOwn(viewer, query);
  }
}
