import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../people/names.rules.js';
import type { ImportResult } from '../import.service.js';
import type { ImportSummary, RejectedRow, SheetName } from '../import-summary.rules.js';
import type { RowOutcome } from '../import-session.service.js';
import { PEOPLE } from '../../people/people.queries.js';

/** A long list, cut: the first rows and how many there are in all. */
export interface CutList<Row> {
  rows: Row[];
  total: number;
}

/** Somebody as the sheet has them, with their name. */
export interface Named {
  /** participant number or e-mail address */
  who: string;
  name: string;
}

/** Somebody of whom something changes. */
export interface ChangedRow extends Named {
  line: number;
  /** the columns that change */
  columns: string[];
}

/** The hours of one participant that come in. */
export interface ParticipantHours extends Named {
  rows: number;
  minutes: number;
}

/** The outcome of the rows of one sheet, beside the figures. */
export interface SheetOutcome {
  rejected: CutList<RejectedRow>;
  changed: CutList<ChangedRow>;
  /** the persons that are new; a sheet of hours has none */
  people: CutList<Named>;
}

/** What an import did, or would do, as the page tells it. Holds names: goes with the upload. */
export interface TaskOutcome {
  summary: ImportSummary;
  recordsIssued: number;
  /** some names with accents, as they were read; what was kept before there was this has none */
  accented?: string[];
  sheets: Partial<Record<SheetName, SheetOutcome>>;
  /** per participant, by number */
  hours: CutList<ParticipantHours> & { minutes: number };
}

/** How many rows of a list are kept to be shown; the rejected ones are all in their file. */
export const LISTED_AT_MOST = 200;

/**
 * Gathers what an import tells, while it tells it.
 *
 * @param manager sees what the import did, to find the names
 */
export async function gatherOutcome(manager: EntityManager, result: ImportResult): Promise<TaskOutcome> {
  const { summary, recordsIssued, accented } = result;
  const sheets: TaskOutcome['sheets'] = {};
  const hours = new Map<string, Omit<ParticipantHours, keyof Named>>();
  for (const sheet of Object.keys(summary) as SheetName[]) {
    sheets[sheet] = await gatherSheet(sheet, result, hours);
  }
  const outcome = { summary, recordsIssued, accented, sheets, hours: hoursList(hours) };
  await nameAll(manager, outcome);
  return outcome;
}

async function gatherSheet(
  sheet: SheetName,
  { summary, rejected, outcomes }: ImportResult,
  hours: Map<string, { rows: number; minutes: number }>,
): Promise<SheetOutcome> {
  const { rejected: refused, accepted, updated } = summary[sheet]!;
  const outcome: SheetOutcome = {
    rejected: { rows: await firstOf(rejected(sheet)), total: refused },
    changed: { rows: [], total: updated },
    people: { rows: [], total: sheet === 'uren' ? 0 : accepted },
  };
  for await (const row of outcomes(sheet)) {
    if (row.outcome === 'updated') add(outcome.changed, changedRow(row));
    else if (sheet === 'uren') count(hours, row);
    else add(outcome.people, { who: row.who, name: '' });
  }
  return outcome;
}

async function firstOf<Row>(rows: AsyncGenerator<Row>): Promise<Row[]> {
  const first: Row[] = [];
  for await (const row of rows) {
    if (first.push(row) === LISTED_AT_MOST) break;
  }
  return first;
}

function add<Row>({ rows }: CutList<Row>, row: Row): void {
  if (rows.length < LISTED_AT_MOST) rows.push(row);
}

function changedRow({ line, who, changed: columns }: RowOutcome): ChangedRow {
  return { line, who, name: '', columns };
}

/** One entry a participant: there are as many as the association has trainees, whatever the number of rows. */
function count(
  hours: Map<string, { rows: number; minutes: number }>,
  { who, minutes = 0 }: RowOutcome,
): void {
  const before = hours.get(who) ?? { rows: 0, minutes: 0 };
  hours.set(who, { rows: before.rows + 1, minutes: before.minutes + minutes });
}

function hoursList(hours: ReadonlyMap<string, { rows: number; minutes: number }>): TaskOutcome['hours'] {
  const all = [...hours].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    rows: all.slice(0, LISTED_AT_MOST).map(([who, counted]) => ({ who, name: '', ...counted })),
    total: all.length,
    minutes: all.reduce((sum, [, { minutes }]) => sum + minutes, 0),
  };
}

async function nameAll(manager: EntityManager, { sheets, hours }: TaskOutcome): Promise<void> {
  const lists = Object.values(sheets).flatMap(({ changed, people }) => [changed, people]);
  const rows: Named[] = [...lists, hours].flatMap((list): Named[] => list.rows);
  const found = await manager.query<{ key: string; name: NameParts }[]>(
    `SELECT k.key, p.name
       FROM unnest($1::text[]) AS k (key)
       JOIN ${PEOPLE} p ON p.participant_number = k.key OR p.email = lower(k.key)`,
    [[...new Set(rows.map(({ who }) => who))]],
  );
  const names = new Map(found.map(({ key, name }) => [key, displayName(name)]));
  for (const row of rows) row.name = names.get(row.who) ?? '';
}
