import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Cells } from '../../src/imports/sheets.rules.js';
import { Person } from '../../src/people/person.entity.js';
import { addFacts, knownOf } from '../builders/people.js';
import { leader, signed } from '../builders/sheets.js';
import { counts, faults, TestImporter } from '../support/test-importer.js';

type Changes = Partial<Cells<'begeleiders'>>;

describe('the leaders’ sheet', () => {
  let importer: TestImporter;
  let last = 0;

  beforeAll(async () => {
    importer = await TestImporter.open('2026-11-21');
  });

  afterAll(async () => {
    await importer.close();
  });

  const manager = () => importer.services.get(DataSource).manager;

  const newAddress = () => `begeleider${(last += 1)}@begeleiders.example`;

  const standingOf = async (email: string) => {
    const { id, fullName } = await manager().findOneByOrFail(Person, { email });
    return { fullName, ...(await knownOf(manager(), id)) };
  };

  it.each<[string, Changes, string]>([
    ['D2: a name is needed', { Naam: '' }, 'Naam'],
    ['D2: an address is needed', { 'E-mail': '' }, 'E-mail'],
    ['D2: an address that is none', { 'E-mail': 'piet@' }, 'E-mail'],
    ['D2: since when is needed', { 'Begeleider sinds': '' }, 'Begeleider sinds'],
    ['D2: since a day that does not exist', { 'Begeleider sinds': '31-06-2006' }, 'Begeleider sinds'],
    ['D2: last active may be empty', { 'Laatst actief': '' }, 'accepted'],
    ['D2: last active must be a date', { 'Laatst actief': 'onlangs' }, 'Laatst actief'],
    ['D2: member or not is needed', { 'Gewoon lid': '' }, 'Gewoon lid'],
    ['D2: member or not is ja or nee', { 'Gewoon lid': 'soms' }, 'Gewoon lid'],
    ['D2: in capitals too', { 'Gewoon lid': 'JA' }, 'accepted'],
    ['D2: recognised until may be empty', { 'Erkend tot': '' }, 'accepted'],
    ['D2: recognised until must be a date', { 'Erkend tot': '2028' }, 'Erkend tot'],
    ['D2: the years may be empty', { Intervisiejaren: '' }, 'accepted'],
    ['D2: the years may have blanks between them', { Intervisiejaren: '2024, 2025' }, 'accepted'],
    ['D2: the years are years', { Intervisiejaren: '2024,vijf' }, 'Intervisiejaren'],
    ['D4: the first of several', { Naam: '', 'Gewoon lid': '?', Intervisiejaren: '?' }, 'Naam'],
  ])('%s', async (_rule, changes, verdict) => {
    const { accepted, rejected } = await importer.leaders([leader({ 'E-mail': newAddress(), ...changes })]);
    expect(accepted === 1 ? 'accepted' : rejected[0]!.field).toBe(verdict);
  });

  it('D2: takes over all that S2 rests on', async () => {
    const email = newAddress();
    await importer.leaders([leader({ 'E-mail': email.toUpperCase(), Intervisiejaren: '2026,2025,2025' })]);
    await expect(standingOf(email)).resolves.toEqual({
      fullName: 'Hanneke Broek',
      leaderSince: '2006-06-01',
      lastActiveOn: '2026-08-01',
      ordinaryMember: true,
      recognisedUntil: '2028-11-01',
      intervisionYears: [2025, 2026],
    });
  });

  it('D4: the same row again is known, in the same file and in a later one', async () => {
    const row = leader({ 'E-mail': newAddress() });
    const outcome = await importer.leaders([row, row]);
    expect(counts(outcome)).toEqual({ accepted: 1, known: 1, updated: 0, rejected: 0 });
    expect(counts(await importer.leaders([row]))).toEqual({ accepted: 0, known: 1, updated: 0, rejected: 0 });
  });

  it('D4: other data for the same address in one file are rejected, in a later one they update', async () => {
    const email = newAddress();
    const row = leader({ 'E-mail': email });
    const changed = { ...row, 'Gewoon lid': 'nee' };
    expect(faults(await importer.leaders([row, changed]))).toEqual([[3, 'E-mail']]);
    expect(counts(await importer.leaders([changed]))).toEqual({
      accepted: 0,
      known: 0,
      updated: 1,
      rejected: 0,
    });
    await expect(standingOf(email)).resolves.toMatchObject({ ordinaryMember: false });
  });

  it('D4: what was changed in the portal stays in fields that the sheet did not change', async () => {
    const email = newAddress();
    const row = leader({ 'E-mail': email });
    await importer.leaders([row]);
    const { id } = await manager().findOneByOrFail(Person, { email });
    await addFacts(manager(), id, { recognisedUntil: '2031-01-01' });
    await importer.leaders([{ ...row, 'Laatst actief': '' }]);
    await expect(standingOf(email)).resolves.toMatchObject({
      recognisedUntil: '2031-01-01',
      lastActiveOn: null,
    });
  });

  it('D3: who is a leader in the same import may sign in it, who is rejected may not', async () => {
    const number = await importer.trainee();
    const [good, bad] = [newAddress(), newAddress()];
    const { files } = await importer.import({
      begeleiders: [leader({ 'E-mail': good }), leader({ 'E-mail': bad, Naam: '' })],
      uren: [good, bad].map((email) => signed(number, { 'Afgetekend door': email, Omschrijving: email })),
    });
    expect(faults(files.uren)).toEqual([[3, 'Afgetekend door']]);
  });
});
