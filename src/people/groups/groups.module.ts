import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ViewerRelations } from '../../platform/auth/viewer-relations.service.js';
import { LEADING_LINES } from '../standing/standing-lines.queries.js';
import { LEADS_A_GROUP } from './group-leaders.queries.js';
import { StandingModule } from '../standing/standing.module.js';
import { BalintGroupStep } from './balint-group-step.entity.js';
import { BalintGroup } from '../balint-group.entity.js';
import { GroupMember } from './group-member.entity.js';
import { GroupPeopleService } from './group-people.service.js';
import { GroupsService } from './groups.service.js';
import { GroupAdministration } from './pages/group-administration.service.js';
import { GroupsController, OwnGroupsController } from './pages/groups.controller.js';

/** The register of groups (G1). */
@Module({
  imports: [StandingModule, TypeOrmModule.forFeature([BalintGroup, BalintGroupStep, GroupMember])],
  controllers: [GroupsController, OwnGroupsController],
  providers: [GroupsService, GroupPeopleService, GroupAdministration],
  exports: [GroupsService, GroupPeopleService],
})
export class GroupsModule {
  constructor(relations: ViewerRelations) {
    relations.declareJudged('group-leader', LEADS_A_GROUP, LEADING_LINES);
  }
}
