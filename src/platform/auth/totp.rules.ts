import { Secret, TOTP } from 'otpauth';

/** How long a code is shown (RFC 6238 §4.1, `X`). */
const STEP_SECONDS = 30;
/** How many steps a clock may be off, either way (RFC 6238 §5.2). */
const WINDOW = 1;
/** Of the secret: the length of an HMAC-SHA-1 (RFC 4226 §4, R6). */
const SECRET_BYTES = 20;

/** What every app with codes knows: HMAC-SHA-1, six digits, thirty seconds. */
const APP = { algorithm: 'SHA1', digits: 6, period: STEP_SECONDS } as const;

/** A secret as people type it over: base 32 (RFC 4648 §6). @param bytes random; the first twenty are taken */
export function totpSecret(bytes: Uint8Array): string {
  const own = Uint8Array.from(bytes.subarray(0, SECRET_BYTES));
  return new Secret({ buffer: own.buffer }).base32;
}

/** The code of an instant. */
export function totpCode(secret: string, at: Date): string {
  return TOTP.generate({ ...APP, secret: Secret.fromBase32(secret), timestamp: at.getTime() });
}

/**
 * The time step that a code is of, when it is one of now, of the step before or of the step after; else null.
 *
 * @param after the step of the code that was accepted last: no code of it or of an earlier one will do
 */
export function stepOfCode(secret: string, code: string, at: Date, after: number): number | null {
  const timestamp = at.getTime();
  const now = TOTP.counter({ period: STEP_SECONDS, timestamp });
  const found = { ...APP, secret: Secret.fromBase32(secret), token: code, timestamp, window: WINDOW };
  const off = TOTP.validate(found);
  return off !== null && now + off > after ? now + off : null;
}

/** What the QR code holds, which apps read (the `otpauth:` addresses that all of them know). */
export function totpAddress(secret: string, issuer: string, label: string): string {
  return new TOTP({ ...APP, issuer, label, secret: Secret.fromBase32(secret) }).toString();
}
