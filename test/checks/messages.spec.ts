import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues } from '../../src/messages/catalogue.js';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** What a text is filled in with, in whatever branch. */
function argumentsOf(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    // 0 is plain text and 7 the number of a plural; all others name an argument.
    if (element.type === 0 || element.type === 7) return [];
    const branches = 'options' in element ? Object.values(element.options) : [];
    return [element.value, ...branches.flatMap(({ value }) => argumentsOf(value))];
  });
}

/** What a text can come to, with each of its branches: an X for what is filled in, a 5 for a number of a plural. */
function fillings(elements: readonly Element[]): string[] {
  return elements.reduce<string[]>(
    (texts, element) => {
      const parts =
        element.type === 0
          ? [element.value]
          : 'options' in element
            ? Object.values(element.options).flatMap(({ value }) => fillings(value))
            : [element.type === 7 ? '5' : 'X'];
      return [...new Set(texts.flatMap((text) => parts.map((part) => text + part)))];
    },
    [''],
  );
}

describe('the texts of the catalogues', () => {
  it.each(['nl', 'en'] as const)('can be read as messages, every one: %s', (language) => {
    const wrong = Object.entries(catalogues[language]).filter(([, text]) => {
      try {
        new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
        return false;
      } catch {
        return true;
      }
    });
    expect(wrong).toEqual([]);
  });

  it.each(['nl', 'en'] as const)(
    'have no two blanks between words, whatever branch is taken: %s',
    (language) => {
      const wrong = Object.entries(catalogues[language]).filter(([, text]) =>
        fillings(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst()).some(
          // Lines of the command line are indented.
          (filled) => filled.trim().includes('  '),
        ),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('are filled in with the same in both languages', () => {
    const filled = (language: 'nl' | 'en', key: keyof typeof catalogues.nl) => {
      const message = new IntlMessageFormat(catalogues[language][key], language, undefined, {
        ignoreTag: true,
      });
      return [...new Set(argumentsOf(message.getAst()))].sort().join();
    };
    const keys = Object.keys(catalogues.nl) as (keyof typeof catalogues.nl)[];
    expect(keys.filter((key) => filled('nl', key) !== filled('en', key))).toEqual([]);
  });
});
