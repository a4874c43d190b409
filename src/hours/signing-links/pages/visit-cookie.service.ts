import { Injectable } from '@nestjs/common';
import { TokenCookie } from '../../../platform/auth/token-cookie.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';
import { VISIT_MINUTES } from '../signing-link.rules.js';

/** The cookie of the browser in which a code was typed. It opens that one link for a while, and signs nobody in. */
@Injectable()
export class VisitCookie extends TokenCookie {
  constructor({ baseUrl }: PublicAddress) {
    super('bevestiging', baseUrl.startsWith('https:'), VISIT_MINUTES * 60_000);
  }
}
