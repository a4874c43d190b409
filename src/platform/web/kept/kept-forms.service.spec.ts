import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { giveAccount } from '../../../../test/support/accounts.js';
import { newTrainee } from '../../../../test/builders/people.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { MovingClock } from '../../../../test/support/moving-clock.js';
import { startTestServices, type TestServices } from '../../../../test/support/services.js';
import { Account } from '../../auth/account.entity.js';
import type { FormMark } from './form-mark.rules.js';
import { KeptForm } from './kept-form.entity.js';
import { type FormFields, KeptForms } from './kept-forms.service.js';
import { SentForm } from './sent-form.entity.js';

const FIELDS: FormFields = [
  ['reflection', 'Ik was te snel.'],
  ['titel', 'b'],
  ['titel', 'a'],
];

describe('forms that are kept', () => {
  let database: TestDatabase;
  let services: TestServices;
  let clock: MovingClock;
  let forms: KeptForms;
  let mine: string;
  let another: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2026-03-14' });
  });
  beforeEach(async () => {
    await database.dataSource.query('DELETE FROM kept_form; DELETE FROM sent_form');
    clock = new MovingClock();
    const { dataSource } = database;
    forms = new KeptForms(
      dataSource,
      dataSource.getRepository(KeptForm),
      dataSource.getRepository(SentForm),
      clock,
    );
    mine = await newAccount();
    another = await newAccount();
  });
  afterAll(async () => {
    await services.close();
    await database.drop();
  });

  async function newAccount(): Promise<string> {
    const { id: personId } = await newTrainee(services);
    return giveAccount(database.dataSource.manager, personId);
  }

  const formOf = (accountId: string, action = '/literatuur'): FormMark => ({
    accountId,
    action,
    number: forms.newNumber(),
    page: '/literatuur/nieuw',
  });

  describe('until somebody has signed in again', () => {
    it('come back as they were typed, field by field in their order', async () => {
      const id = await forms.keep(formOf(mine), FIELDS);
      expect(await forms.find(id!)).toMatchObject({ accountId: mine, action: '/literatuur', fields: FIELDS });
    });

    it('wait for a day and no longer', async () => {
      const id = await forms.keep(formOf(mine), FIELDS);
      clock.pass({ hours: 23, minutes: 59 });
      expect(await forms.find(id!)).not.toBeNull();
      clock.pass({ minutes: 1 });
      expect(await forms.find(id!)).toBeNull();
      await forms.sweep();
      expect(await database.dataSource.query('SELECT FROM kept_form')).toEqual([]);
    });

    it('are five for an account at most: the oldest makes room, and nobody else’s does', async () => {
      const others = await forms.keep(formOf(another), FIELDS);
      const ids: string[] = [];
      for (let count = 0; count < 6; count += 1) {
        clock.pass({ minutes: 1 });
        ids.push((await forms.keep(formOf(mine), FIELDS))!);
      }
      const found = await Promise.all([...ids, others!].map(async (id) => (await forms.find(id)) !== null));
      expect(found).toEqual([false, true, true, true, true, true, true]);
    });

    it('are none that would fill the database', async () => {
      const long = (length: number): FormFields => [['reflection', 'x'.repeat(length)]];
      expect(await forms.keep(formOf(mine), long(299_000))).not.toBeNull();
      expect(await forms.keep(formOf(mine), long(300_000))).toBeNull();
    });

    it('are none of an account that is closed, or that there is not', async () => {
      await database.dataSource.manager.update(Account, { id: mine }, { disabledAt: new Date() });
      expect(await forms.keep(formOf(mine), FIELDS)).toBeNull();
      expect(await forms.keep(formOf(randomUUID()), FIELDS)).toBeNull();
    });

    it('are forgotten by their own account only', async () => {
      const id = (await forms.keep(formOf(mine), FIELDS))!;
      await forms.forget(another, id);
      expect(await forms.find(id)).not.toBeNull();
      await forms.forget(mine, id);
      expect(await forms.find(id)).toBeNull();
    });
  });

  describe('that were done', () => {
    const making = (formKey: string): FormFields => [...FIELDS, ['formKey', formKey]];

    it('lead to where they led before, the very same form only', async () => {
      const mark = formOf(mine);
      await forms.wasDone(mark, FIELDS, '/literatuur/1');
      expect(await forms.doneBefore(mark, FIELDS)).toMatchObject({ ledTo: '/literatuur/1' });
      expect(await forms.doneBefore(mark, [...FIELDS, ['pages', '3']])).toBeNull();
      expect(await forms.doneBefore(formOf(mine), FIELDS)).toBeNull();
    });

    it('make nothing twice, though the page was asked for anew and has another key', async () => {
      await forms.wasDone(formOf(mine), making(randomUUID()), '/literatuur/1');
      const again = making(randomUUID());
      expect(await forms.doneBefore(formOf(mine), again)).toMatchObject({ ledTo: '/literatuur/1' });
      expect(await forms.doneBefore(formOf(mine, '/elders'), again)).toBeNull();
      expect(await forms.doneBefore(formOf(another), again)).toBeNull();
    });

    it('may say the same in another tab, whose page was there before the first one was sent', async () => {
      const other = formOf(mine);
      clock.pass({ minutes: 1 });
      await forms.wasDone(formOf(mine), making(randomUUID()), '/literatuur/1');
      expect(await forms.doneBefore(other, making(randomUUID()))).toBeNull();
      clock.pass({ minutes: 1 });
      expect(await forms.doneBefore(formOf(mine), making(randomUUID()))).not.toBeNull();
    });

    it('may say the same as one before the last: then it is meant', async () => {
      await forms.wasDone(formOf(mine), making(randomUUID()), '/literatuur/1');
      clock.pass({ minutes: 1 });
      await forms.wasDone(
        formOf(mine),
        [
          ['reflection', 'Iets anders'],
          ['formKey', randomUUID()],
        ],
        '/literatuur/2',
      );
      expect(await forms.doneBefore(formOf(mine), making(randomUUID()))).toBeNull();
    });

    it('are known for a day, and nothing of what was typed stands there', async () => {
      const mark = formOf(mine);
      await forms.wasDone(mark, FIELDS, '/literatuur/1');
      expect(JSON.stringify(await database.dataSource.query('SELECT * FROM sent_form'))).not.toContain(
        'snel',
      );
      clock.pass({ hours: 24 });
      expect(await forms.doneBefore(mark, FIELDS)).toBeNull();
      await forms.sweep();
      expect(await database.dataSource.query('SELECT FROM sent_form')).toEqual([]);
    });
  });
});
