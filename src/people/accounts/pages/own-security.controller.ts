import { Controller, Get, Post, Query } from '@nestjs/common';
import type { Client } from '../../../platform/auth/client.rules.js';
import { askedPlace } from '../../../platform/auth/event-place.form.js';
import { signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { OwnAccountService } from '../own-account.service.js';
import { FromClient } from './client.form.js';
import { ownSecurityPage } from './own-security.page.js';
import { SessionStart } from './session-start.service.js';

/** What happened at the door of one's own account, and the way to shut it (decision 26). */
@Controller()
@Access(signedIn)
export class OwnSecurityController {
  constructor(
    private readonly own: OwnAccountService,
    private readonly sessionStart: SessionStart,
  ) {}

  @Get('account/beveiliging')
  async show(@SignedIn() viewer: Viewer, @Query('na') asked: unknown): Promise<Page> {
    const after = askedPlace(asked);
    return ownSecurityPage(await this.own.events(viewer, { after }), after);
  }

  @Post('afmelden/elders')
  async endOthers(@SignedIn() viewer: Viewer, @FromClient() client: Client): Promise<SeeOther> {
    await this.own.signOutElsewhere(viewer, client);
    return this.sessionStart.stay('/account?gedaan=elders', viewer);
  }
}
