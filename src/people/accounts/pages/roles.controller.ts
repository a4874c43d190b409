import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../platform/text/id.rules.js';
import { Access } from '../../../platform/web/access.service.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { board } from '../access.rules.js';
import { ROLES, type Role } from '../person-role.entity.js';
import { accountHolder, accountsLike, type RoleHolder, roleHolders } from '../roles.queries.js';
import { type RoleOf, RolesService } from '../roles.service.js';
import { factorLossPage, roleChangePage, rolesPage, type RoleStep } from './roles.page.js';

/** Characters of a search: more than anybody is called. */
const LONGEST_SEARCH = 100;

/** The board gives and takes the roles of secretariat and board (decision 21). */
@Controller('rollen')
@Access(board)
export class RolesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly roles: RolesService,
  ) {}

  @Get()
  async list(@SignedIn() { personId }: Viewer, @Query() query: Record<string, unknown>): Promise<Page> {
    const { manager } = this.dataSource;
    const sought = typeof query.zoek === 'string' ? query.zoek.trim().slice(0, LONGEST_SEARCH) : '';
    const found = sought === '' ? null : await accountsLike(manager, sought);
    return rolesPage(personId, await roleHolders(manager), { sought, found, done: query.gedaan });
  }

  @Get(':personId/:role/geven')
  showGiving(@Param() params: Record<string, string>): Promise<Page> {
    return this.ask(params, 'geven');
  }

  @Post(':personId/:role/geven')
  async give(@SignedIn() viewer: Viewer, @Param() params: Record<string, string>): Promise<SeeOther> {
    await this.roles.give(viewer.personId, roleOf(params));
    return seeOther('/rollen?gedaan=geven');
  }

  @Get(':personId/:role/afnemen')
  showTaking(@Param() params: Record<string, string>): Promise<Page> {
    return this.ask(params, 'afnemen');
  }

  @Post(':personId/:role/afnemen')
  async take(@SignedIn() viewer: Viewer, @Param() params: Record<string, string>): Promise<SeeOther> {
    await this.roles.take(viewer.personId, roleOf(params));
    return seeOther('/rollen?gedaan=afnemen');
  }

  @Get(':personId/tweede-stap')
  async showRemovingFactors(@Param('personId') personId: string): Promise<Page> {
    return factorLossPage(await this.holder(personId));
  }

  @Post(':personId/tweede-stap')
  async removeFactors(@SignedIn() viewer: Viewer, @Param('personId') personId: string): Promise<SeeOther> {
    await this.holder(personId);
    await this.roles.removeFactors(viewer.personId, personId);
    return seeOther('/rollen?gedaan=tweede-stap');
  }

  private async ask(params: Record<string, string>, step: RoleStep): Promise<Page> {
    const { personId, role } = roleOf(params);
    return roleChangePage(await this.holder(personId), role, step);
  }

  private async holder(personId: string): Promise<RoleHolder> {
    const holder = isId(personId) && (await accountHolder(this.dataSource.manager, personId));
    if (!holder) throw new DomainError('people.not-found', {}, 'not-found');
    return holder;
  }
}

/** @throws DomainError (404) for what is no person or no role */
function roleOf({ personId = '', role }: Record<string, string>): RoleOf {
  const known = ROLES.find((one): one is Role => one === role);
  if (!known || !isId(personId)) throw new DomainError('people.not-found', {}, 'not-found');
  return { personId, role: known };
}
