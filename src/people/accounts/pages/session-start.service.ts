import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { KnownBrowsers } from '../../../platform/auth/known-browsers.service.js';
import { hashOfToken } from '../../../platform/auth/secrets.service.js';
import type { Viewer } from '../../../platform/auth/viewer.form.js';
import { OwnAccountService } from '../own-account.service.js';
import type { SignedInNow } from '../../../platform/auth/first-step.service.js';
import { ownPath } from '../../../platform/auth/own-path.rules.js';
import { type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { clientOf } from './client.form.js';

/** Lets somebody in after signing in, or leads to the second step. */
@Injectable()
export class SessionStart {
  constructor(
    private readonly own: OwnAccountService,
    private readonly browsers: KnownBrowsers,
  ) {}

  /** The new session takes the place of one that this browser still had. The browser is known from now on. */
  async enter(request: FastifyRequest, { token, returnPath }: SignedInNow): Promise<SeeOther> {
    if (request.viewer) await this.own.signOut(request.viewer, clientOf(request));
    const browser = await this.browsers.remember(hashOfToken(token), request.browserToken);
    return seeOther(ownPath(returnPath), token, browser);
  }

  /** Goes on under a new session after all others ended: nobody can have seen by what the browser is known. */
  async goOn(path: string, token: string): Promise<SeeOther> {
    return seeOther(path, token, await this.browsers.remember(hashOfToken(token), undefined));
  }

  /** Goes on under the same session after all others ended. */
  async stay(path: string, { sessionId }: Viewer): Promise<SeeOther> {
    return seeOther(path, undefined, await this.browsers.remember(sessionId, undefined));
  }
}
