import { Controller, Get, Header, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, anyone } from '../../../../platform/web/access.service.js';
import { FeedService } from './feed.service.js';

/** The calendar to which somebody subscribes: its secret address is all that opens it. */
@Controller('agenda')
export class CalendarController {
  constructor(private readonly feed: FeedService) {}

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
}
