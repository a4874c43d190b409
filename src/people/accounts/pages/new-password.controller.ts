import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Client } from '../../../platform/auth/client.rules.js';
import { MailedLinksService } from '../mailed-links.service.js';
import { Access, anyone } from '../../../platform/web/access.service.js';
import { answerForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { SessionStart } from './session-start.service.js';
import { FromClient } from './client.form.js';
import { forgottenPage, forgottenSentPage, newPasswordPage } from './new-password.page.js';
import { NewPasswordForm } from './password.form.js';
import { EmailForm } from './sign-in.form.js';
import { overPage } from './sign-in.page.js';

type Purpose = 'invitation' | 'reset';

/** Passwords that are chosen by a mailed link: the first one, or another. */
@Controller()
@Access(anyone)
export class NewPasswordController {
  constructor(
    private readonly links: MailedLinksService,
    private readonly sessionStart: SessionStart,
  ) {}

  @Get('wachtwoord-vergeten')
  showForgotten(): Page {
    return forgottenPage();
  }

  @Post('wachtwoord-vergeten')
  ask(@Body() body: unknown, @FromClient() client: Client): Promise<Page | SeeOther> {
    return answerForm<EmailForm, Page | SeeOther>(EmailForm, body, {
      accept: async ({ email }) => {
        await this.links.mail('reset', email, client);
        return seeOther('/wachtwoord-vergeten/verstuurd');
      },
      again: forgottenPage,
    });
  }

  @Get('wachtwoord-vergeten/verstuurd')
  showSent(): Page {
    return forgottenSentPage();
  }

  @Get('wachtwoord/:token')
  showReset(@Param('token') token: string): Promise<Page> {
    return this.show('reset', token);
  }

  @Post('wachtwoord/:token')
  reset(
    @Param('token') token: string,
    @Body() body: unknown,
    @FromClient() client: Client,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return this.choose('reset', token, body, client, request);
  }

  @Get('uitnodiging/:token')
  showInvitation(@Param('token') token: string): Promise<Page> {
    return this.show('invitation', token);
  }

  @Post('uitnodiging/:token')
  acceptInvitation(
    @Param('token') token: string,
    @Body() body: unknown,
    @FromClient() client: Client,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return this.choose('invitation', token, body, client, request);
  }

  @Post('uitnodiging/:token/zonder-wachtwoord')
  async acceptWithoutPassword(
    @Param('token') token: string,
    @FromClient() client: Client,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    if (!(await this.links.ownerOf('invitation', token))) return overPage('invitation');
    return this.sessionStart.enter(request, await this.links.accept('invitation', token, null, client));
  }

  private async show(purpose: Purpose, token: string): Promise<Page> {
    const owner = await this.links.ownerOf(purpose, token);
    return owner ? newPasswordPage(purpose, token, owner) : overPage(purpose);
  }

  private async choose(
    purpose: Purpose,
    token: string,
    body: unknown,
    client: Client,
    request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    const owner = await this.links.ownerOf(purpose, token);
    if (!owner) return overPage(purpose);
    return answerForm<NewPasswordForm, Page | SeeOther>(NewPasswordForm, body, {
      accept: async ({ password }) =>
        this.sessionStart.enter(request, await this.links.accept(purpose, token, password, client)),
      // Used up by the same link in another tab, a moment ago: then there is no field to mend.
      again: (filled) =>
        filled.wrong[''] ? overPage(purpose) : newPasswordPage(purpose, token, owner, filled),
    });
  }
}
