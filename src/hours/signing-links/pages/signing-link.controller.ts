import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Client } from '../../../platform/auth/client.rules.js';
import { FromClient } from '../../../people/accounts/pages/client.form.js';
import { Access, anyone } from '../../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { type LinkVisitor, SigningLinkPages } from './signing-link-pages.service.js';
import { VisitCookie } from './visit-cookie.service.js';

/** What a mailed link leads to, for a signer without an account (T1). It signs nobody in. */
@Controller('bevestigen/:token')
@Access(anyone)
export class SigningLinkController {
  constructor(
    private readonly pages: SigningLinkPages,
    private readonly cookie: VisitCookie,
  ) {}

  @Get()
  show(@Param('token') token: string, @Req() request: FastifyRequest): Promise<Page | SeeOther> {
    return this.pages.show(token, this.visitorOf(request));
  }

  @Post('code')
  askCode(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @FromClient() client: Client,
  ): Promise<Page | SeeOther> {
    return this.pages.askCode(token, this.visitorOf(request), client);
  }

  @Post()
  open(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @FromClient() client: Client,
  ): Promise<Page | SeeOther> {
    const opened = (visit: string) => this.cookie.write(reply, visit);
    return this.pages.open(token, this.visitorOf(request), { body, client, opened });
  }

  @Post('tekenen')
  confirm(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return this.pages.confirm(token, this.visitorOf(request), body);
  }

  @Post('terugsturen')
  giveBack(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return this.pages.giveBack(token, this.visitorOf(request), body);
  }

  private visitorOf(request: FastifyRequest): LinkVisitor {
    return { visit: this.cookie.read(request), personId: request.viewer?.personId ?? null };
  }
}
