import { randomUUID } from 'node:crypto';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountsModule } from '../../src/people/accounts/accounts.module.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { ComingPlaces } from '../../src/people/coming-places.service.js';
import { Person } from '../../src/people/person.entity.js';
import { bindMacs } from '../../src/platform/documents/bound-macs.service.js';
import { Clock } from '../../src/platform/clock/clock.service.js';
import { CodedTables } from '../../src/platform/database/coded-tables.service.js';
import { FactorRequirement } from '../../src/platform/auth/factor-requirement.service.js';
import { AssociationKey } from '../../src/platform/documents/association-key.service.js';
import { LineMacs } from '../../src/platform/documents/line-macs.service.js';
import { JobRegistry } from '../../src/platform/jobs/job-registry.service.js';
import { type MailRequest, Outbox } from '../../src/platform/mail/outbox.service.js';
import { PublicAddress } from '../../src/platform/web/public-address.service.js';
import type { TestDatabase } from './database.js';
import { keyOf, TEST_BASE_URL } from './services.js';

/** Remembers what it was asked to send. */
export class RememberingOutbox extends Outbox {
  readonly mails: MailRequest[] = [];

  override enqueue(_manager: EntityManager, mail: MailRequest): Promise<string> {
    this.mails.push(mail);
    return Promise.resolve(randomUUID());
  }

  override enqueueAll(_manager: EntityManager, mails: readonly MailRequest[]): Promise<void> {
    this.mails.push(...mails);
    return Promise.resolve();
  }
}

/** Nobody enrolled in anything. */
const NO_PLACES: ComingPlaces = {
  of: () => Promise.resolve([]),
  lock: () => Promise.resolve(),
  release: () => Promise.resolve([]),
};

/** Everything about accounts and nothing else, as one process has it. */
export async function startAccountServices(
  { dataSource }: Pick<TestDatabase, 'dataSource'>,
  clock: Clock,
  outbox: Outbox,
): Promise<INestApplicationContext> {
  const key = await keyOf(dataSource);
  const macs = new LineMacs(key);
  bindMacs(dataSource, macs);
  const providers = [
    { provide: DataSource, useValue: dataSource },
    { provide: Clock, useValue: clock },
    { provide: Outbox, useValue: outbox },
    { provide: AssociationKey, useValue: key },
    { provide: PublicAddress, useValue: { baseUrl: TEST_BASE_URL } },
    { provide: ComingPlaces, useValue: NO_PLACES },
    { provide: FactorRequirement, useValue: { holds: true } },
    JobRegistry,
    CodedTables,
    { provide: LineMacs, useValue: macs },
  ];
  @Global()
  @Module({ providers, exports: providers })
  class Outside {}

  @Module({ imports: [Outside, AccountsModule] })
  class OneProcess {}

  return NestFactory.createApplicationContext(OneProcess, { logger: false, abortOnError: false });
}

/** An invented person with an account. @returns the ids of both */
export async function newAccount(
  app: INestApplicationContext,
  { email, password, name = 'Zoë Proef' }: { email: string; password?: string; name?: string },
): Promise<{ personId: string; accountId: string }> {
  const personId = randomUUID();
  const accounts = app.get(AccountsService, { strict: false });
  const accountId = await app.get(DataSource).transaction(async (manager) => {
    await manager.insert(Person, { id: personId, email, fullName: name });
    return accounts.create(manager, { personId, password });
  });
  return { personId, accountId };
}
