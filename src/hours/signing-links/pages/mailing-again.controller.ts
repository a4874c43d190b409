import { Controller, Get, Param, Post } from '@nestjs/common';
import { signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { MailingAgain } from '../mailing-again.service.js';
import { mailedAgainPage } from './mailing-again.page.js';

/** A trainee has the link mailed to the signer once more. */
@Controller('bevestiging/:claimId')
@Access(signedIn)
export class MailingAgainController {
  constructor(private readonly mailing: MailingAgain) {}

  @Post('opnieuw-mailen')
  async mailAgain(@SignedIn() { personId }: Viewer, @Param('claimId') claimId: string): Promise<SeeOther> {
    await this.mailing.mailAgain(claimId, personId);
    return seeOther(`/bevestiging/${claimId}/gemaild`);
  }

  @Get('gemaild')
  async show(@SignedIn() { personId }: Viewer, @Param('claimId') claimId: string): Promise<Page> {
    return mailedAgainPage(await this.mailing.mailable(claimId, personId));
  }
}
