import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Client } from '../../../platform/auth/client.rules.js';
import { OwnAddressService } from '../own-address.service.js';
import { signedIn } from '../../../platform/auth/signed-in-access.service.js';
import { SignedIn, type Viewer } from '../../../platform/auth/viewer.form.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { Access, anyone } from '../../../platform/web/access.service.js';
import { answerForm, blankForm, refused } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { AddressForm } from './address.form.js';
import { FromClient } from './client.form.js';
import {
  addressDonePage,
  addressTakenPage,
  confirmAddressPage,
  ownAddressPage,
  stopAddressPage,
} from './own-address.page.js';
import { SessionStart } from './session-start.service.js';
import { overPage } from './sign-in.page.js';

/** The address that somebody signs in with, changed by them (decision 21). */
@Controller()
@Access(signedIn)
export class OwnAddressController {
  constructor(
    private readonly addresses: OwnAddressService,
    private readonly sessionStart: SessionStart,
  ) {}

  @Get('account/adres')
  async show(
    @SignedIn() viewer: Viewer,
    @Query('aanvraag') request: unknown,
    @Query('gedaan') done: unknown,
  ): Promise<Page> {
    const typed = { aanvraag: typeof request === 'string' ? request : '' };
    return ownAddressPage(await this.addresses.show(viewer), blankForm(typed), done);
  }

  @Post('account/adres')
  ask(
    @SignedIn() viewer: Viewer,
    @Body() body: unknown,
    @FromClient() client: Client,
  ): Promise<Page | SeeOther> {
    return answerForm<AddressForm, Page | SeeOther>(AddressForm, body, {
      accept: async ({ email, current, code, aanvraag: request }) => {
        const digits = code.replace(/[\s-]/g, '');
        await this.addresses.ask(viewer, { email, current, request, code: digits }, client);
        return seeOther('/account/adres?gedaan=gevraagd');
      },
      again: async (filled) => ownAddressPage(await this.addresses.show(viewer), filled),
    });
  }

  @Post('account/adres/code')
  async mailCode(@SignedIn() viewer: Viewer, @FromClient() client: Client): Promise<Page | SeeOther> {
    try {
      const aanvraag = await this.addresses.mailCode(viewer, client);
      return seeOther(`/account/adres?${new URLSearchParams({ aanvraag })}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return ownAddressPage(await this.addresses.show(viewer), refused({}, error));
    }
  }

  @Post('account/adres/intrekken')
  async withdraw(@SignedIn() viewer: Viewer): Promise<SeeOther> {
    await this.addresses.withdraw(viewer);
    return seeOther('/account/adres?gedaan=ingetrokken');
  }

  @Get('adres/:token')
  @Access(anyone)
  async showConfirm(@Param('token') token: string): Promise<Page> {
    const link = await this.addresses.about('address', token);
    return link ? confirmAddressPage(token, link) : overPage('address');
  }

  @Post('adres/:token')
  @Access(anyone)
  async confirm(
    @Param('token') token: string,
    @FromClient() client: Client,
    @Req() { viewer }: FastifyRequest,
  ): Promise<Page | SeeOther> {
    try {
      const session = await this.addresses.confirm(token, viewer, client);
      if (session === null) return seeOther('/adres-bevestigd');
      return await this.sessionStart.goOn('/account?gedaan=adres', session);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return error.code === 'account.address.taken' ? addressTakenPage() : overPage('address');
    }
  }

  @Get('adres-bevestigd')
  @Access(anyone)
  showConfirmed(): Page {
    return addressDonePage('confirmed');
  }

  @Get('adres-tegenhouden/:token')
  @Access(anyone)
  async showStop(@Param('token') token: string): Promise<Page> {
    const link = await this.addresses.about('address-stop', token);
    return link ? stopAddressPage(token, link) : overPage('address-stop');
  }

  @Post('adres-tegenhouden/:token')
  @Access(anyone)
  async stop(@Param('token') token: string, @FromClient() client: Client): Promise<Page | SeeOther> {
    try {
      await this.addresses.stop(token, client);
      return seeOther('/adres-tegengehouden');
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return overPage('address-stop');
    }
  }

  @Get('adres-tegengehouden')
  @Access(anyone)
  showStopped(): Page {
    return addressDonePage('stopped');
  }
}
