import { type BlockPlan, type PlanFault, planFaults } from '../../edition.rules.js';
import { parseDutchDate } from '../../../../platform/spreadsheet/dutch-values.js';
import type { Text } from '../../../../platform/web/page.js';
import type { BlockForm } from './block.form.js';
import type { PossibleTeacher } from './teachers.queries.js';
import { teacherNamed } from './teachers.rules.js';

/** The fields of the form, in their order. */
export const BLOCK_FIELDS = [
  ...(['heldOn', 'startsAt', 'endsAt', 'breakAt', 'breakMinutes', 'venue', 'videoLink', 'capacity'] as const),
  ...(['enrolUntil', 'teacher'] as const),
] as const;
export type BlockField = (typeof BLOCK_FIELDS)[number];

/** What was typed as a plan, or what is wrong with it by field. */
export type ReadBlock = { plan: BlockPlan } | { wrong: Partial<Record<BlockField, Text>> };

/** Beside which field each fault of a plan stands. */
const FIELD_OF: Record<PlanFault, BlockField> = {
  times: 'endsAt',
  break: 'breakAt',
  place: 'venue',
  capacity: 'capacity',
  deadline: 'enrolUntil',
  teachers: 'teacher',
};

/**
 * Reads a form into a plan, and says everything that is wrong with it at once.
 *
 * @param topicKeys the topics that there are to choose from; others are left out
 */
export function readBlock(
  block: number,
  form: BlockForm,
  possible: readonly PossibleTeacher[],
  topicKeys: readonly string[],
): ReadBlock {
  const wrong: Partial<Record<BlockField, Text>> = {};
  const day = (field: 'heldOn' | 'enrolUntil') => {
    const read = parseDutchDate(form[field]);
    if (!read) wrong[field] = { key: form[field] ? 'planning.wrong.date' : 'planning.wrong.missing' };
    return read ?? '';
  };
  const time = (field: 'startsAt' | 'endsAt') => {
    const read = timeIn(form[field]);
    if (!read) wrong[field] = { key: form[field] ? 'planning.wrong.time' : 'planning.wrong.missing' };
    return read ?? '00:00';
  };
  const plan: BlockPlan = {
    block,
    heldOn: day('heldOn'),
    startsAt: time('startsAt'),
    endsAt: time('endsAt'),
    ...breakOf(form, wrong),
    venue: form.venue || null,
    videoLink: form.videoLink || null,
    capacity: /^\d{1,4}$/.test(form.capacity) ? Number(form.capacity) : 0,
    enrolUntil: day('enrolUntil'),
    teacherIds: teachersOf(form.teacher, possible, wrong),
    topics: topicKeys.filter((key) => form.topic.includes(key)),
  };
  if (plan.videoLink && !/^https:\/\/\S+$/.test(plan.videoLink))
    wrong.videoLink = { key: 'planning.wrong.link' };
  // A fault in how a field was typed says more than what follows from it.
  const unread = new Set(Object.keys(wrong));
  for (const fault of planFaults(plan)) {
    if (needsOf(fault).some((field) => unread.has(field))) continue;
    wrong[FIELD_OF[fault]] = { key: `meeting.plan.${fault}` };
  }
  return Object.keys(wrong).length > 0 ? { wrong } : { plan };
}

/** The fields that a rule looks at. */
function needsOf(fault: PlanFault): BlockField[] {
  if (fault === 'times') return ['startsAt', 'endsAt'];
  if (fault === 'break') return ['startsAt', 'endsAt', 'breakAt', 'breakMinutes'];
  if (fault === 'deadline') return ['heldOn', 'enrolUntil'];
  return [FIELD_OF[fault]];
}

/** `9:30` and `09.30` are times too. */
function timeIn(text: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d{2})(?::00)?$/.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

function breakOf(
  { breakAt, breakMinutes }: BlockForm,
  wrong: Partial<Record<BlockField, Text>>,
): Pick<BlockPlan, 'breakAt' | 'breakMinutes'> {
  const minutes = breakMinutes === '' ? 0 : /^\d{1,3}$/.test(breakMinutes) ? Number(breakMinutes) : undefined;
  if (minutes === undefined) wrong.breakMinutes = { key: 'planning.wrong.minutes' };
  const at = breakAt === '' ? null : timeIn(breakAt);
  if (at === undefined) wrong.breakAt = { key: 'planning.wrong.time' };
  return { breakAt: at ?? null, breakMinutes: minutes ?? 0 };
}

function teachersOf(
  typed: readonly string[],
  possible: readonly PossibleTeacher[],
  wrong: Partial<Record<BlockField, Text>>,
): string[] {
  const ids = new Set<string>();
  for (const name of typed.map((one) => one.trim()).filter(Boolean)) {
    const found = teacherNamed(name, possible);
    if ('id' in found) ids.add(found.id);
    else if (found.fault === 'unknown') wrong.teacher = { key: 'planning.wrong.teacher', params: { name } };
    else {
      wrong.teacher = { key: 'planning.wrong.teachers', params: { name, names: found.names.join(', ') } };
    }
  }
  return [...ids];
}
