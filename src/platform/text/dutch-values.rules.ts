import { domainToASCII } from 'node:url';

const DECIMAL = /^(?<sign>[-\u2212]?)(?<whole>\d{0,12})(?:[.,](?<fraction>\d{1,12}))?$/;
// In Dutch, 1.500 is one thousand five hundred; as hours it may mean one and a half. Nobody's hours are guessed at.
const THOUSANDS = /^[-\u2212]?[1-9]\d{0,2}\.\d{3}$/;

/**
 * Hours with a decimal comma or point (`2,5`, `2.5`, `0,33`), as whole minutes. Halves are rounded up, exactly:
 * decimal digits are never turned into a binary fraction (0,175 hours are 10.5 minutes, so 11).
 *
 * @returns minutes, which may be zero or negative: limits are the caller's; undefined when it is not such a number
 */
export function parseDutchHours(text: string): number | undefined {
  const parts = DECIMAL.exec(text)?.groups;
  if (!parts || THOUSANDS.test(text)) return undefined;
  const fraction = parts.fraction ?? '';
  const digits = `${parts.whole}${fraction}`;
  if (digits === '') return undefined;
  const scale = 10n ** BigInt(fraction.length);
  const sixtieths = BigInt(digits) * 60n * (parts.sign ? -1n : 1n);
  return Number(floorDivide(2n * sixtieths + scale, 2n * scale));
}

function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

/** `ja` or `nee`, in any case. */
export function parseYesNo(text: string): boolean | undefined {
  const answer = text.toLowerCase();
  return answer === 'ja' ? true : answer === 'nee' ? false : undefined;
}

/** An address as those that are kept are compared with: a text that is none stays as it is, in lower case. */
export function comparableEmail(text: string): string {
  return parseEmail(text) ?? text.toLowerCase();
}

/** UTS 46, as browsers do it. Invisible characters stay as they are: nobody typed them, and no domain has them. */
function withPlainDomain(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (at < 0 || /^[\x00-\x7f]*$/.test(domain) || /[\p{C}\p{Default_Ignorable_Code_Point}\s]/u.test(domain))
    return address;
  return `${address.slice(0, at)}@${domainToASCII(domain)}`;
}

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * An e-mail address in lower case, without blanks around it. Conservative on purpose: the dot-atom form of RFC 5321
 * §4.1.2 with a full domain name, no quoted local parts, address literals or letters outside ASCII before the @. A
 * domain with other letters is kept as the name service knows it (`münchen.example` as `xn--mnchen-3ya.example`).
 */
export function parseEmail(text: string): string | undefined {
  const address = withPlainDomain(text.trim().toLowerCase());
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const labels = address.slice(at + 1).split('.');
  // RFC 5321 §4.5.3.1: 64 octets before the @; 254 in all is what a path of 256 leaves.
  if (address.length > 254 || local.length > 64 || !LOCAL_PART.test(local)) return undefined;
  const named = labels.length >= 2 && labels.every((label) => DOMAIN_LABEL.test(label));
  return named && TOP_LABEL.test(labels.at(-1) ?? '') ? address : undefined;
}
