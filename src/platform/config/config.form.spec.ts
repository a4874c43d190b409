import { generateKeyPairSync } from 'node:crypto';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, type Environment, loadConfig } from './config.form.js';

const SIGNING_KEY = generateKeyPairSync('ed25519')
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const SECRETS = { SIGNING_KEY, BASE_URL: 'https://leerpad.example' };
const APP = 'postgres://leerpad_app:s3cret-app@db/leerpad';
const OWNER = 'postgres://leerpad_owner:s3cret-owner@db/leerpad';

/** The error with which the settings are refused. */
function refusal(environment: Environment): ConfigError {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('These settings were accepted');
}

describe('settings', () => {
  it('take public keys that signed before, and refuse anything else for one', () => {
    const [one, other] = ['11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', 'A'.repeat(43)];
    const variable = 'FORMER_SIGNING_KEYS';
    expect(loadConfig({ [variable]: ` ${one}, ${other}\n` }).formerSigningKeys).toEqual([one, other]);
    expect(() => loadConfig({ [variable]: `${one} ${one.slice(1)}` })).toThrow(
      expect.objectContaining({ code: 'config.former-signing-keys', params: { variable } }),
    );
  });

  it('start a demo on the embedded database when nothing is set', () => {
    expect(loadConfig({})).toEqual({
      dataDir: resolve('.data'),
      formerSigningKeys: [],
      providers: {},
      port: 3000,
      baseUrl: 'http://localhost:3000',
      listenAddress: '127.0.0.1',
      mailFrom: 'Leerpad <leerpad@localhost>',
      demo: true,
      production: false,
    });
  });

  const PROVIDER = {
    PE_ONLINE_BIG_NURSES_URL: 'https://pe-online.example/ProcessXML',
    PE_ONLINE_BIG_NURSES_USER: 'edu-17',
    PE_ONLINE_BIG_NURSES_KEY: 'een-sleutel',
  };

  it('Q7: take accounts at bodies, by the key of each; what is sent counts only when they say so', () => {
    const account = { url: 'https://pe-online.example/ProcessXML', user: 'edu-17', key: 'een-sleutel' };
    expect(loadConfig(PROVIDER).providers).toEqual({ 'big-nurses': { ...account, live: false } });
    expect(loadConfig({ ...PROVIDER, PE_ONLINE_BIG_NURSES_LIVE: '1' }).providers).toEqual({
      'big-nurses': { ...account, live: true },
    });
    const here = { ...PROVIDER, PE_ONLINE_BIG_NURSES_URL: 'http://127.0.0.1:8080/' };
    expect(loadConfig(here).providers['big-nurses']).toMatchObject({ url: 'http://127.0.0.1:8080/' });
  });

  it.each([
    ['URL', undefined, 'config.provider-part'],
    ['USER', undefined, 'config.provider-part'],
    ['KEY', ' ', 'config.provider-part'],
    ['KEY', 'abc', 'config.secret-short'],
    ['URL', 'http://pe-online.example/', 'config.provider-url'],
    ['URL', 'https://edu:een-sleutel@pe-online.example/', 'config.provider-url'],
    ['URL', 'pe-online.example', 'config.url'],
    ['LIVE', 'ja', 'config.choice'],
  ])('Q7: refuse an account whose %s is %s, without its key', (part, value, code) => {
    const variable = `PE_ONLINE_BIG_NURSES_${part}`;
    const error = refusal({ ...PROVIDER, [variable]: value });
    expect(error).toMatchObject({ code, params: { variable } });
    expect(JSON.stringify(error)).not.toContain('een-sleutel');
  });

  it('take where mail comes back to, and how it is read there', () => {
    const bounces = {
      BOUNCE_ADDRESS: 'retour@balint.example',
      BOUNCE_SECRET: 's'.repeat(32),
      BOUNCE_IMAP_URL: 'imaps://leerpad:geheim@mail.example/INBOX',
    };
    expect(loadConfig(bounces)).toMatchObject({
      bounceAddress: bounces.BOUNCE_ADDRESS,
      bounceSecret: bounces.BOUNCE_SECRET,
      bounceImapUrl: bounces.BOUNCE_IMAP_URL,
    });
    expect(loadConfig({ BOUNCE_ADDRESS: `${'r'.repeat(21)}@b.example` }).bounceAddress).toBeDefined();
  });

  it('count as not set when they are empty', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: ' ', DEMO: '', NODE_ENV: '' })).toEqual(loadConfig({}));
  });

  it('name the address after the port, unless it is given', () => {
    expect(loadConfig({ PORT: '8080' }).baseUrl).toBe('http://localhost:8080');
    expect(loadConfig({ BASE_URL: 'https://leerpad.example/' }).baseUrl).toBe('https://leerpad.example');
    expect(loadConfig({ PORT: '0' }).port).toBe(0);
  });

  it('name the proxies whose word is taken, and none unless told so', () => {
    expect(loadConfig({}).trustedProxies).toBeUndefined();
    expect(loadConfig({ TRUSTED_PROXIES: '127.0.0.1, ::1,10.0.0.0/8' }).trustedProxies).toEqual([
      '127.0.0.1',
      '::1',
      '10.0.0.0/8',
    ]);
  });

  it('leave the demo out when told so, and on a database of your own', () => {
    expect(loadConfig({ DEMO: '0' }).demo).toBe(false);
    expect(loadConfig({ DATABASE_URL: APP }).demo).toBe(false);
    expect(loadConfig({ DATABASE_URL: APP, DEMO: '1' }).demo).toBe(false);
  });

  it.each([
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ PORT: 'http' }, 'PORT'],
    [{ DEMO: 'yes' }, 'DEMO'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV'],
    [{ BASE_URL: 'leerpad.example' }, 'BASE_URL'],
    [{ BASE_URL: 'https://anouk:s3cret@leerpad.example' }, 'BASE_URL'],
    [{ BASE_URL: 'https://leerpad.example/?proef' }, 'BASE_URL'],
    [{ BASE_URL: 'https://leerpad.example/#' }, 'BASE_URL'],
    [{ ALLOW_HTTP: 'ja' }, 'ALLOW_HTTP'],
    [{ LISTEN_ADDRESS: 'localhost' }, 'LISTEN_ADDRESS'],
    [{ LISTEN_ADDRESS: '10.0.0.0/8' }, 'LISTEN_ADDRESS'],
    [{ DATABASE_URL: 'mysql://leerpad@db/leerpad' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://db/leerpad' }, 'DATABASE_URL'],
    [{ MIGRATE_DATABASE_URL: OWNER }, 'MIGRATE_DATABASE_URL'],
    [{ REDIS_URL: 'localhost' }, 'REDIS_URL'],
    [{ SMTP_URL: 'mail' }, 'SMTP_URL'],
    [{ BOUNCE_ADDRESS: 'retour' }, 'BOUNCE_ADDRESS'],
    [{ BOUNCE_ADDRESS: 'een te lange naam@b.example' }, 'BOUNCE_ADDRESS'],
    [{ BOUNCE_ADDRESS: `${'r'.repeat(22)}@b.example` }, 'BOUNCE_ADDRESS'],
    [{ BOUNCE_ADDRESS: 'Retour <retour@b.example>' }, 'BOUNCE_ADDRESS'],
    [{ BOUNCE_SECRET: 's'.repeat(32) }, 'BOUNCE_SECRET'],
    [{ BOUNCE_ADDRESS: 'retour@b.example', BOUNCE_SECRET: 's'.repeat(31) }, 'BOUNCE_SECRET'],
    [{ BOUNCE_IMAP_URL: 'imaps://u:p@mail.example' }, 'BOUNCE_IMAP_URL'],
    [{ BOUNCE_ADDRESS: 'retour@b.example', BOUNCE_IMAP_URL: 'pop3://u:p@mail.example' }, 'BOUNCE_IMAP_URL'],
    [{ MAIL_FROM: 'Leerpad' }, 'MAIL_FROM'],
    [{ MAIL_FROM: 'Leerpad <a@b.example>\nBcc: c@d.example' }, 'MAIL_FROM'],
    [{ TRUSTED_PROXIES: 'proxy.example' }, 'TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '10.0.0.1,' }, 'TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '0.0.0.0/0' }, 'TRUSTED_PROXIES'],
    [{ SIGNING_KEY: 'not a key' }, 'SIGNING_KEY'],
  ])('are refused with a sentence that names the variable: %j', (environment, variable) => {
    const error = refusal(environment);
    expect(error.params.variable).toBe(variable);
    expect(error.message).toMatch(new RegExp(`\\b${variable}\\b.*\\.$`));
  });

  it('never repeat a secret in a refusal', () => {
    for (const environment of [
      { DATABASE_URL: 'mysql://leerpad:s3cret@db/x' },
      { BASE_URL: 'https://anouk:s3cret@leerpad.example' },
      { DATABASE_URL: OWNER, MIGRATE_DATABASE_URL: OWNER },
      { SIGNING_KEY: 's3cret' },
    ]) {
      expect(
        JSON.stringify({ ...refusal(environment), message: refusal(environment).message }),
      ).not.toContain('s3cret');
    }
  });

  it('refuse one database user for the application and the migrations', () => {
    const error = refusal({
      DATABASE_URL: APP,
      MIGRATE_DATABASE_URL: APP.replace('s3cret-app', 'other'),
    });
    expect(error.code).toBe('config.same-database-user');
  });

  describe('in production', () => {
    it('require nothing more of an environment that still names a secret of sessions, which nothing rests on', () => {
      const config = loadConfig({ NODE_ENV: 'production', ...SECRETS, SESSION_SECRET: 'short' });
      expect(config).toEqual(loadConfig({ NODE_ENV: 'production', ...SECRETS }));
    });

    it.each(['SIGNING_KEY', 'BASE_URL'])('require %s', (variable) => {
      expect(refusal({ NODE_ENV: 'production', ...SECRETS, [variable]: undefined }).params.variable).toBe(
        variable,
      );
    });

    it('take an address without https only with a word of its own, which the refusal names', () => {
      const http = { NODE_ENV: 'production', ...SECRETS, BASE_URL: 'http://leerpad.example' };
      for (const word of [undefined, '', '0']) {
        expect(refusal({ ...http, ALLOW_HTTP: word }).code).toBe('config.http');
        expect(refusal({ ...http, ALLOW_HTTP: word }).message).toContain('ALLOW_HTTP=1');
      }
      expect(loadConfig({ ...http, ALLOW_HTTP: '1' }).baseUrl).toBe('http://leerpad.example');
      expect(loadConfig({ BASE_URL: 'http://leerpad.example' }).baseUrl).toBe('http://leerpad.example');
    });

    it.each([
      'https://localhost',
      'https://127.0.0.1:8443',
      'https://[::1]',
      'https://leerpad.example/portaal',
    ])('refuse the address %s, which no reader of a record would reach', (BASE_URL) => {
      const { code } = refusal({ NODE_ENV: 'production', ...SECRETS, BASE_URL });
      expect(code).toBe(BASE_URL.endsWith('portaal') ? 'config.base-url-more' : 'config.base-url-own');
    });

    it('listen to every network, outside it to this machine, unless told otherwise', () => {
      const production = { NODE_ENV: 'production', ...SECRETS };
      expect(loadConfig(production).listenAddress).toBe('0.0.0.0');
      expect(loadConfig({ ...production, LISTEN_ADDRESS: '127.0.0.1' }).listenAddress).toBe('127.0.0.1');
      expect(loadConfig({ DATABASE_URL: APP }).listenAddress).toBe('127.0.0.1');
      expect(loadConfig({ LISTEN_ADDRESS: '::' }).listenAddress).toBe('::');
    });

    it('refuse the demo', () => {
      expect(refusal({ NODE_ENV: 'production', ...SECRETS, DEMO: '1' }).code).toBe(
        'config.demo-in-production',
      );
      expect(loadConfig({ NODE_ENV: 'production', ...SECRETS }).demo).toBe(false);
    });

    it('are content without a user that migrates', () => {
      const config = loadConfig({ NODE_ENV: 'production', ...SECRETS, DATABASE_URL: APP });
      expect(config.migrateDatabaseUrl).toBeUndefined();
    });

    it('take the signing key also on one line or in base64', () => {
      for (const key of [SIGNING_KEY.replaceAll('\n', '\\n'), Buffer.from(SIGNING_KEY).toString('base64')]) {
        expect(loadConfig({ NODE_ENV: 'production', ...SECRETS, SIGNING_KEY: key }).signingKey).toBe(key);
      }
    });
  });
});
