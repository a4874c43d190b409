import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Client } from '../../../platform/auth/client.rules.js';
import { OWN_FACTORS_PATH } from '../../../platform/auth/factor-missing.rules.js';
import { signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../platform/text/id.rules.js';
import { Access } from '../../../platform/web/access.service.js';
import { answerForm, blankForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../platform/web/page-answer.rules.js';
import type { KnownPasskey } from '../../../platform/auth/passkeys.service.js';
import { type FactorChange, OwnFactorsService } from '../own-factors.service.js';
import { FromClient } from './client.form.js';
import { AppCodeForm, NewPasskeyForm, ProofCodeForm, ProofForm } from './factor.form.js';
import {
  codesPage,
  newAppPage,
  newPasskeyPage,
  ownFactorsPage,
  proofPage,
  removeAppPage,
  removePasskeyPage,
  renewCodesPage,
} from './own-factors.page.js';
import { afterProof, changePath, proofPath } from './proof-path.rules.js';
import { digitsOf } from './sign-in.form.js';

/** What lets somebody in beside their password. Each change asks first for one more proof that it is them. */
@Controller('account/tweede-stap')
@Access(signedIn)
export class OwnFactorsController {
  constructor(private readonly own: OwnFactorsService) {}

  @Get()
  async show(@SignedIn() viewer: Viewer, @Query('gedaan') done: unknown): Promise<Page> {
    return ownFactorsPage(viewer, await this.own.show(viewer), done);
  }

  @Get('bewijs')
  async showProof(
    @SignedIn() viewer: Viewer,
    @Query() { naar, aanvraag }: Record<string, unknown>,
  ): Promise<Page> {
    const typed = { naar: changePath(naar), aanvraag: typeof aanvraag === 'string' ? aanvraag : '' };
    return proofPage(await this.own.account(viewer), blankForm(typed));
  }

  @Post('bewijs')
  prove(
    @SignedIn() viewer: Viewer,
    @Body() body: unknown,
    @FromClient() client: Client,
  ): Promise<Page | SeeOther> {
    return answerForm<ProofForm, Page | SeeOther>(ProofForm, body, {
      accept: async ({ current, code, aanvraag: request, naar }) => {
        await this.own.prove(viewer, { current, request, code: code.replace(/[\s-]/g, '') }, client);
        return seeOther(afterProof(naar));
      },
      again: async (filled) => proofPage(await this.own.account(viewer), filled),
    });
  }

  @Post('bewijs/code')
  mailCode(
    @SignedIn() viewer: Viewer,
    @Body() body: unknown,
    @FromClient() client: Client,
  ): Promise<Page | SeeOther> {
    return answerForm<ProofCodeForm, Page | SeeOther>(ProofCodeForm, body, {
      accept: async ({ naar }) => {
        const aanvraag = await this.own.mailCode(viewer, client);
        return seeOther(proofPath(changePath(naar), { aanvraag }));
      },
      again: async (filled) => proofPage(await this.own.account(viewer), filled),
    });
  }

  @Get('passkey')
  newPasskey(@SignedIn() viewer: Viewer): Promise<Page | SeeOther> {
    return this.proven(viewer, 'passkey', () => newPasskeyPage(blankForm()));
  }

  /** What the browser makes a passkey from; what it makes is kept after a proof only. */
  @Post('passkey/vraag')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  question(@SignedIn() viewer: Viewer): Promise<object> {
    return this.own.question(viewer);
  }

  @Post('passkey')
  addPasskey(
    @SignedIn() viewer: Viewer,
    @Body() body: unknown,
    @FromClient() client: Client,
  ): Promise<Page | SeeOther> {
    return this.proven(viewer, 'passkey', () =>
      answerForm<NewPasskeyForm, Page | SeeOther>(NewPasskeyForm, body, {
        accept: async ({ naam: name, antwoord: answer }) =>
          changed(await this.own.addPasskey(viewer, { name, answer }, client), 'passkey'),
        again: newPasskeyPage,
      }),
    );
  }

  @Get('app')
  newApp(@SignedIn() viewer: Viewer): Promise<Page | SeeOther> {
    return this.proven(viewer, 'app', async () => newAppPage(await this.own.offerApp(viewer), blankForm()));
  }

  @Post('app')
  addApp(
    @SignedIn() viewer: Viewer,
    @Body() body: unknown,
    @FromClient() client: Client,
  ): Promise<Page | SeeOther> {
    return this.proven(viewer, 'app', () =>
      answerForm<AppCodeForm, Page | SeeOther>(AppCodeForm, body, {
        accept: async ({ code }) => changed(await this.own.addApp(viewer, digitsOf(code)!, client), 'app'),
        again: async (filled) => newAppPage(await this.own.offerApp(viewer), filled),
      }),
    );
  }

  @Get('app/verwijderen')
  showRemovingApp(@SignedIn() viewer: Viewer): Promise<Page | SeeOther> {
    return this.proven(viewer, 'app/verwijderen', removeAppPage);
  }

  @Post('app/verwijderen')
  removeApp(@SignedIn() viewer: Viewer, @FromClient() client: Client): Promise<Page | SeeOther> {
    return this.proven(viewer, 'app/verwijderen', async () =>
      changed(await this.own.removeApp(viewer, client), 'weg'),
    );
  }

  @Get('passkeys/:id/verwijderen')
  async showRemovingPasskey(@SignedIn() viewer: Viewer, @Param('id') id: string): Promise<Page | SeeOther> {
    const passkey = await this.passkey(viewer, id);
    return this.proven(viewer, `passkeys/${id}/verwijderen`, () => removePasskeyPage(passkey));
  }

  @Post('passkeys/:id/verwijderen')
  async removePasskey(
    @SignedIn() viewer: Viewer,
    @Param('id') id: string,
    @FromClient() client: Client,
  ): Promise<Page | SeeOther> {
    await this.passkey(viewer, id);
    return this.proven(viewer, `passkeys/${id}/verwijderen`, async () =>
      changed(await this.own.removePasskey(viewer, id, client), 'weg'),
    );
  }

  @Get('codes')
  showRenewing(@SignedIn() viewer: Viewer): Promise<Page | SeeOther> {
    return this.proven(viewer, 'codes', renewCodesPage);
  }

  /** The codes are shown in the answer to the form, and never again: only their hashes are kept. */
  @Post('codes')
  @HttpCode(200)
  renewCodes(@SignedIn() viewer: Viewer, @FromClient() client: Client): Promise<Page | SeeOther> {
    return this.proven(viewer, 'codes', async () =>
      changed(await this.own.renewCodes(viewer, client), 'codes'),
    );
  }

  /** Goes on when the owner has just shown that it is them; else leads to where they can, and back. */
  private async proven(
    viewer: Viewer,
    step: string,
    go: () => Page | SeeOther | Promise<Page | SeeOther>,
  ): Promise<Page | SeeOther> {
    return (await this.own.isProven(viewer)) ? go() : seeOther(proofPath(`${OWN_FACTORS_PATH}/${step}`));
  }

  private passkey(viewer: Viewer, id: string): Promise<KnownPasskey> {
    if (!isId(id)) throw new DomainError('error.404.heading', {}, 'not-found');
    return this.own.passkey(viewer, id);
  }
}

/** What follows a change: its codes, where it brought any; else the list, which says what was done. */
function changed({ token, codes }: FactorChange, done: 'passkey' | 'app' | 'weg' | 'codes'): Page | SeeOther {
  if (!codes) return seeOther(`${OWN_FACTORS_PATH}?gedaan=${done}`, token);
  const lead: Text = { key: done === 'codes' ? 'account.recovery.lead' : 'account.recovery.lead.first' };
  return codesPage(codes, lead, token);
}
