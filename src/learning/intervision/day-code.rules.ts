import { timingSafeEqual } from 'node:crypto';
import type { MessageKey } from '../../platform/product.service.js';
import type { SigningKey } from '../../platform/documents/signing-keys.service.js';

/** The association's key, from which a key for codes alone is derived (K6). */
export type DayCodeKey = Pick<SigningKey, 'mac'>;

/** Whose code it is, for which day. */
export interface DayCode {
  meetingId: string;
  personId: string;
}

/** What the portal tells the organiser at a door of a code. */
export type DayCodeVerdict = 'genuine' | 'forged' | 'other-day' | 'past' | 'early' | 'cancelled';

/** A day, as far as judging a code depends on it. */
export interface CodedDay {
  meetingId: string;
  heldOn: string;
  state: 'planned' | 'cancelled';
}

const PURPOSE = 'intervision day code';
const ID_BYTES = 16;
/** 128 bits: nobody guesses one. */
const MAC_BYTES = 16;
const CODE_BYTES = 2 * ID_BYTES + MAC_BYTES;
/** base64url of so many bytes, without padding. */
const CODE = /^[\w-]{64}$/;
const UUID = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/**
 * The code that one person shows at the door of one day: the ids of both and a MAC over them, in 64 characters that stand in an
 * address. The date is not in it, so that it holds when the day is moved.
 */
export function dayCode(key: DayCodeKey, { meetingId, personId }: DayCode): string {
  const ids = Buffer.from(`${meetingId}${personId}`.replaceAll('-', ''), 'hex');
  return Buffer.concat([ids, shortMac(key, ids)]).toString('base64url');
}

/** Whose code it is; null when it was not made with this key, or somebody changed it. */
export function readDayCode(key: DayCodeKey, code: string): DayCode | null {
  if (!CODE.test(code)) return null;
  const bytes = Buffer.from(code, 'base64url');
  const ids = bytes.subarray(0, 2 * ID_BYTES);
  if (bytes.length !== CODE_BYTES || !timingSafeEqual(bytes.subarray(2 * ID_BYTES), shortMac(key, ids)))
    return null;
  return { meetingId: idOf(ids.subarray(0, ID_BYTES)), personId: idOf(ids.subarray(ID_BYTES)) };
}

/**
 * Judges a code that is shown at a door.
 *
 * @param door the day whose door it is
 * @param ofCode the day that the code names; null when the code could not be read, or names none
 * @param today by the association's clocks
 */
export function judgeDayCode(
  door: Pick<CodedDay, 'meetingId'>,
  ofCode: CodedDay | null,
  today: string,
): DayCodeVerdict {
  if (ofCode === null) return 'forged';
  if (ofCode.heldOn < today) return 'past';
  if (ofCode.meetingId !== door.meetingId) return 'other-day';
  if (ofCode.state === 'cancelled') return 'cancelled';
  return ofCode.heldOn === today ? 'genuine' : 'early';
}

/** Why a code opens nothing, and what the organiser can do. `heldOn`: the day of the code, where it can be read. */
export function verdictText(verdict: Exclude<DayCodeVerdict, 'genuine'>): MessageKey {
  return `day-code.${verdict}`;
}

function shortMac(key: DayCodeKey, ids: Uint8Array): Buffer {
  return key.mac(PURPOSE, ids).subarray(0, MAC_BYTES);
}

function idOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(UUID, '$1-$2-$3-$4-$5');
}
