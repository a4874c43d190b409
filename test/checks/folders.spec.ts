import { describe, expect, it } from '@jest/globals';
import { problems } from '../../scripts/checks/folders.js';
import { productFiles } from '../../scripts/checks/product-files.js';

const found = (files: Record<string, string>) => problems(new Map(Object.entries(files)));

describe('circles between folders', () => {
  it('are found, also over a third folder, by the imports that close them', () => {
    const files = {
      'src/hours/pages/a.page.ts': "import { b } from '../mails/b.page.js';",
      'src/hours/mails/b.page.ts': "import {\n  type C,\n  c,\n} from '../words/c.page.js';",
      'src/hours/words/d.page.ts': "export * from '../pages/e.page.js';",
    };
    expect(found(files)).toEqual([
      'src/hours/mails/b.page.ts imports src/hours/words/c.page.ts, which closes a circle of folders',
      'src/hours/pages/a.page.ts imports src/hours/mails/b.page.ts, which closes a circle of folders',
      'src/hours/words/d.page.ts imports src/hours/pages/e.page.ts, which closes a circle of folders',
    ]);
    const { 'src/hours/words/d.page.ts': closing, ...open } = files;
    expect(closing).toBeDefined();
    expect(found(open)).toEqual([]);
  });

  it('are none between a folder and those inside it, nor by the wiring of a module', () => {
    expect(
      found({
        'src/hours/a.service.ts': "import { b } from './pages/b.page.js';",
        'src/hours/pages/b.page.ts': "import { a } from '../a.service.js';",
        'src/people/people.module.ts': "import { P } from '../hours/pages/p.controller.js';",
        'src/hours/pages/p.controller.ts': "import { p } from '../../people/p.service.js';",
      }),
    ).toEqual([]);
  });

  it('are none in the product', () => {
    expect(problems(productFiles())).toEqual([]);
  });
});
