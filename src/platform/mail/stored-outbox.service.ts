import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bulkInsert } from '../database/bulk-insert.service.js';
import { MailKinds } from './mail-kinds.service.js';
import { type MailData, type MailRequest, Outbox } from './outbox.service.js';

/** What workers listen to, to hear of new mail as soon as it is committed. */
export const MAIL_CHANNEL = 'leerpad_mail';

/** An id, a date, a word of ours: never a sentence, a name or an address. */
const PLAIN = /^[\w:.-]{1,64}$/;

/** The outbox as a table: a row says that a mail is promised, and later whether it was sent. */
@Injectable()
export class StoredOutbox extends Outbox {
  constructor(private readonly kinds: MailKinds) {
    super();
  }

  /** @throws Error for a kind that nobody composes, or data that are more than ids */
  override async enqueue(
    manager: EntityManager,
    { kind, recipientPersonId, data, once = undefined }: MailRequest,
  ): Promise<string> {
    this.kinds.composerOf(kind);
    assertPlain(kind, data);
    const rows = await manager.query<{ id: string }[]>(
      `INSERT INTO mail_delivery (id, kind, recipient_person_id, data, once) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (once) DO NOTHING RETURNING id`,
      [randomUUID(), kind, recipientPersonId, JSON.stringify(data), once ?? null],
    );
    if (!rows[0]) return idOf(manager, once!);
    await announce(manager);
    return rows[0].id;
  }

  /** @throws Error as `enqueue` */
  override async enqueueAll(
    manager: EntityManager,
    mails: readonly Omit<MailRequest, 'once'>[],
  ): Promise<void> {
    if (mails.length === 0) return;
    const rows = mails.map(({ kind, recipientPersonId, data }) => {
      this.kinds.composerOf(kind);
      assertPlain(kind, data);
      return { id: randomUUID(), kind, recipient_person_id: recipientPersonId, data };
    });
    await bulkInsert(manager, 'mail_delivery', COLUMNS, rows);
    await announce(manager);
  }
}

const COLUMNS = { id: 'uuid', kind: 'text', recipient_person_id: 'uuid', data: 'jsonb' };

/** Heard when the transaction commits, and not at all when it rolls back. */
async function announce(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_notify($1, $2)', [MAIL_CHANNEL, '']);
}

async function idOf(manager: EntityManager, once: string): Promise<string> {
  const [row] = await manager.query<[{ id: string }]>('SELECT id FROM mail_delivery WHERE once = $1', [once]);
  return row.id;
}

function assertPlain(kind: string, data: MailData): void {
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string' && !PLAIN.test(value)) {
      throw new Error(`Mail ${kind}: ${name} is more than an id`);
    }
  }
}
