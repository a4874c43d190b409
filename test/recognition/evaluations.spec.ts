import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { EvaluationsService } from '../../src/recognition/evaluations/evaluations.service.js';
import {
  assertQuestionnairesLoaded,
  loadQuestionnaires,
} from '../../src/recognition/evaluations/questionnaire-loader.service.js';
import { Questionnaires } from '../../src/recognition/evaluations/questionnaires.service.js';
import type { Questionnaire } from '../../src/recognition/evaluations/questionnaire.rules.js';
import { renewUrns } from '../../src/recognition/evaluations/urn-renewal.service.js';
import type { Config } from '../../src/platform/config/config.form.js';
import { AssociationKey } from '../../src/platform/documents/association-key.service.js';
import { readSigningKey } from '../../src/platform/documents/signing-keys.service.js';
import { QUESTIONNAIRES_FOLDER, renewCodes } from '../../src/services.js';
import { isInBlocks } from '../../src/hours/kinds/activity-kinds.rules.js';
import { newEdition, newGuest } from '../builders/meetings.js';
import { allRows, changedTables } from '../support/all-rows.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { newPrivateKeyPem, startTestServices, type TestServices } from '../support/services.js';

const words = (text: string) => ({ nl: text, en: text });
const ASKED: Questionnaire = {
  key: 'block',
  version: 1,
  of: 'course',
  title: words('Evaluatie'),
  questions: [
    {
      key: 'goals',
      kind: 'scale',
      text: words('Doelen'),
      from: 1,
      to: 5,
      lowest: words('niet'),
      highest: words('wel'),
    },
    { key: 'better', kind: 'open', text: words('Beter'), longest: 200 },
  ],
};

/** Twelve ballots that nobody takes for one another: texts of every length up to the longest, and no two alike. */
const BALLOTS = Array.from({ length: 12 }, (_, index) => ({
  goals: String((index % 5) + 1),
  better: `zin ${String(index).padStart(2, '0')} `.repeat(index * 2 + 1).trim(),
}));

const HELD = '2026-05-09';
const OVER = '2026-05-24';

