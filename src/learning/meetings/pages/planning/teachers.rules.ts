import type { Text } from '../../../../platform/web/page-answer.rules.js';
import type { PossibleTeacher } from './teachers.queries.js';

/** Whom a typed name means. */
export type TeacherFound = { id: string } | { fault: 'unknown' } | { fault: 'several'; names: string[] };

/** Whom the names of a form mean, or what is wrong with them: with the first of them that is. */
export type ReadTeachers = { ids: string[] } | { wrong: Text };

const NAMED_AT_MOST = 5;

/** Reads the names of a block's teachers: at least one, each of them once. */
export function readTeachers(typed: readonly string[], possible: readonly PossibleTeacher[]): ReadTeachers {
  const names = typed.map((name) => name.trim()).filter(Boolean);
  if (names.length === 0) return { wrong: { key: 'meeting.plan.teachers' } };
  const ids = new Set<string>();
  for (const name of names) {
    const found = teacherNamed(name, possible);
    if ('fault' in found) return { wrong: faultOf(name, found) };
    ids.add(found.id);
  }
  return { ids: [...ids] };
}

/** Finds the teacher meant: the name as it is suggested, or the only one in whose name every typed word stands. */
export function teacherNamed(typed: string, possible: readonly PossibleTeacher[]): TeacherFound {
  const exact = possible.filter(({ label }) => folded(label) === folded(typed));
  if (exact.length === 1) return { id: exact[0]!.id };
  const words = folded(typed).split(' ');
  const found = possible.filter(({ label }) => words.every((word) => folded(label).includes(word)));
  if (found.length === 1) return { id: found[0]!.id };
  if (found.length === 0) return { fault: 'unknown' };
  return { fault: 'several', names: found.slice(0, NAMED_AT_MOST).map(({ label }) => label) };
}

function faultOf(name: string, found: Exclude<TeacherFound, { id: string }>): Text {
  if (found.fault === 'unknown') return { key: 'planning.wrong.teacher', params: { name } };
  return { key: 'planning.wrong.teachers', params: { name, names: found.names.join(', ') } };
}

/** Without case, accents and double blanks. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}
