import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialCreationOptionsJSON as PasskeyQuestion } from '@simplewebauthn/server';
import { DataSource, type EntityManager } from 'typeorm';
import type { Client } from '../../platform/auth/client.rules.js';
import { boundTo, type KnownPasskey, Passkeys } from '../../platform/auth/passkeys.service.js';
import { RecoveryCodes } from '../../platform/auth/recovery-codes.service.js';
import { SecurityLog, type SecurityNote } from '../../platform/auth/security-log.service.js';
import { Sessions } from '../../platform/auth/sessions.service.js';
import { totpAddress } from '../../platform/auth/totp.rules.js';
import { TotpSecrets, type TotpState } from '../../platform/auth/totp-secrets.service.js';
import type { Viewer } from '../../platform/auth/viewer.form.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { type MailData, Outbox } from '../../platform/mail/outbox.service.js';
import { AccountCodes } from './account-codes.service.js';
import { AccountsService, type KnownAccount } from './accounts.service.js';
import { OwnerProof, type Proof } from './owner-proof.service.js';

/** Somebody's own second factors. */
export interface OwnFactors {
  passkeys: KnownPasskey[];
  app: TotpState | null;
  /** recovery codes that were not used yet */
  recoveryLeft: number;
}

/** A factor was changed: the session goes on under another token. */
export interface FactorChange {
  token: string;
  /** new recovery codes, to be shown now and never again; null when the present ones stay */
  codes: string[] | null;
}

/** An app that is being set up. */
export interface OfferedApp {
  secret: string;
  /** what the QR code holds */
  address: string;
}

/** What is changed, as the log and the mail name it. */
type Change = Pick<SecurityNote, 'kind' | 'detail'>;

/**
 * The owner of an account changes what lets them in beside their password: they prove once more that it is them, Leerpad
 * mails them, and every other session ends.
 */
