import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../../platform/auth/auth.module.js';
import { Viewers } from '../../platform/auth/viewers.service.js';
import { AccountViewers } from './account-viewers.service.js';
import { ACCOUNT_LINES, AccountCodes } from './account-codes.service.js';
import { WISH_LINES } from './address-change-lines.queries.js';
import { AccountReset } from './account-reset.service.js';
import { AccountsService } from './accounts.service.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';
import { FactorLossService } from './factor-loss.service.js';
import { GuessGuard } from './guess-guard.service.js';
import { InvitationsService } from './invitations.service.js';
import { MailedLinksService } from './mailed-links.service.js';
import { OwnAccountService } from './own-account.service.js';
import { OwnAddressService } from './own-address.service.js';
import { OwnFactorsService } from './own-factors.service.js';
import { OwnerProof } from './owner-proof.service.js';
import { RolesService } from './roles.service.js';
import { SecondStepService } from './second-step.service.js';
import { SignInService } from './sign-in.service.js';
import { CodedTables } from '../../platform/database/coded-tables.service.js';
import { ROLE_LINES } from './role-lines.queries.js';
import { AddressChange } from './address-change.entity.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { PersonRole } from './person-role.entity.js';

const SERVICES = [
  AccountCodes,
  AccountReset,
  AccountsService,
  CalendarFeedsService,
  FactorLossService,
  MailedLinksService,
  InvitationsService,
  OwnAccountService,
  OwnAddressService,
  OwnFactorsService,
  RolesService,
  SecondStepService,
  SignInService,
];

/** Accounts: the people that can sign in, and their roles. Needs an `Outbox` and `ComingPlaces` from outside. */
@Module({
  imports: [AuthModule, TypeOrmModule.forFeature([AddressChange, PersonRole, CalendarFeed])],
  providers: [...SERVICES, GuessGuard, OwnerProof, { provide: Viewers, useClass: AccountViewers }],
  exports: [...SERVICES, AuthModule, Viewers],
})
export class AccountsModule {
  constructor(coded: CodedTables) {
    coded.declare(ROLE_LINES);
    coded.declare(ACCOUNT_LINES);
    coded.declare(WISH_LINES);
  }
}
