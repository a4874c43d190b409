import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigError } from '../../../../platform/config/config.form.js';
import { AccreditationBodies } from '../../bodies/accreditation-bodies.service.js';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { HandedNumbersModule } from '../handed-numbers.module.js';
import { AskingToSend } from './asking-to-send.service.js';
import { HandOffTasks } from './hand-off-tasks.service.js';
import { ConnectionPages } from './pages/connection-pages.service.js';
import { SendingPages } from './pages/sending-pages.service.js';
import { ConnectionController, SendingController, TasksController } from './pages/sending.controller.js';
import { TaskPages } from './pages/task-pages.service.js';
import { HandOffSender } from './hand-off-sender.service.js';
import { ProviderAccounts } from './provider-accounts.service.js';
import { HandOffSendings } from './sendings.service.js';

/** Sending attendance to the bodies at which the association has an account (Q7). */
@Module({})
export class SendingModule {
  constructor(bodies: AccreditationBodies, accounts: ProviderAccounts) {
    const able = new Set(bodies.all().flatMap(({ key, orgId }) => (orgId === null ? [] : [key])));
    const stray = accounts.bodies().find((body) => !able.has(body));
    if (stray === undefined) return;
    const variable = `PE_ONLINE_${stray.toUpperCase().replaceAll('-', '_')}_KEY`;
    throw new ConfigError('config.provider-body', { variable });
  }

  static forRoot(accounts = new ProviderAccounts()): DynamicModule {
    return {
      module: SendingModule,
      imports: [BodiesModule, HandedNumbersModule],
      controllers: [SendingController, TasksController, ConnectionController],
      providers: [
        SendingPages,
        TaskPages,
        ConnectionPages,
        HandOffTasks,
        { provide: ProviderAccounts, useValue: accounts },
        AskingToSend,
        HandOffSender,
        HandOffSendings,
      ],
      exports: [AskingToSend, HandOffTasks, HandOffSender, HandOffSendings, ProviderAccounts],
    };
  }
}
