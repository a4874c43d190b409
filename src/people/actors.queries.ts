import type { EntityManager } from 'typeorm';
import { nameColumns, personIn } from './name-columns.queries.js';
import { displayName, type NameParts } from './names.rules.js';
import type { Text } from '../platform/web/page-answer.rules.js';

/** Who did something, as a query reads it from an actor column. */
export interface NamedActor {
  actor: string;
  /** null when it was no person */
  name: NameParts | null;
}

/**
 * SQL for the actor of something, as one JSON value.
 *
 * @param column an actor column: `person:…`, `import:…`, `command`
 */
export function actorColumns(column: string): string {
  return `jsonb_build_object('actor', ${column}, 'name', (
    SELECT ${nameColumns('who')} FROM person who WHERE who.id = ${personIn(column)}))`;
}

/** Who did something, in words: a name, an import, or the command line. */
export function actorWords({ actor, name }: NamedActor): Text {
  if (name) return { key: 'actor.person', params: { name: displayName(name) } };
  return { key: actor.startsWith('import:') ? 'actor.import' : 'actor.command' };
}

/** Who did something, in words, by what an actor column holds. */
export async function actorText(manager: EntityManager, actor: string): Promise<Text> {
  return (await actorTexts(manager, [actor])).get(actor)!;
}

/** The same of several, by what the column holds. */
export async function actorTexts(
  manager: EntityManager,
  actors: readonly string[],
): Promise<Map<string, Text>> {
  const rows = await manager.query<{ who: NamedActor }[]>(
    `SELECT ${actorColumns('a.actor')} AS who FROM unnest($1::text[]) a (actor)`,
    [actors],
  );
  return new Map(rows.map(({ who }) => [who.actor, actorWords(who)]));
}
