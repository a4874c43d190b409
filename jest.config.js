/** Jest runs the TypeScript sources as ES modules; see docs/STYLE.md for how tests are written. */
export default {
  testEnvironment: 'node',
  // Our own packages as they stand, not as they were built last.
  testEnvironmentOptions: { customExportConditions: ['@leerpad/source', 'node', 'node-addons'] },
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/packages'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Loads the sources once a worker. To see whether one suite disturbs another: --testRunner=jest-circus/runner --setupFiles=./src/product.ts.
  testRunner: '<rootDir>/test/support/suites/run-suite.js',
  testSequencer: '<rootDir>/test/support/suites/sequencer.js',
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  // Most suites wait for a database or a browser: with one core left idle they would only take longer.
  maxWorkers: '100%',
  // For a machine that is busy with something else: the longest takes 40 seconds on one that is not.
  testTimeout: 180_000,
};
