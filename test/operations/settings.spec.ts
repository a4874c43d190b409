import { generateKeyPairSync } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { runCli, verbsOf } from '../../src/cli.js';
import { type Parts, runProcess } from '../../src/run-process.js';

/** Nothing answers here, and nothing may be asked. */
const NOWHERE = 'postgres://leerpad_app:x@127.0.0.1:1/leerpad';
const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: NOWHERE,
  SIGNING_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};

/** What each verb is called with, beside its name. */
const CALLS: Record<string, string[]> = {
  import: ['--participants', 'a.csv', '--leaders', 'b.csv', '--hours', 'c.csv'],
  'import runs': [],
  'import take-back': ['7b0f3a52-3c4c-4d0e-9d0e-1f0f3b9b6a10', '--reason', 'een vergissing'],
  'report progress': [],
  'report records': [],
  check: [],
  'user add': ['--email', 'a@b.example', '--name', 'Anouk', '--role', 'secretariat'],
  'user invite': ['--email', 'a@b.example'],
  'user disable': ['--email', 'a@b.example'],
  'user enable': ['--email', 'a@b.example'],
  'user remove-factors': ['--email', 'a@b.example'],
  'user reset': ['--email', 'a@b.example'],
  'mail failed': [],
  'mail retry': [],
  migrate: [],
  backup: ['--to', 'a.tar.gz'],
  restore: ['--from', 'a.tar.gz'],
  digest: ['--to', 'a.jws'],
  'renew-codes': ['--as-they-stand'],
};

const PROCESSES: [string, Parts][] = [
  ['main', { web: true, worker: true }],
  ['web', { web: true, worker: false }],
  ['worker', { web: false, worker: true }],
];

const CASES: [string, Record<string, string>, string[]][] = [
  ['without BASE_URL', {}, ['BASE_URL', 'ontbreekt']],
  ['without https', { BASE_URL: 'http://leerpad.example' }, ['BASE_URL', 'ALLOW_HTTP=1']],
];

const write = process.stderr.write.bind(process.stderr);
afterEach(() => {
  process.stderr.write = write;
});

it('every verb is tried here', async () => {
  expect((await verbsOf()).map(({ name }) => name).sort()).toEqual(Object.keys(CALLS).sort());
});

describe.each(CASES)('in production, %s', (_what, settings, words) => {
  it.each(Object.entries(CALLS))('`leerpad %s` refuses, and names the setting', async (name, options) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const environment = { ...PRODUCTION, ...settings };
    const code = await runCli([...name.split(' '), ...options], { environment, stdout, stderr });
    for (const stream of [stdout, stderr]) stream.end();
    const said = await text(stderr);
    expect(code).toBe(1);
    for (const word of words) expect(said).toContain(word);
  });

  it.each(PROCESSES)('the process `%s` refuses, and names the setting', async (_name, parts) => {
    const written: string[] = [];
    process.stderr.write = (chunk: string | Uint8Array) => written.push(String(chunk)) > 0;
    expect(await runProcess(parts, { ...PRODUCTION, ...settings })).toBe(1);
    for (const word of words) expect(written.join('')).toContain(word);
  });
});
