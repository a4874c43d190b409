import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { ActivityKind, HandingIn, KindBlocks } from './activity.kind.js';

const kinds = new Map<ComponentKey, ActivityKind>();

/**
 * Adds a kind of activity to those that the product knows; each `*.kind.ts` calls it once.
 *
 * @throws Error when another kind has its key or its place, or when trainees could neither follow nor hand it in, so that their
 *   home could not say how to go on: then nothing starts
 */
export function registerKind(kind: ActivityKind): ActivityKind {
  const taken = activityKinds().find(({ key, order }) => key === kind.key || order === kind.order);
  if (taken) throw new Error(`The activity kind ${kind.key} has the key or the order of ${taken.key}`);
  if (kind.blocks === null && kind.handingIn === null)
    throw new Error(`The activity kind ${kind.key} is neither followed in blocks nor handed in`);
  kinds.set(kind.key, kind);
  return kind;
}

/** Every kind of activity, in the order in which components are shown. */
export function activityKinds(): ActivityKind[] {
  return [...kinds.values()].sort((a, b) => a.order - b.order);
}

/** The keys of all kinds, in their order: what lists of components are sorted by, in SQL too. */
export function kindOrder(): ComponentKey[] {
  return activityKinds().map(({ key }) => key);
}

/** Whether there is a kind of activity with this key. */
export function isKind(key: string): boolean {
  return kinds.has(key);
}

/** Whether there is a kind of activity with this key that is followed in blocks (H6). */
export function isInBlocks(key: string): boolean {
  return kinds.get(key)?.blocks != null;
}

/** @throws Error when no module has registered it: a programme that asks for it was refused when it was loaded */
export function kindOf(key: ComponentKey): ActivityKind {
  const kind = kinds.get(key);
  if (!kind) throw new Error(`No activity kind is registered for the component ${key}`);
  return kind;
}

/** The keys of the kinds whose activities are about a work, by its title (P4). */
export function kindsWithTitles(): ComponentKey[] {
  return activityKinds()
    .filter(({ readsTitles }) => readsTitles)
    .map(({ key }) => key);
}

/** What the blocks of a component are. @throws Error for one that is not followed in blocks (H6) */
export function blocksOfKind(component: ComponentKey): KindBlocks {
  const { blocks } = kindOf(component);
  if (!blocks) throw new Error(`The component ${component} is not followed in blocks`);
  return blocks;
}

/** The kinds that are followed in blocks (H6). */
export function kindsInBlocks(): (ActivityKind & { blocks: KindBlocks })[] {
  return activityKinds().flatMap((kind) => (kind.blocks === null ? [] : [{ ...kind, blocks: kind.blocks }]));
}

/** How many blocks each component has that is followed in blocks (H6). */
export function blockCounts(): ReadonlyMap<ComponentKey, number> {
  return new Map(kindsInBlocks().map(({ key, blocks }) => [key, blocks.count]));
}

/** The keys of the kinds that the person who supervises a trainee signs, whatever the activity says (L1). */
export function kindsLeftToSupervisors(): ComponentKey[] {
  return activityKinds()
    .filter(({ signer }) => signer === 'assigned-supervisor')
    .map(({ key }) => key);
}

/** The kinds that a trainee hands in. */
export function kindsHandedIn(): (ActivityKind & { handingIn: HandingIn })[] {
  return activityKinds().flatMap((kind) =>
    kind.handingIn === null ? [] : [{ ...kind, handingIn: kind.handingIn }],
  );
}
