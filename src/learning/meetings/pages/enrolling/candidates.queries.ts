import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../../../curriculum/curriculum.rules.js';
import { displayName, type NameParts } from '../../../../people/names.rules.js';
import { TRAJECTORIES } from '../../../../enrolment/trajectories/trajectories.queries.js';
import { PEOPLE } from '../../../../people/people.queries.js';

/** Somebody who could be on the list of a block: name and number, and no more (V3). */
export interface Candidate {
  trajectoryId: string;
  personId: string;
  name: string;
  participantNumber: string | null;
  programme: ProgrammeKey;
}

/** The fewest letters with which somebody can search for a name or number. */
export const SHORTEST_SEARCH = 2;
const LONGEST_SEARCH = 100;
export const FOUND_AT_MOST = 20;

/**
 * In SQL: the words `$2` stand in the name or number of a person `p`. What is searched holds addresses too, which are not for
 * who searches here (V3).
 */
export const HAS_WORDS = `NOT EXISTS (SELECT FROM unnest($2::text[]) word
      WHERE strpos(p.search_text, folded(word)) = 0
         OR strpos(folded(concat_ws(' ', p.call_name, p.initials, p.tussenvoegsel, p.surname, p.full_name, p.print_name,
                                    p.participant_number)), folded(word)) = 0)`;

/** The words of a search; none when together they have too few letters. */
export function searchWords(typed: string): string[] {
  const words = typed.slice(0, LONGEST_SEARCH).split(/\s+/).filter(Boolean);
  return words.join('').length < SHORTEST_SEARCH ? [] : words;
}

/** The running trainees of some programmes whose name or number holds every word that was typed. */
export async function candidatesNamed(
  manager: EntityManager,
  programmes: readonly ProgrammeKey[],
  typed: string,
): Promise<Candidate[]> {
  const words = searchWords(typed);
  if (words.length === 0) return [];
  const rows = await manager.query<(Omit<Candidate, 'name'> & { name: NameParts })[]>(
    `SELECT t.id AS "trajectoryId", p.id AS "personId", p.name, p.participant_number AS "participantNumber", t.programme
       FROM ${TRAJECTORIES} t JOIN ${PEOPLE} p ON p.id = t.person_id
      WHERE t.state = 'running' AND t.programme = ANY($1)
        AND ${HAS_WORDS}
      ORDER BY p.sort_name, t.id LIMIT ${FOUND_AT_MOST}`,
    [programmes, words],
  );
  return rows.map(({ name, ...one }) => ({ ...one, name: displayName(name) }));
}
