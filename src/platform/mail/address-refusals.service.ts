import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AddressCodes } from './address-codes.service.js';

/** That mail to somebody's address does not arrive. */
export interface AddressRefusal {
  since: Date;
  /** what the mail server said last, without addresses */
  answer: string | null;
}

/**
 * What is known of mail to an address: what was refused or came back since something last arrived. A mail that was taken
 * after one that came back may come back too; it proves that the address works when a day has passed.
 */
@Injectable()
export class AddressRefusals {
  constructor(private readonly codes: AddressCodes) {}

  /** Since when somebody's present address refuses mail; null when it does not, or is a new one. */
  async of(manager: EntityManager, personId: string, address: string): Promise<AddressRefusal | null> {
    const [row] = await manager.query<[{ since: Date | null; answer: string | null }]>(
      `WITH mail AS (SELECT state, sent_at, refused_at, last_answer FROM mail_delivery
                      WHERE recipient_person_id = $1 AND sent_to = $2)
       SELECT min(r.refused_at) AS since, (array_agg(r.last_answer ORDER BY r.refused_at DESC))[1] AS answer
         FROM mail r
        WHERE r.refused_at IS NOT NULL
          AND NOT EXISTS (SELECT FROM mail s WHERE s.state = 'sent' AND s.sent_at > r.refused_at
                             AND (r.state <> 'bounced' OR s.sent_at < now() - interval '1 day'))`,
      [personId, this.codes.codeOfAddress(address)],
    );
    return row.since && { since: row.since, answer: row.answer };
  }
}
