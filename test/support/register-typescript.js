import { register } from 'node:module';

// `node --import ./test/support/register-typescript.js FILE.ts` runs a TypeScript source without building.
register('./typescript-loader.js', import.meta.url);
