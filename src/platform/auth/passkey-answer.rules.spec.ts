import { describe, expect, it } from '@jest/globals';
import { answeredChallenge, readAnswer, userHandleOf } from './passkey-answer.rules.js';

const clientData = (said: unknown) => Buffer.from(JSON.stringify(said)).toString('base64url');

describe('what a browser sends of a passkey', () => {
  it('names the challenge that it answers', () => {
    const response = { clientDataJSON: clientData({ type: 'webauthn.get', challenge: 'abc' }) };
    expect(answeredChallenge(readAnswer(JSON.stringify({ id: 'x', response }))!)).toBe('abc');
  });

  it.each([
    '',
    'x',
    'null',
    '7',
    '[]',
    '{}',
    '{"id":"x"}',
    '{"id":7,"response":{"clientDataJSON":"e30"}}',
    '{"id":"x","response":null}',
    '{"id":"x","response":{"clientDataJSON":7}}',
  ])('is nothing when it is %j', (text) => {
    expect(readAnswer(text)).toBeNull();
  });

  it.each([clientData(null), clientData({}), clientData({ challenge: 7 }), '', '****'])(
    'answers nothing with %j',
    (clientDataJSON) => {
      expect(answeredChallenge({ id: 'x', response: { clientDataJSON } })).toBeNull();
    },
  );

  it('says whose it is by the account’s id alone', () => {
    expect(userHandleOf('00112233-4455-6677-8899-aabbccddeeff').toString('hex')).toBe(
      '00112233445566778899aabbccddeeff',
    );
  });
});
