import { Module } from '@nestjs/common';
import { CertificateMails } from '../../attendance/mails/certificate-mails.service.js';
import { RecordMails } from './record-mails.service.js';

/** The mails about completion records and certificates of attendance. */
@Module({ providers: [RecordMails, CertificateMails] })
export class CompletionMailsModule {}
