import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { Access } from '../../../platform/web/access.service.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { secretariat } from '../../accounts/access.rules.js';
import { type Asked, hrefWith } from '../../../platform/web/list-filter.form.js';
import { isId } from '../../../platform/text/id.rules.js';
import { mailListHref } from './mail-filter.form.js';
import { MailReadingService } from './mail-reading.service.js';
import { ResendingService } from './resending.service.js';

/** What Leerpad mailed to whom, and sending it again. */
@Controller('mails')
@Access(secretariat)
export class MailsController {
  constructor(
    private readonly mails: MailReadingService,
    private readonly resending: ResendingService,
  ) {}

  @Get()
  list(@Query() asked: Asked): Promise<Page> {
    return this.mails.list(asked);
  }

  @Post('opnieuw')
  async againAll(@SignedIn() { personId }: Viewer, @Body() body: Asked | undefined): Promise<SeeOther> {
    const filter = this.mails.filterOf(body ?? {});
    const ids = await this.mails.retriable(filter);
    const count = await this.resending.againAll(ids, actorOf.person(personId));
    return seeOther(withCount(mailListHref(filter), count));
  }

  @Get(':id')
  show(@SignedIn() { personId }: Viewer, @Param('id') id: string, @Query() asked: Asked): Promise<Page> {
    return this.mails.show(personId, id, asked['gedaan']);
  }

  @Post(':id/opnieuw')
  async again(@SignedIn() { personId }: Viewer, @Param('id') asked: string): Promise<SeeOther> {
    const { id } = await this.resending.again(idIn(asked), actorOf.person(personId));
    return seeOther(hrefWith(`/mails/${id}`, { gedaan: 'opnieuw' }));
  }

  @Post(':id/laten')
  async letGo(@SignedIn() { personId }: Viewer, @Param('id') id: string): Promise<SeeOther> {
    await this.resending.letGo(idIn(id), actorOf.person(personId));
    return seeOther(hrefWith(`/mails/${id}`, { gedaan: 'laten' }));
  }
}

function withCount(href: string, count: number): string {
  return `${href}${href.includes('?') ? '&' : '?'}opnieuw=${count}`;
}

function idIn(id: string): string {
  if (!isId(id)) throw new DomainError('office-mail.not-found', {}, 'not-found');
  return id;
}
