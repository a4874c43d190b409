import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { board, office } from '../../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { UnqualifiedPages } from './unqualified-pages.service.js';

/** Credits whose signer no longer qualifies: the office reads them, the board decides (S7). */
@Controller('nakijken')
@Access(office)
export class UnqualifiedController {
  constructor(private readonly pages: UnqualifiedPages) {}

  @Get()
  list(@SignedIn() viewer: Viewer, @Query('gedaan') done: unknown): Promise<Page> {
    return this.pages.list(viewer, done);
  }

  @Post()
  @Access(board)
  decide(@SignedIn() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.pages.decide(viewer, body);
  }
}
