import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, anyone } from '../../platform/web/access.service.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page-answer.rules.js';
import { PortalNavigation } from '../portal-navigation.service.js';
import { startPage } from './start.page.js';

/**
 * Shuts nothing: a crawler that may not read a record's page does not see either that it must not be indexed, and
 * lists the bare address when somebody links to it. The page itself says `noindex` (K3).
 */
const ROBOTS = 'User-agent: *\nDisallow:\n';

@Controller()
@Access(anyone)
export class StartController {
  constructor(private readonly navigation: PortalNavigation) {}

  /** People who signed in have a page of their own to begin on. */
  @Get()
  async show(@Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const { viewer } = request;
    return viewer ? seeOther(await this.navigation.homeOf(viewer, request)) : startPage();
  }

  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  robots(): string {
    return ROBOTS;
  }
}
