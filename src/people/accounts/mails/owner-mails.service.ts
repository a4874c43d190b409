import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type IssuedToken, LIFETIMES_MS, TokenIssuer } from '../../../platform/auth/token-issuer.service.js';
import { type Letter, MailKinds } from '../../../platform/mail/mail-kinds.service.js';
import type { MailData } from '../../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';
import { Person } from '../../person.entity.js';
import { accountLink, type LinkPurpose } from '../account-links.rules.js';
import { AccountsService } from '../accounts.service.js';
import { addressWish } from '../address-change-lines.queries.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What the owner of an account is asked and told about its address, password, roles and second factors. */
@Injectable()
export class OwnerMails implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly accounts: AccountsService,
    private readonly tokens: TokenIssuer,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('proof-code', async ({ data }, manager) => {
      const token = await this.issue(manager, data);
      return token?.code ? proofCode(token.code) : null;
    });
    this.kinds.compose('address-confirm', async ({ recipient, data }, manager) => {
      const token = await this.issue(manager, data);
      const wish = token && (await this.wishOf(manager, recipient.personId));
      if (!wish) return null;
      // Only this mailbox is told whose the address is: the one who asked could else find out which people have an account.
      const taken = await manager.existsBy(Person, { email: wish });
      return taken ? addressTaken(wish) : addressConfirm(wish, this.url('address', token));
    });
    this.kinds.compose('address-asked', async ({ data }, manager) => {
      const token = await this.issue(manager, data);
      return token && addressAsked(this.url('address-stop', token));
    });
    for (const kind of ['factor-added', 'factor-removed'] as const)
      this.kinds.compose(kind, ({ data }) => Promise.resolve(factorLetter(kind, String(data.factor))));
    for (const kind of ['recovery-renewed', 'recovery-used'] as const)
      this.kinds.compose(kind, () => Promise.resolve(factorLetter(kind)));
    this.kinds.compose('password-set', ({ data }) => Promise.resolve(passwordLetter(String(data.how))));
    this.kinds.compose('factors-lost', () => Promise.resolve(factorsLost()));
    for (const kind of ['role-given', 'role-taken'] as const)
      this.kinds.compose(kind, ({ data }) => Promise.resolve(roleLetter(kind, String(data.role))));
  }

  private async wishOf(manager: EntityManager, personId: string): Promise<string | null> {
    const account = await this.accounts.ofPerson(manager, personId);
    const wish = account && (await addressWish(manager, account.id));
    return wish?.email ?? null;
  }

  private issue(manager: EntityManager, { request }: MailData): Promise<IssuedToken | null> {
    return this.tokens.issue(manager, String(request));
  }

  private url(purpose: LinkPurpose, { token }: IssuedToken): string {
    return accountLink(this.address.baseUrl, purpose, token);
  }
}

function proofCode(code: string): Letter {
  return {
    subject: { key: 'mail.proof-code.subject' },
    paragraphs: [{ key: 'mail.proof-code.text' }],
    code,
    notes: [
      { key: 'mail.proof-code.minutes', params: { count: LIFETIMES_MS.proof / MINUTE_MS } },
      { key: 'mail.proof-code.not-asked' },
    ],
  };
}

function addressConfirm(to: string, url: string): Letter {
  return {
    to,
    subject: { key: 'mail.address-confirm.subject' },
    paragraphs: [{ key: 'mail.address-confirm.text' }],
    link: { label: { key: 'mail.address-confirm.link' }, url },
    notes: [
      { key: 'mail.address-confirm.hours', params: { count: LIFETIMES_MS.address / HOUR_MS } },
      { key: 'mail.address-confirm.not-asked' },
    ],
  };
}

function addressTaken(to: string): Letter {
  return {
    to,
    subject: { key: 'mail.address-confirm.subject' },
    paragraphs: [{ key: 'mail.address-confirm.taken' }],
    notes: [{ key: 'mail.address-confirm.taken.help' }],
  };
}

function addressAsked(url: string): Letter {
  return {
    subject: { key: 'mail.address-asked.subject' },
    paragraphs: [{ key: 'mail.address-asked.text' }, { key: 'mail.address-asked.not-you' }],
    link: { label: { key: 'mail.address-asked.link' }, url },
    notes: [{ key: 'mail.address-asked.you' }],
  };
}

function passwordLetter(how: string): Letter {
  return {
    subject: { key: 'mail.password-set.subject', params: { how } },
    paragraphs: [{ key: 'mail.password-set.text', params: { how } }],
    notes: [{ key: 'mail.password-set.not-you' }],
  };
}

function roleLetter(kind: 'role-given' | 'role-taken', role: string): Letter {
  return {
    subject: { key: `mail.${kind}.subject` },
    paragraphs: [{ key: `mail.${kind}.text`, params: { role } }],
    notes: [{ key: `mail.${kind}.note` }],
  };
}

function factorLetter(
  kind: 'factor-added' | 'factor-removed' | 'recovery-renewed' | 'recovery-used',
  factor = '',
): Letter {
  return {
    subject: { key: `mail.${kind}.subject` },
    paragraphs: [{ key: `mail.${kind}.text`, params: { factor } }],
    notes: [{ key: 'mail.factor.not-you' }],
  };
}

function factorsLost(): Letter {
  return {
    subject: { key: 'mail.factors-lost.subject' },
    paragraphs: [{ key: 'mail.factors-lost.text' }],
    notes: [{ key: 'mail.factors-lost.not-asked' }],
  };
}
