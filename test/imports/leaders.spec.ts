import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource, IsNull } from 'typeorm';
import { StandingAsDatedFacts1764755000000 } from '../../migrations/1764755000000-standing-as-dated-facts.js';
import { migrations } from '../../migrations/index.js';
import { missingQualities } from '../../src/people/qualifications.queries.js';
import { LeadingPeriod } from '../../src/people/standing/leading-period.entity.js';
import { StandingFact } from '../../src/people/standing/standing-fact.entity.js';
import { FACT_LINES, LEADING_LINES } from '../../src/people/standing/standing-lines.queries.js';
import { completeMacs } from '../../src/platform/database/renewed-codes.service.js';
import { ownerDataSource } from '../../src/platform/database/migrate.service.js';
import { LineMacs } from '../../src/platform/documents/line-macs.service.js';
import type { Cells } from '../../src/imports/sheets.rules.js';
import { Person } from '../../src/people/person.entity.js';
import { addFacts, knownOf, withdrawFacts } from '../builders/people.js';
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

  describe('S5: what an import brought', () => {
    let email: string;
    let row: Cells<'begeleiders'>;
    let personId: string;

    beforeEach(async () => {
      email = newAddress();
      row = leader({ 'E-mail': email, Intervisiejaren: '2025,2026' });
      await importer.leaders([row]);
      personId = (await manager().findOneByOrFail(Person, { email })).id;
    });
    const lacks = async (on = '2026-11-18') =>
      (await missingQualities(manager(), [{ personId, on, must: 'supervisor' }]))[0];
    const standing = async () => {
      const facts = await manager().findBy(StandingFact, { personId, withdrawnBy: IsNull() });
      return facts.map(({ kind, source }) => `${kind} ${source}`).sort();
    };

    it('stands as facts of the import: `ja` for every day, `Begeleider sinds` without activity', async () => {
      expect(await standing()).toEqual([
        'active import',
        'education import',
        'education import',
        'member import',
        'recognition import',
      ]);
      expect(await lacks()).toEqual([]);
      await importer.leaders([{ ...row, 'Laatst actief': '' }]);
      expect(await lacks()).toEqual(['activity']);
    });

    it('and was withdrawn, stays withdrawn until its column changes', async () => {
      await withdrawFacts(importer.services, manager(), personId, 'member');
      expect(await lacks()).toEqual(['membership']);
      expect(counts(await importer.leaders([row]))).toMatchObject({ known: 1 });
      const other = { ...row, 'Laatst actief': '01-10-2026' };
      expect(counts(await importer.leaders([other]))).toMatchObject({ updated: 1 });
      expect(await lacks()).toEqual(['membership']);
      await importer.leaders([{ ...other, 'Gewoon lid': 'nee' }]);
      await importer.leaders([other]);
      expect(await lacks()).toEqual([]);
    });

    it('is replaced by the next one, and nothing else is', async () => {
      await addFacts(manager(), personId, { lastActiveOn: '2026-09-09', intervisionYears: [2024] });
      await importer.leaders([{ ...row, 'Laatst actief': '01-07-2026', Intervisiejaren: '2026' }]);
      await expect(knownOf(manager(), personId)).resolves.toMatchObject({
        lastActiveOn: '2026-09-09',
        intervisionYears: [2024, 2026],
      });
      await withdrawFacts(importer.services, manager(), personId, 'active');
      await expect(knownOf(manager(), personId)).resolves.toMatchObject({ lastActiveOn: null });
    });

    it('the recognition begins with `Begeleider sinds`, whatever the desk enters beside it', async () => {
      await addFacts(manager(), personId, { leaderSince: '1999-01-01' });
      const recognised = async (on: string) =>
        (await missingQualities(manager(), [{ personId, on, must: 'recognised' }]))[0]!.length === 0;
      expect(await recognised('2006-05-31')).toBe(false);
      expect(await recognised('2006-06-01')).toBe(true);
      await withdrawFacts(importer.services, manager(), personId, 'leading');
      expect(await recognised('2026-06-01')).toBe(false);
      await addFacts(manager(), personId, { leaderSince: '2010-01-01' });
      expect(await recognised('2009-12-31')).toBe(false);
      expect(await recognised('2010-01-01')).toBe(true);
    });
  });

  it('at migration a value that equals the last imported row came from the import, any other from the desk', async () => {
    const email = newAddress();
    await importer.leaders([leader({ 'E-mail': email, Intervisiejaren: '2025,2026' })]);
    const { id: personId } = await manager().findOneByOrFail(Person, { email });
    const { ownerUrl: migrateUrl, appUrl } = importer.database;
    const owner = await ownerDataSource({ migrateUrl, appUrl, migrations }).initialize();
    const runner = owner.createQueryRunner();
    const migration = new StandingAsDatedFacts1764755000000();
    // Days came later, and refer to the facts that they gave.
    await runner.query('ALTER TABLE day_presence DROP CONSTRAINT day_presence_fact_fk');
    await migration.down(runner);
    await runner.query(
      `UPDATE leader_standing SET last_active_on = '2026-09-09', intervision_years = '{2025, 2024}'
        WHERE person_id = $1`,
      [personId],
    );
    await migration.up(runner);
    const macs = importer.services.get(LineMacs);
    await completeMacs(owner, macs, LEADING_LINES);
    await completeMacs(owner, macs, FACT_LINES);
    await runner.release();
    await owner.destroy();
    const facts = await manager().findBy(StandingFact, { personId });
    expect(
      facts.map(({ kind, source, year }) => [kind, source, ...(year ? [year] : [])].join(' ')).sort(),
    ).toEqual([
      'active desk',
      'education desk 2024',
      'education import 2025',
      'member import',
      'recognition import',
    ]);
    const [period] = await manager().findBy(LeadingPeriod, { personId });
    expect(period).toMatchObject({ fromDate: '2006-06-01', toDate: null, sinceOnly: true, source: 'import' });
    await expect(knownOf(manager(), personId)).resolves.toEqual({
      leaderSince: '2006-06-01',
      lastActiveOn: '2026-09-09',
      ordinaryMember: true,
      recognisedUntil: '2028-11-01',
      intervisionYears: [2024, 2025],
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
