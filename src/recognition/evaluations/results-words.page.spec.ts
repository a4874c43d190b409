import { describe, expect, it } from '@jest/globals';
import { summaryWords } from './results-words.page.js';

const SUMMARY = {
  ...{ meetingId: 'm', title: 'Cursus', component: null, block: null, heldOn: '2026-05-30', results: [] },
};

describe('Q3: how many answered, in words', () => {
  it.each([
    [12, 0, 'van de 12 gevraagden antwoordde niemand', 'of 12 people who were asked nobody answered'],
    [
      12,
      1,
      'van de 12 gevraagden antwoordde er 1, te weinig om meer te laten zien',
      'of 12 people who were asked 1 answered, too few to show more',
    ],
    [
      12,
      4,
      'van de 12 gevraagden antwoordden er 4, te weinig om meer te laten zien',
      'of 12 people who were asked 4 answered, too few to show more',
    ],
    [1, 0, 'van 1 gevraagde antwoordde niemand', 'of 1 person who was asked nobody answered'],
    [
      1,
      1,
      'van 1 gevraagde antwoordde er 1, te weinig om meer te laten zien',
      'of 1 person who was asked 1 answered, too few to show more',
    ],
  ])('of %d asked %d', (asked, answered, nl, en) => {
    const summary = { ...SUMMARY, asked, answered };
    expect(summaryWords('nl', summary).answered).toBe(nl);
    expect(summaryWords('en', summary).answered).toBe(en);
  });
});
