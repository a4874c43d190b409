import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from './accounts/accounts.module.js';
import { LeadersService } from './leaders.service.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { AddressReplaced, NamesPutRight } from './people-events.rules.js';
import { ReplacedAddresses } from './replaced-addresses.service.js';
import { PeopleService } from './people.service.js';
import { FormerEmail } from './former-email.entity.js';
import { LeaderStandingRow } from './leader-standing.entity.js';
import { PrintNameChange } from './print-name-change.entity.js';
import { Person } from './person.entity.js';
import { RegistersModule } from './registers/registers.module.js';
import { StandingModule } from './standing/standing.module.js';

/** Who the association knows, and what it keeps of them. */
@Module({
  imports: [
    AccountsModule,
    StandingModule,
    RegistersModule,
    TypeOrmModule.forFeature([Person, FormerEmail, LeaderStandingRow, PrintNameChange]),
  ],
  providers: [PeopleService, LeadersService, ReplacedAddresses],
  exports: [
    PeopleService,
    LeadersService,
    ReplacedAddresses,
    AccountsModule,
    StandingModule,
    RegistersModule,
    TypeOrmModule,
  ],
})
export class PeopleModule {
  constructor(events: EventDispatcher) {
    events.declare(AddressReplaced, NamesPutRight);
  }
}
