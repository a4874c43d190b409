import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Language } from '../../../../../messages/catalogue.js';
import { office, secretariat } from '../../../../../people/accounts/access.rules.js';
import { SignedIn, type Viewer } from '../../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../../../platform/web/page-answer.rules.js';
import { ConnectionPages } from './connection-pages.service.js';
import { SendingPages } from './sending-pages.service.js';
import { TaskPages } from './task-pages.service.js';

/** Sending a meeting to a body: the office sees how far it is, the secretariat sends (Q7). */
@Controller('accreditatie/versturen/:meetingId/:body')
@Access(office)
export class SendingController {
  constructor(private readonly pages: SendingPages) {}

  @Get()
  show(
    @SignedIn() viewer: Viewer,
    @Param('meetingId') meetingId: string,
    @Param('body') body: string,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.pages.show({ meetingId, body }, viewer, language);
  }

  @Post()
  @Access(secretariat)
  send(
    @SignedIn() viewer: Viewer,
    @Param('meetingId') meetingId: string,
    @Param('body') body: string,
  ): Promise<SeeOther> {
    return this.pages.send({ meetingId, body }, viewer);
  }
}

/** What has to be seen to of handing over (Q7). */
@Controller('accreditatie/taken')
@Access(office)
export class TasksController {
  constructor(private readonly pages: TaskPages) {}

  @Get()
  list(
    @SignedIn() viewer: Viewer,
    @Query('gedaan') done: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.pages.list(viewer, language, done);
  }

  @Get(':meetingId/:body/:personId')
  @Access(secretariat)
  show(
    @Param('meetingId') meetingId: string,
    @Param('body') body: string,
    @Param('personId') personId: string,
    @Query('geboekt') booked: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.pages.show({ meetingId, body, personId, booked: booked !== undefined }, language);
  }

  @Post(':meetingId/:body/:personId')
  @Access(secretariat)
  settle(
    @SignedIn() viewer: Viewer,
    @Param() { meetingId, body, personId }: { meetingId: string; body: string; personId: string },
    @Query('geboekt') booked: unknown,
    @Body() form: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    const address = { meetingId, body, personId, booked: booked !== undefined };
    return this.pages.settle(address, form, viewer, language);
  }
}

/** With which bodies the product speaks by itself, and the decision that it counts (Q7). */
@Controller('accreditatie/verbinding')
@Access(office)
export class ConnectionController {
  constructor(private readonly pages: ConnectionPages) {}

  @Get()
  list(@SignedIn() { roles }: Viewer, @ReaderLanguage() language: Language): Promise<Page> {
    return this.pages.list(language, roles.includes('secretariat'));
  }

  @Get(':body')
  @Access(secretariat)
  show(
    @Param('body') body: string,
    @Query('gedaan') done: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page> {
    return this.pages.one(body, language, { done });
  }

  @Post(':body/echt')
  @Access(secretariat)
  goLive(
    @SignedIn() { personId }: Viewer,
    @Param('body') body: string,
    @Body() form: unknown,
    @ReaderLanguage() language: Language,
  ): Promise<Page | SeeOther> {
    return this.pages.goLive(body, form, personId, language);
  }

  @Post(':body/stoppen')
  @Access(secretariat)
  stop(@SignedIn() { personId }: Viewer, @Param('body') body: string): Promise<SeeOther> {
    return this.pages.stop(body, personId);
  }
}
