import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { PeopleService } from './people.service.js';

/** Who the association knows, and what it keeps of them. */
@Module({
  imports: [AccountsModule],
  providers: [PeopleService],
  exports: [PeopleService, AccountsModule],
})
export class PeopleModule {}
