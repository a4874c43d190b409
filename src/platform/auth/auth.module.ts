import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KeptForms } from '../web/kept/kept-forms.service.js';
import { Passwords } from './passwords.service.js';
import { Sessions } from './sessions.service.js';
import { SignInSweep } from './sign-in-sweep.service.js';
import { SignInTokens } from './sign-in-tokens.service.js';
import { Throttle } from './throttle.service.js';
import { TokenIssuer } from './token-issuer.service.js';
import { KeptForm } from '../web/kept/kept-form.entity.js';
import { SentForm } from '../web/kept/sent-form.entity.js';
import { Account } from './account.entity.js';
import { KnownBrowser } from './known-browser.entity.js';
import { KnownBrowsers } from './known-browsers.service.js';
import { PasswordStrength } from './password-strength.service.js';
import { SecurityEvent } from './security-event.entity.js';
import { SecurityLog } from './security-log.service.js';
import { Session } from './session.entity.js';
import { SignInToken } from './sign-in-token.entity.js';
import { ThrottleRow } from './throttle.entity.js';

const PROVIDERS = [
  KeptForms,
  KnownBrowsers,
  Passwords,
  PasswordStrength,
  SecurityLog,
  Sessions,
  SignInTokens,
  Throttle,
  TokenIssuer,
];

const ENTITIES = [
  Account,
  KnownBrowser,
  SecurityEvent,
  Session,
  SignInToken,
  ThrottleRow,
  KeptForm,
  SentForm,
];

/** Signing in; knows accounts, not the people behind them. Needs DataSource, Clock and JobRegistry. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  providers: [...PROVIDERS, SignInSweep],
  exports: PROVIDERS,
})
export class AuthModule {}
