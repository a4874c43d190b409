import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { type SameTimeView, sameTimeViews } from '../../clashes.page.js';
import type { Clash } from '../../clashes.queries.js';
import type { Candidate } from './candidates.queries.js';
import type { Enrolled } from './enrolling.queries.js';

/**
 * The trainees who are enrolled in a block and who wait, and enrolling others: the partial `learning/meetings/pages/enrolling/part`. Its forms go to
 * `path` with `/inschrijven`, `/uitschrijven` and `/nakijken`.
 */
export interface EnrollingPart {
  path: string;
  notice: Text | null;
  wrong: Text | null;
  /** nothing changes any more: the block is past, closed or cancelled */
  over: boolean;
  /** nobody can be enrolled any more; the teacher adds people who are there on the attendance list (C1) */
  begun: boolean;
  places: Text;
  placed: LineRow[];
  waiting: LineRow[];
  search: { typed: string; found: (LineRow & { listed: boolean })[]; nobody: boolean };
  pasted: string;
}

interface LineRow {
  id: string;
  name: string;
  number: string;
  /** what they follow or teach in the same hours (C1) */
  sameTime: SameTimeView[];
}

/** What the part is made from. */
export interface EnrollingModel {
  path: string;
  over: boolean;
  begun: boolean;
  capacity: number;
  line: readonly Enrolled[];
  /** by person, what they follow or teach in the same hours */
  sameTime: ReadonlyMap<string, readonly Clash[]>;
  search: { typed: string; found: readonly Candidate[] };
  notice: Text | null;
  wrong: Text | null;
  pasted: string;
}

export function enrollingPart({ capacity, line, search, sameTime, ...rest }: EnrollingModel): EnrollingPart {
  const rowOf = (one: Enrolled) => lineRow(one, one.personId, sameTime);
  const placed = line.filter(({ state }) => state === 'placed').map(rowOf);
  return {
    ...rest,
    notice: noticeOf(rest),
    places: { key: 'teaching.blocks.occupancy', params: { placed: placed.length, capacity } },
    placed,
    waiting: line.filter(({ state }) => state === 'waiting').map(rowOf),
    search: searchView({ search, line, sameTime }),
  };
}

/** Those who were searched for, and whether each is enrolled already. */
function searchView({
  search: { typed, found },
  line,
  sameTime,
}: Pick<EnrollingModel, 'search' | 'line' | 'sameTime'>): EnrollingPart['search'] {
  const listed = new Set(line.map(({ personId }) => personId));
  const rows = found.map((one) => ({
    ...lineRow(one, one.trajectoryId, sameTime),
    listed: listed.has(one.personId),
  }));
  return { typed, found: rows, nobody: typed !== '' && found.length === 0 };
}

/** When a place is given up after the start, nobody moves up into it. */
function noticeOf({ notice, begun }: Pick<EnrollingModel, 'notice' | 'begun'>): Text | null {
  return begun && notice?.key === 'enrolling.cancelled' ? { key: 'enrolling.cancelled.begun' } : notice;
}

/** @param id a person in the line, or the trajectory of one who could join it */
function lineRow(
  { personId, name, participantNumber }: Pick<Candidate, 'personId' | 'name' | 'participantNumber'>,
  id: string,
  sameTime: EnrollingModel['sameTime'],
): LineRow {
  const clashes = sameTimeViews(sameTime.get(personId) ?? []);
  return { id, name, number: participantNumber ?? '', sameTime: clashes };
}

/** What was just done, as the address says it. */
export function enrolledText({ plaats, wacht, uitgeschreven }: Record<string, unknown>): Text | null {
  if (uitgeschreven !== undefined) return { key: 'enrolling.cancelled' };
  const [placed, waiting] = [Number(plaats), Number(wacht)];
  if (!Number.isInteger(placed) || !Number.isInteger(waiting)) return null;
  return { key: 'enrolling.done', params: { placed, waiting } };
}
