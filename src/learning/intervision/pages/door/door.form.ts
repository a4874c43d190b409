import { randomUUID } from 'node:crypto';
import { isId } from '../../../../platform/text/id.rules.js';
import type { SentTap } from '../../door/door.service.js';

/** A list of taps as a phone sends it at most; it sends them by hundreds, and a guest's bears a name. */
export const TAPS_FORM = { fields: 120, bytes: 262_144 };

/** A phone's name of itself: a UUID that it drew. */
interface Taps {
  taps: SentTap[];
  /** how many could not be read */
  unreadable: number;
  device: string | null;
}

const TAP = /^(?<id>[\w-]{36})~(?<personId>[\w-]{36})~(?<kind>in|out)~(?<at>\d{1,14})$/;
const GUEST_TAP = /^(?<id>[\w-]{36})~(?<kind>in|out)~(?<at>\d{1,14})~(?<guest>.+)$/s;

/**
 * The taps of a form: those of a script, `tap=id~person~in~milliseconds` and `guest-tap=id~in~milliseconds~name`, or the one
 * button that was pressed without scripts.
 *
 * @param now when a button was pressed, as far as the server knows
 */
export function readTaps(body: unknown, now: Date): Taps {
  const fields = new Map(Object.entries((body ?? {}) as Record<string, unknown>));
  const texts = (name: string) => [fields.get(name) ?? []].flat().map(String);
  const pressed = [
    ...(['in', 'out'] as const).flatMap((kind) =>
      texts(kind).map((personId) => tapOf({ id: randomUUID(), kind, personId, at: String(now.getTime()) })),
    ),
    ...texts('guest').map((guest) =>
      tapOf({ id: randomUUID(), kind: 'in', guest, at: String(now.getTime()) }),
    ),
  ];
  const sent = [
    ...texts('tap').map((text) => tapOf(TAP.exec(text)?.groups)),
    ...texts('guest-tap').map((text) => tapOf(GUEST_TAP.exec(text)?.groups)),
  ];
  const taps = [...pressed, ...sent];
  const device = fields.get('device');
  return {
    taps: taps.filter((tap) => tap !== null),
    unreadable: taps.filter((tap) => tap === null).length,
    device: isId(device) ? device : null,
  };
}

/** A tap by its pieces; null for what is none. */
function tapOf(pieces: Record<string, string | undefined> | undefined): SentTap | null {
  const { id, kind, at, personId, guest } = pieces ?? {};
  const when = new Date(Number(at));
  if (!isId(id) || Number.isNaN(when.getTime()) || (guest === undefined && !isId(personId))) return null;
  const who = guest === undefined ? { personId: personId! } : { guest };
  return { id, kind: kind as 'in' | 'out', at: when, who };
}
