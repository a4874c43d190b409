import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningServer } from '@leerpad/embedded-postgres';
import { compiledSourceUrl } from '../../../test/support/programs.js';
import { removeTemporaryDirectory, temporaryDirectory } from '../../../test/support/temporary-directory.js';
import { DomainError } from '../errors/domain-error.rules.js';
import type { CliVerb } from './cli-context.service.js';
import { runCli } from './run-cli.service.js';

const greet: CliVerb<{ loud?: boolean; times?: string }> = {
  name: 'greet',
  summary: 'product.name',
  configure: (command) => command.argument('<who>').option('--loud').option('--times <number>'),
  run: async (context, { loud }, [who]) => {
    await context.out(loud ? `HALLO ${who}\n` : `hallo ${who}\n`);
  },
};
const count: CliVerb = { name: 'count', summary: 'product.name', run: async () => 3 };
const addUser: CliVerb = {
  name: 'user add',
  summary: 'product.name',
  run: async ({ out }) => out('added\n'),
};
const refuse: CliVerb = {
  name: 'refuse',
  summary: 'product.name',
  run: () => Promise.reject(new DomainError('hours.minutes', { minutes: 7 })),
};
const break_: CliVerb = {
  name: 'break',
  summary: 'product.name',
  run: () => Promise.reject(Object.assign(new TypeError('iemand@example.org'), { code: 'E_SAMPLE' })),
};
const verbs = [greet, count, addUser, refuse, break_] as readonly CliVerb<never>[];

/** The verbs of these tests need none. */
const noServices = () => Promise.reject(new Error('No services here'));

async function run(argv: string[], environment: Record<string, string> = {}) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await runCli(argv, {
    verbs,
    database: async () => ({ migrations: [] }),
    services: noServices,
    environment,
    stdout,
    stderr,
  });
  stdout.end();
  stderr.end();
  return { code, stdout: await text(stdout), stderr: await text(stderr) };
}

describe('the command line', () => {
  it('runs a verb with its options and arguments', async () => {
    expect(await run(['greet', 'wereld', '--loud'])).toEqual({
      code: 0,
      stdout: 'HALLO wereld\n',
      stderr: '',
    });
    expect(await run(['user', 'add'])).toEqual({ code: 0, stdout: 'added\n', stderr: '' });
  });

  it('ends with the exit code of the verb', async () => {
    expect((await run(['count'])).code).toBe(3);
  });

  it.each([[['--help']], [['greet', '--help']], [['user', 'add', '--help']]])(
    'explains %j in Dutch',
    async (argv) => {
      const { code, stdout, stderr } = await run(argv, { PORT: 'wrong' });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('Gebruik: leerpad');
      expect(stdout).not.toMatch(/Usage|Options|\[options\]/);
    },
  );

  it.each([
    [[], 'leerpad --help'],
    [['nope'], '"nope"'],
    [['user', 'remove'], '"remove"'],
    [['greet', 'x', '--wrong'], '"--wrong"'],
    [['greet'], '"who"'],
    [['greet', 'x', 'y'], 'te veel'],
    [['greet', 'x', '--times'], '--times'],
    [['refuse'], '7 min'],
  ])('says what is wrong with %j in one sentence', async (argv, mention) => {
    const { code, stdout, stderr } = await run(argv);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(mention)]);
  });

  it('says which setting is wrong', async () => {
    const { code, stderr } = await run(['count'], { PORT: 'wrong' });
    expect(code).toBe(1);
    expect(stderr).toContain('PORT');
  });

  it('gives something unforeseen a reference, and its particulars only when asked', async () => {
    const { code, stderr } = await run(['break']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/TypeError E_SAMPLE, kenmerk [0-9a-f]{8}/);
    expect(stderr).not.toContain('iemand');
    expect((await run(['break'], { LEERPAD_DEBUG: '1' })).stderr).toContain('iemand@example.org');
  });
});

describe('the command line as a process', () => {
  let directory: string;
  beforeAll(() => {
    directory = temporaryDirectory();
  });
  afterAll(() => removeTemporaryDirectory(directory));

  /**
   * Starts a process with one verb `go`, whose body is given as source text.
   *
   * @param loading what it does while it loads what is in the database
   */
  function start(body: string, { loading = '', dataDir = directory } = {}): ChildProcess {
    const source = `
      import '${compiledSourceUrl('src/product.ts')}';
      import { runCli } from '${compiledSourceUrl('src/platform/cli/run-cli.service.ts')}';
      const go = { name: 'go', summary: 'product.name', run: async (context) => { ${body} } };
      const database = async () => { ${loading} return { migrations: [] }; };
      const code = await runCli(['go'], { verbs: [go], database });
      if (code > 128) process.exit(code);
      process.exitCode = code;`;
    return spawn(process.execPath, ['--input-type=module', '--eval', source], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATA_DIR: dataDir, NODE_NO_WARNINGS: '1' },
    });
  }

  const exit = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));
  const running = () => runningServer(join(directory, 'postgres'));

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('gives the database back at %s, also in the midst of a query', async (signal, code) => {
    const child = start(`
      const { dataSource } = await context.database();
      await context.out('ready');
      await dataSource.query('SELECT pg_sleep(60)');`);
    await new Promise((resolve) => child.stdout!.once('data', resolve));
    expect(running()).toBeDefined();
    child.kill(signal);
    expect(await exit(child)).toBe(code);
    expect(running()).toBeUndefined();
  });

  it('opens no database after a signal that came while it was loading', async () => {
    const dataDir = join(directory, 'untouched');
    const child = start(`await context.database();`, {
      loading: `process.emit('SIGINT', 'SIGINT');`,
      dataDir,
    });
    expect(await Promise.all([exit(child), text(child.stdout!), text(child.stderr!)])).toEqual([130, '', '']);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('gives the database back after an error', async () => {
    const child = start(`await context.database(); throw new Error('broken');`);
    expect(await exit(child)).toBe(1);
    expect(running()).toBeUndefined();
  });

  it('writes everything before it ends', async () => {
    const child = start(`await context.out('x'.repeat(3_000_000)); await context.out('end');`);
    const [output, code] = await Promise.all([text(child.stdout!), exit(child)]);
    expect({ code, length: output.length, end: output.endsWith('end') }).toEqual({
      code: 0,
      length: 3_000_003,
      end: true,
    });
  });

  it('ends quietly when nobody reads on', async () => {
    const child = start(`for (let i = 0; i < 100; i++) await context.out('x'.repeat(100_000));`);
    child.stdout!.once('data', () => child.stdout!.destroy());
    const [errors, code] = await Promise.all([text(child.stderr!), exit(child)]);
    expect({ errors, code }).toEqual({ errors: '', code: 0 });
  });
});
