import { nl } from './nl/index.js';
import { en } from './en/index.js';

/** Every text that a user reads has a key here; Dutch comes first and decides which keys exist. */
export type MessageKey = keyof typeof nl;

/** A full set of texts: a language that lacks a key does not compile. */
export type Catalogue = Record<MessageKey, string>;

export type Language = 'nl' | 'en';

/** The texts per language, in ICU MessageFormat. */
export const catalogues: Record<Language, Catalogue> = { nl, en };
