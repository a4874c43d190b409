import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Deliveries } from '../deliveries.service.js';
import { MailboxController } from './mailbox.controller.js';
import { MailboxMessage } from '../mailbox-message.entity.js';

/** The page that shows mail where there is no mail server. Only imported there, so elsewhere its routes do not exist. */
@Module({
  imports: [TypeOrmModule.forFeature([MailboxMessage])],
  controllers: [MailboxController],
  providers: [Deliveries],
})
export class MailboxModule {}
