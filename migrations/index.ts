import { Foundation1764000000000 } from './1764000000000-foundation.js';

/** Every migration, oldest first. One file per change, never edited after landing. */
export const migrations = [Foundation1764000000000];
