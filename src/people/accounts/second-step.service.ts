import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON as PasskeyQuestion } from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import { type Client, networkOf } from '../../platform/auth/client.rules.js';
import type { SignedInNow } from '../../platform/auth/first-step.service.js';
import { boundTo, PasskeyRefused, Passkeys } from '../../platform/auth/passkeys.service.js';
import { type Pending, PendingSignIns } from '../../platform/auth/pending-sign-ins.service.js';
import { RecoveryCodes } from '../../platform/auth/recovery-codes.service.js';
import { SecurityLog } from '../../platform/auth/security-log.service.js';
import { Sessions } from '../../platform/auth/sessions.service.js';
import { Throttle, type ThrottleRule } from '../../platform/auth/throttle.service.js';
import { TotpSecrets } from '../../platform/auth/totp-secrets.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { AccountCodes } from './account-codes.service.js';
import { AccountsService } from './accounts.service.js';
import { GuessGuard } from './guess-guard.service.js';

/** What somebody can prove the second step with. */
export interface SecondStepChoices {
  passkey: boolean;
  /** `unreadable`: the key that its secret was sealed under is gone */
  app: 'none' | 'there' | 'unreadable';
  recovery: boolean;
}

/** By what the second step is proven. */
type SecondFactor = 'passkey' | 'totp' | 'recovery';

/**
 * Codes of one account, from all clients together: a thief of the password could else begin again after every five tries
 * (RFC 4226 §7.3). A passkey cannot be guessed, so it never waits.
 */
const GUESSES: ThrottleRule = { name: 'factor:account', free: 15, forgottenPerHour: 10 };
/** Questions to passkeys from one client, on the page to sign in on. */
const QUESTIONS: ThrottleRule = { name: 'passkey:client', free: 60, forgottenPerHour: 120 };

