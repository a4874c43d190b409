import type { EntityManager } from 'typeorm';
import type { SecurityEventKind } from './security-log.service.js';

/** One event at the door, as it is read. */
export interface ReadEvent {
  id: string;
  accountId: string | null;
  happenedAt: Date;
  kind: string;
  detail: string | null;
  userAgent: string;
  network: string;
}

/** The place of an event among all: what came before it follows. */
export interface EventPlace {
  at: string;
  id: string;
}

/** Which events are read. */
export interface EventsAsked {
  /** of one account alone */
  accountId?: string | null;
  kind?: SecurityEventKind | null;
  /** the last event that was seen */
  after: EventPlace | null;
}

/** Some events, the newest first, and from where to read on. */
export interface EventsPage {
  events: ReadEvent[];
  /** null when these are the oldest */
  older: EventPlace | null;
}

const PAGE_SIZE = 50;

/** Events at the door, the newest first: each way to narrow them has an index that gives them in this order. */
export async function securityEvents(manager: EntityManager, asked: EventsAsked): Promise<EventsPage> {
  const params: unknown[] = [];
  const conditions = conditionsOf(asked, (value) => `$${params.push(value)}`);
  const rows = await manager.query<ReadEvent[]>(
    `SELECT id, account_id AS "accountId", happened_at AS "happenedAt", kind, detail, user_agent AS "userAgent", network
       FROM security_event ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
      ORDER BY happened_at DESC, id DESC LIMIT ${PAGE_SIZE + 1}`,
    params,
  );
  const events = rows.slice(0, PAGE_SIZE);
  const last = events.at(-1);
  const older = last && rows.length > PAGE_SIZE ? { at: last.happenedAt.toISOString(), id: last.id } : null;
  return { events, older };
}

function conditionsOf({ accountId, kind, after }: EventsAsked, param: (value: unknown) => string): string[] {
  return [
    ...(accountId ? [`account_id = ${param(accountId)}`] : []),
    ...(kind ? [`kind = ${param(kind)}`] : []),
    ...(after ? [`(happened_at, id) < (${param(after.at)}::timestamptz, ${param(after.id)}::uuid)`] : []),
  ];
}
