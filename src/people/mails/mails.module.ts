import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JobRegistry } from '../../platform/jobs/job-registry.service.js';
import { MailKinds } from '../../platform/mail/mail-kinds.service.js';
import { DELIVER_MAIL } from '../../platform/mail/mail-relay.service.js';
import { MailSettings } from '../../platform/mail/mail-settings.service.js';
import { AddressCodes } from '../../platform/mail/address-codes.service.js';
import { Postman } from '../../platform/mail/postman.service.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AccountMails } from '../accounts/mails/account-mails.service.js';
import { OwnerMails } from '../accounts/mails/owner-mails.service.js';
import { AddressMails } from './address-mails.service.js';
import { PrintNameMails } from './print-name-mails.service.js';
import { PersonRecipients } from './person-recipients.service.js';
import { StuckMails } from './stuck-mails.service.js';
import { MailTexts } from '../../platform/mail/mail-texts.service.js';

/** Delivers mail to people, and writes what concerns their account and address. Any process may promise mail; workers send it. */
@Module({
  imports: [AccountsModule],
  providers: [
    PersonRecipients,
    {
      provide: Postman,
      useFactory: (
        dataSource: DataSource,
        kinds: MailKinds,
        recipients: PersonRecipients,
        codes: AddressCodes,
        { from, carrier, log }: MailSettings,
      ) => new Postman({ dataSource, kinds, recipients, codes, from, carrier, log }),
      inject: [DataSource, MailKinds, PersonRecipients, AddressCodes, MailSettings],
    },
    AccountMails,
    OwnerMails,
    AddressMails,
    PrintNameMails,
    StuckMails,
    MailTexts,
  ],
  exports: [Postman],
})
export class MailsModule {
  constructor(jobs: JobRegistry, postman: Postman) {
    jobs.declare(DELIVER_MAIL);
    jobs.handle(DELIVER_MAIL, (id) => postman.deliver(id));
  }
}
