import type { PossibleTeacher } from './teachers.queries.js';

/** Whom a typed name means. */
export type TeacherFound = { id: string } | { fault: 'unknown' } | { fault: 'several'; names: string[] };

const NAMED_AT_MOST = 5;

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

/** Without case, accents and double blanks. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}
