import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { type Attendee, byName } from '../../attendees.queries.js';
import type { Consequence } from '../../list-follows.service.js';

/** What a closed list gives, takes or cannot give, by person. */
export interface ConsequenceGroup {
  id: Consequence['effect'];
  heading: Text;
  refused: boolean;
  people: { name: string; lines: Pick<Consequence, 'text' | 'minutes' | 'why'>[] }[];
}

const EFFECTS = ['refused', 'taken', 'given'] as const;

/** What follows from a list, the worst first; within it people by name. */
export function consequenceGroups(
  consequences: readonly Consequence[],
  list: readonly Attendee[],
): ConsequenceGroup[] {
  const names = new Map(byName(list).map(({ personId, name }) => [personId, name]));
  return EFFECTS.map((id): ConsequenceGroup => {
    const some = consequences.filter(({ effect }) => effect === id);
    return {
      id,
      heading: { key: `teaching.day.${id}` },
      refused: id === 'refused',
      people: peopleOf(some, names),
    };
  }).filter(({ people }) => people.length > 0);
}

/** The people on the list in its order, then those no longer on it. */
function peopleOf(
  some: readonly Consequence[],
  names: ReadonlyMap<string, string>,
): ConsequenceGroup['people'] {
  const ids = [...new Set([...names.keys(), ...some.map(({ personId }) => personId)])];
  return ids.flatMap((personId) => {
    const lines = some.filter((one) => one.personId === personId);
    return lines.length === 0 ? [] : { name: names.get(personId) ?? lines[0]!.name ?? '', lines };
  });
}
