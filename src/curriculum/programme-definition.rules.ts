import type { ComponentKey, ProgrammeKey } from './curriculum.rules.js';

/** The components that make the 96 hours, with the minutes that each of them asks (P2). */
const MINUTES_96: ReadonlyMap<ComponentKey, number> = new Map([
  ['literature', 3840],
  ['course', 960],
  ['fishbowl', 960],
]);

/** The components that make the 96 hours (P2). */
export const HOURS_96: readonly ComponentKey[] = [...MINUTES_96.keys()];

/** The 96 hours in minutes (P2). */
export const HOURS_96_MINUTES = [...MINUTES_96.values()].reduce((sum, minutes) => sum + minutes, 0);

/** The minutes that a component of the 96 hours asks; 0 for any other (P2). */
export function minutesOf96(component: ComponentKey): number {
  return MINUTES_96.get(component) ?? 0;
}

/** The component that the reading list belongs to (P4). */
const READING: ComponentKey = 'literature';

/** What a programme asks of one component (P2, P3). */
export interface ProgrammeRequirement {
  component: ComponentKey;
  /** `practice` is counted in sessions, the rest in minutes */
  unit: 'minutes' | 'sessions';
  required: number;
  /** number of blocks, for `course` and `fishbowl` (H6) */
  blocks?: number;
  /** what one block counts for at most, in minutes (H6) */
  blockMinutes?: number;
  /** where it matters: only sessions in one of these roles count (T2) */
  roles?: string[];
}

/** A title of the reading list (P4). */
export interface ReadingListTitle {
  /** stands in the ledger as the credit's item: never changes once used */
  key: string;
  title: string;
  authors: string | null;
  year: number | null;
  required: boolean;
  guideMinutes: number;
}

/** What the topics of a course are about, in the order in which they are shown (P5). */
export const TOPIC_THEMES = ['literature', 'group', 'balint'] as const;
export type TopicTheme = (typeof TOPIC_THEMES)[number];

/** A topic that the four course blocks must cover together (P5). */
export interface CourseTopic {
  key: string;
  theme: TopicTheme;
  name: { nl: string; en: string };
}

/** One version of a programme, as its data file in `seeds/programmes` states it (P1 to P5). */
export interface ProgrammeDefinition {
  programme: ProgrammeKey;
  version: number;
  /** first day on which trajectories start on this version, `YYYY-MM-DD` */
  validFrom: string;
  requirements: ProgrammeRequirement[];
  readingList: ReadingListTitle[];
  courseTopics: CourseTopic[];
}

/** Minutes of reading that a set of requirements asks for; 0 when it asks for none. */
export function readingMinutes(requirements: readonly ProgrammeRequirement[]): number {
  return requirements.find(({ component }) => component === READING)?.required ?? 0;
}

/** Keys of the titles that each need a signed-off log before a component is complete (H7). */
export function requiredItems(
  { readingList }: Pick<ProgrammeDefinition, 'readingList'>,
  component: ComponentKey,
): string[] {
  if (component !== READING) return [];
  return readingList.filter(({ required }) => required).map(({ key }) => key);
}
