import { createPrivateKey } from 'node:crypto';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { MessageKey } from '../product.service.js';
import type { MessageParams } from '../errors/domain-error.rules.js';
import { PUBLIC_KEY } from '../documents/signing-keys.service.js';
import { OperatorError } from './operator-error.rules.js';

/** A setting that is wrong or missing. Its message names the variable and never its value when that is a secret. */
export class ConfigError extends OperatorError {
  constructor(code: MessageKey, params: MessageParams & { variable: string }) {
    super(code, params);
    this.name = 'ConfigError';
  }
}

/** The settings of one process, checked. Holds secrets: never log it. */
export interface Config {
  /** absolute; the embedded database, and the keys that the demo makes for itself */
  readonly dataDir: string;
  /** connects as the application's user; undefined: the embedded database */
  readonly databaseUrl?: string;
  /** connects as the owner of the tables; undefined beside `databaseUrl`: this process does not migrate */
  readonly migrateDatabaseUrl?: string;
  readonly redisUrl?: string;
  /** undefined: mail goes to the mailbox page */
  readonly smtpUrl?: string;
  /** the sender of all mail: `Leerpad <leerpad@association.example>` */
  readonly mailFrom: string;
  /** where mail that cannot be delivered comes back to; undefined: to the sender, where nobody's program reads it */
  readonly bounceAddress?: string;
  /** with which a mail server signs what came back when it posts it; undefined: there is nothing to post to */
  readonly bounceSecret?: string;
  /** the mailbox in which what came back is read */
  readonly bounceImapUrl?: string;
  /** the association's accounts at providers to whom attendance is handed over, by the name in their variables */
  readonly providers: Readonly<Record<string, ProviderSettings>>;
  /** an Ed25519 private key as `readSigningKey` takes it; undefined outside production: one is made in `dataDir` */
  readonly signingKey?: string;
  /** public keys that signed before it and are still believed, as `PUBLIC_KEY` */
  readonly formerSigningKeys: readonly string[];
  /** 0: any free port */
  readonly port: number;
  /** without a slash at the end; with port 0 and no BASE_URL the real port is only known once the server listens */
  readonly baseUrl: string;
  /** the IP address on which the web process listens: this machine alone outside production, unless told otherwise */
  readonly listenAddress: string;
  /** addresses of the proxies that tell the truth about who asks */
  readonly trustedProxies?: string[];
  /** whether the invented cohort may be loaded */
  readonly demo: boolean;
  readonly production: boolean;
}

/** An account at a provider: where it is, and the keys of it. */
export interface ProviderSettings {
  readonly url: string;
  readonly user: string;
  /** a secret */
  readonly key: string;
  /** whether what is sent may count; until somebody decides so in the portal as well, it is a test */
  readonly live: boolean;
}

/** Where the variables come from: `process.env`, or a test's own. */
export type Environment = Record<string, string | undefined>;

/**
 * Reads and checks all settings, once, at the start.
 *
 * @throws ConfigError for the first setting that is wrong or missing
 */
export function loadConfig(environment: Environment): Config {
  const read = new Reader(environment);
  const production = read.oneOf('NODE_ENV', ['development', 'test', 'production']) === 'production';
  const port = read.port('PORT', 3000);
  const databaseUrl = read.databaseUrl('DATABASE_URL');
  const baseUrl = publicAddress(read, production) ?? `http://localhost:${port}`;
  return {
    production,
    port,
    databaseUrl,
    migrateDatabaseUrl: migrateUrl(read, databaseUrl),
    dataDir: resolve(read.text('DATA_DIR') ?? '.data'),
    redisUrl: read.url('REDIS_URL', ['redis:', 'rediss:']),
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:']),
    providers: providers(read, Object.keys(environment)),
    signingKey: signingKey(read, production),
    formerSigningKeys: formerSigningKeys(read),
    mailFrom: read.sender('MAIL_FROM') ?? `Leerpad <leerpad@${new URL(baseUrl).hostname}>`,
    ...bounces(read),
    baseUrl,
    listenAddress: read.address('LISTEN_ADDRESS') ?? (production ? '0.0.0.0' : '127.0.0.1'),
    trustedProxies: read.addresses('TRUSTED_PROXIES'),
    demo: demo(read, production, databaseUrl),
  };
}

/** Names by which every machine calls itself. */
const OWN_MACHINE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/;

