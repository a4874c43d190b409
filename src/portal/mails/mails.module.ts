import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountsModule } from '../../people/accounts/accounts.module.js';
import { JobRegistry } from '../../platform/jobs/job-registry.js';
import { MailKinds } from '../../platform/mail/mail-kinds.js';
import { DELIVER_MAIL } from '../../platform/mail/mail-relay.js';
import { MailSettings } from '../../platform/mail/mail-settings.js';
import { Postman } from '../../platform/mail/postman.js';
import { AccountMails } from './account-mails.js';
import { AddressMails } from './address-mails.js';
import { AssignmentMails } from './assignment-mails.js';
import { ClaimMails } from './claim-mails.js';
import { MeetingInvitations } from './meeting-invitations.js';
import { MeetingMails } from './meeting-mails.js';
import { MeetingReminders } from './meeting-reminders.js';
import { PersonRecipients } from './person-recipients.js';
import { PortalAddress } from './portal-address.js';
import { RecordMails } from './record-mails.js';
import { WaitingMails } from './waiting-mails.js';

/** What the product writes to people, and when. Any process may promise mail; workers send it. */
@Module({})
export class MailsModule {
  constructor(jobs: JobRegistry, postman: Postman) {
    jobs.declare(DELIVER_MAIL);
    jobs.handle(DELIVER_MAIL, (id) => postman.deliver(id));
  }

  /** @param address where links in mails lead */
  static forRoot(address: PortalAddress): DynamicModule {
    return {
      module: MailsModule,
      imports: [AccountsModule],
      providers: [
        { provide: PortalAddress, useValue: address },
        PersonRecipients,
        {
          provide: Postman,
          useFactory: (
            dataSource: DataSource,
            kinds: MailKinds,
            recipients: PersonRecipients,
            { from, carrier, log }: MailSettings,
          ) => new Postman({ dataSource, kinds, recipients, from, carrier, log }),
          inject: [DataSource, MailKinds, PersonRecipients, MailSettings],
        },
        AccountMails,
        AddressMails,
        AssignmentMails,
        ClaimMails,
        MeetingInvitations,
        MeetingMails,
        MeetingReminders,
        RecordMails,
        WaitingMails,
      ],
      exports: [Postman],
    };
  }
}
