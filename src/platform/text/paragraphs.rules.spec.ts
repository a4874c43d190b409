import { describe, expect, it } from '@jest/globals';
import { paragraphsOf } from './paragraphs.rules.js';

describe('the paragraphs of a text', () => {
  it('are its lines, without blanks around them and without empty ones', () => {
    expect(paragraphsOf('  Eerst.  \n\n\n \t\nDaarna  nog\r\niets.\n')).toEqual([
      'Eerst.',
      'Daarna  nog',
      'iets.',
    ]);
  });

  it.each(['', ' \n ', null, undefined])('are none in %j', (text) => {
    expect(paragraphsOf(text)).toEqual([]);
  });
});
