import { expect, it } from '@jest/globals';
import { listRoutes } from '../../src/platform/web/web-app.service.js';
import { ROUTE_TRIALS } from '../support/route-trials.js';
import { describeRoutesFor } from '../support/routes-by-role.js';

describeRoutesFor(['visitor', 'secretariat'], (portal) => {
  it('stands in the table, and nothing else does', () => {
    const routes = listRoutes(portal().app).filter(({ method }) => method !== 'HEAD');
    const patterns = routes.map(({ method, path }) => `${method} ${path}`);
    expect(patterns.sort()).toEqual(Object.keys(ROUTE_TRIALS).sort());
  });

  it('that is asked for by HEAD alone does not exist', () => {
    const of = (wanted: string) =>
      listRoutes(portal().app)
        .filter(({ method }) => method === wanted)
        .map(({ path, access }) => `${path} ${access}`);
    expect(of('HEAD')).toEqual(of('GET'));
  });
});
