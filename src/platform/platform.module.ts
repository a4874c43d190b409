import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Related } from './auth/access-rules.js';
import { ViewerRelations } from './auth/viewer-relations.js';
import { Clock } from './clock/clock.js';
import { DocumentVault } from './documents/document-vault.js';
import type { SigningKey } from './documents/signing-keys.js';
import { EventDispatcher } from './events/events.js';
import { JobRegistry } from './jobs/job-registry.js';
import { MailKinds } from './mail/mail-kinds.js';
import { MailRounds } from './mail/mail-rounds.js';
import { MailSettings, noMail } from './mail/mail-settings.js';
import { Outbox } from './mail/outbox.js';
import { StoredOutbox } from './mail/stored-outbox.js';
import { PublicAddress } from './web/public-address.js';

/** What the surroundings hand to the product when it starts. */
export interface Surroundings {
  /** initialised, connected as the application's user; the caller that opened it closes it */
  dataSource: DataSource;
  clock: Clock;
  /** where the product lives, as records and mails print it; without a slash at the end */
  baseUrl: string;
  signingKey: SigningKey;
  /** how mail leaves; without it whatever is promised waits in the outbox */
  mail?: MailSettings;
}

/** The pieces that every room uses and that know nothing of the domain. */
@Module({})
export class PlatformModule {
  static forRoot({ signingKey, ...rest }: Surroundings): DynamicModule {
    return PlatformModule.around({ ...rest, vault: new DocumentVault(signingKey) });
  }

  /** For services beside those that run already: their vault signs, so that the key stays where it is. */
  static around(
    surroundings: Pick<Surroundings, 'dataSource' | 'clock' | 'baseUrl' | 'mail'> & { vault: DocumentVault },
  ): DynamicModule {
    const { dataSource, clock, baseUrl, vault, mail = noMail() } = surroundings;
    const providers = [
      { provide: DataSource, useValue: dataSource },
      { provide: Clock, useValue: clock },
      { provide: PublicAddress, useValue: { baseUrl } },
      { provide: DocumentVault, useValue: vault },
      EventDispatcher,
      ViewerRelations,
      Related,
      JobRegistry,
      MailKinds,
      MailRounds,
      { provide: MailSettings, useValue: mail },
      { provide: Outbox, useClass: StoredOutbox },
    ];
    return { module: PlatformModule, global: true, providers, exports: providers };
  }
}
