import { afterAll, beforeAll, describe } from '@jest/globals';
import { endCohort, loadCohortOn, type LoadedCohort, tryCohort } from './cohort-trials.js';

const TODAY = '2028-02-29';

describe(`the demo cohort, loaded on ${TODAY}`, () => {
  let loaded: LoadedCohort;

  beforeAll(async () => {
    loaded = await loadCohortOn(TODAY);
  });

  afterAll(() => endCohort(loaded));

  tryCohort(TODAY, () => loaded);
});
