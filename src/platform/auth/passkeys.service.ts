import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { type EntityManager, LessThanOrEqual, MoreThan, Repository } from 'typeorm';
import { Clock } from '../clock/clock.service.js';
import { DomainError } from '../errors/domain-error.rules.js';
import { PublicAddress } from '../web/public-address.service.js';
import { PasskeyChallenge } from './passkey-challenge.entity.js';
import { Passkey } from './passkey.entity.js';
import { answeredChallenge, type PasskeyAnswer, readAnswer, userHandleOf } from './passkey-answer.rules.js';
import { hashOfToken } from './secrets.service.js';

/** How long a challenge can be answered: longer than browsers wait for their user. */
const CHALLENGE_MS = 5 * 60_000;

/** Where a challenge may be answered: in one session, in one pending sign-in, or on the page to sign in on. */
export const boundTo = {
  session: (sessionId: string) => `session ${sessionId}`,
  pending: (pendingId: string) => `pending ${pendingId}`,
  signIn: 'sign-in',
};

/** A passkey as its owner sees it. */
export type KnownPasskey = Pick<Passkey, 'id' | 'name' | 'createdAt' | 'lastUsedAt'>;

/** A passkey that a browser made and that is not kept yet. */
export type MadePasskey = Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>;

/** A passkey that proved nothing. */
export class PasskeyRefused extends DomainError {
  /** @param accountId whose it is, where it is known at all: for the log, never for the answer */
  constructor(readonly accountId: string | null) {
    super('account.passkey.failed');
    this.name = 'PasskeyRefused';
  }
}

/** Passkeys: made, listed, and asked to prove that somebody has them (WebAuthn L3 §7). */
@Injectable()
export class Passkeys {
  private readonly origin: string;
  /** WebAuthn L3 §5.4.2: where the portal lives, without scheme and port */
  private readonly rpId: string;

  constructor(
    @InjectRepository(Passkey) private readonly passkeys: Repository<Passkey>,
    @InjectRepository(PasskeyChallenge) private readonly challenges: Repository<PasskeyChallenge>,
    private readonly clock: Clock,
    { baseUrl }: PublicAddress,
  ) {
    const { origin, hostname } = new URL(baseUrl);
    [this.origin, this.rpId] = [origin, hostname];
  }

  /** Those of an account, the oldest first. */
  of(accountId: string): Promise<KnownPasskey[]> {
    return this.passkeys.find({
      where: { accountId },
      order: { createdAt: 'ASC', id: 'ASC' },
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    });
  }