/** The second step of signing in, and signing in by a passkey alone. */
@Injectable()
export class SecondStepService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
    private readonly pending: PendingSignIns,
    private readonly passkeys: Passkeys,
    private readonly apps: TotpSecrets,
    private readonly recovery: RecoveryCodes,
    private readonly throttle: Throttle,
    private readonly guard: GuessGuard,
    private readonly log: SecurityLog,
    private readonly outbox: Outbox,
    private readonly codes: AccountCodes,
  ) {}

  /**
   * The factors from which somebody who waits for the second step can choose.
   *
   * @throws DomainError `account.second.over` when nobody waits (any more)
   */
  async choices(token: string | null): Promise<SecondStepChoices> {
    const { accountId } = await this.waiting(token);
    const app = await this.apps.of(accountId);
    return {
      passkey: (await this.passkeys.of(accountId)).length > 0,
      app: app ? (app.readable ? 'there' : 'unreadable') : 'none',
      recovery: (await this.recovery.left(accountId)) > 0,
    };
  }

  /** What a passkey of theirs is to sign. */
  async question(token: string | null): Promise<PasskeyQuestion> {
    const { id, accountId } = await this.waiting(token);
    return this.passkeys.toProve(accountId, boundTo.pending(id));
  }

  /** By a passkey. @throws DomainError `account.passkey.failed`, `account.second.over` */
  async withPasskey(token: string | null, answer: string, client: Client): Promise<SignedInNow> {
    const waiting = await this.waiting(token);
    return this.prove(waiting, 'passkey', client, async () => {
      await this.passkeys.prove(answer, waiting.accountId, boundTo.pending(waiting.id));
    });
  }

  /** By the code of an app. @throws DomainError `account.app.wrong` on `code`, `account.wait.factor`, `account.second.over` */
  async withApp(token: string | null, code: string, client: Client): Promise<SignedInNow> {
    const waiting = await this.waiting(token);
    return this.guess(waiting, client, () =>
      this.prove(waiting, 'totp', client, async (left) => {
        if (!(await this.apps.accept(waiting.accountId, code)))
          throw new DomainError('account.app.wrong', { left }, 'invalid', 'code');
      }),
    );
  }

  /** By a recovery code, of which the owner is told. @throws DomainError `account.recovery.wrong` on `herstelcode` */
  async withRecoveryCode(token: string | null, typed: string, client: Client): Promise<SignedInNow> {
    const waiting = await this.waiting(token);
    return this.guess(waiting, client, () =>
      this.prove(waiting, 'recovery', client, (left) =>
        this.useRecoveryCode(waiting.accountId, typed, client, left),
      ),
    );
  }

  /** What any passkey is to sign, on the page to sign in on. @throws DomainError `account.wait.factor` */
  async questionToAnybody(client: Client): Promise<PasskeyQuestion> {
    await this.wait(QUESTIONS, networkOf(client.address), { accountId: null, client });
    return this.passkeys.toProve(null, boundTo.signIn);
  }

  /** Signs in by a passkey alone: it is something that its owner has, and it made sure that they hold it. */
  async withPasskeyAlone(answer: string, client: Client, returnPath: string): Promise<SignedInNow> {
    const { accountId } = await this.passkeys
      .prove(answer, null, boundTo.signIn)
      .catch(async (error: unknown) => {
        if (error instanceof PasskeyRefused && error.accountId !== null)
          await this.logFailure(error.accountId, 'passkey', client);
        throw error;
      });
    const token = await this.dataSource.transaction((manager) =>
      this.sessions.begin(manager, { accountId, client, by: 'passkey' }),
    );
    return { token, returnPath };
  }

  private async waiting(token: string | null): Promise<Pending> {
    const found = token === null ? undefined : await this.pending.find(token);
    if (!found) throw over();
    return found;
  }

  private async useRecoveryCode(
    accountId: string,
    typed: string,
    client: Client,
    left: number,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const use = () => this.recovery.use(manager, accountId, typed);
      if (!(await this.codes.change(manager, accountId, use)))
        throw new DomainError('account.recovery.wrong', { left }, 'invalid', 'herstelcode');
      const account = await this.accounts.byId(manager, accountId);
      await this.log.record(manager, { kind: 'recovery-used', accountId, client });
      const mail = { kind: 'recovery-used', recipientPersonId: account!.personId, data: {} };
      await this.outbox.enqueue(manager, mail);
    });
  }

  /** Counts the try, has it judged, and begins the session. */
  private async prove(
    { id, accountId, returnPath }: Pending,
    by: SecondFactor,
    client: Client,
    judge: (left: number) => Promise<void>,
  ): Promise<SignedInNow> {
    const left = await this.pending.attempt(id);
    if (left === undefined) throw over();
    try {
      await judge(left);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.logFailure(accountId, by, client);
      throw left > 0 ? error : over();
    }
    const token = await this.dataSource.transaction(async (manager) => {
      const begun = await this.sessions.begin(manager, { accountId, client, by });
      // A new password, or taking a factor away, has ended the waiting sign-in meanwhile.
      if (!(await this.pending.finish(manager, id))) throw over();
      return begun;
    });
    return { token, returnPath };
  }

  private async logFailure(accountId: string, detail: SecondFactor, client: Client): Promise<void> {
    await this.log.record(this.dataSource.manager, { kind: 'factor-failed', accountId, client, detail });
  }

  private guess(
    { accountId }: Pending,
    client: Client,
    prove: () => Promise<SignedInNow>,
  ): Promise<SignedInNow> {
    return this.guard.factor(accountId, client, async () => {
      await this.wait(GUESSES, accountId, { accountId, client });
      const signedIn = await prove();
      await this.throttle.forget(GUESSES, accountId);
      return signedIn;
    });
  }

  private async wait(
    rule: ThrottleRule,
    subject: string,
    who: { accountId: string | null; client: Client },
  ): Promise<void> {
    const seconds = await this.throttle.attempt(rule, subject);
    if (seconds > 0 && (await this.throttle.firstToWait(rule, subject)))
      await this.log.record(this.dataSource.manager, { kind: 'waited', ...who, detail: 'factor' });
    if (seconds > 0) throw new DomainError('account.wait.factor', { seconds });
  }
}

/** Nobody waits: it took too long, was tried too often, or is done. */
function over(): DomainError {
  return new DomainError('account.second.over', {}, 'conflict');
}
