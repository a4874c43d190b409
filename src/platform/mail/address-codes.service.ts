import { timingSafeEqual } from 'node:crypto';
import type { LineMacs } from '../documents/line-macs.service.js';
import { bounceAddress, bounceCodesIn, shortMac } from './bounce-address.rules.js';

/** Codes that only a process with the signing key can make, for addresses of mail. */
export class AddressCodes {
  constructor(
    private readonly macs: LineMacs,
    /** where mail that cannot be delivered comes back to: `bounce@association.example`; undefined: to the sender */
    private readonly bounceBase?: string,
  ) {}

  /** Where a delivery comes back to; undefined when that was not set up. */
  bounceAddressOf(deliveryId: string): string | undefined {
    if (this.bounceBase === undefined) return undefined;
    return bounceAddress(this.bounceBase, { deliveryId, mac: this.macOf(deliveryId) });
  }

  /** The delivery whose bounce address stands in a text; undefined when none does that we made. */
  deliveryIn(text: string): string | undefined {
    return bounceCodesIn(text).find(({ deliveryId, mac }) =>
      timingSafeEqual(mac, shortMac(this.macOf(deliveryId))),
    )?.deliveryId;
  }

  /** What is kept of the address that a mail went to: enough to know it again, and nothing to read (V2). */
  codeOfAddress(address: string): Buffer {
    return this.macs.of('mail address', address.toLowerCase());
  }

  private macOf(deliveryId: string): Buffer {
    return this.macs.of('bounce address', deliveryId);
  }
}
