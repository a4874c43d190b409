import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Client } from '../../../platform/auth/client.rules.js';
import { MailedLinksService } from '../mailed-links.service.js';
import { SignInService } from '../sign-in.service.js';
import { ownPath } from '../../../platform/auth/own-path.rules.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { Access, anyone } from '../../../platform/web/access.service.js';
import { answerForm, blankForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { SessionStart } from './session-start.service.js';
import { FromClient } from './client.form.js';
import { CodeForm, digitsOf, LinkRequestForm, SignInForm } from './sign-in.form.js';
import { blankCodePage, codePage, linkPage, overPage, signInPage } from './sign-in.page.js';

@Controller('aanmelden')
@Access(anyone)
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly links: MailedLinksService,
    private readonly sessionStart: SessionStart,
  ) {}

  /** A visitor who signed in before goes on at once. */
  @Get()
  show(@Req() request: FastifyRequest, @Query('naar') to: unknown): Page | SeeOther {
    const path = ownPath(to);
    return request.viewer ? seeOther(path) : signInPage(blankForm({ naar: path }));
  }

  @Post()
  withPassword(
    @Body() body: unknown,
    @FromClient() client: Client,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return answerForm<SignInForm, Page | SeeOther>(SignInForm, body, {
      accept: async ({ email, password, naar }) =>
        this.sessionStart.enter(
          request,
          await this.signIn.withPassword(email, password, client, ownPath(naar)),
        ),
      again: signInPage,
    });
  }

  @Post('link')
  askForLink(@Body() body: unknown, @FromClient() client: Client): Promise<Page | SeeOther> {
    return answerForm<LinkRequestForm, Page | SeeOther>(LinkRequestForm, body, {
      accept: async ({ email, naar }) => {
        const request = await this.links.mail('sign-in', email, client, ownPath(naar));
        return seeOther(`/aanmelden/code?${new URLSearchParams({ aanvraag: request })}`);
      },
      again: signInPage,
    });
  }

  @Get('code')
  showCode(@Query('aanvraag') requestId: unknown): Page | SeeOther {
    return typeof requestId === 'string' ? blankCodePage(requestId) : seeOther('/aanmelden');
  }

  @Post('code')
  withCode(
    @Body() body: unknown,
    @FromClient() client: Client,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return answerForm<CodeForm, Page | SeeOther>(CodeForm, body, {
      accept: async ({ aanvraag, code }) =>
        this.sessionStart.enter(request, await this.signIn.withCode(aanvraag, digitsOf(code)!, client)),
      again: codePage,
    });
  }

  @Get('link/:token')
  async showLink(@Param('token') token: string): Promise<Page> {
    const owner = await this.signIn.ownerOfLink(token);
    return owner ? linkPage(owner.name, token) : overPage('sign-in');
  }

  @Post('link/:token')
  async withLink(
    @Param('token') token: string,
    @FromClient() client: Client,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    try {
      return await this.sessionStart.enter(request, await this.signIn.withLink(token, client));
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'invalid') return overPage('sign-in');
      throw error;
    }
  }
}
