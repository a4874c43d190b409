import { describe, expect, it } from '@jest/globals';
import { componentNames, namings, problems } from '../../scripts/checks/components.js';

const KINDS = ['literature', 'course', 'practice'].map((key): [string, string] => [
  `src/hours/kinds/${key}.kind.ts`,
  `export const KIND = registerKind({\n  key: '${key}',\n  order: 10,\n});`,
]);
const PROGRAMMES: [string, string] = ['src/curriculum/a.rules.ts', "const HOURS = ['literature'];"];
const product = (text: string) => new Map([...KINDS, PROGRAMMES, ['src/hours/a.ts', text]]);
const PLACES = [{ path: 'src/curriculum/', reason: 'the programmes' }];
const found = (text: string) =>
  namings(product(text), ['literature', 'course', 'practice'])
    .filter(({ path }) => path === 'src/hours/a.ts')
    .map(({ line, component }) => `${line} ${component}`);

describe('the names of components', () => {
  it('are those of the kinds that are registered', () => {
    expect(componentNames(product(''))).toEqual(['literature', 'course', 'practice']);
  });

  it.each([
    ["if (component === 'literature') go();", ['1 literature']],
    ["\nswitch (it) { case 'course': }", ['2 course']],
    ["const both = ['course', 'practice'];", ['1 course', '1 practice']],
    ["type Read = 'literature' | 'course';", ['1 literature', '1 course']],
    ["q(`SELECT 1 WHERE component = 'course'`);", ['1 course']],
    ["q(`WHERE ${x} AND component IN ('course', 'practice') AND ${y}`);", ['1 course', '1 practice']],
    ['@Check(`"component" IN (\'literature\')`) class A {}', ['1 literature']],
    ['const LABELS = { literature: 1, course: 2 };', ['1 literature', '1 course']],
    ['const one = `practice`;', ['1 practice']],
  ])('are found in %s', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    "translate('component.course');",
    "const path = '/cursus/course';",
    '// the literature of a trainee',
    "const sentence = 'a course of four blocks';",
    'const { literature } = progress; literature.minutes;',
    'const course = 1;',
    "import { a } from './literature';",
    'const view = { course: title };',
  ])('are not found in %s', (text) => expect(found(text)).toEqual([]));
});

describe('where they may stand', () => {
  const text = "const it = 'course';";

  it('is said by the list, by file or folder', () => {
    expect(problems(product(text), PLACES)).toEqual(["src/hours/a.ts:1 names the component 'course'"]);
    expect(problems(product(text), [...PLACES, { path: 'src/hours/a.ts', reason: 'the registry' }])).toEqual(
      [],
    );
  });

  it('is every entry of the registry', () => {
    const entry: [string, string] = ['src/learning/course/course.kind.ts', text];
    expect(problems(new Map([...product(''), entry]), PLACES)).toEqual([]);
  });

  it('is refused when nothing stands there any more, or without a reason', () => {
    expect(problems(product(''), [...PLACES, { path: 'src/people/', reason: 'once' }])).toHaveLength(1);
    expect(problems(product(''), [{ path: 'src/curriculum/', reason: '' }])).toHaveLength(1);
  });
});
