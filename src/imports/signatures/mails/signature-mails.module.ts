import { Module } from '@nestjs/common';
import { ImportsModule } from '../../imports.module.js';
import { ObjectionMails } from './objection-mails.service.js';
import { SignatureMails } from './signature-mails.service.js';

/** The mails about signatures that imports brought, and about objections to them (D9). */
@Module({ imports: [ImportsModule], providers: [SignatureMails, ObjectionMails] })
export class SignatureMailsModule {}
