import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { judgeNumber } from '../../../people/registers/register-number.rules.js';
import { readBodies } from './body-loader.service.js';
import { pointsOf } from './body.rules.js';

const OURS = 'seeds/accreditation-bodies';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'bodies-'))));
afterEach(() => rm(folder, { recursive: true }));

/** The doctors' body with changes, as a file beside those that are there. */
async function add(file: string, changes: object): Promise<void> {
  const doctors = JSON.parse(await readFile(`${OURS}/gaia.json`, 'utf8')) as object;
  await writeFile(join(folder, file), JSON.stringify({ ...doctors, ...changes }));
}

describe('the bodies that accredit', () => {
  it('Q4: two are there, each with the numbers of its register', async () => {
    const bodies = await readBodies(OURS);
    expect(bodies.map(({ key }) => key)).toEqual(['gaia', 'psychologists']);
    const [doctors, psychologists] = bodies.map(({ register }) => register.number);
    expect(judgeNumber(doctors!, '09012345601')).toEqual({ number: '09012345601' });
    expect(judgeNumber(doctors!, '012345')).toEqual({ fault: 'malformed' });
    expect(judgeNumber(psychologists!, 'P012345')).toEqual({ number: '012345' });
  });

  it('Q4: a third is a file, and no code', async () => {
    await cp(OURS, folder, { recursive: true });
    await add('nurses.json', {
      key: 'nurses',
      register: {
        key: 'nurses',
        name: { nl: 'Verpleegkundigen', en: 'Nurses' },
        number: {
          pattern: 'V[0-9]{3}',
          length: 4,
          prefix: '',
          described: { nl: 'V en drie cijfers', en: 'V and three digits' },
        },
      },
      pointsPerHour: { contact: 50, selfStudy: 25 },
      rounding: { step: 100, how: 'nearest' },
    });
    const nurses = (await readBodies(folder)).find(({ key }) => key === 'nurses')!;
    expect(judgeNumber(nurses.register.number, 'V001')).toEqual({ number: 'V001' });
    expect(pointsOf(nurses, { contact: 360, selfStudy: 120 })).toBe(400);
  });

  it.each([
    ['no JSON', 'wrong.json', '{'],
    ['no key', 'wrong.json', { key: 'With Blanks' }],
    ['a type that is none', 'wrong.json', { takes: [5] }],
    ['no type', 'wrong.json', { takes: [] }],
    ['an empty batch', 'wrong.json', { batchSize: 0 }],
    ['negative points', 'wrong.json', { pointsPerHour: { contact: -1, selfStudy: 0 } }],
    ['no rounding', 'wrong.json', { rounding: { step: 0, how: 'down' } }],
    ['no organisation', 'wrong.json', { orgId: 'nineteen' }],
  ])('are refused by the name of the file: %s', async (_, file, changes) => {
    if (typeof changes === 'string') await writeFile(join(folder, file), changes);
    else await add(file, changes);
    await expect(readBodies(folder)).rejects.toMatchObject({
      code: 'accreditation.body-wrong',
      params: { file: 'wrong.json' },
    });
  });

  it('are refused when two bear one key, or read the numbers of one register in two ways', async () => {
    await add('a.json', {});
    await add('b.json', {});
    await expect(readBodies(folder)).rejects.toMatchObject({ code: 'accreditation.body-twice' });
    const { register } = (await readBodies(OURS))[0]!;
    await add('b.json', {
      key: 'other',
      register: { ...register, number: { ...register.number, length: 9 } },
    });
    await expect(readBodies(folder)).rejects.toMatchObject({
      code: 'accreditation.body-twice',
      params: { what: 'big-doctors' },
    });
  });
});

describe('points', () => {
  const body = { pointsPerHour: { contact: 100, selfStudy: 0 } };
  it('Q4: are counted by the hour and rounded as the body does, in hundredths', () => {
    const down = { ...body, rounding: { step: 50, how: 'down' as const } };
    expect(pointsOf(down, { contact: 359, selfStudy: 0 })).toBe(550);
    expect(pointsOf(down, { contact: 360, selfStudy: 0 })).toBe(600);
    expect(
      pointsOf({ ...body, rounding: { step: 100, how: 'nearest' } }, { contact: 330, selfStudy: 0 }),
    ).toBe(600);
  });

  it('Q5: are not given for self-study, unless the body gives some', () => {
    const rounding = { step: 50, how: 'down' as const };
    expect(pointsOf({ ...body, rounding }, { contact: 240, selfStudy: 600 })).toBe(400);
    expect(
      pointsOf(
        { pointsPerHour: { contact: 100, selfStudy: 10 }, rounding },
        { contact: 240, selfStudy: 600 },
      ),
    ).toBe(500);
  });
});