  /** What the browser is to make a passkey from; it knows those that the account has, and makes no second one there. */
  async toMake(
    { id, email, name }: { id: string; email: string; name: string },
    bound: string,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const options = await generateRegistrationOptions({
      rpName: 'Leerpad',
      rpID: this.rpId,
      userName: email,
      userDisplayName: name,
      userID: Uint8Array.from(userHandleOf(id)),
      attestationType: 'none',
      excludeCredentials: await this.allowed(id),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
    await this.keep(options.challenge, bound);
    return options;
  }

  /**
   * The passkey that the browser made, judged (WebAuthn L3 §7.1). The challenge is used up by that.
   *
   * @param bound as the challenge was made with
   * @throws DomainError `account.passkey.failed`
   */
  async made(text: string, bound: string): Promise<MadePasskey> {
    const { response, challenge } = await this.answered<RegistrationResponseJSON>(text, bound);
    const { verified, registrationInfo } = await orFailed(() =>
      verifyRegistrationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: this.origin,
        expectedRPID: this.rpId,
        requireUserVerification: false,
      }),
    );
    if (!verified) throw failed();
    const { id: credentialId, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { credentialId, publicKey: Buffer.from(publicKey), counter, transports };
  }

  /** Keeps it. @throws DomainError `account.passkey.known` when somebody has it already */
  async add(manager: EntityManager, accountId: string, name: string, made: MadePasskey): Promise<void> {
    const own = manager.withRepository(this.passkeys);
    if (await own.existsBy({ credentialId: made.credentialId }))
      throw new DomainError('account.passkey.known');
    await own.insert({ id: randomUUID(), accountId, name, createdAt: this.now(), ...made });
  }

  /**
   * What a passkey is to sign.
   *
   * @param accountId whose passkeys will do, as a second step; null: any that the browser finds by itself, and that
   *   makes sure who holds it, since then it is the only step
   */
  async toProve(accountId: string | null, bound: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const options = await generateAuthenticationOptions({
      rpID: this.rpId,
      ...(accountId !== null && { allowCredentials: await this.allowed(accountId) }),
      userVerification: accountId === null ? 'required' : 'preferred',
    });
    await this.keep(options.challenge, bound);
    return options;
  }

  /**
   * Whose passkey signed (WebAuthn L3 §7.2).
   *
   * @param accountId whose it must be, as a second step; null when the passkey is the only step
   * @throws DomainError `account.passkey.failed`: an unknown one, a signature that is not its own, a challenge that was not
   *   given here, was answered or is too old, or a counter that went back, as that of a copy does (§6.1.1)
   */
  async prove(text: string, accountId: string | null, bound: string): Promise<{ accountId: string }> {
    const { response, challenge } = await this.answered<AuthenticationResponseJSON>(text, bound);
    const known = await this.passkeys.findOneBy({ credentialId: response.id });
    if (!known || (accountId !== null && known.accountId !== accountId)) throw failed();
    const counter = await this.judge(known, response, { challenge, alone: accountId === null });
    // Only over the counter that was judged: of a passkey and its copy at once, one is let in.
    const { affected } = await this.passkeys.update(
      { id: known.id, counter: known.counter },
      { counter, lastUsedAt: this.now() },
    );
    if (affected !== 1) throw failed(known.accountId);
    return { accountId: known.accountId };
  }

  /** One of an account's own, or null. */
  find(accountId: string, id: string): Promise<KnownPasskey | null> {
    return this.passkeys.findOneBy({ accountId, id });
  }

  /** @returns whether it was there */
  async remove(manager: EntityManager, accountId: string, id: string): Promise<boolean> {
    const { affected } = await manager.withRepository(this.passkeys).delete({ accountId, id });
    return affected === 1;
  }

  /** @returns how many there were */
  async removeAll(manager: EntityManager, accountId: string): Promise<number> {
    const { affected } = await manager.withRepository(this.passkeys).delete({ accountId });
    return affected ?? 0;
  }

  /** Removes challenges that nobody answered. */
  async sweep(): Promise<void> {
    await this.challenges.delete({ expiresAt: LessThanOrEqual(this.now()) });
  }

  /** @returns the counter of a passkey whose signature holds */
  private async judge(
    { accountId, credentialId, publicKey, counter }: Passkey,
    response: AuthenticationResponseJSON,
    { challenge, alone }: { challenge: string; alone: boolean },
  ): Promise<number> {
    const { userHandle } = response.response;
    // A passkey that was found by itself says whose it is (§7.2, step 6).
    if (userHandle === undefined ? alone : !isHandleOf(accountId, userHandle)) throw failed(accountId);
    const { verified, authenticationInfo } = await orFailed(
      () =>
        verifyAuthenticationResponse({
          response,
          expectedChallenge: challenge,
          expectedOrigin: this.origin,
          expectedRPID: this.rpId,
          requireUserVerification: alone,
          credential: {
            id: credentialId,
            publicKey: Uint8Array.from(publicKey),
            counter,
          },
        }),
      accountId,
    );
    if (!verified) throw failed(accountId);
    return authenticationInfo.newCounter;
  }

  private async allowed(accountId: string): Promise<{ id: string; transports: string[] }[]> {
    const own = await this.passkeys.findBy({ accountId });
    return own.map(({ credentialId: id, transports }) => ({ id, transports }));
  }

  private async keep(challenge: string, bound: string): Promise<void> {
    // Anybody may ask for one on the page to sign in on: so there are never more than some minutes' worth.
    await this.sweep();
    const expiresAt = new Date(this.now().getTime() + CHALLENGE_MS);
    await this.challenges.insert({ id: hashOfToken(challenge), boundTo: bound, expiresAt });
  }

  /** What came from the browser, and the challenge that it answers, which is used up by that. */
  private async answered<Response extends PasskeyAnswer>(
    text: string,
    bound: string,
  ): Promise<{ response: Response; challenge: string }> {
    const response = readAnswer(text);
    const challenge = response && answeredChallenge(response);
    if (!response || !challenge) throw failed();
    const given = { id: hashOfToken(challenge), boundTo: bound, expiresAt: MoreThan(this.now()) };
    const { affected } = await this.challenges.delete(given);
    if (affected !== 1) throw failed();
    return { response: response as Response, challenge };
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

function failed(accountId: string | null = null): PasskeyRefused {
  return new PasskeyRefused(accountId);
}

function isHandleOf(accountId: string, handle: string): boolean {
  return Buffer.from(handle, 'base64url').equals(userHandleOf(accountId));
}

/** Whatever is wrong with what a browser sent: the package says so by throwing. */
async function orFailed<T>(judge: () => Promise<T>, accountId: string | null = null): Promise<T> {
  try {
    return await judge();
  } catch {
    throw failed(accountId);
  }
}
