import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { accountLink, type LinkPurpose } from '../account-links.rules.js';
import { type IssuedToken, LIFETIMES_MS, TokenIssuer } from '../../../platform/auth/token-issuer.service.js';
import { type Letter, MailKinds } from '../../../platform/mail/mail-kinds.service.js';
import type { MailData } from '../../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';

type Wording = (token: IssuedToken) => Omit<Letter, 'link'>;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The mails with a link that lets somebody in. Their data: `{ request }`, the id of what was asked for. */
@Injectable()
export class AccountMails implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly tokens: TokenIssuer,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.compose('invitation', 'invitation', invitation);
    this.compose('sign-in-link', 'sign-in', signInLink);
    this.compose('reset', 'reset', reset);
  }

  private compose(
    kind: 'invitation' | 'sign-in-link' | 'reset',
    purpose: LinkPurpose,
    wording: Wording,
  ): void {
    this.kinds.compose(kind, async ({ data }, manager) => {
      const token = await this.issue(manager, data);
      // A reset must not go out for a request that was for something else.
      if (token?.purpose !== purpose) return null;
      const url = accountLink(this.address.baseUrl, purpose, token.token);
      return { ...wording(token), link: { label: { key: `mail.${kind}.link` }, url } };
    });
  }

  private issue(manager: EntityManager, { request }: MailData): Promise<IssuedToken | null> {
    return this.tokens.issue(manager, String(request));
  }
}

function invitation(): Omit<Letter, 'link'> {
  return {
    subject: { key: 'mail.invitation.subject' },
    paragraphs: [{ key: 'mail.invitation.text' }],
    notes: [
      { key: 'mail.token.days', params: { count: LIFETIMES_MS.invitation / DAY_MS } },
      { key: 'mail.invitation.later' },
    ],
  };
}

function signInLink({ code }: IssuedToken): Omit<Letter, 'link'> {
  return {
    subject: { key: 'mail.sign-in-link.subject' },
    paragraphs: [{ key: 'mail.sign-in-link.text' }],
    ...(code !== null && { code }),
    notes: [
      { key: 'mail.token.minutes', params: { count: LIFETIMES_MS['sign-in'] / MINUTE_MS } },
      { key: 'mail.token.not-asked' },
    ],
  };
}

function reset(): Omit<Letter, 'link'> {
  return {
    subject: { key: 'mail.reset.subject' },
    paragraphs: [{ key: 'mail.reset.text' }],
    notes: [
      { key: 'mail.token.minutes-link', params: { count: LIFETIMES_MS.reset / MINUTE_MS } },
      { key: 'mail.reset.not-asked' },
    ],
  };
}
