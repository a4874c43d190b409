import { describe, expect, it } from '@jest/globals';
import {
  DOSSIER_STATES,
  DOSSIER_STEPS,
  type DossierState,
  type DossierStep,
  openSteps,
  stateAfter,
  stateOn,
  tableFaults,
  type Transition,
  TRANSITIONS,
} from './dossier-states.rules.js';

/** What each step needs, so that only the table can refuse it. */
const FACTS = {
  findings: 0,
  text: 'Hoe wordt er getoetst?',
  granted: { number: '123456', points: 600, validFrom: '2026-11-01', validUntil: '2028-10-31' },
};

/**
 * Q6, as the rule is written: draft → submitted → questions ⇄ submitted → granted or refused; granted → expired; a draft is dropped. What
 * was written down of a grant can be put right.
 */
const ALLOWED: Record<string, DossierState> = {
  'draft submit': 'submitted',
  'draft drop': 'dropped',
  'submitted ask': 'questions',
  'questions answer': 'submitted',
  'submitted grant': 'granted',
  'submitted refuse': 'refused',
  'granted correct': 'granted',
  'expired correct': 'granted',
};
const every = DOSSIER_STATES.flatMap((state) =>
  DOSSIER_STEPS.map((step): [DossierState, DossierStep] => [state, step]),
);

describe('the states of a dossier', () => {
  it.each(every)('Q6: from %s, %s leads where the rule says, or is refused', (state, step) => {
    const to = ALLOWED[`${state} ${step}`];
    if (to) expect(stateAfter(state, step, FACTS)).toBe(to);
    else
      expect(() => stateAfter(state, step, FACTS)).toThrow(
        expect.objectContaining({ code: 'accreditation.dossier.step-refused', kind: 'conflict' }),
      );
    const open: readonly DossierStep[] = openSteps(state);
    expect(open.includes(step)).toBe(to !== undefined);
  });

  it('Q6: a dossier that lacks something is not submitted', () => {
    expect(() => stateAfter('draft', 'submit', { findings: 1 })).toThrow('accreditation.dossier.not-ready');
  });

  it.each<[DossierState, DossierStep]>([
    ['submitted', 'ask'],
    ['questions', 'answer'],
    ['submitted', 'refuse'],
    ['granted', 'correct'],
  ])('Q6: from %s, %s needs words', (state, step) => {
    expect(() => stateAfter(state, step, { ...FACTS, text: ' ' })).toThrow(
      'accreditation.dossier.text-missing',
    );
  });

  it('Q1: what is granted has a number, points and days of validity', () => {
    const granted = (changes: object) => () =>
      stateAfter('submitted', 'grant', { granted: { ...FACTS.granted, ...changes } });
    expect(granted({})()).toBe('granted');
    for (const wrong of [
      { number: ' ' },
      { points: 0 },
      { points: 1.5 },
      { validFrom: '' },
      { validUntil: '2026-10-31' },
      { validUntil: '31-10-2028' },
    ])
      expect(granted(wrong)).toThrow('accreditation.dossier.grant-wrong');
    expect(() => stateAfter('submitted', 'grant')).toThrow('accreditation.dossier.grant-wrong');
    expect(() => stateAfter('granted', 'correct', { text: 'Typefout' })).toThrow(
      'accreditation.dossier.grant-wrong',
    );
  });

  it('Q6: what was granted expires by the date, on the day after its last', () => {
    expect(stateOn('granted', '2028-10-31', '2028-10-31')).toBe('granted');
    expect(stateOn('granted', '2028-10-31', '2028-11-01')).toBe('expired');
    expect(stateOn('refused', '2028-10-31', '2030-01-01')).toBe('refused');
    expect(stateOn('draft', null, '2030-01-01')).toBe('draft');
  });
});

describe('the table of steps', () => {
  it('Q6: reaches every state, and ends where a dossier ends', () => {
    expect(tableFaults(TRANSITIONS)).toEqual([]);
  });

  it('is found wrong when it is', () => {
    const without = (step: DossierStep) => TRANSITIONS.filter((one) => one.step !== step);
    const extra = (one: Transition) => [...TRANSITIONS, one];
    expect(tableFaults(without('ask'))).toEqual(['questions is never reached', 'ask is never taken']);
    expect(tableFaults(without('correct'))).toEqual(['correct is never taken']);
    expect(tableFaults(without('expire'))).toEqual([
      'expired is never reached',
      'granted has no way on',
      'expire is never taken',
    ]);
    expect(tableFaults(without('answer'))).toEqual(['questions has no way on', 'answer is never taken']);
    expect(tableFaults(extra({ from: 'refused', step: 'submit', to: 'submitted' }))).toEqual([
      'refused is left',
    ]);
    expect(tableFaults(extra({ from: 'submitted', step: 'ask', to: 'draft' }))).toEqual([
      'submitted has a step twice',
    ]);
  });
});
