import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts.module.js';
import { Arrival } from './arrival.js';
import { NewPasswordController } from './new-password.controller.js';
import { OwnAccountController } from './own-account.controller.js';
import { SignInController } from './sign-in.controller.js';

/** Signing in and out, and one's own account. */
@Module({
  imports: [AccountsModule],
  controllers: [SignInController, NewPasswordController, OwnAccountController],
  providers: [Arrival],
})
export class AccountPagesModule {}
