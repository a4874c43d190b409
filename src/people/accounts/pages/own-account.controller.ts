import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CalendarFeedsService } from '../calendar-feeds.service.js';
import type { Client } from '../../../platform/auth/client.rules.js';
import { OwnAccountService } from '../own-account.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';
import { signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access, anyone } from '../../../platform/web/access.service.js';
import { answerForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { FromClient } from './client.form.js';
import { FIRST_PASSWORD, proofPath } from './proof-path.rules.js';
import { SessionStart } from './session-start.service.js';
import { type OwnAccount, ownAccountPage } from './own-account.page.js';
import { ChangePasswordForm } from './password.form.js';

/** What somebody does with their own account. */
@Controller()
@Access(signedIn)
export class OwnAccountController {
  constructor(
    private readonly own: OwnAccountService,
    private readonly feeds: CalendarFeedsService,
    private readonly address: PublicAddress,
    private readonly sessionStart: SessionStart,
  ) {}

  @Get('account')
  async show(@SignedIn() viewer: Viewer, @Query('gedaan') done: unknown): Promise<Page> {
    return ownAccountPage(await this.shown(viewer), viewer.sessionId, { done });
  }

  @Post('account/wachtwoord')
  changePassword(
    @SignedIn() viewer: Viewer,
    @Body() body: unknown,
    @FromClient() client: Client,
  ): Promise<Page | SeeOther> {
    return answerForm<ChangePasswordForm, Page | SeeOther>(ChangePasswordForm, body, {
      accept: async ({ current, password }) => {
        const token = await this.own.changePassword(viewer, current, password, client);
        if (token === null) return seeOther(proofPath(FIRST_PASSWORD));
        return this.sessionStart.goOn('/account?gedaan=wachtwoord', token);
      },
      again: async (filled) => ownAccountPage(await this.shown(viewer), viewer.sessionId, { filled }),
    });
  }

  /** The address is shown in the answer to the form, and never again: only its hash is kept. */
  @Post('agenda/vernieuwen')
  @HttpCode(200)
  async renewCalendar(@SignedIn() viewer: Viewer): Promise<Page> {
    const token = await this.feeds.renew(viewer.personId);
    const address = `${this.address.baseUrl}/agenda/${token}`;
    return ownAccountPage(await this.shown(viewer), viewer.sessionId, { done: 'agenda', address });
  }

  @Post('account/aanmeldingen/:id/afmelden')
  async end(
    @SignedIn() viewer: Viewer,
    @Param('id') sessionId: string,
    @FromClient() client: Client,
  ): Promise<SeeOther> {
    await this.own.end(viewer, sessionId, client);
    return seeOther('/account?gedaan=afgemeld');
  }

  @Post('afmelden/overal')
  async signOutEverywhere(@SignedIn() viewer: Viewer, @FromClient() client: Client): Promise<SeeOther> {
    await this.own.signOutEverywhere(viewer, client);
    return seeOther('/', null);
  }

  /** Open to all: whose session has ended meanwhile wants to be signed out too, and is. */
  @Post('afmelden')
  @Access(anyone)
  async signOut(@Req() { viewer }: FastifyRequest, @FromClient() client: Client): Promise<SeeOther> {
    if (viewer) await this.own.signOut(viewer, client);
    return seeOther('/', null);
  }

  private async shown(viewer: Viewer): Promise<OwnAccount> {
    return { ...(await this.own.show(viewer)), calendarSince: await this.feeds.madeAt(viewer.personId) };
  }
}
