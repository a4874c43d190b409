import { product } from '../product.service.js';

/** Keys whose values are secrets or say who somebody is, whatever the product. */
const PRIVATE_KEYS = [
  'passw', // password, passwd, passwordHash
  'wachtwoord',
  'secret',
  'token',
  'cookie',
  'authorization',
  'signing_?key$',
  'e-?mail',
  '^(full|sur|first|last|call|print|given|family|display|person|user)?_?names?$',
  '(voor|achter|roep)?naam$',
  'tussenvoegsel',
  'initials',
  '^(database|redis|smtp|migrate).*url$',
];

let privateKey: RegExp | undefined;

function isPrivate(key: string): boolean {
  privateKey ??= new RegExp([...PRIVATE_KEYS, ...product().privateKeys].join('|'), 'i');
  return privateKey.test(key);
}

const DEEPEST = 6;
const REDACTED = '[redacted]';

/** The same value without secrets and without what tells who somebody is. Errors stay, for their own serializer. */
export function scrub(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Error || value instanceof Date)
    return value;
  if (depth > DEEPEST) return '[…]';
  if (Array.isArray(value)) return value.map((item) => scrub(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, isPrivate(key) ? REDACTED : scrub(item, depth + 1)]),
  );
}

/** What a log needs of an error to find its place. */
export interface LoggedError {
  type: string;
  message: string;
  code?: string;
  constraint?: string;
  stack?: string;
  cause?: LoggedError;
  /** of several that failed together, each */
  errors?: unknown[];
}

/**
 * An error without what was being worked on: database errors also carry the statement, its parameters and the row
 * ("Key (email)=(…) already exists").
 */
export function scrubError(error: unknown): LoggedError | unknown {
  if (!(error instanceof Error)) return scrub(error);
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    stack: error.stack,
    ...(error.cause instanceof Error && { cause: scrubError(error.cause) as LoggedError }),
    ...(error instanceof AggregateError && { errors: error.errors.map(scrubError) }),
  };
}
