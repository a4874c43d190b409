import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PEOPLE } from '../../people/people.queries.js';
import { hashOfToken, newToken } from '../../platform/auth/secrets.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { SignatureNoticeLink } from './signature-notice-link.entity.js';

const DAY_MS = 86_400_000;

/** How long a mailed link to one's signatures works: somebody may be away for a season. */
export const LINK_DAYS = 90;

/**
 * Mailed links to the signatures that somebody is told of. They sign nobody in, and are not used up: looking is free, and
 * objecting twice changes nothing.
 */
@Injectable()
export class NoticeLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Makes the link of a mail, when that is sent. @returns the path of its page */
  async issue(manager: EntityManager, noticeId: string, address: string): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(this.clock.now().epochMilliseconds + LINK_DAYS * DAY_MS);
    const link = { tokenHash: hashOfToken(token), noticeId, mailedTo: hashOfAddress(address), expiresAt };
    await manager.insert(SignatureNoticeLink, link);
    return `/bezwaar/${token}`;
  }

  /** Which notice a link leads to; undefined when it is none, is over, or was mailed to an address of before. */
  async noticeOf(token: string): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ noticeId: string; mailedTo: string; email: string }[]>(
      `SELECT l.notice_id AS "noticeId", l.mailed_to AS "mailedTo", p.email
         FROM signature_notice_link l JOIN signature_notice n ON n.id = l.notice_id
         JOIN ${PEOPLE} p ON p.id = n.signer_id
        WHERE l.token_hash = $1 AND l.expires_at > $2`,
      [hashOfToken(token), new Date(this.clock.now().epochMilliseconds)],
    );
    return row && row.mailedTo === hashOfAddress(row.email) ? row.noticeId : undefined;
  }
}

function hashOfAddress(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('hex');
}
