import { describe, expect, it } from '@jest/globals';
import { usersOf } from '../../scripts/changed/import-graph.js';
import { concernedSuites, fitting } from '../../scripts/changed/suites.js';

const FILES: Record<string, string> = {
  'src/hours/ledger.rules.ts': '',
  'src/hours/ledger.rules.spec.ts': "import { add } from './ledger.rules.js';",
  'src/hours/hours.service.ts': "import { add } from './ledger.rules.js';",
  'src/hours/pages/inbox.page.ts': "const VIEW = 'hours/pages/inbox';",
  'src/hours/pages/inbox.controller.ts': "import './inbox.page.js'; @Controller('aftekenen')",
  'src/app.module.ts': "import './hours/pages/inbox.controller.js'; import './hours/hours.service.js';",
  'views/hours/pages/inbox.hbs': '{{> hours/pages/row}}',
  'views/hours/pages/row.hbs': '',
  'test/support/web.ts': "import '../../src/app.module.js';",
  'test/mail/worker.ts': '',
  'test/mail/delivery.spec.ts': "startProgram('test/mail/worker.ts')",
  'test/web/other.spec.ts': "import '../support/web.js'; open('/elders');",
  'test/web/supervisor.spec.ts': "import '../support/web.js'; open('/aftekenen');",
};
const users = usersOf(Object.keys(FILES), '', (path) => FILES[path]!);
const concerned = (...changed: string[]) => concernedSuites(changed, users, {});

describe('the suites that a change concerns', () => {
  it('are those that import it, the nearest first', () => {
    expect(concerned('src/hours/ledger.rules.ts')).toEqual([
      'src/hours/ledger.rules.spec.ts',
      'test/web/other.spec.ts',
      'test/web/supervisor.spec.ts',
    ]);
  });

  it('are before all others those that ask for its page by the address', () => {
    for (const changed of ['src/hours/pages/inbox.page.ts', 'views/hours/pages/row.hbs'])
      expect(concerned(changed)).toEqual(['test/web/supervisor.spec.ts', 'test/web/other.spec.ts']);
  });

  it('are those that start it as a program', () => {
    expect(concerned('test/mail/worker.ts')).toEqual(['test/mail/delivery.spec.ts']);
  });

  it('are none when nobody uses it', () => {
    expect(concerned('docs/STYLE.md')).toEqual([]);
  });
});

describe('the suites that fit in the time', () => {
  const seconds = { 'a.spec.ts': 20, 'b.spec.ts': 30, 'c.spec.ts': 10 };
  const suites = Object.keys(seconds);

  it('are taken in their order; one that does not fit leaves its place to a shorter one', () => {
    const limits = { budget: 35, changed: [] };
    expect(fitting(suites, seconds, limits)).toEqual({
      taken: ['a.spec.ts', 'c.spec.ts'],
      left: ['b.spec.ts'],
    });
  });

  it('and those that were changed themselves, whether they fit or not', () => {
    const limits = { budget: 5, changed: ['b.spec.ts'] };
    expect(fitting(suites, seconds, limits)).toEqual({
      taken: ['b.spec.ts'],
      left: ['a.spec.ts', 'c.spec.ts'],
    });
  });
});
