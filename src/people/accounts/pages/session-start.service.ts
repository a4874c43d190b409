import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OwnAccountService } from '../own-account.service.js';
import type { SignedInNow } from '../../../platform/auth/first-step.service.js';
import { ownPath } from '../../../platform/auth/own-path.rules.js';
import { type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';

/** Lets somebody in after signing in, or leads to the second step. */
@Injectable()
export class SessionStart {
  constructor(private readonly own: OwnAccountService) {}

  /** The new session takes the place of one that this browser still had. */
  async enter(request: FastifyRequest, { token, returnPath }: SignedInNow): Promise<SeeOther> {
    if (request.viewer) await this.own.signOut(request.viewer);
    return seeOther(ownPath(returnPath), token);
  }
}