@Injectable()
export class OwnFactorsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
    private readonly passkeys: Passkeys,
    private readonly apps: TotpSecrets,
    private readonly recovery: RecoveryCodes,
    private readonly proof: OwnerProof,
    private readonly log: SecurityLog,
    private readonly outbox: Outbox,
    private readonly accountCodes: AccountCodes,
  ) {}

  async show({ accountId }: Viewer): Promise<OwnFactors> {
    return {
      passkeys: await this.passkeys.of(accountId),
      app: await this.apps.of(accountId),
      recoveryLeft: await this.recovery.left(accountId),
    };
  }

  async account({ personId }: Viewer): Promise<KnownAccount> {
    const account = await this.accounts.ofPerson(this.dataSource.manager, personId);
    if (!account) throw notFound();
    return account;
  }

  /** Whether the owner has shown a moment ago, in this session, that it is them. */
  async isProven({ sessionId }: Viewer): Promise<boolean> {
    return (await this.sessions.provenAt(sessionId)) !== null;
  }

  /** Mails the code that proves who one is without a password. @returns the id of the request */
  async mailCode(viewer: Viewer, client: Client): Promise<string> {
    return this.proof.mailCode(await this.account(viewer), client);
  }

  /** Has the owner show that it is them. What the proof throws: see `OwnerProof`. */
  async prove(viewer: Viewer, given: Proof, client: Client): Promise<void> {
    await this.proof.given(await this.account(viewer), given, client);
    await this.sessions.prove(viewer.sessionId);
  }

  /** What the browser is to make a passkey from. */
  async question(viewer: Viewer): Promise<PasskeyQuestion> {
    return this.passkeys.toMake(await this.account(viewer), boundTo.session(viewer.sessionId));
  }

  /** @throws DomainError `account.passkey.failed`, `account.passkey.known` */
  async addPasskey(
    viewer: Viewer,
    { name, answer }: { name: string; answer: string },
    client: Client,
  ): Promise<FactorChange> {
    await this.provenAt(viewer);
    const made = await this.passkeys.made(answer, boundTo.session(viewer.sessionId));
    return this.change(viewer, client, { kind: 'factor-added', detail: 'passkey' }, (manager) =>
      this.passkeys.add(manager, viewer.accountId, name, made),
    );
  }

  /** The app that can be set up now: the same until it is, or until the proof is too old. */
  async offerApp(viewer: Viewer): Promise<OfferedApp> {
    const secret = this.apps.offer(viewer.sessionId, await this.provenAt(viewer));
    const { email } = await this.account(viewer);
    return { secret, address: totpAddress(secret, 'Leerpad', email) };
  }

  /** @throws DomainError `account.app.first-wrong` on `code`; `account.app.exists` when there is one */
  async addApp(viewer: Viewer, code: string, client: Client): Promise<FactorChange> {
    const { secret } = await this.offerApp(viewer);
    const { accountId } = viewer;
    return this.change(viewer, client, { kind: 'factor-added', detail: 'totp' }, async (manager) => {
      if (await this.apps.of(accountId, manager)) throw new DomainError('account.app.exists', {}, 'conflict');
      if (!(await this.apps.add(manager, { accountId, secret, code })))
        throw new DomainError('account.app.first-wrong', {}, 'invalid', 'code');
    });
  }

  /** One of the viewer's own. @throws DomainError (404) for another's, or one that is gone */
  async passkey({ accountId }: Viewer, id: string): Promise<KnownPasskey> {
    const found = await this.passkeys.find(accountId, id);
    if (!found) throw notFound();
    return found;
  }

  async removePasskey(viewer: Viewer, id: string, client: Client): Promise<FactorChange> {
    return this.change(viewer, client, { kind: 'factor-removed', detail: 'passkey' }, async (manager) => {
      if (!(await this.passkeys.remove(manager, viewer.accountId, id))) throw notFound();
    });
  }

  async removeApp(viewer: Viewer, client: Client): Promise<FactorChange> {
    return this.change(viewer, client, { kind: 'factor-removed', detail: 'totp' }, async (manager) => {
      if (!(await this.apps.remove(manager, viewer.accountId))) throw notFound();
    });
  }

  /** Ten other codes. @throws DomainError `account.recovery.alone` when there is no factor that they could stand in for */
  async renewCodes(viewer: Viewer, client: Client): Promise<FactorChange> {
    return this.change(viewer, client, { kind: 'recovery-renewed' }, async (manager) => {
      if (!(await this.accounts.hasFactor(manager, viewer.accountId)))
        throw new DomainError('account.recovery.alone', {}, 'conflict');
      await this.recovery.forget(manager, viewer.accountId);
    });
  }

  /** One change at a time, with all that follows from it. */
  private async change(
    viewer: Viewer,
    client: Client,
    { kind, detail }: Change,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<FactorChange> {
    await this.provenAt(viewer);
    const { accountId, personId } = viewer;
    return this.dataSource.transaction(async (manager) => {
      const codes = await this.accountCodes.change(manager, accountId, async () => {
        await work(manager);
        return this.codesThatFollow(manager, accountId);
      });
      await this.sessions.endAll(manager, accountId);
      await this.log.record(manager, { kind, accountId, client, ...(detail && { detail }) });
      const data: MailData = detail ? { factor: detail } : {};
      await this.outbox.enqueue(manager, { kind, recipientPersonId: personId, data });
      return { token: await this.sessions.begin(manager, { accountId, client, by: 'renewal' }), codes };
    });
  }

  /** With the first factor come the codes that stand in for it, and with the last they go. */
  private async codesThatFollow(manager: EntityManager, accountId: string): Promise<string[] | null> {
    if (!(await this.accounts.hasFactor(manager, accountId))) {
      await this.recovery.forget(manager, accountId);
      return null;
    }
    if ((await this.recovery.left(accountId, manager)) > 0) return null;
    return this.recovery.renew(manager, accountId);
  }

  /** @throws DomainError `account.proof.needed` when the owner has not shown that it is them, or too long ago */
  private async provenAt({ sessionId }: Viewer): Promise<Date> {
    const provenAt = await this.sessions.provenAt(sessionId);
    if (!provenAt) throw new DomainError('account.proof.needed', {}, 'conflict');
    return provenAt;
  }
}

function notFound(): DomainError {
  return new DomainError('error.404.heading', {}, 'not-found');
}
