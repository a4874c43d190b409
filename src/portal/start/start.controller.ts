import { Controller, Get, Header } from '@nestjs/common';
import { Access, anyone } from '../../platform/web/access.js';
import type { Page } from '../../platform/web/page.js';
import { startPage } from './start.page.js';

/**
 * Shuts nothing: a crawler that may not read a record's page does not see either that it must not be indexed, and
 * lists the bare address when somebody links to it. The page itself says `noindex` (K3).
 */
const ROBOTS = 'User-agent: *\nDisallow:\n';

@Controller()
@Access(anyone)
export class StartController {
  @Get()
  show(): Page {
    return startPage();
  }

  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  robots(): string {
    return ROBOTS;
  }
}
