import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { uncoveredTopics } from './topics.rules.js';

const topic = (key: string) => ({ key, theme: 'group' as const, name: { nl: key, en: key } });
const REQUIRED = ['a', 'b', 'c'].map(topic);

describe('P5: the topics of a course', () => {
  it('are covered when its blocks together name each of them', () => {
    expect(uncoveredTopics(REQUIRED, [{ topics: ['c', 'a'] }, { topics: ['b', 'a'] }])).toEqual([]);
  });

  it('lack what no block names, in the order of the programme', () => {
    expect(uncoveredTopics(REQUIRED, [{ topics: ['b'] }, { topics: ['something else'] }])).toEqual([
      topic('a'),
      topic('c'),
    ]);
  });

  it('lack no more by another block, whatever it covers', () => {
    const topics = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(fc.array(topics), topics, (blocks, more) => {
        const before = uncoveredTopics(
          REQUIRED,
          blocks.map((one) => ({ topics: one })),
        );
        const after = uncoveredTopics(
          REQUIRED,
          [...blocks, more].map((one) => ({ topics: one })),
        );
        expect(before).toEqual(expect.arrayContaining(after));
        expect(after.some(({ key }) => more.includes(key))).toBe(false);
      }),
    );
  });
});
