import type { PublicSigningJwk, SigningKey } from './signing-keys.service.js';

/** The signing key of somebody who runs the product, as services are given it: it signs and makes codes, and shows nothing. */
export abstract class AssociationKey implements SigningKey {
  abstract readonly keyId: string;
  abstract readonly publicJwk: PublicSigningJwk;
  abstract sign(bytes: Uint8Array): Buffer;
  abstract mac(purpose: string, line: string | Uint8Array): Buffer;
}
