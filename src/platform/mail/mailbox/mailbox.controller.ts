import { Controller, Get, Header, Param, ParseUUIDPipe } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { DomainError } from '../../errors/domain-error.rules.js';
import { Deliveries } from '../deliveries.service.js';
import { MailboxMessage } from '../mailbox-message.entity.js';
import { Access, anyone } from '../../web/access.service.js';
import type { Page } from '../../web/page-answer.rules.js';
import { mailboxPage, messagePage } from './mailbox.page.js';

const SHOWN = 200;

/** A mail brings its own few styles and its picture inline and nothing else: no script, no form, in no frame. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const uuid = new ParseUUIDPipe({
  exceptionFactory: () => new DomainError('error.404.heading', {}, 'not-found'),
});

/**
 * What Leerpad has mailed, links and codes included: its reader can become anybody. So it exists only where the
 * people are invented: with the demo, never beside a mail server (`hasMailbox`).
 */
@Controller('postbus')
@Access(anyone)
export class MailboxController {
  constructor(
    @InjectRepository(MailboxMessage) private readonly messages: Repository<MailboxMessage>,
    private readonly deliveries: Deliveries,
  ) {}

  @Get()
  async list(): Promise<Page> {
    const messages = await this.messages.find({
      select: { deliveryId: true, toLine: true, subject: true, receivedAt: true },
      order: { receivedAt: 'DESC', deliveryId: 'DESC' },
      take: SHOWN,
    });
    return mailboxPage(messages, await this.deliveries.failed());
  }

  @Get(':id')
  async show(@Param('id', uuid) id: string): Promise<Page> {
    return messagePage(await this.message(id));
  }

  @Get(':id/html')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', MAIL_POLICY)
  @Header('Cache-Control', 'no-store')
  async html(@Param('id', uuid) id: string): Promise<string> {
    return (await this.message(id)).html;
  }

  @Get(':id/agenda.ics')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="leerpad.ics"')
  @Header('Cache-Control', 'no-store')
  async calendar(@Param('id', uuid) id: string): Promise<string> {
    const { calendar } = await this.message(id);
    if (calendar === null) throw new DomainError('error.404.heading', {}, 'not-found');
    return calendar;
  }

  private async message(id: string): Promise<MailboxMessage> {
    const message = await this.messages.findOneBy({ deliveryId: id });
    if (!message) throw new DomainError('error.404.heading', {}, 'not-found');
    return message;
  }
}
