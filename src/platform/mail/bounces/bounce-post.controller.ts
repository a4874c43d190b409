import { createHmac, timingSafeEqual } from 'node:crypto';
import { Body, Controller, ForbiddenException, Headers, HttpCode, Post } from '@nestjs/common';
import { Access, anyone } from '../../web/access.service.js';
import { TakesMail } from '../../web/body-limits.form.js';
import { BounceSecret } from './bounce-secret.service.js';
import { Bounces } from './bounces.service.js';

/**
 * Where a mail server posts what came back, signed: `X-Leerpad-Signature: sha256=<HMAC of the body, in hex>`. Anybody may
 * knock; without the secret nothing is read. It exists only where a secret was set.
 */
@Controller('retourmail')
@Access(anyone)
export class BouncePostController {
  constructor(
    private readonly bounces: Bounces,
    private readonly secret: BounceSecret,
  ) {}

  /** Answers the same whatever it was, so that the mail server lets go of it. */
  @Post()
  @HttpCode(204)
  @TakesMail()
  async take(@Body() body: unknown, @Headers('x-leerpad-signature') signature: unknown): Promise<void> {
    if (!Buffer.isBuffer(body) || !this.isSigned(body, signature)) throw new ForbiddenException();
    await this.bounces.take(body);
  }

  private isSigned(body: Buffer, signature: unknown): boolean {
    const expected = createHmac('sha256', this.secret.value).update(body).digest();
    const hex = typeof signature === 'string' ? /^sha256=([0-9a-f]{64})$/i.exec(signature)?.[1] : undefined;
    return hex !== undefined && timingSafeEqual(Buffer.from(hex, 'hex'), expected);
  }
}
