import { Body, Controller, Get, Header, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Client } from '../../../platform/auth/client.rules.js';
import type { SignedInNow } from '../../../platform/auth/first-step.service.js';
import { ownPath } from '../../../platform/auth/own-path.rules.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { Access, anyone } from '../../../platform/web/access.service.js';
import { answerForm, blankForm, type FilledForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { SecondStepService } from '../second-step.service.js';
import { FromClient } from './client.form.js';
import { AppCodeForm, PasskeyForm, PasskeySignInForm, RecoveryCodeForm } from './factor.form.js';
import { secondStepOverPage, secondStepPage } from './second-step.page.js';
import { SessionStart } from './session-start.service.js';
import { digitsOf } from './sign-in.form.js';
import { signInPage } from './sign-in.page.js';

/** The second step of signing in, and signing in by a passkey alone. Open to all, since nobody is signed in there. */
@Controller('aanmelden')
@Access(anyone)
export class SecondStepController {
  constructor(
    private readonly second: SecondStepService,
    private readonly sessionStart: SessionStart,
  ) {}

  @Get('tweede-stap')
  async show(@Req() request: FastifyRequest): Promise<Page | SeeOther> {
    if (request.viewer) return seeOther('/');
    return request.sessionToken === null ? seeOther('/aanmelden') : this.page(request, blankForm());
  }

  @Post('tweede-stap')
  withApp(
    @Body() body: unknown,
    @FromClient() client: Client,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return answerForm<AppCodeForm, Page | SeeOther>(AppCodeForm, body, {
      accept: ({ code }) =>
        this.enter(request, () => this.second.withApp(request.sessionToken, digitsOf(code)!, client)),
      again: (filled) => this.page(request, filled),
    });
  }

  @Post('tweede-stap/herstelcode')
  withRecoveryCode(
    @Body() body: unknown,
    @FromClient() client: Client,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return answerForm<RecoveryCodeForm, Page | SeeOther>(RecoveryCodeForm, body, {
      accept: ({ herstelcode }) =>
        this.enter(request, () => this.second.withRecoveryCode(request.sessionToken, herstelcode, client)),
      again: (filled) => this.page(request, filled),
    });
  }

  @Post('tweede-stap/passkey/vraag')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  question(@Req() { sessionToken }: FastifyRequest): Promise<object> {
    return this.second.question(sessionToken);
  }

  @Post('tweede-stap/passkey')
  withPasskey(
    @Body() body: unknown,
    @FromClient() client: Client,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return answerForm<PasskeyForm, Page | SeeOther>(PasskeyForm, body, {
      accept: ({ antwoord }) =>
        this.enter(request, () => this.second.withPasskey(request.sessionToken, antwoord, client)),
      again: (filled) => this.page(request, filled),
    });
  }

  @Post('passkey/vraag')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  questionToAnybody(@FromClient() client: Client): Promise<object> {
    return this.second.questionToAnybody(client);
  }

  @Post('passkey')
  withPasskeyAlone(
    @Body() body: unknown,
    @FromClient() client: Client,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    return answerForm<PasskeySignInForm, Page | SeeOther>(PasskeySignInForm, body, {
      accept: async ({ antwoord, naar }) =>
        this.sessionStart.enter(request, await this.second.withPasskeyAlone(antwoord, client, ownPath(naar))),
      again: (filled) => signInPage(besideThePasskey(filled)),
    });
  }

  private async enter(request: FastifyRequest, prove: () => Promise<SignedInNow>): Promise<Page | SeeOther> {
    try {
      return await this.sessionStart.enter(request, await prove());
    } catch (error) {
      return overOr(error);
    }
  }

  private async page(request: FastifyRequest, filled: FilledForm): Promise<Page> {
    try {
      return secondStepPage(await this.second.choices(request.sessionToken), filled);
    } catch (error) {
      return overOr(error);
    }
  }
}

/** The page for somebody who waits no more. @throws what it is otherwise */
function overOr(error: unknown): Page {
  if (error instanceof DomainError && error.code === 'account.second.over') return secondStepOverPage();
  throw error;
}

/** What is wrong with a passkey stands beside its button, not above the password. */
function besideThePasskey({ typed, wrong: { '': whole, ...wrong } }: FilledForm): FilledForm {
  return { typed: { naar: typed['naar'] ?? '' }, wrong: { ...wrong, ...(whole && { antwoord: whole }) } };
}
