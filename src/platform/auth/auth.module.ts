import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CodedTables } from '../database/coded-tables.service.js';
import { KeptForms } from '../web/kept/kept-forms.service.js';
import { FactorTerms } from './factor-terms.service.js';
import { FirstStep } from './first-step.service.js';
import { Passkeys } from './passkeys.service.js';
import { Passwords } from './passwords.service.js';
import { PendingSignIns } from './pending-sign-ins.service.js';
import { RecoveryCodes } from './recovery-codes.service.js';
import { PENDING_LINES, SESSION_LINES } from './session-lines.queries.js';
import { Sessions } from './sessions.service.js';
import { SignInSweep } from './sign-in-sweep.service.js';
import { SignInTokens } from './sign-in-tokens.service.js';
import { Throttle } from './throttle.service.js';
import { TOKEN_LINES } from './token-lines.queries.js';
import { TokenIssuer } from './token-issuer.service.js';
import { TotpSecrets } from './totp-secrets.service.js';
import { KeptForm } from '../web/kept/kept-form.entity.js';
import { SentForm } from '../web/kept/sent-form.entity.js';
import { Account } from './account.entity.js';
import { KnownBrowser } from './known-browser.entity.js';
import { KnownBrowsers } from './known-browsers.service.js';
import { PasswordStrength } from './password-strength.service.js';
import { PasskeyChallenge } from './passkey-challenge.entity.js';
import { Passkey } from './passkey.entity.js';
import { PendingSignIn } from './pending-sign-in.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { SecurityEvent } from './security-event.entity.js';
import { SecurityLog } from './security-log.service.js';
import { Session } from './session.entity.js';
import { SignInToken } from './sign-in-token.entity.js';
import { ThrottleRow } from './throttle.entity.js';
import { TotpSecret } from './totp-secret.entity.js';

const PROVIDERS = [
  FactorTerms,
  FirstStep,
  KeptForms,
  KnownBrowsers,
  Passkeys,
  Passwords,
  PasswordStrength,
  PendingSignIns,
  RecoveryCodes,
  SecurityLog,
  Sessions,
  SignInTokens,
  Throttle,
  TokenIssuer,
  TotpSecrets,
];

const TABLES = [
  Account,
  KeptForm,
  KnownBrowser,
  Passkey,
  PasskeyChallenge,
  PendingSignIn,
  RecoveryCode,
  SecurityEvent,
  SentForm,
  Session,
  SignInToken,
  ThrottleRow,
  TotpSecret,
];

/**
 * Signing in; knows accounts, not the people behind them. Needs DataSource, Clock, JobRegistry, and for factors the
 * AssociationKey and the PublicAddress.
 */
@Module({
  imports: [TypeOrmModule.forFeature(TABLES)],
  providers: [...PROVIDERS, SignInSweep],
  exports: PROVIDERS,
})
export class AuthModule {
  constructor(coded: CodedTables) {
    coded.declare(SESSION_LINES);
    coded.declare(PENDING_LINES);
    coded.declare(TOKEN_LINES);
  }
}
