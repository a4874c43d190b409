import { BadRequestException } from '@nestjs/common';
import type { Mark } from '../../attendance.service.js';
import { type BlockTimes, minutesPresent } from '../../block-minutes.rules.js';
import { isId } from '../../../../platform/text/id.js';

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

const CHOICES: readonly string[] = ['whole', 'part', 'absent', 'open'];
const FIELD = /^mark-(.+)$/;
const TIME = /^(\d{1,2})[:.](\d{2})$/;

/**
 * Reads a list's form.
 *
 * @throws BadRequestException for what no list of ours sends
 */
export function readMarks(body: unknown, times: BlockTimes): TypedMarks {
  const fields = textsOf(body);
  const seen = new Map((fields['seen'] ?? '').split(',').map((one) => one.split('~') as [string, string]));
  const marks: TypedMarks = { changes: new Map(), wrong: new Map() };
  for (const [name, choice] of Object.entries(fields)) {
    const [, id] = FIELD.exec(name) ?? [];
    if (id === undefined) continue;
    if (!isId(id) || !CHOICES.includes(choice)) throw new BadRequestException();
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
  const [, hour, minute] = TIME.exec(typed.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** The fields of a form whose names are made of ids. @throws BadRequestException for a field that is no single text */
export function textsOf(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  const fields = Object.entries(body as Record<string, unknown>);
  if (fields.some(([, value]) => typeof value !== 'string')) throw new BadRequestException();
  return Object.fromEntries(fields) as Record<string, string>;
}
