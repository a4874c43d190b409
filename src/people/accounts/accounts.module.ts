import { Module } from '@nestjs/common';
import { AuthModule } from '../../platform/auth/auth.module.js';
import { Viewers } from '../../platform/auth/viewers.js';
import { AccountViewers } from './account-viewers.js';

/** Who can sign in, and as whom. */
@Module({
  imports: [AuthModule],
  providers: [{ provide: Viewers, useClass: AccountViewers }],
  exports: [AuthModule, Viewers],
})
export class AccountsModule {}
