/**
 * The types that the product fills in, by declaration merging: `messageKey` (the keys of its texts) and `script` (the
 * scripts of its pages). So a key that no text has, and a script that is not served, do not compile.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what stands in it is the product's
export interface ProductTypes {}

/** Every text that a user reads has a key. */
export type MessageKey = ProductTypes extends { messageKey: infer Key extends string } ? Key : string;

/** A script that makes a page easier to use: a file of `public/`. */
export type ScriptName = ProductTypes extends { script: infer Name extends string } ? Name : string;

export type Language = 'nl' | 'en';

/** A full set of texts, in ICU MessageFormat: a language that lacks a key does not compile. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** What the platform must know of the product that stands on it. */
export interface Product {
  /** the wall clock by which people live: every "today" is a day there; an IANA name */
  timeZone: string;
  /** the texts per language */
  catalogues: Readonly<Record<Language, Catalogue>>;
  /** patterns of keys that no log may show, beside those that are private everywhere, such as names and passwords */
  privateKeys: readonly string[];
  /** words of the product and of the people who use it, by which somebody who knows it would guess a password */
  guessableWords: readonly string[];
  /** the scripts of the pages, files of `public/`; one that is not there stops the start */
  scripts: readonly ScriptName[];
  /** the template around every page, by its path under `views/`; when it is not there the start stops */
  layout: string;
}

let introduced: Product | undefined;

/** Says what product it is: once in a process, before anything else, since the command line needs its texts too. */
export function introduceProduct(product: Product): void {
  introduced = product;
}

/** The product that stands on the platform. @throws Error when it was not introduced */
export function product(): Product {
  if (!introduced) throw new Error('No product was introduced: import src/product.ts first');
  return introduced;
}
