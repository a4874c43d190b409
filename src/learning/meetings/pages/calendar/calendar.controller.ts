import { Controller, Get, Header, Headers, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CalendarFeedsService } from '../../../../people/accounts/calendar-feeds.service.js';
import { signedIn } from '../../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../../platform/auth/viewer.form.js';
import { Access, anyone } from '../../../../platform/web/access.service.js';
import { type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { FeedService } from './feed.service.js';

/** The calendar to which somebody subscribes: its secret address is all that opens it. */
@Controller('agenda')
export class CalendarController {
  constructor(
    private readonly feed: FeedService,
    private readonly feeds: CalendarFeedsService,
  ) {}

  @Get(':token')
  @Access(anyone)
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'inline; filename="leerpad.ics"')
  @Header('Cache-Control', 'private, no-cache')
  @Header('X-Robots-Tag', 'noindex, nofollow, noarchive')
  async read(
    @Param('token') token: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { text, mark } = await this.feed.read(token);
    reply.header('ETag', mark);
    // RFC 9110 §13.1.2: the comparison is weak, and a proxy may have made the mark weak.
    const isKnown = known?.split(',').some((one) => one.trim().replace(/^W\//, '') === mark) ?? false;
    if (isKnown) reply.status(304);
    return isKnown ? '' : text;
  }

  @Post('vernieuwen')
  @Access(signedIn)
  async renew(@SignedIn() { personId }: Viewer): Promise<SeeOther> {
    await this.feeds.renew(personId);
    return seeOther('/account?gedaan=agenda#agenda');
  }
}
