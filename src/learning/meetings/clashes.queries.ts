import type { EntityManager } from 'typeorm';
import { normaliseTitle } from '../../platform/text/normalise-title.rules.js';
import { KEEPERS } from './meetings.queries.js';
import type { NamedMeeting } from './meeting-name.page.js';

/** A stretch of a day, by the wall clock, with the id of its meeting; null while that is not planned yet. */
export interface Slot {
  id: string | null;
  heldOn: string;
  /** `HH:MM` */
  startsAt: string;
  endsAt: string;
}

/** A block or an intervision day that takes place in the same hours as a slot. */
export interface SameHours extends NamedMeeting {
  /** the meeting of the slot that was asked about */
  slotId: string | null;
  meetingId: string;
  startsAt: string;
  endsAt: string;
}

/** Somebody who comes to, teaches or organises a meeting in the same hours. */
export interface Clash extends SameHours {
  personId: string;
  part: 'follows' | 'teaches';
}

/** $1: the slots. */
const SAME_HOURS = `
  SELECT s.id AS "slotId", m.id AS "meetingId", e.title, m.component, m.block, m.venue, m.edition_id, e.state AS edition,
         to_char(m.starts_at, 'HH24:MI') AS "startsAt", to_char(m.ends_at, 'HH24:MI') AS "endsAt", m.held_on
    FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, "heldOn" date, "startsAt" time, "endsAt" time)
    JOIN meeting m ON m.held_on = s."heldOn" AND m.starts_at < s."endsAt" AND s."startsAt" < m.ends_at
     AND m.id IS DISTINCT FROM s.id AND m.state = 'planned'
    JOIN edition e ON e.id = m.edition_id AND e.state <> 'cancelled'`;

const COLUMNS = `h."slotId", h."meetingId", h.title, h.component, h.block, h."startsAt", h."endsAt",
  h.held_on AS "heldOn"`;
const ORDER = 'ORDER BY h.held_on, h."startsAt", h."meetingId"';

/**
 * What some people follow, wait for, teach or organise in the hours of some slots: pages and mails warn of it (C1).
 *
 * @param drafts whether drafts count too, which only the secretariat knows of
 */
export function clashesOf(
  manager: EntityManager,
  slots: readonly Slot[],
  personIds: readonly string[],
  { drafts = false }: { drafts?: boolean } = {},
): Promise<Clash[]> {
  if (slots.length === 0 || personIds.length === 0) return Promise.resolve([]);
  return manager.query<Clash[]>(
    `WITH h AS (${SAME_HOURS})
     SELECT ${COLUMNS}, x."personId", x.part FROM h JOIN LATERAL (
       SELECT n.person_id AS "personId", 'follows' AS part FROM enrolment n
        WHERE n.meeting_id = h."meetingId" AND n.state <> 'cancelled' AND n.person_id = ANY($2)
       UNION SELECT o.person_id, 'teaches' FROM ${KEEPERS} o
        WHERE o.meeting_id = h."meetingId" AND o.person_id = ANY($2)) x ON true
      WHERE h.edition = 'published' OR $3 ${ORDER}, x."personId"`,
    [JSON.stringify(slots), personIds, drafts],
  );
}

/** The blocks in the same hours at the same place: its name is compared as titles are. */
export async function roomTwice(
  manager: EntityManager,
  slot: Slot,
  venue: string | null,
): Promise<SameHours[]> {
  if (!venue) return [];
  const others = await manager.query<(SameHours & { venue: string | null })[]>(
    `WITH h AS (${SAME_HOURS}) SELECT ${COLUMNS}, h.venue FROM h WHERE h.venue IS NOT NULL ${ORDER}`,
    [JSON.stringify([slot])],
  );
  return others.filter((other) => normaliseTitle(other.venue!) === normaliseTitle(venue));
}

/** Clashes by the block, or the person, that they are about. */
export function groupedBy(clashes: readonly Clash[], keyOf: (clash: Clash) => string): Map<string, Clash[]> {
  const groups = new Map<string, Clash[]>();
  for (const clash of clashes) groups.set(keyOf(clash), [...(groups.get(keyOf(clash)) ?? []), clash]);
  return groups;
}
