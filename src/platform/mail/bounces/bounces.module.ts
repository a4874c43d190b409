import { type DynamicModule, Module } from '@nestjs/common';
import { JobRegistry, JobType } from '../../jobs/job-registry.service.js';
import { Deliveries } from '../deliveries.service.js';
import { BounceMailbox } from './bounce-mailbox.service.js';
import { BouncePostController } from './bounce-post.controller.js';
import { BounceSecret } from './bounce-secret.service.js';
import { Bounces } from './bounces.service.js';

/** How the product hears of mail that came back. */
export interface BounceSources {
  /** with which a mail server signs what it posts */
  secret?: string;
  /** the mailbox that is read by IMAP */
  imapUrl?: string;
}

/** Reads the mailbox to which mail comes back. */
export const READ_BOUNCES = new JobType('read-bounces', '*/5 * * * *');

/** Mail that came back: only what was set up exists. */
@Module({})
export class BouncesModule {
  static forRoot({ secret, imapUrl }: BounceSources): DynamicModule {
    return {
      module: BouncesModule,
      controllers: secret === undefined ? [] : [BouncePostController],
      providers: [
        Bounces,
        Deliveries,
        ...(secret === undefined ? [] : [{ provide: BounceSecret, useValue: { value: secret } }]),
        ...(imapUrl === undefined ? [] : [reader(imapUrl)]),
      ],
      exports: [Bounces],
    };
  }
}

function reader(imapUrl: string) {
  return {
    provide: BounceMailbox,
    useFactory: (bounces: Bounces, jobs: JobRegistry) => {
      const mailbox = new BounceMailbox(imapUrl, bounces);
      jobs.declare(READ_BOUNCES);
      jobs.handle(READ_BOUNCES, async () => void (await mailbox.read()));
      return mailbox;
    },
    inject: [Bounces, JobRegistry],
  };
}
