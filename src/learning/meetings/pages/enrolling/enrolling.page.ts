import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { encodeIds } from '../../../../platform/web/id-list.form.js';
import { type SameTimeView, sameTimeViews } from '../../clashes.page.js';
import type { Clash } from '../../clashes.queries.js';
import type { Candidate } from './candidates.queries.js';
import type { Enrolled, PastedPerson } from './enrolling.queries.js';
import { fateOf } from './pasted.rules.js';

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

/** What enrolling the pasted people will do, a line for each: the partial `learning/meetings/pages/enrolling/preview`. */
export interface PreviewPart {
  path: string;
  lines: {
    typed: string;
    name: string;
    number: string;
    fate: Text;
    matched: boolean;
    sameTime: SameTimeView[];
  }[];
  count: number;
  wie: string;
  pasted: string;
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
  const listed = new Set(line.map(({ personId }) => personId));
  return {
    ...rest,
    notice: noticeOf(rest),
    places: { key: 'teaching.blocks.occupancy', params: { placed: placed.length, capacity } },
    placed,
    waiting: line.filter(({ state }) => state === 'waiting').map(rowOf),
    search: {
      typed: search.typed,
      found: search.found.map((one) => ({
        ...lineRow(one, one.trajectoryId, sameTime),
        listed: listed.has(one.personId),
      })),
      nobody: search.typed !== '' && search.found.length === 0,
    },
  };
}

/** When a place is given up after the start, nobody moves up into it. */
function noticeOf({ notice, begun }: Pick<EnrollingModel, 'notice' | 'begun'>): Text | null {
  return begun && notice?.key === 'enrolling.cancelled' ? { key: 'enrolling.cancelled.begun' } : notice;
}

/** @param entries the pasted lines in their order */
export function previewPart(
  {
    path,
    capacity,
    line,
    pasted,
    sameTime,
  }: Pick<EnrollingModel, 'path' | 'capacity' | 'line' | 'pasted' | 'sameTime'>,
  entries: readonly string[],
  people: ReadonlyMap<string, PastedPerson>,
): PreviewPart {
  const waiting = line.filter(({ state }) => state === 'waiting').length;
  // Nobody jumps the queue: while somebody waits, no place is free (C1).
  const free = waiting > 0 ? 0 : Math.max(0, capacity - line.length);
  const ids: string[] = [];
  const lines = entries.map((typed) => {
    const person = people.get(typed);
    const { fate, trajectoryId } = fateOf(person?.trajectories ?? []);
    const twice = trajectoryId !== null && ids.includes(trajectoryId);
    if (trajectoryId !== null && !twice) ids.push(trajectoryId);
    const who = { typed, name: person?.name ?? '', number: person?.participantNumber ?? '' };
    if (fate !== 'enrol' || twice) {
      return {
        ...who,
        matched: false,
        sameTime: [],
        fate: { key: `enrolling.fate.${twice ? 'twice' : unenrolled(fate)}` } as Text,
      };
    }
    const place = ids.length;
    const text: Text =
      place <= free
        ? { key: 'enrolling.fate.place' }
        : { key: 'enrolling.fate.waiting', params: { place: waiting + place - free } };
    const clashes = sameTimeViews(sameTime.get(person!.personId) ?? []);
    return { ...who, matched: true, fate: text, sameTime: clashes };
  });
  return { path, lines, count: ids.length, wie: encodeIds(ids), pasted };
}

function unenrolled<Fate extends string>(fate: Fate): Exclude<Fate, 'enrol'> {
  return fate as Exclude<Fate, 'enrol'>;
}

/** @param id a person who is in the line, or the trajectory of somebody who could be */
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
