import { randomUUID } from 'node:crypto';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import type { SentTap } from '../../door/door.service.js';

/** A list of taps as a phone sends it at most; it sends them by hundreds. */
export const TAPS_FORM = { fields: 120, bytes: 65_536 };

/** A phone's name of itself: a UUID that it drew. */
interface Taps {
  taps: SentTap[];
  device: string | null;
}

const TAP = /^([\w-]{36})~([\w-]{36})~(in|out)~(\d{1,14})$/;

/**
 * The taps of a form: those of a script, `tap=id~person~in~milliseconds`, or the one button that was pressed without scripts.
 *
 * @param now when a button was pressed, as far as the server knows
 * @throws DomainError `door.wrong-tap`
 */
export function readTaps(body: unknown, now: Date): Taps {
  const fields = new Map(Object.entries((body ?? {}) as Record<string, unknown>));
  const device = fields.get('device');
  const pressed = (['in', 'out'] as const).flatMap((kind) =>
    [fields.get(kind) ?? []].flat().map((personId) => ({ id: randomUUID(), personId, kind, at: now })),
  );
  const sent = [fields.get('tap') ?? []].flat().map((text) => {
    const [, id, personId, kind, at] = TAP.exec(String(text)) ?? [];
    return { id, personId, kind: kind as 'in' | 'out', at: new Date(Number(at)) };
  });
  const taps = [...pressed, ...sent];
  for (const { id, personId, at } of taps)
    if (!isId(id) || !isId(personId) || Number.isNaN(at.getTime()))
      throw new DomainError('door.wrong-tap', {}, 'invalid');
  return { taps: taps as SentTap[], device: isId(device) ? device : null };
}
