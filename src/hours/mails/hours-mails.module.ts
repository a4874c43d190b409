import { Module } from '@nestjs/common';
import { CorrectionMails } from './correction-mails.service.js';
import { ClaimMails } from './claim-mails.service.js';
import { SignerAddressMails } from './signer-address-mails.service.js';
import { WaitingMails } from './waiting-mails.service.js';

/** The mails about claims, and about who signs them. */
@Module({ providers: [ClaimMails, CorrectionMails, SignerAddressMails, WaitingMails] })
export class HoursMailsModule {}
