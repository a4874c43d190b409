import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.js';
import { Access } from '../../platform/web/access.js';
import type { Page, SeeOther } from '../../platform/web/page.js';
import { secretariat } from '../accounts/access.rules.js';
import { InviteDeskService } from './invite-desk.service.js';

/** Invitations to the portal. */
@Controller('uitnodigen')
@Access(secretariat)
export class InviteController {
  constructor(private readonly desk: InviteDeskService) {}

  @Get()
  show(@Query() query: Record<string, unknown>): Promise<Page> {
    return this.desk.show(query);
  }

  @Post()
  invite(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.desk.invite(personId, body);
  }
}
