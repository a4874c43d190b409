import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { LineMacs } from '../../../platform/documents/line-macs.service.js';
import type { PointsRow } from './hand-off.rules.js';
import type { HandOffOf } from './hand-offs.queries.js';

/** An HMAC-SHA-256 in base64url. */
const MAC_LENGTH = 43;
const PURPOSE = 'hand-off shown';

/**
 * The numbers that a page showed, as its form brings them back: what the secretariat gave to a body is kept as it read it,
 * however the list changed since (Q7). A code says that Leerpad showed them.
 */
@Injectable()
export class ShownNumbers {
  constructor(private readonly macs: LineMacs) {}

  /** A text of letters, digits, `-` and `_` that holds the numbers, in their order. */
  seal(of: HandOffOf, rows: readonly PointsRow[]): string {
    const told = JSON.stringify(rows.map(({ attendee, number }) => [attendee, number]));
    const text = Buffer.from(told, 'utf8').toString('base64url');
    return text + this.macs.of(PURPOSE, lineOf(of, text)).toString('base64url');
  }

  /** @throws DomainError `hand-off.changed` (409) for what no page of this meeting and body showed */
  unseal(of: HandOffOf, seal: string): PointsRow[] {
    const text = seal.slice(0, -MAC_LENGTH);
    const mac = Buffer.from(seal.slice(-MAC_LENGTH), 'base64url').toString('hex');
    if (!this.macs.fits(PURPOSE, lineOf(of, text), mac))
      throw new DomainError('hand-off.changed', {}, 'conflict');
    const told = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [string, string][];
    return told.map(([attendee, number]) => ({ attendee, place: 'points', number }));
  }
}

function lineOf({ meetingId, body }: HandOffOf, text: string): string {
  return `${meetingId} ${body} ${text}`;
}
