import type { EntityManager } from 'typeorm';
import { nameColumns } from '../../name-columns.queries.js';
import { displayName, type NameParts } from '../../names.rules.js';
import { NO_ANSWER } from '../../../platform/mail/deliveries.service.js';
import type { MailState } from '../../../platform/mail/mail-delivery.entity.js';
import type { MailData } from '../../../platform/mail/outbox.service.js';
import type { MailFilter, MailStand } from './mail-filter.form.js';

/** A mail as the secretariat sees it. */
export interface MailRow {
  id: string;
  kind: string;
  data: MailData;
  state: MailState;
  attempts: number;
  lastAnswer: string | null;
  dueAt: Date;
  createdAt: Date;
  sentAt: Date | null;
  /** when the recipient's server refused it, at once or by a bounce */
  refusedAt: Date | null;
  /** how often it was handed over without an answer */
  unanswered: number;
  /** name of the recipient */
  to: string;
  recipientPersonId: string;
  /** the latest trajectory of the recipient, if they follow a programme */
  trajectoryId: string | null;
}

/** One mail, and the one that was sent after it because it was asked for again. */
export interface OneMail extends MailRow {
  address: string;
  again: { id: string; createdAt: Date } | null;
}

const STATES: Record<MailStand, readonly MailState[]> = {
  mislukt: ['failed', 'bounced'],
  wacht: ['waiting', 'sending'],
  verstuurd: ['sent'],
  vervallen: ['dropped'],
};
const NOT_FAILED: readonly MailState[] = ['waiting', 'sending', 'sent', 'dropped'];

const COLUMNS = `d.id, d.kind, d.data, d.state, d.attempts, d.last_answer AS "lastAnswer", d.due_at AS "dueAt",
  d.created_at AS "createdAt", d.sent_at AS "sentAt", d.refused_at AS "refusedAt", d.unanswered, d.recipient_person_id AS "recipientPersonId",
  ${nameColumns('p')} AS name,
  (SELECT t.id FROM trajectory t WHERE t.person_id = p.id ORDER BY t.started_on DESC, t.id LIMIT 1) AS "trajectoryId"`;
const SOURCES = 'mail_delivery d JOIN person p ON p.id = d.recipient_person_id';

const WHERE = `d.state = ANY($1) AND ($2::text IS NULL OR d.kind = $2)
  AND ($3::uuid IS NULL OR d.recipient_person_id = (SELECT person_id FROM trajectory WHERE id = $3))
  AND ($4::timestamp IS NULL OR d.created_at >= $4::timestamp AT TIME ZONE 'Europe/Amsterdam')
  AND ($5::timestamp IS NULL OR d.created_at < ($5::timestamp + interval '1 day') AT TIME ZONE 'Europe/Amsterdam')
  AND NOT EXISTS (SELECT FROM unnest($6::text[]) word WHERE strpos(p.search_text, folded(word)) = 0)`;

/** Those that were given up stand apart, unless the list is of one kind of outcome anyway. */
export type Part = 'failed' | 'others';

/** The mails of a filter, the newest first. */
export async function mailsOf(
  manager: EntityManager,
  filter: MailFilter,
  part: Part,
  { limit, offset }: { limit: number; offset: number },
): Promise<MailRow[]> {
  const rows = await manager.query<(Omit<MailRow, 'to'> & { name: NameParts })[]>(
    `SELECT ${COLUMNS} FROM ${SOURCES} WHERE ${WHERE} ORDER BY d.created_at DESC, d.id LIMIT $7 OFFSET $8`,
    [...paramsOf(filter, part), limit, offset],
  );
  return rows.map(named);
}

/** How many mails a filter finds. */
export async function countMails(manager: EntityManager, filter: MailFilter, part: Part): Promise<number> {
  const [row] = await manager.query<[{ count: number }]>(
    `SELECT count(*)::integer AS count FROM ${SOURCES} WHERE ${WHERE}`,
    paramsOf(filter, part),
  );
  return row.count;
}

/**
 * The ids of given-up mails of a filter that the secretariat may send again together. It sends others again one by one: a
 * mail that came back would come back again, and one that perhaps arrived asks for a look first.
 */
export async function failedMails(
  manager: EntityManager,
  filter: MailFilter,
  kinds: readonly string[],
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT d.id FROM ${SOURCES} WHERE ${WHERE} AND d.kind = ANY($7) AND d.state = 'failed'
        AND d.last_answer IS DISTINCT FROM '${NO_ANSWER}' ORDER BY d.created_at, d.id`,
    [...paramsOf(filter, 'failed'), kinds],
  );
  return rows.map(({ id }) => id);
}

/** One mail by its id. */
export async function mailById(manager: EntityManager, id: string): Promise<OneMail | undefined> {
  type Row = Omit<MailRow, 'to'> & { name: NameParts; address: string; again: string | null; againAt: Date };
  const [row] = await manager.query<Row[]>(
    `SELECT ${COLUMNS}, p.email AS address, n.id AS again, n.created_at AS "againAt"
       FROM ${SOURCES} LEFT JOIN mail_delivery n ON n.once = 'again:' || d.id WHERE d.id = $1`,
    [id],
  );
  if (!row) return undefined;
  const { again, againAt, ...mail } = row;
  return { ...named(mail), address: row.address, again: again ? { id: again, createdAt: againAt } : null };
}

/** The name of the trainee of a trajectory; null when there is no such trajectory. */
export async function nameOfTrajectory(manager: EntityManager, id: string): Promise<string | null> {
  const [row] = await manager.query<{ name: NameParts }[]>(
    `SELECT ${nameColumns('p')} AS name FROM trajectory t JOIN person p ON p.id = t.person_id WHERE t.id = $1`,
    [id],
  );
  return row ? displayName(row.name) : null;
}

function paramsOf({ stand, kind, trajectoryId, from, to, search }: MailFilter, part: Part): unknown[] {
  const states = part === 'failed' ? STATES.mislukt : stand ? STATES[stand] : NOT_FAILED;
  return [states, kind, trajectoryId, from, to, search.split(' ').filter((word) => word !== '')];
}

function named<Row extends { name: NameParts }>({ name, ...row }: Row): Omit<Row, 'name'> & { to: string } {
  return { ...row, to: displayName(name) };
}
