import { Injectable } from '@nestjs/common';
import type { Client } from '../../../platform/auth/client.rules.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { answerForm, type FilledForm, refused } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { SigningByLink } from '../signing-by-link.service.js';
import { SigningCodes } from '../signing-codes.service.js';
import { type KnownLink, SigningLinks } from '../signing-links.service.js';
import { LinkedClaim } from './linked-claim.service.js';
import { ConfirmForm, digitsOf, GiveBackForm, SigningCodeForm } from './signing-link.form.js';
import { doorPage, linkPath, overPage, unknownLinkPage } from './signing-link.page.js';

/** Who opens a link: with what the code opened in this browser, and signed in or not. */
export interface LinkVisitor {
  visit: string | undefined;
  personId: string | null;
}

type Answer = Page | SeeOther;

/** The pages behind a mailed link. Looking changes nothing: programs that scan mail look too. */
@Injectable()
export class SigningLinkPages {
  constructor(
    private readonly links: SigningLinks,
    private readonly codes: SigningCodes,
    private readonly signing: SigningByLink,
    private readonly claims: LinkedClaim,
  ) {}

  /** What the link leads to, as far as it is open to this browser. */
  show(token: string, visitor: LinkVisitor): Promise<Answer> {
    return this.whileOpen(token, visitor, async (link) =>
      (await this.codes.isOpenTo(link, visitor.visit))
        ? this.claims.show(token, link)
        : this.door(token, link),
    );
  }

  /** Has a code mailed. */
  askCode(token: string, visitor: LinkVisitor, client: Client): Promise<Answer> {
    return this.whileOpen(token, visitor, async (link) => {
      try {
        await this.signing.askCode(link, client);
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
        return this.door(token, link, refused({}, error), 429);
      }
      return seeOther(linkPath(token));
    });
  }

  /** Tries a code. @param opened keeps in the browser that it was right */
  open(
    token: string,
    visitor: LinkVisitor,
    { body, client, opened }: { body: unknown; client: Client; opened: (visit: string) => void },
  ): Promise<Answer> {
    return this.whileOpen(token, visitor, (link) =>
      answerForm<SigningCodeForm, Answer>(SigningCodeForm, body, {
        accept: async ({ code }) => {
          opened(await this.signing.open(link, digitsOf(code)!, client));
          return seeOther(linkPath(token));
        },
        again: (filled) => this.notOpened(token, link, filled),
      }),
    );
  }

  /** Signs. */
  confirm(token: string, visitor: LinkVisitor, body: unknown): Promise<Answer> {
    return this.acting(token, visitor, (link) =>
      answerForm<ConfirmForm, Answer>(ConfirmForm, body, {
        accept: async ({ version }) => {
          await this.signing.confirm(link, version);
          return seeOther(linkPath(token));
        },
        again: (filled) => this.claims.show(token, link, filled),
      }),
    );
  }

  /** Sends it back. */
  giveBack(token: string, visitor: LinkVisitor, body: unknown): Promise<Answer> {
    return this.acting(token, visitor, (link) =>
      answerForm<GiveBackForm, Answer>(GiveBackForm, body, {
        accept: async ({ version, reason }) => {
          await this.signing.giveBack(link, version, reason);
          return seeOther(linkPath(token));
        },
        again: (filled) => this.claims.show(token, link, filled),
      }),
    );
  }

  /** Leads a signer with an account by now to signing in, and a signer with a session to the claim in their inbox. */
  private async whileOpen(
    token: string,
    { personId }: LinkVisitor,
    answer: (link: KnownLink) => Promise<Answer>,
  ): Promise<Answer> {
    const link = await this.links.find(token);
    if (!link) return unknownLinkPage();
    const { standing, signerId, claimId } = link;
    if (standing === 'account' && personId === signerId) return seeOther(`/aftekenen/${claimId}`);
    return standing === 'open' ? answer(link) : overPage({ ...link, standing });
  }

  /** Acts only in the browser in which the signer typed the code. The page tells a refusal, or how the link ended. */
  private acting(
    token: string,
    visitor: LinkVisitor,
    act: (link: KnownLink) => Promise<Answer>,
  ): Promise<Answer> {
    return this.whileOpen(token, visitor, async (link) => {
      if (!(await this.codes.isOpenTo(link, visitor.visit))) {
        const late = { typed: {}, wrong: { '': { key: 'signing-link.visit-over' as const } } };
        return this.door(token, link, late, 403);
      }
      try {
        return await act(link);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return this.whileOpen(token, visitor, (again) => this.claims.refused(token, again, error));
      }
    });
  }

  private async notOpened(token: string, link: KnownLink, filled: FilledForm): Promise<Page> {
    const awaited = await this.codes.isAwaited(link);
    // Without a code to type there is no field beside which the fault could stand.
    const { code, ...wrong } = filled.wrong;
    return doorPage(token, awaited, awaited ? filled : { typed: {}, wrong: { '': code!, ...wrong } });
  }

  private async door(token: string, link: KnownLink, filled?: FilledForm, status?: number): Promise<Page> {
    return doorPage(token, await this.codes.isAwaited(link), filled, status);
  }
}
