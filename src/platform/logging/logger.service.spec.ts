import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.service.js';
import { NestLogger } from './nest-logger.service.js';

/** A log in memory. */
function newLog() {
  const lines: string[] = [];
  const logger = createLogger({ level: 'trace', destination: { write: (line) => void lines.push(line) } });
  return { logger, lines, last: () => JSON.parse(lines.at(-1)!) as Record<string, unknown> };
}

describe('the log', () => {
  it('is a JSON object a line, with time and level', () => {
    const { logger, last } = newLog();
    logger.info({ trajectory: 'a1' }, 'signed off');
    expect(last()).toMatchObject({ level: 'info', msg: 'signed off', trajectory: 'a1' });
    expect(last().time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it.each([
    'password',
    'passwordHash',
    'sessionSecret',
    'resetToken',
    'cookie',
    'set-cookie',
    'authorization',
    'email',
    'e-mail',
    'name',
    'surname',
    'full_name',
    'printName',
    'callName',
    'tussenvoegsel',
    'initials',
    'bigNumber',
    'leaderName',
    'participant_names',
    'databaseUrl',
  ])('does not hold what stands under %s, however deep', (key) => {
    const { logger, lines } = newLog();
    logger.info({ [key]: 'Van der Meulen', request: { headers: [{ [key]: 'Van der Meulen' }] } }, 'seen');
    expect(lines.join()).not.toContain('Meulen');
  });

  it.each(['hostname', 'filename', 'route', 'participantNumber', 'reference'])('does hold %s', (key) => {
    const { logger, last } = newLog();
    logger.info({ [key]: 'x' }, 'seen');
    expect(last()[key]).toBe('x');
  });

  it('holds of a database error where it arose, not the row', () => {
    const { logger, last, lines } = newLog();
    const cause = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'person_email_unique',
      detail: 'Key (email)=(iemand@example.org) already exists.',
      parameters: ['iemand@example.org'],
    });
    logger.error({ err: new Error('could not save', { cause }) }, 'failed');
    expect(lines.join()).not.toContain('iemand');
    expect(last().err).toMatchObject({ cause: { code: '23505', constraint: 'person_email_unique' } });
    // Of several that failed together, each.
    logger.error({ err: new AggregateError([cause, new TypeError('other')], 'two of them') }, 'failed');
    expect(last().err).toMatchObject({
      errors: [
        { code: '23505', constraint: 'person_email_unique' },
        { type: 'TypeError', message: 'other' },
      ],
    });
  });

  it('takes what Nest says', () => {
    const { logger, last } = newLog();
    new NestLogger(logger).warn('slow', 'RouterExplorer');
    expect(last()).toMatchObject({ level: 'warn', msg: 'slow', context: 'RouterExplorer' });
    new NestLogger(logger).error(new Error('broken'), 'Injector');
    expect(last()).toMatchObject({
      level: 'error',
      msg: 'broken',
      err: { type: 'Error' },
      context: 'Injector',
    });
  });
});
