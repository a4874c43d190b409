import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.js';
import { Access } from '../../../../platform/web/access.js';
import { ReaderLanguage } from '../../../../platform/web/language.js';
import type { Page, SeeOther } from '../../../../platform/web/page.js';
import { trainee } from '../../../../enrolment/access.rules.js';
import { type DoneQuery, FollowingDesk } from './following.service.js';

/** What a trainee is offered, still needs, and is enrolled in (C1, F1). */
@Controller('dagdelen')
@Access(trainee)
export class FollowingController {
  constructor(private readonly desk: FollowingDesk) {}

  @Get()
  own(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Query() query: DoneQuery,
  ): Promise<Page> {
    return this.desk.show({ personId, traject, language }, query);
  }

  @Get(':meetingId')
  block(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Param('meetingId') meetingId: string,
  ): Promise<Page> {
    return this.desk.block({ personId, traject, language }, meetingId);
  }

  @Post(':meetingId/inschrijven')
  enrol(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Param('meetingId') meetingId: string,
    @Body('seen') seen: unknown,
  ): Promise<Page | SeeOther> {
    return this.desk.enrol({ personId, traject, language }, meetingId, seen === 'plaats');
  }

  @Post(':meetingId/uitschrijven')
  cancel(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Param('meetingId') meetingId: string,
  ): Promise<Page | SeeOther> {
    return this.desk.cancel({ personId, traject, language }, meetingId);
  }
}
