import { isKind } from '../hours/kinds/activity-kinds.rules.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PROGRAMMES_FOLDER } from '../services.js';
import type { ProgrammeDefinition } from './programme-definition.rules.js';
import { assertProgramme, findTitle } from './programme.rules.js';
import { requiredItems } from './programme-definition.rules.js';

function programme(file: string): ProgrammeDefinition {
  return JSON.parse(readFileSync(`${PROGRAMMES_FOLDER}/${file}`, 'utf8')) as ProgrammeDefinition;
}

const LEADER = programme('leader-1.json');
const CO_LEADER = programme('co-leader-1.json');

describe('the programmes as the association teaches them', () => {
  it.each([
    ['leader', LEADER],
    ['co-leader', CO_LEADER],
  ])('P2: %s holds 96 hours, 5760 minutes', (key, { programme: named, requirements }) => {
    expect(named).toBe(key);
    const hours96 = requirements.filter(({ component }) =>
      ['literature', 'course', 'fishbowl'].includes(component),
    );
    expect(hours96).toEqual([
      { component: 'literature', unit: 'minutes', required: 3840 },
      { component: 'course', unit: 'minutes', required: 960, blocks: 4, blockMinutes: 240 },
      { component: 'fishbowl', unit: 'minutes', required: 960, blocks: 4, blockMinutes: 240 },
    ]);
    expect(hours96.reduce((sum, { required }) => sum + required, 0)).toBe(5760);
  });

  it('P3: a leader also needs five practice sessions and 300 minutes of supervision; a co-leader nothing more', () => {
    expect(LEADER.requirements.slice(3)).toEqual([
      { component: 'practice', unit: 'sessions', required: 5 },
      { component: 'supervision', unit: 'minutes', required: 300 },
    ]);
    expect(CO_LEADER.requirements).toHaveLength(3);
  });

  it('P4: both have the same reading list, three titles required and three recommended', () => {
    expect(CO_LEADER.readingList).toEqual(LEADER.readingList);
    const titles = (required: boolean) =>
      LEADER.readingList.filter((title) => title.required === required).map(({ title }) => title);
    expect(titles(true)).toEqual([
      'Leerboek Groepstherapie',
      'Internationaal Balintcongres: verslagen 2003 en 2005',
      'Handboek Groepstherapie: hoofdstuk P5 Balintgroepen',
    ]);
    expect(titles(false)).toEqual([
      'What are you feeling, doctor?',
      'The Doctor, his Patient and the Illness',
      'De dokter als medicijn',
    ]);
    expect(requiredItems(LEADER, 'literature')).toHaveLength(3);
  });

  it('P4: the guide hours add up to the 64', () => {
    expect(LEADER.readingList.reduce((sum, { guideMinutes }) => sum + guideMinutes, 0)).toBe(3840);
  });

  it('P5: the four course blocks cover literature, general group themes and Balint themes', () => {
    expect(CO_LEADER.courseTopics).toEqual(LEADER.courseTopics);
    const count = (theme: string) => LEADER.courseTopics.filter((topic) => topic.theme === theme).length;
    expect([count('literature'), count('group'), count('balint')]).toEqual([1, 4, 7]);
    expect(new Set(LEADER.courseTopics.map(({ key }) => key)).size).toBe(12);
    expect(LEADER.courseTopics.every(({ name }) => name.nl !== '' && name.en !== '')).toBe(true);
  });
});

describe('D3: the title that somebody meant', () => {
  it.each([
    ['leerboek groepstherapie', 'leerboek-groepstherapie'],
    ['Internationaal  Balint-congres; verslagen 2003 en 2005', 'congresverslagen-2003-2005'],
    ['HANDBOEK GROEPSTHERAPIE, hoofdstuk P5 (Balintgroepen)', 'handboek-groepstherapie-p5'],
    ['What are you feeling doctor', 'what-are-you-feeling-doctor'],
  ])('%j is on the list', (text, key) => {
    expect(findTitle(LEADER.readingList, text)?.key).toBe(key);
  });

  it.each(['Leerboek', 'Leerboek Groepstherapie 2', 'Handboek Groepstherapie', ''])(
    '%j is another book',
    (text) => {
      expect(findTitle(LEADER.readingList, text)).toBeUndefined();
    },
  );
});

describe('a programme file, before it becomes a version for good', () => {
  const changed = (change: (definition: ProgrammeDefinition) => void) => {
    const definition = structuredClone(LEADER);
    change(definition);
    return () => assertProgramme(definition, 'leader-2.json', isKind);
  };

  it('is accepted when it says what a programme says', () => {
    expect(changed(() => {})).not.toThrow();
  });

  it.each<[string, (definition: ProgrammeDefinition) => void]>([
    ['programme', (definition) => void (definition.programme = 'guide' as never)],
    ['version', (definition) => void (definition.version = 0)],
    ['version', (definition) => void (definition.version = 1.5)],
    ['validFrom', (definition) => void (definition.validFrom = '1 januari 2027')],
    ['requirements.component', (definition) => void (definition.requirements[0]!.component = 'x' as never)],
    ['requirements.component', ({ requirements }) => void requirements.push(requirements[0]!)],
    ['requirements', ({ requirements }) => void (requirements[4]!.required = 0)],
    ['requirements', ({ requirements }) => void (requirements[4]!.required = 0.5)],
    ['requirements', ({ requirements }) => void (requirements[1]!.blocks = 5)],
    ['requirements', ({ requirements }) => void delete requirements[1]!.blockMinutes],
    ['readingList.key', ({ readingList }) => void (readingList[1]!.key = readingList[0]!.key)],
    ['readingList.guideMinutes', ({ readingList }) => void (readingList[0]!.guideMinutes -= 1)],
  ])('names the file and %s', (problem, change) => {
    expect(changed(change)).toThrow(
      expect.objectContaining({ code: 'curriculum.file-wrong', params: { file: 'leader-2.json', problem } }),
    );
  });
});
