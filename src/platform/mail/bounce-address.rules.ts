/** Base32 in small letters (RFC 4648 §6): mail servers do not keep the case of what stands before the @. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_BYTES = 16;
/** 80 bits: nobody guesses one, least of all by mail. */
const MAC_BYTES = 10;

/** A code in an address, not yet believed. */
export interface BounceCode {
  deliveryId: string;
  mac: Buffer;
}

/** The address to which one delivery comes back (VERP): `bounce+<code>@host` for `bounce@host`. */
export function bounceAddress(base: string, { deliveryId, mac }: BounceCode): string {
  const at = base.lastIndexOf('@');
  const bytes = Buffer.concat([
    Buffer.from(deliveryId.replaceAll('-', ''), 'hex'),
    mac.subarray(0, MAC_BYTES),
  ]);
  return `${base.slice(0, at)}+${base32(bytes)}${base.slice(at)}`;
}

/** The codes in a text that holds addresses, such as a header. */
export function bounceCodesIn(text: string): BounceCode[] {
  return [...text.toLowerCase().matchAll(/\+([a-z2-7]{42})@/g)].map(([, code]) => codeOf(code!));
}

/** As much of a code as an address has room for. */
export function shortMac(mac: Buffer): Buffer {
  return mac.subarray(0, MAC_BYTES);
}

function codeOf(text: string): BounceCode {
  const bytes = fromBase32(text);
  const hex = bytes.subarray(0, ID_BYTES).toString('hex');
  return {
    deliveryId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    mac: bytes.subarray(ID_BYTES, ID_BYTES + MAC_BYTES),
  };
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)));
}
