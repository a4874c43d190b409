import { describe, expect, it } from '@jest/globals';
import { AccreditationBodies } from '../../bodies/accreditation-bodies.service.js';
import type { AccreditationBody } from '../../bodies/body.rules.js';
import { ProviderKeys } from '../../pe-online/provider-keys.rules.js';
import { ProviderAccounts } from './provider-accounts.service.js';
import { SendingModule } from './sending.module.js';

const bodies = new AccreditationBodies([
  { key: 'gaia', orgId: 19 },
  { key: 'big-nurses', orgId: null },
] as AccreditationBody[]);
const accountAt = (body: string) =>
  new ProviderAccounts(
    new Map([
      [
        body,
        { url: 'https://pe.example/', keys: new ProviderKeys('edu', 'geheim'), live: false, patience: 1 },
      ],
    ]),
  );

describe('accounts at bodies', () => {
  it('Q7: are taken of a body that has a number over there', () => {
    expect(() => new SendingModule(bodies, accountAt('gaia'))).not.toThrow();
  });

  it.each([
    ['big-nurses', 'PE_ONLINE_BIG_NURSES_KEY'],
    ['nobody', 'PE_ONLINE_NOBODY_KEY'],
  ])('Q7: stop the start for %s, which has none', (body, variable) => {
    expect(() => new SendingModule(bodies, accountAt(body))).toThrow(
      expect.objectContaining({ code: 'config.provider-body', params: { variable } }),
    );
  });
});
