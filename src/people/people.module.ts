import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { LeadersService } from './leaders.service.js';
import { PeopleService } from './people.service.js';

/** Who the association knows, and what it keeps of them. */
@Module({
  imports: [AccountsModule],
  providers: [PeopleService, LeadersService],
  exports: [PeopleService, LeadersService, AccountsModule],
})
export class PeopleModule {}
