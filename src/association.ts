/** The wall clock by which the association lives: every "today" is a day there. */
export const ASSOCIATION_TIME_ZONE = 'Europe/Amsterdam';
