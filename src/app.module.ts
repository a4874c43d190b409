import { type DynamicModule, Module, type OnApplicationBootstrap } from '@nestjs/common';
import './product.js';
import { EventDispatcher } from './platform/events/events.js';
import { JobRegistry } from './platform/jobs/job-registry.js';
import { MailKinds } from './platform/mail/mail-kinds.js';
import { PlatformModule, type Surroundings } from './platform/platform.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { MailboxModule } from './portal/mailbox/mailbox.module.js';
import { MailsModule } from './portal/mails/mails.module.js';
import { PortalModule } from './portal/portal.module.js';
import { RecognitionModule } from './recognition/recognition.module.js';

/** What the whole product needs of its surroundings. */
export interface AppSurroundings extends Surroundings {
  baseUrl: string;
  /** whether there is a page that shows the mail that was sent; its routes exist only then */
  mailbox?: boolean;
}

/** The whole product, for web and command line alike. */
@Module({})
export class AppModule implements OnApplicationBootstrap {
  constructor(
    private readonly events: EventDispatcher,
    private readonly jobs: JobRegistry,
    private readonly kinds: MailKinds,
  ) {}

  static forRoot(surroundings: AppSurroundings): DynamicModule {
    const { baseUrl, mailbox = false } = surroundings;
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(surroundings),
        RecognitionModule.forRoot({ baseUrl }),
        ImportsModule,
        PortalModule,
        MailsModule.forRoot({ baseUrl }),
        ...(mailbox ? [MailboxModule] : []),
      ],
    };
  }

  /** An event, a job or a mail that nobody looks after would be lost in silence: then nothing starts. */
  onApplicationBootstrap(): void {
    this.events.assertComplete();
    this.jobs.assertComplete();
    this.kinds.assertComplete();
  }
}
