import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access } from '../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import type { Page, SeeOther } from '../../../../platform/web/page-answer.rules.js';
import { trainee } from '../../../../enrolment/access.rules.js';
import { type DoneQuery, OwnEnrolmentsService } from './own-enrolments.service.js';

/** What a trainee is offered, still needs, and is enrolled in (C1, F1). */
@Controller('dagdelen')
@Access(trainee)
export class FollowingController {
  constructor(private readonly enrolments: OwnEnrolmentsService) {}

  @Get()
  own(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Query() query: DoneQuery,
  ): Promise<Page> {
    return this.enrolments.show({ personId, traject, language }, query);
  }

  @Get(':meetingId')
  block(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Param('meetingId') meetingId: string,
  ): Promise<Page> {
    return this.enrolments.block({ personId, traject, language }, meetingId);
  }

  @Post(':meetingId/inschrijven')
  enrol(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Param('meetingId') meetingId: string,
    @Body('seen') seen: unknown,
  ): Promise<Page | SeeOther> {
    return this.enrolments.enrol({ personId, traject, language }, meetingId, seen === 'plaats');
  }

  @Post(':meetingId/uitschrijven')
  cancel(
    @SignedIn() { personId }: Viewer,
    @ReaderLanguage() language: Language,
    @Query('traject') traject: unknown,
    @Param('meetingId') meetingId: string,
  ): Promise<Page | SeeOther> {
    return this.enrolments.cancel({ personId, traject, language }, meetingId);
  }
}
