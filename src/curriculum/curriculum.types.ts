/** The two programmes (P1). */
export const PROGRAMME_KEYS = ['leader', 'co-leader'] as const;
export type ProgrammeKey = (typeof PROGRAMME_KEYS)[number];

/** The components of a programme (P2, P3), in the order in which they are shown. */
export const COMPONENT_KEYS = ['literature', 'course', 'fishbowl', 'practice', 'supervision'] as const;
export type ComponentKey = (typeof COMPONENT_KEYS)[number];
