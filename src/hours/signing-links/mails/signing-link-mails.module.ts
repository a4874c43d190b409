import { Module } from '@nestjs/common';
import { SigningLinksModule } from '../signing-links.module.js';
import { SigningLinkMails } from './signing-link-mails.service.js';

/** The mails to somebody who signs without an account: the link, and its code. */
@Module({ imports: [SigningLinksModule], providers: [SigningLinkMails] })
export class SigningLinkMailsModule {}
