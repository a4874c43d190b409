import { Injectable } from '@nestjs/common';
import { JobRegistry, JobType } from '../jobs/job-registry.service.js';
import { KeptForms } from '../web/kept/kept-forms.service.js';
import { KnownBrowsers } from './known-browsers.service.js';
import { SecurityLog } from './security-log.service.js';
import { Passkeys } from './passkeys.service.js';
import { PendingSignIns } from './pending-sign-ins.service.js';
import { Sessions } from './sessions.service.js';
import { SignInTokens } from './sign-in-tokens.service.js';
import { Throttle } from './throttle.service.js';

/** Every night, when hardly anybody signs in. */
export const SWEEP_SIGN_INS = new JobType('sweep-sign-ins', '40 3 * * *');

/** Removes what ended long ago: nothing relies on it, but tables that only grow slow everything down. */
@Injectable()
export class SignInSweep {
  constructor(
    jobs: JobRegistry,
    private readonly sessions: Sessions,
    private readonly tokens: SignInTokens,
    private readonly throttle: Throttle,
    private readonly forms: KeptForms,
    private readonly browsers: KnownBrowsers,
    private readonly log: SecurityLog,
    private readonly pending: PendingSignIns,
    private readonly passkeys: Passkeys,
  ) {
    jobs.declare(SWEEP_SIGN_INS);
    jobs.handle(SWEEP_SIGN_INS, () => this.sweep());
  }

  /** Once is as good as twice. */
  async sweep(): Promise<void> {
    await this.sessions.sweep();
    await this.tokens.sweep();
    await this.throttle.sweep();
    await this.forms.sweep();
    await this.browsers.sweep();
    await this.log.sweep();
    await this.pending.sweep();
    await this.passkeys.sweep();
  }
}
