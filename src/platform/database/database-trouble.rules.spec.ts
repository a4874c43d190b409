import { describe, expect, it } from '@jest/globals';
import { QueryRunnerProviderAlreadyReleasedError } from 'typeorm/error/QueryRunnerProviderAlreadyReleasedError.js';
import { databaseTrouble } from './database-trouble.rules.js';

const coded = (code: string, message = 'said by somebody') => Object.assign(new Error(message), { code });

describe('what is the matter with the database', () => {
  it.each([
    ['nobody listens', coded('ECONNREFUSED')],
    ['at two addresses', new AggregateError([coded('ECONNREFUSED')])],
    ['cut off', new Error('Connection terminated unexpectedly')],
    ['no connection in time', new Error('timeout exceeded when trying to connect')],
    ['cut off between two statements of a transaction', new QueryRunnerProviderAlreadyReleasedError()],
    ['an administrator stops it', coded('57P01')],
    ['it is starting', coded('57P03')],
    ['no more connections', coded('53300')],
    ['within a query that failed', Object.assign(new Error('x'), { driverError: coded('57P02') })],
    ['as a cause', new Error('x', { cause: coded('08006') })],
  ])('away: %s', (_what, error) => expect(databaseTrouble(error)).toBe('away'));

  it.each([coded('53100'), coded('ENOSPC'), Object.assign(new Error('x'), { driverError: coded('53100') })])(
    'full: %s',
    (error) => expect(databaseTrouble(error)).toBe('full'),
  );

  it.each([
    coded('23505', 'duplicate key'),
    coded('57014', 'canceling statement due to user request'),
    coded('40001'),
    coded('28P01', 'timeout expired'),
    new Error('The answer said: Connection terminated'),
    'ECONNREFUSED',
    undefined,
  ])('neither: %s', (error) => expect(databaseTrouble(error)).toBeNull());

  it('an error that is its own cause ends', () => {
    const error = new Error('x');
    error.cause = error;
    expect(databaseTrouble(error)).toBeNull();
  });
});
