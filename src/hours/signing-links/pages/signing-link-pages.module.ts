import { Module } from '@nestjs/common';
import { HoursModule } from '../../hours.module.js';
import { SigningLinksModule } from '../signing-links.module.js';
import { LinkedClaim } from './linked-claim.service.js';
import { MailingAgainController } from './mailing-again.controller.js';
import { SigningLinkController } from './signing-link.controller.js';
import { SigningLinkPages } from './signing-link-pages.service.js';
import { VisitCookie } from './visit-cookie.service.js';

/** The pages behind a mailed link, and the trainee's button that mails it again. */
@Module({
  imports: [HoursModule, SigningLinksModule],
  controllers: [SigningLinkController, MailingAgainController],
  providers: [SigningLinkPages, LinkedClaim, VisitCookie],
})
export class SigningLinkPagesModule {}
