import { Module } from '@nestjs/common';
import { PeopleModule } from '../people.module.js';
import { AccountSwitch } from './account-switch.service.js';
import { InviteController } from './invite.controller.js';
import { InvitingService } from './inviting.service.js';
import { LeaderAdministrationService } from './leader-administration.service.js';
import { LeadersController } from './leaders.controller.js';

/** The pages of leaders and of invitations. Needs `Supervisees` and `TraineeSelection` from higher rooms. */
@Module({
  imports: [PeopleModule],
  controllers: [LeadersController, InviteController],
  providers: [LeaderAdministrationService, InvitingService, AccountSwitch],
  exports: [AccountSwitch],
})
export class PeoplePagesModule {}