/** Where people reach the portal. Every record prints it for good, so in production nothing about it is guessed. */
function publicAddress(read: Reader, production: boolean): string | undefined {
  const variable = 'BASE_URL';
  const address = read.url(variable, ['https:', 'http:']);
  const unsafe = read.oneOf('ALLOW_HTTP', ['0', '1']) === '1';
  if (address === undefined) {
    if (production) throw new ConfigError('config.base-url-missing', { variable });
    return undefined;
  }
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(address);
  // A path too: the portal answers at the root of its host, and records would print an address that is nobody's.
  if (username || password || pathname !== '/' || search || hash || /[?#]/.test(address))
    throw new ConfigError('config.base-url-more', { variable });
  if (production && OWN_MACHINE.test(hostname)) throw new ConfigError('config.base-url-own', { variable });
  if (production && protocol === 'http:' && !unsafe) throw new ConfigError('config.http', { variable });
  return address.replace(/\/+$/, '');
}

function migrateUrl(read: Reader, databaseUrl: string | undefined): string | undefined {
  const variable = 'MIGRATE_DATABASE_URL';
  const url = read.databaseUrl(variable);
  if (!url) return undefined;
  if (!databaseUrl) throw new ConfigError('config.migrate-alone', { variable });
  // The owner of the tables may change what is append-only, whatever its triggers and grants say.
  if (userOf(url) === userOf(databaseUrl)) throw new ConfigError('config.same-database-user', { variable });
  return url;
}

function signingKey(read: Reader, production: boolean): string | undefined {
  const variable = 'SIGNING_KEY';
  const key = read.secret(variable, production);
  if (key && !isEd25519(key)) throw new ConfigError('config.signing-key', { variable });
  return key;
}

function formerSigningKeys(read: Reader): string[] {
  const variable = 'FORMER_SIGNING_KEYS';
  const keys = (read.text(variable) ?? '').split(/[\s,]+/).filter((key) => key !== '');
  if (!keys.every((key) => PUBLIC_KEY.test(key)))
    throw new ConfigError('config.former-signing-keys', { variable });
  return keys;
}

/** Reading what came back needs an address of its own for each mail; without one nothing would be known of it. */
function bounces(read: Reader): Pick<Config, 'bounceAddress' | 'bounceSecret' | 'bounceImapUrl'> {
  const bounceAddress = read.bounceAddress('BOUNCE_ADDRESS');
  const bounceSecret = read.text('BOUNCE_SECRET');
  const bounceImapUrl = read.url('BOUNCE_IMAP_URL', ['imaps:', 'imap:']);
  const [reader] = Object.entries({ BOUNCE_SECRET: bounceSecret, BOUNCE_IMAP_URL: bounceImapUrl }).find(
    ([, value]) => value !== undefined,
  ) ?? [undefined];
  if (reader && !bounceAddress) throw new ConfigError('config.bounce-address-missing', { variable: reader });
  if (bounceSecret && bounceSecret.length < SECRET_AT_LEAST)
    throw new ConfigError('config.secret-short', { variable: 'BOUNCE_SECRET', least: SECRET_AT_LEAST });
  return { bounceAddress, bounceSecret, bounceImapUrl };
}

/** `PE_ONLINE_GAIA_KEY`: of the provider `gaia`. */
const PROVIDER_VARIABLE = /^PE_ONLINE_([A-Z][A-Z0-9_]*?)_(?:URL|USER|KEY|LIVE)$/;
const PROVIDER_KEY_AT_LEAST = 4;

/** Keys go over https, or to this very machine. With one of an account's variables come all of them. */
function providers(read: Reader, variables: readonly string[]): Record<string, ProviderSettings> {
  const names = variables
    .filter((variable) => read.text(variable) !== undefined)
    .flatMap((variable) => PROVIDER_VARIABLE.exec(variable)?.[1] ?? []);
  return Object.fromEntries(
    [...new Set(names)].sort().map((name) => [name.toLowerCase().replaceAll('_', '-'), provider(read, name)]),
  );
}

function provider(read: Reader, name: string): ProviderSettings {
  const variable = (last: string) => `PE_ONLINE_${name}_${last}`;
  const required = (last: string) => {
    const value = read.text(variable(last));
    if (value === undefined) throw new ConfigError('config.provider-part', { variable: variable(last) });
    return value;
  };
  required('URL');
  const url = read.url(variable('URL'), ['https:', 'http:'])!;
  const { protocol, hostname, username, password } = new URL(url);
  if ((protocol === 'http:' && !OWN_MACHINE.test(hostname)) || username || password)
    throw new ConfigError('config.provider-url', { variable: variable('URL') });
  const [user, key] = [required('USER'), required('KEY')];
  if (key.length < PROVIDER_KEY_AT_LEAST)
    throw new ConfigError('config.secret-short', { variable: variable('KEY'), least: PROVIDER_KEY_AT_LEAST });
  return { url, user, key, live: read.oneOf(variable('LIVE'), ['0', '1']) === '1' };
}

function demo(read: Reader, production: boolean, databaseUrl: string | undefined): boolean {
  const variable = 'DEMO';
  const wanted = read.oneOf(variable, ['0', '1']);
  if (production && wanted === '1') throw new ConfigError('config.demo-in-production', { variable });
  return wanted !== '0' && !production && !databaseUrl;
}

const SECRET_AT_LEAST = 32;
/** Of the 64 that may stand before the @ (RFC 5321), the code of a delivery takes 42 and the plus one. */
const BOUNCE_NAME_AT_MOST = 21;

/** PEM, PEM on one line with `\n` written out, or the base64 of a PEM. */
function isEd25519(key: string): boolean {
  const text = key.trim().replaceAll('\\n', '\n');
  const pem = text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8');
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

function isAddressOrRange(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (length === undefined) return bits > 0;
  return rest.length === 0 && /^\d{1,3}$/.test(length) && Number(length) > 0 && Number(length) <= bits;
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

/** Reads single variables; an empty one counts as not set. */
class Reader {
  constructor(private readonly environment: Environment) {}

  text(variable: string): string | undefined {
    return this.environment[variable]?.trim() || undefined;
  }

  oneOf(variable: string, values: string[]): string | undefined {
    const value = this.text(variable);
    if (value !== undefined && !values.includes(value)) {
      throw new ConfigError('config.choice', { variable, values: values.join(', ') });
    }
    return value;
  }

  port(variable: string, otherwise: number): number {
    const value = this.text(variable) ?? String(otherwise);
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) throw new ConfigError('config.port', { variable });
    return Number(value);
  }

  secret(variable: string, required: boolean): string | undefined {
    const value = this.text(variable);
    if (required && !value) throw new ConfigError('config.required', { variable });
    return value;
  }

  url(variable: string, protocols: string[]): string | undefined {
    const value = this.text(variable);
    if (value === undefined) return undefined;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      throw new ConfigError('config.url', { variable, example: `${protocols[0]}//…` });
    }
    return value;
  }

  /** `name@example.org` or `Some Name <name@example.org>`; nothing that could begin another header */
  sender(variable: string): string | undefined {
    const value = this.text(variable);
    const address = String.raw`[^\s<>@,;"]+@[^\s<>@,;"]+`;
    if (value && !new RegExp(`^(?:${address}|[^\\p{Cc}<>@,;"]+ <${address}>)$`, 'u').test(value)) {
      throw new ConfigError('config.sender', { variable });
    }
    return value;
  }

  /** `bounce@example.org`, short enough before the @ for the code that goes in */
  bounceAddress(variable: string): string | undefined {
    const value = this.text(variable);
    const most = BOUNCE_NAME_AT_MOST;
    if (value && !new RegExp(`^[\\w.-]{1,${most}}@[^\\s<>@,;"]+$`).test(value))
      throw new ConfigError('config.bounce-address', { variable, most });
    return value;
  }

  /** one IP address */
  address(variable: string): string | undefined {
    const value = this.text(variable);
    if (value !== undefined && isIP(value) === 0) throw new ConfigError('config.address', { variable });
    return value;
  }

  /** IP addresses and ranges (`10.0.0.0/8`), separated by commas */
  addresses(variable: string): string[] | undefined {
    const value = this.text(variable);
    const parts = value?.split(',').map((part) => part.trim());
    if (parts && !parts.every(isAddressOrRange)) throw new ConfigError('config.addresses', { variable });
    return parts;
  }

  databaseUrl(variable: string): string | undefined {
    const url = this.url(variable, ['postgres:', 'postgresql:']);
    if (url && !new URL(url).username) throw new ConfigError('config.database-user', { variable });
    return url;
  }
}
