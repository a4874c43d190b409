import { BadRequestException } from '@nestjs/common';
import type { Mark } from '../../attendance.service.js';
import { type BlockTimes, minutesPresent } from '../../block-minutes.rules.js';
import { Fault, readTime } from '../../../../platform/web/fields.rules.js';
import { singleTexts, textsById } from '../../../../platform/web/form-answer.form.js';

/** How the form says a mark: one of the choices, with times for a part. */
export type Choice = 'whole' | 'part' | 'absent' | 'open';

/** What stands in the form for one person. */
export interface TypedMark {
  choice: Choice;
  from: string;
  until: string;
}

/** A list's form as it came in. */
export interface TypedMarks {
  /** what differs from what the page showed: only this is kept, so that nobody else's marks are undone */
  changes: Map<string, Mark>;
  /** what cannot be kept: times that are none, or that fall outside the block */
  wrong: Map<string, TypedMark>;
}

/** What the form of a list holds at most: seven fields for each of 300 people. */
export const LIST_FORM = { fields: 2_100, bytes: 524_288 };

const CHOICES: readonly string[] = ['whole', 'part', 'absent', 'open'];

/**
 * Reads a list's form.
 *
 * @throws BadRequestException for what no list of ours sends
 */
export function readMarks(body: unknown, times: BlockTimes): TypedMarks {
  const fields = singleTexts(body);
  const seen = new Map((fields['seen'] ?? '').split(',').map((one) => one.split('~') as [string, string]));
  const marks: TypedMarks = { changes: new Map(), wrong: new Map() };
  for (const [id, choice] of textsById(fields, 'mark-')) {
    if (!CHOICES.includes(choice)) throw new BadRequestException();
    const typed = typedMark(choice as Choice, fields[`from-${id}`], fields[`until-${id}`]);
    if (seen.get(id) === seenOf(typed)) continue;
    const mark = markOf(typed, times);
    if (mark === null) marks.wrong.set(id, typed);
    else marks.changes.set(id, mark);
  }
  return marks;
}

/** What the form remembers of how somebody was marked when the page was made. */
export function seenOf({ choice, from, until }: TypedMark): string {
  return choice === 'part' ? `${from}-${until}` : choice;
}

function typedMark(choice: Choice, from = '', until = ''): TypedMark {
  return { choice, from: timeOf(from) ?? from.trim(), until: timeOf(until) ?? until.trim() };
}

function markOf({ choice, from, until }: TypedMark, times: BlockTimes): Mark | null {
  if (choice === 'open') return 'unmarked';
  if (choice !== 'part') return choice;
  if (timeOf(from) === null || timeOf(until) === null) return null;
  return minutesPresent(times, { from, until }) > 0 ? { from, until } : null;
}

/** `9.30` as `09:30`; null for what is no time of day. */
function timeOf(typed: string): string | null {
  const time = readTime(typed);
  return time instanceof Fault ? null : time;
}
