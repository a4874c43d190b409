import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { FactorRequirement } from './auth/factor-requirement.service.js';
import { Related } from './auth/signed-in-access.service.js';
import { ViewerRelations } from './auth/viewer-relations.service.js';
import { Clock } from './clock/clock.service.js';
import { bindMacs } from './documents/bound-macs.service.js';
import { AuditCheck } from './audit/audit-check.service.js';
import { AuditLinks } from './audit/audit-links.service.js';
import { AuditLink } from './audit/audit-link.entity.js';
import { ChainHead } from './chain/chain-head.entity.js';
import { ChainHeads } from './chain/chain-heads.service.js';
import { AssociationKey } from './documents/association-key.service.js';
import { DocumentVault } from './documents/document-vault.service.js';
import { LineMacs } from './documents/line-macs.service.js';
import type { FormerKey, SigningKey } from './documents/signing-keys.service.js';
import { EventDispatcher } from './events/event-dispatcher.service.js';
import { JobRegistry } from './jobs/job-registry.service.js';
import { AddressRefusals } from './mail/address-refusals.service.js';
import { AddressCodes } from './mail/address-codes.service.js';
import { MailText } from './mail/mail-text.entity.js';
import { MailKinds } from './mail/mail-kinds.service.js';
import { MailRounds } from './mail/mail-rounds.service.js';
import { MailSettings, noMail } from './mail/mail-settings.service.js';
import { Outbox } from './mail/outbox.service.js';
import { StoredOutbox } from './mail/stored-outbox.service.js';
import { PublicAddress } from './web/public-address.service.js';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { CodedTables } from './database/coded-tables.service.js';
import { type EntityClass, lend } from './database/data-source.service.js';
import { FrozenDocumentRow } from './documents/frozen-document.entity.js';
import { SigningKeyRow } from './documents/signing-key.entity.js';
import { MailDelivery } from './mail/mail-delivery.entity.js';
import { MailRound } from './mail/mail-round.entity.js';

/** What the surroundings hand to the product when it starts. */
export interface Surroundings {
  /** initialised, connected as the application's user; the caller that opened it closes it */
  dataSource: DataSource;
  clock: Clock;
  /** where the product lives, as records and mails print it; without a slash at the end */
  baseUrl: string;
  signingKey: SigningKey;
  /** the public keys that signed before it, and are still believed (K6) */
  formerKeys?: readonly FormerKey[];
  /** how mail leaves; without it whatever is promised waits in the outbox */
  mail?: MailSettings;
  /** whether roles ask for a second factor; they do unless told otherwise */
  factorsRequired?: boolean;
}

/** The pieces that every room uses and that know nothing of the domain. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      AuditEntry,
      AuditLink,
      ChainHead,
      FrozenDocumentRow,
      SigningKeyRow,
      MailDelivery,
      MailRound,
      MailText,
    ]),
  ],
})
export class PlatformModule {
  static forRoot({ dataSource, signingKey, formerKeys, ...rest }: Surroundings): DynamicModule {
    const lent = TypeOrmModule.forRootAsync({
      useFactory: () => ({ type: 'postgres', autoLoadEntities: true, toRetry: () => false }),
      dataSourceFactory: (options) => Promise.resolve(lend(dataSource, declaredIn(options))),
    });
    bindMacs(dataSource, new LineMacs(signingKey));
    const vault = new DocumentVault(signingKey, formerKeys);
    return { ...provided({ ...rest, vault, key: signingKey }), imports: [lent] };
  }

  /**
   * For services beside those that run already: their vault signs, so that the key stays where it is. Without
   * `TypeOrmModule.forRootAsync`, which takes one data source in a process.
   */
  static around({ dataSource, ...rest }: Beside): DynamicModule {
    return provided(rest, [{ provide: DataSource, useValue: dataSource }]);
  }
}

/** What services beside those that run already need. */
interface Beside extends Pick<Surroundings, 'dataSource' | 'clock' | 'baseUrl' | 'mail' | 'factorsRequired'> {
  vault: DocumentVault;
  key: AssociationKey;
}

function provided(
  { clock, baseUrl, vault, key, mail = noMail(), factorsRequired = true }: Omit<Beside, 'dataSource'>,
  more: Provider[] = [],
): DynamicModule {
  const providers = [
    { provide: Clock, useValue: clock },
    { provide: PublicAddress, useValue: { baseUrl } },
    { provide: DocumentVault, useValue: vault },
    { provide: LineMacs, useValue: vault.macs },
    { provide: AssociationKey, useValue: key },
    { provide: FactorRequirement, useValue: { holds: factorsRequired } },
    ChainHeads,
    CodedTables,
    EventDispatcher,
    ViewerRelations,
    Related,
    JobRegistry,
    AuditLinks,
    AuditCheck,
    MailKinds,
    MailRounds,
    { provide: MailSettings, useValue: mail },
    AddressRefusals,
    { provide: AddressCodes, useValue: new AddressCodes(vault.macs, mail.bounceBase) },
    { provide: Outbox, useClass: StoredOutbox },
    ...more,
  ];
  return { module: PlatformModule, global: true, providers, exports: providers };
}

/** What `autoLoadEntities` found: every module has named its own by now. */
function declaredIn(options: DataSourceOptions | undefined): EntityClass[] {
  return (options?.entities ?? []) as EntityClass[];
}
