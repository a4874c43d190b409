import { describe, expect, it } from '@jest/globals';
import { BadRequestException } from '@nestjs/common';
import { DomainError } from '../errors/domain-error.rules.js';
import { Choices, Paragraphs, Whole } from './fields.form.js';
import { answerForm, blankForm, fieldViews, parseForm, statusOfForm } from './form-answer.form.js';

class SampleForm {
  @Paragraphs({ most: 20, missing: 'check.code.wrong' }) title: string;
  @Whole({ least: 1, most: 720 }) minutes: number;
  @Choices(['a', 'b'], { missing: 'check.code.wrong' }) claim: string[];
}

const GOOD = { title: ' Balint ', minutes: '90', claim: 'a' };

describe('a form that comes in', () => {
  it('becomes its class: trimmed, as a number, one ticked box as a list of one', () => {
    const result = parseForm(SampleForm, GOOD);
    expect(result.ok && { ...result.form }).toEqual({ title: 'Balint', minutes: 90, claim: ['a'] });
  });

  it('keeps several ticked boxes', () => {
    const result = parseForm(SampleForm, { ...GOOD, claim: ['b', 'a'] });
    expect(result.ok && result.form.claim).toEqual(['a', 'b']);
  });

  it('keeps what was typed, with the first fault of each field and what its message mentions', () => {
    const result = parseForm(SampleForm, { title: '', minutes: '721' });
    expect(!result.ok && result.filled).toEqual({
      typed: { title: '', minutes: '721' },
      wrong: {
        title: { key: 'check.code.wrong', params: {} },
        minutes: { key: 'field.number.wrong', params: { least: 1, most: 720 } },
        claim: { key: 'check.code.wrong', params: {} },
      },
    });
  });

  it.each([
    ['a field that the form does not have', { ...GOOD, secretariat: 'on' }],
    ['a field that is an object', { ...GOOD, title: { $ne: '' } }],
    ['a body that is a list', ['a']],
    ['a body that is a text', 'title=a'],
  ])('refuses %s', (_what, body) => {
    expect(() => parseForm(SampleForm, body)).toThrow(BadRequestException);
  });

  it('finds every field empty when there is no body', () => {
    const result = parseForm(SampleForm, undefined);
    expect(!result.ok && Object.keys(result.filled.wrong)).toEqual(['title', 'minutes', 'claim']);
  });

  it('takes out what PostgreSQL refuses, and evens out line ends and composed letters', () => {
    const result = parseForm(SampleForm, { ...GOOD, title: 'e\u0301e\u0301n\0\r\ntwee\r' });
    expect(result.ok && result.form.title).toBe('één\ntwee');
  });
});

describe('the answer to a form', () => {
  const steps = { again: (filled: unknown) => filled };

  it('is what the service gives', async () => {
    expect(await answerForm(SampleForm, GOOD, { ...steps, accept: (form) => form.minutes })).toBe(90);
  });

  it('shows the page again when the service objects, with the message beside its field', async () => {
    const accept = () => Promise.reject(new DomainError('check.code.wrong', {}, 'invalid', 'title'));
    expect(await answerForm(SampleForm, GOOD, { ...steps, accept })).toEqual({
      typed: GOOD,
      wrong: { title: { key: 'check.code.wrong', params: {} } },
    });
  });

  it('leaves every other error to the filter', async () => {
    const conflict = new DomainError('check.code.wrong', {}, 'conflict');
    await expect(
      answerForm(SampleForm, GOOD, { ...steps, accept: () => Promise.reject(conflict) }),
    ).rejects.toBe(conflict);
  });
});

describe('a form as a page shows it', () => {
  const wrong = { key: 'check.code.wrong' } as const;

  it('shows what was typed again, never a secret', () => {
    const filled = { typed: { email: 'a@b.example', password: 'geheim' }, wrong: { password: wrong } };
    expect(fieldViews(filled, ['email', 'password'], ['password'])).toEqual({
      email: { name: 'email', value: 'a@b.example', wrong: null },
      password: { name: 'password', value: '', wrong },
    });
    expect(statusOfForm(filled)).toBe(422);
    expect(statusOfForm(blankForm())).toBe(200);
  });
});
