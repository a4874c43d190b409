import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { SignedIn, type Viewer } from '../../platform/auth/viewer.form.js';
import { Access } from '../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../platform/web/page-answer.rules.js';
import { secretariat } from '../accounts/access.rules.js';
import { InvitingService } from './inviting.service.js';
import { TakesForm } from '../../platform/web/body-limits.form.js';

/** Invitations to the portal. */
@Controller('uitnodigen')
@Access(secretariat)
export class InviteController {
  constructor(private readonly inviting: InvitingService) {}

  @Get()
  show(@Query() query: Record<string, unknown>): Promise<Page> {
    return this.inviting.show(query);
  }

  @Post()
  @TakesForm({ fields: 250 })
  invite(@SignedIn() { personId }: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.inviting.invite(personId, body);
  }
}
