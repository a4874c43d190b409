import { encodeIds } from '../../../../platform/web/id-list.form.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { type SameTimeView, sameTimeViews } from '../../clashes.page.js';
import type { EnrollingModel } from './enrolling.page.js';
import type { PastedPerson } from './enrolling.queries.js';
import { fateOf } from './pasted.rules.js';

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
