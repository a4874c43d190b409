import { describe, expect, it } from '@jest/globals';
import { enhancedStatusIn, judgeRefusal } from './refusal.rules.js';

const judged = (command: string, answer: string) =>
  judgeRefusal({ command, code: Number(answer.slice(0, 3)), enhanced: enhancedStatusIn(answer), answer });

describe('what a mail server refused', () => {
  it.each([
    ['RCPT TO', '550 5.1.1 <x@y.example>: no such user'],
    ['RCPT TO', '550-5.1.1 The email account that you tried to reach does not exist.'],
    ['RCPT TO', '550 5.1.10 RecipientNotFound'],
    ['RCPT TO', '556 5.1.10 domain has a null MX'],
    ['RCPT TO', '550 5.2.1 mailbox disabled'],
    ['RCPT TO', '553 5.1.3 invalid address'],
    ['RCPT TO', '550 5.1.2 host unknown'],
    ['RCPT TO', '551 5.1.6 moved, no forwarding address'],
    ['RCPT TO', '550 sorry, no mailbox here by that name (#5.1.1)'],
    ['RCPT TO', '550 Unknown user'],
    ['RCPT TO', '551 User not local'],
    ['RCPT TO', '553 mailbox name not allowed'],
    ['DATA', '550 5.1.1 no such user'],
    ['DATA', '554 5.2.1 mailbox disabled'],
    ['DATA', '550 5.1.10 recipient not found'],
  ])('is this recipient for good: %s, %s', (command, answer) => {
    expect(judged(command, answer)).toBe('refused');
  });

  it.each([
    ['CONN', '554 5.7.1 your address is on a list'],
    ['CONN', '421 4.3.2 shutting down'],
    ['CONN', '521 host does not accept mail'],
    ['EHLO', '550 go away'],
    ['AUTH PLAIN', '535 5.7.8 authentication failed'],
    ['MAIL FROM', '530 5.7.0 must issue a STARTTLS command first'],
    ['MAIL FROM', '530 authentication required'],
    ['MAIL FROM', '550 5.7.1 sender not allowed'],
    ['MAIL FROM', '550 5.1.1 unknown'],
    ['MAIL FROM', '553 5.1.8 domain of sender does not resolve'],
    ['MAIL FROM', '552 message size exceeds limit'],
    ['RCPT TO', '550 5.7.1 client host blocked'],
    ['RCPT TO', '554 5.7.1 relay access denied'],
    ['RCPT TO', '554 relay denied'],
    ['RCPT TO', '550 relay not permitted'],
    ['RCPT TO', '553 sorry, that domain isn’t in my list of allowed rcpthosts (#5.7.1)'],
    ['RCPT TO', '550 5.1.7 bad sender'],
    ['RCPT TO', '550 5.4.5 daily sending limit exceeded'],
    ['RCPT TO', '550 daily message quota exceeded'],
    ['RCPT TO', '552 5.2.2 mailbox full'],
    ['RCPT TO', '552 mailbox full'],
    ['RCPT TO', '450 4.1.1 try again'],
    ['RCPT TO', '451 4.7.1 greylisted'],
    ['RCPT TO', '503 bad sequence'],
    ['DATA', '550 5.4.5 daily sending limit exceeded'],
    ['DATA', '550 5.7.1 message rejected as spam'],
    ['DATA', '550 no such user'],
    ['DATA', '552 5.3.4 message too big'],
    ['DATA', '554 transaction failed'],
    ['DATA', '421 4.4.2 timeout'],
  ])('is about us, it or the moment, and is tried later: %s, %s', (command, answer) => {
    expect(judged(command, answer)).toBe('later');
  });

  it('is nothing for good when there was no reply at all', () => {
    for (const command of ['CONN', 'DATA', 'RCPT TO', null])
      expect(judgeRefusal({ command, code: null, enhanced: null })).toBe('later');
  });
});
