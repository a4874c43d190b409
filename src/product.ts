import { ASSOCIATION_TIME_ZONE, ASSOCIATION_WORDS } from './association.js';
import { type MessageKey as Key, catalogues } from './messages/catalogue.js';
import { introduceProduct } from './platform/product.service.js';

// What Leerpad tells the platform of itself, as soon as this file is imported. Each program that starts here imports it:
// web, worker, command line, and those of the tests and the benchmark.

/** The scripts of the pages. */
const SCRIPTS = [
  'choosing.js',
  'following.js',
  'attendance.js',
  'door-worker.js',
  'door.js',
  'drafts.js',
  'passkeys.js',
] as const;

declare module './platform/product.service.js' {
  interface ProductTypes {
    messageKey: Key;
    script: (typeof SCRIPTS)[number];
  }
}

introduceProduct({
  timeZone: ASSOCIATION_TIME_ZONE,
  catalogues,
  privateKeys: ['big_?number', '^(participant|leader)_?names?$'],
  guessableWords: ASSOCIATION_WORDS,
  scripts: SCRIPTS,
  layout: 'portal/layout',
});
