import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { Access } from '../../../platform/web/access.service.js';
import type { Page, SeeOther } from '../../../platform/web/page-answer.rules.js';
import { office, secretariat } from '../../accounts/access.rules.js';
import { GroupAdministration } from './group-administration.service.js';

/** The groups that the reader leads today (G1). */
@Controller('mijn-groepen')
@Access(signedIn)
export class OwnGroupsController {
  constructor(private readonly groups: GroupAdministration) {}

  @Get()
  list(@SignedIn() viewer: Viewer): Promise<Page> {
    return this.groups.ownList(viewer);
  }

  @Get(':groupId')
  show(@SignedIn() viewer: Viewer, @Param('groupId') id: string): Promise<Page> {
    return this.groups.showOwn(viewer, id);
  }
}

/** The register of groups: read by the secretariat and the board, kept by the secretariat (G1). */
@Controller('groepen')
@Access(secretariat)
export class GroupsController {
  constructor(private readonly groups: GroupAdministration) {}

  @Get()
  @Access(office)
  list(@SignedIn() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<Page> {
    return this.groups.list(viewer, query);
  }

  @Get('nieuw')
  blank(): Promise<Page> {
    return this.groups.blank();
  }

  @Post('nieuw')
  add(@SignedIn() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.groups.add(viewer, body);
  }

  @Get(':groupId')
  @Access(office)
  show(
    @SignedIn() viewer: Viewer,
    @Param('groupId') id: string,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    return this.groups.show(viewer, id, done);
  }

  @Get(':groupId/gegevens')
  form(@Param('groupId') id: string): Promise<Page> {
    return this.groups.form(id);
  }

  @Post(':groupId/gegevens')
  save(
    @SignedIn() viewer: Viewer,
    @Param('groupId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.groups.save(viewer, id, body);
  }

  @Post(':groupId/status')
  changeState(
    @SignedIn() viewer: Viewer,
    @Param('groupId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.groups.changeState(viewer, id, body);
  }

  @Get(':groupId/personen/nieuw')
  blankPerson(@Param('groupId') id: string, @Query('rol') role: unknown): Promise<Page> {
    return this.groups.blankPerson(id, role);
  }

  @Post(':groupId/personen/nieuw')
  addPerson(
    @SignedIn() viewer: Viewer,
    @Param('groupId') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.groups.addPerson(viewer, id, body);
  }

  @Get(':groupId/personen/:periodId')
  person(@Param('groupId') id: string, @Param('periodId') periodId: string): Promise<Page | SeeOther> {
    return this.groups.person({ id, periodId });
  }

  @Post(':groupId/personen/:periodId')
  endPerson(
    @SignedIn() viewer: Viewer,
    @Param('groupId') id: string,
    @Param('periodId') periodId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.groups.endPerson(viewer, { id, periodId }, body);
  }

  @Post(':groupId/personen/:periodId/intrekken')
  withdrawPerson(
    @SignedIn() viewer: Viewer,
    @Param('groupId') id: string,
    @Param('periodId') periodId: string,
  ): Promise<SeeOther> {
    return this.groups.withdrawPerson(viewer, { id, periodId });
  }
}
