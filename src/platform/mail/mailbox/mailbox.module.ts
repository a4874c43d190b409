import { Module } from '@nestjs/common';
import { Deliveries } from '../deliveries.js';
import { MailboxController } from './mailbox.controller.js';

/** The page that shows mail where there is no mail server. Only imported there, so elsewhere its routes do not exist. */
@Module({ controllers: [MailboxController], providers: [Deliveries] })
export class MailboxModule {}
