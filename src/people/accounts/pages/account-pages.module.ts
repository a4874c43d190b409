import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts.module.js';
import { SignInPrompt } from '../../../platform/auth/sign-in-needed.rules.js';
import { SessionStart } from './session-start.service.js';
import { NewPasswordController } from './new-password.controller.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnAddressController } from './own-address.controller.js';
import { OwnSecurityController } from './own-security.controller.js';
import { OwnFactorsController } from './own-factors.controller.js';
import { RolesController } from './roles.controller.js';
import { SecurityLogController } from './security-log.controller.js';
import { SecurityReadingService } from './security-reading.service.js';
import { SecondStepController } from './second-step.controller.js';
import { SignInController } from './sign-in.controller.js';
import { FormSignInPrompt } from './sign-in.page.js';

/** Signing in and out, one's own account, and the security log. */
@Module({
  imports: [AccountsModule],
  controllers: [
    SignInController,
    SecondStepController,
    NewPasswordController,
    OwnAccountController,
    OwnAddressController,
    OwnSecurityController,
    OwnFactorsController,
    RolesController,
    SecurityLogController,
  ],
  providers: [SessionStart, SecurityReadingService, { provide: SignInPrompt, useClass: FormSignInPrompt }],
})
export class AccountPagesModule {}