describe('Q8: an evaluation, with the whole database before one', () => {
  let database: TestDatabase;
  let services: TestServices;
  let evaluations: EvaluationsService;
  let superuser: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: HELD });
    evaluations = services.get(EvaluationsService);
    superuser = await new DataSource({ type: 'postgres', url: database.superuserUrl }).initialize();
  });
  afterAll(async () => {
    await superuser.destroy();
    await services.close();
    await database.drop();
  });

  /** An open evaluation of a block that is over, for so many people. */
  async function opened(count = BALLOTS.length): Promise<{ meeting: string; people: string[] }> {
    services.clock.setToday('2026-03-01');
    const { blocks } = await newEdition(services, { blocks: [{ heldOn: HELD }] });
    const people = await Promise.all(Array.from({ length: count }, () => newGuest(services)));
    services.clock.setToday('2026-05-10');
    const ids = people.map(({ id }) => id);
    await evaluations.open(blocks[1]!, ASKED, ids);
    return { meeting: blocks[1]!, people: ids };
  }

  const dump = () => allRows(superuser);

  async function urn(meeting: string): Promise<Buffer> {
    const [row] = await superuser.query<{ sealed: Buffer }[]>(
      'SELECT sealed FROM evaluation_urn WHERE meeting_id = $1',
      [meeting],
    );
    return row!.sealed;
  }

  async function closed(meeting: string): Promise<void> {
    services.clock.setToday(OVER);
    await evaluations.close(meeting);
    services.clock.setToday('2026-05-10');
  }

  it('a ballot changes one row, whose length never changes, and leaves nothing beside it (acceptance 5)', async () => {
    const { meeting, people } = await opened();
    const { length } = await urn(meeting);
    let before = await dump();
    for (const [index, ballot] of BALLOTS.entries()) {
      const sealed = await urn(meeting);
      expect(await evaluations.answer(meeting, people[index]!, ballot)).toBeNull();
      const after = await dump();
      expect(changedTables(before, after)).toEqual(['evaluation_urn']);
      expect(after.get('evaluation_urn')).toHaveLength(before.get('evaluation_urn')!.length);
      const next = await urn(meeting);
      expect(next.length).toBe(length);
      expect(next.equals(sealed)).toBe(false);
      before = after;
    }
    const all = [...before.values()].flat().join('\n');
    for (const { better } of BALLOTS) {
      expect(all).not.toContain(better);
      expect(all).not.toContain(Buffer.from(better).toString('hex'));
    }
    expect(all).toContain(people[0]);
    // Who answered stands within the urn too: not even that is to be read.
    expect((await urn(meeting)).toString('latin1')).not.toContain(people[0]);
  });

  it('after closing no row of it has a person, all have one transaction, and texts stand by their letters (acceptance 5)', async () => {
    const { meeting, people } = await opened();
    for (const [index, ballot] of BALLOTS.entries())
      await evaluations.answer(meeting, people[index]!, ballot);
    const before = await dump();
    await closed(meeting);
    const after = await dump();
    const tables = changedTables(before, after);
    expect(tables.sort()).toEqual([
      'evaluation',
      'evaluation_asked',
      'evaluation_count',
      'evaluation_tally',
      'evaluation_text',
      'evaluation_urn',
      // What was sent for it.
      'mail_delivery',
    ]);
    const asked = (row: string) => row.includes(',evaluation,') && row.includes(meeting);
    expect(before.get('mail_delivery')!.filter(asked)).toHaveLength(12);
    expect(after.get('mail_delivery')!.filter(asked)).toEqual([]);
    const added = tables.flatMap((name) =>
      after.get(name)!.filter((row) => !before.get(name)!.includes(row)),
    );
    for (const person of people) expect(added.join('\n')).not.toContain(person);
    expect(new Set(added.map((row) => row.split(' ')[0])).size).toBe(1);
    expect(after.get('evaluation_asked')!.join('\n')).not.toContain(meeting);
    expect(after.get('evaluation_urn')!.join('\n')).not.toContain(meeting);
    const texts = await superuser.query<{ text: string }[]>(
      'SELECT text FROM evaluation_text WHERE meeting_id = $1 ORDER BY ctid',
      [meeting],
    );
    expect(texts.map(({ text }) => text)).toEqual(BALLOTS.map(({ better }) => better).sort());
  });

  it('the same ballots by other people in another order leave the same rows (acceptance 5)', async () => {
    const kept: string[] = [];
    for (const order of [(index: number) => index, (index: number) => (index * 5 + 3) % 12]) {
      const { meeting, people } = await opened();
      for (const index of BALLOTS.keys())
        await evaluations.answer(meeting, people[index]!, BALLOTS[order(index)]!);
      await closed(meeting);
      const rows = await Promise.all(
        ['evaluation', 'evaluation_count', 'evaluation_tally', 'evaluation_text'].map((table) =>
          superuser.query<{ row: string }[]>(
            `SELECT one::text AS row FROM ${table} one WHERE meeting_id = $1 ORDER BY ctid`,
            [meeting],
          ),
        ),
      );
      kept.push(JSON.stringify(rows).replaceAll(meeting, ''));
    }
    expect(kept[0]).toContain('zin 11');
    expect(kept[1]).toBe(kept[0]);
  });

  it('with 4 answers to a question only the number is kept and shown (acceptance 5)', async () => {
    const { meeting, people } = await opened();
    for (const [index, { goals, better }] of BALLOTS.slice(0, 5).entries())
      await evaluations.answer(meeting, people[index]!, index === 0 ? { goals } : { goals, better });
    expect(await evaluations.resultsOf(meeting)).toBeNull();
    await closed(meeting);
    const results = (await evaluations.resultsOf(meeting))!;
    expect(results.map(({ count, shown }) => [count, shown])).toEqual([
      [5, 'bars'],
      [4, 'number'],
    ]);
    const texts = await superuser.query<unknown[]>('SELECT FROM evaluation_text WHERE meeting_id = $1', [
      meeting,
    ]);
    expect(texts).toEqual([]);
  });

  it('takes one ballot of each, also from ten places at once, and loses none of others', async () => {
    const { meeting, people } = await opened();
    const [first, ...others] = people;
    const attempts = [...Array.from({ length: 10 }, () => first!), ...others];
    const outcomes = await Promise.allSettled(
      attempts.map((person, index) => evaluations.answer(meeting, person, BALLOTS[index % BALLOTS.length]!)),
    );
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused.map((one) => (one as PromiseRejectedResult).reason.code)).toEqual(
      Array(9).fill('evaluations.answered-before'),
    );
    await closed(meeting);
    expect((await evaluations.resultsOf(meeting))!.map(({ count }) => count)).toEqual([12, 12]);
  });

  it('takes none of who was not asked, none before the end or after the days, and says what is wrong', async () => {
    const { meeting, people } = await opened();
    const [person] = people as [string];
    await expect(evaluations.answer(meeting, randomUUID(), BALLOTS[0]!)).rejects.toMatchObject({
      code: 'evaluations.not-found',
    });
    await expect(evaluations.answer(randomUUID(), person, BALLOTS[0]!)).rejects.toMatchObject({
      code: 'evaluations.not-found',
    });
    expect(await evaluations.answer(meeting, person, { goals: '9' })).toMatchObject([{ question: 'goals' }]);
    await expect(evaluations.close(meeting)).rejects.toMatchObject({ code: 'evaluations.still-open' });
    services.clock.setToday(OVER);
    await expect(evaluations.answer(meeting, person, BALLOTS[0]!)).rejects.toMatchObject({
      code: 'evaluations.closed',
    });
    await evaluations.close(meeting);
    await evaluations.close(meeting);
    // What was wrong is not in it.
    expect((await evaluations.resultsOf(meeting))!.map(({ count }) => count)).toEqual([0, 0]);
    await evaluations.open(meeting, ASKED, people);
    await expect(evaluations.answer(meeting, person, BALLOTS[0]!)).rejects.toMatchObject({
      code: 'evaluations.closed',
    });
    services.clock.setToday('2026-03-01');
    const { blocks } = await newEdition(services, { blocks: [{ heldOn: HELD }] });
    await expect(evaluations.open(blocks[1]!, ASKED, people)).rejects.toMatchObject({
      code: 'evaluations.not-over',
    });
  });

  it('an urn in the place of another’s does not open, and a restored backup without one begins anew', async () => {
    const [one, other] = [await opened(), await opened()];
    await evaluations.answer(one.meeting, one.people[0]!, BALLOTS[0]!);
    await superuser.query('UPDATE evaluation_urn SET sealed = $2 WHERE meeting_id = $1', [
      other.meeting,
      await urn(one.meeting),
    ]);
    await expect(evaluations.answer(other.meeting, other.people[0]!, BALLOTS[0]!)).rejects.toThrow();
    await superuser.query('DELETE FROM evaluation_urn WHERE meeting_id = $1', [one.meeting]);
    await Promise.all(one.people.map((person) => evaluations.answer(one.meeting, person, BALLOTS[1]!)));
    await closed(one.meeting);
    expect((await evaluations.resultsOf(one.meeting))![0]!.count).toBe(12);
    // Closed before anybody did, nothing says that nobody answered.
    await superuser.query('DELETE FROM evaluation_urn WHERE meeting_id = $1', [other.meeting]);
    await closed(other.meeting);
    expect(await evaluations.resultsOf(other.meeting)).toBeNull();
    expect(
      await superuser.query('SELECT FROM evaluation_count WHERE meeting_id = $1', [other.meeting]),
    ).toEqual([]);
    expect((await dump()).get('evaluation_asked')!.join('\n')).not.toContain(other.meeting);
  });

  describe('when the signing key is replaced', () => {
    let owner: DataSource;
    beforeAll(async () => {
      owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
    });
    afterAll(() => owner.destroy());
    const pems = [newPrivateKeyPem(), newPrivateKeyPem()] as const;
    const mailed = async (meeting: string) => {
      const rows = await superuser.query<{ state: string }[]>(
        `SELECT state FROM mail_delivery WHERE kind = 'evaluation' AND data @> $1`,
        [{ meetingId: meeting }],
      );
      return rows.map(({ state }) => state);
    };
    /** Five have answered, all mails have gone, and nothing else is open. */
    async function answeredByFive() {
      await superuser.query('DELETE FROM evaluation_urn');
      await superuser.query('DELETE FROM evaluation_asked');
      await superuser.query('UPDATE evaluation SET closed = true');
      const { meeting, people } = await opened(6);
      for (const person of people.slice(0, 5)) await evaluations.answer(meeting, person, BALLOTS[1]!);
      await superuser.query(
        `UPDATE mail_delivery SET state = 'sent', sent_at = now() WHERE state = 'waiting'`,
      );
      return { meeting, people };
    }

    it('renew-codes has the answers that wait follow it, and everybody is mailed the new link', async () => {
      const { meeting, people } = await answeredByFive();
      const mine = services.get(AssociationKey);
      const [next, former] = await Promise.all([readSigningKey(pems[0]), readSigningKey(pems[1])]);
      const { length } = await urn(meeting);
      // As it is after the key was replaced: sealed under the one before.
      await renewUrns(owner, former, mine);
      await expect(evaluations.answer(meeting, people[5]!, BALLOTS[1]!)).rejects.toThrow();
      await superuser.query(
        `UPDATE mail_delivery SET state = 'sent', sent_at = now() WHERE state = 'waiting'`,
      );

      const config = { signingKey: pems[0] } as Config;
      expect(await renewCodes(owner, config, pems[1])).toMatchObject({ evaluations: 1, lost: 0 });
      expect(await mailed(meeting)).toEqual(Array(6).fill('waiting'));
      expect(await renewUrns(owner, next, former)).toEqual({ evaluations: 0, lost: 0 });
      expect((await urn(meeting)).length).toBe(length);

      expect(await renewUrns(owner, mine, next)).toEqual({ evaluations: 1, lost: 0 });
      await expect(evaluations.answer(meeting, people[0]!, BALLOTS[1]!)).rejects.toMatchObject({
        code: 'evaluations.answered-before',
      });
      await closed(meeting);
      expect((await evaluations.resultsOf(meeting))![0]!.count).toBe(5);
    });

    it('and when it is lost, what was answered is too: everybody is asked anew', async () => {
      const { meeting, people } = await answeredByFive();
      const mine = services.get(AssociationKey);
      const [lost, third] = await Promise.all(pems.map((pem) => readSigningKey(pem)));
      await renewUrns(owner, lost!, mine);
      await superuser.query(
        `UPDATE mail_delivery SET state = 'sent', sent_at = now() WHERE state = 'waiting'`,
      );
      // Of a third key nothing is known: it may be that the wrong file was given.
      expect(await renewUrns(owner, mine, third!)).toEqual({ evaluations: 0, lost: 0 });
      expect(await renewUrns(owner, mine, null)).toEqual({ evaluations: 1, lost: 1 });
      expect(await mailed(meeting)).toEqual(Array(6).fill('waiting'));
      for (const person of people) expect(await evaluations.answer(meeting, person, BALLOTS[1]!)).toBeNull();
      await closed(meeting);
      expect((await evaluations.resultsOf(meeting))![0]!.count).toBe(6);
    });
  });

  describe('Q3: questionnaires are versions', () => {
    let folder: string;
    let owner: DataSource;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'leerpad-questionnaires-'));
      await cp(QUESTIONNAIRES_FOLDER, folder, { recursive: true });
      owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
    });
    afterAll(async () => {
      await owner.destroy();
      await rm(folder, { recursive: true });
    });
    const load = () => loadQuestionnaires(owner, folder, isInBlocks);
    const change = async (file: string, changes: object) => {
      const given = JSON.parse(await readFile(join(QUESTIONNAIRES_FOLDER, 'block-1.json'), 'utf8')) as object;
      await writeFile(join(folder, file), JSON.stringify({ ...given, ...changes }));
    };
    const newest = async (component: string | null) => {
      const found = await services.get(Questionnaires).newestFor(component);
      return found && `${found.key} ${found.version}`;
    };

    it('each meeting is asked by the newest one for its kind; who may not load them insists that they are', async () => {
      expect([await newest('course'), await newest('fishbowl'), await newest(null)]).toEqual([
        'block 1',
        'fishbowl 1',
        'day 1',
      ]);
      expect(await newest('literature')).toBeUndefined();
      await change('block-2.json', { version: 2, title: words('Andere titel') });
      await expect(assertQuestionnairesLoaded(database.dataSource, folder)).rejects.toMatchObject({
        code: 'evaluations.not-loaded',
        params: { file: 'block-2.json' },
      });
      await load();
      await load();
      await assertQuestionnairesLoaded(database.dataSource, folder);
      expect(await newest('course')).toBe('block 2');
      expect((await services.get(Questionnaires).version('block', 1)).title.nl).toBe(
        'Evaluatie van het dagdeel',
      );
    });

    it('one that is changed, or cannot be used, is refused, and nothing of it is loaded', async () => {
      await change('block-3.json', { version: 3 });
      await change('block-1.json', { title: words('Andere titel') });
      await expect(load()).rejects.toMatchObject({
        code: 'evaluations.version-changed',
        params: { version: 1, next: 2 },
      });
      expect(await newest('course')).not.toBe('block 3');
      await writeFile(join(folder, 'block-1.json'), '{');
      await expect(load()).rejects.toMatchObject({
        code: 'evaluations.questionnaire-wrong',
        params: { file: 'block-1.json', problem: 'JSON' },
      });
    });
  });
});
