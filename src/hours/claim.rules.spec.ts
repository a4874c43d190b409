import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Activity, CLAIM_TRANSITIONS, type ClaimState, identityOf, mayBecome } from './claim.rules.js';

const STATES = Object.keys(CLAIM_TRANSITIONS) as ClaimState[];

describe('H1: what can become of a claim', () => {
  it('reaches every state from a claim that was handed in', () => {
    const reached = new Set<ClaimState>(['submitted']);
    for (const state of reached) for (const next of CLAIM_TRANSITIONS[state]) reached.add(next);
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  it('names only states that it knows', () => {
    expect(STATES).toEqual(expect.arrayContaining(Object.values(CLAIM_TRANSITIONS).flat()));
  });

  it.each(['corrected', 'withdrawn'] as const)('H2, D4: never revives a %s claim', (state) => {
    expect(STATES.filter((next) => mayBecome(state, next))).toEqual([]);
  });

  it('signs off, returns and withdraws what waits', () => {
    expect(STATES.filter((next) => mayBecome('submitted', next)).sort()).toEqual(
      ['returned', 'signed-off', 'submitted', 'withdrawn'].sort(),
    );
  });

  it('never signs off what was returned before it is handed in again', () => {
    expect(mayBecome('returned', 'signed-off')).toBe(false);
    expect(mayBecome('returned', 'submitted')).toBe(true);
  });

  it('H2: undoes a signature in one way only, by a correction', () => {
    expect(STATES.filter((next) => mayBecome('signed-off', next))).toEqual(['corrected']);
    expect(STATES.filter((state) => mayBecome(state, 'corrected'))).toEqual(['signed-off']);
  });
});

describe('D4: what makes two rows the same', () => {
  const activity: Activity = {
    component: 'literature',
    block: null,
    happenedOn: '2026-03-14',
    minutes: 90,
    description: 'Leerboek Groepstherapie',
  };

  it.each([
    ['case and blanks', ' leerboek   GROEPSTHERAPIE'],
    ['punctuation', 'Leerboek, Groepstherapie!'],
    ['accents', 'Léérboek Groepsthérapie'],
  ])('compares the description without %s', (_what, description) => {
    expect(identityOf({ ...activity, description })).toBe(identityOf(activity));
  });

  it.each<[string, Partial<Activity>]>([
    ['component', { component: 'supervision' }],
    ['date', { happenedOn: '2026-03-15' }],
    ['minutes', { minutes: 91 }],
    ['block', { block: 1 }],
    ['description', { description: 'Leerboek Groepstherapie 2' }],
  ])('tells rows with another %s apart', (_what, change) => {
    expect(identityOf({ ...activity, ...change })).not.toBe(identityOf(activity));
  });

  it('cannot be misled by a description that looks like the next field', () => {
    const word = fc.string({ unit: 'grapheme-ascii', maxLength: 12 });
    const block = fc.option(fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(word, word, block, block, (one, other, blockOfOne, blockOfOther) => {
        const a = { ...activity, description: one, block: blockOfOne };
        const b = { ...activity, description: other, block: blockOfOther };
        const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
        const same = letters(one) === letters(other) && blockOfOne === blockOfOther;
        expect(identityOf(a) === identityOf(b)).toBe(same);
      }),
    );
  });
});
