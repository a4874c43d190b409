/** The two programmes (P1). */
export const PROGRAMME_KEYS = ['leader', 'co-leader'] as const;
export type ProgrammeKey = (typeof PROGRAMME_KEYS)[number];

/**
 * A component of a programme, by its key. Which components a programme has, its file in `seeds/programmes` says; what
 * kind of activity each of them is, the registry in `hours/kinds` says.
 */
export type ComponentKey = string;

/** What a component's key looks like, as the tables check it. */
export const COMPONENT_CHECK = `component ~ '^[a-z][a-z-]*$'`;

/** Components that only their own signer confirms: no mark on an intervision day ever credits them (I4). */
export const NEVER_MARKED: readonly ComponentKey[] = ['practice', 'supervision'];
