import { describe, expect, it } from '@jest/globals';
import { DomainError } from './domain-error.rules.js';
import { changedFields, Overtaken, unlessFieldsOvertaken, unlessOvertaken } from './overtaken.service.js';

describe('a form that somebody may have overtaken', () => {
  const conflict = new DomainError('form.overtaken', {}, 'conflict');
  const failing = (error: Error) => () => Promise.reject(error);

  it('is answered by what was done', async () => {
    await expect(
      unlessOvertaken(
        () => Promise.resolve('done'),
        () => 'overtaken',
      ),
    ).resolves.toBe('done');
  });

  it('is answered otherwise when it was, with the error that said so', async () => {
    await expect(unlessOvertaken<unknown>(failing(conflict), (error) => error)).resolves.toBe(conflict);
  });

  it.each([new DomainError('form.overtaken', {}, 'invalid'), new TypeError('a slip of ours')])(
    'lets %p pass, which is no conflict',
    async (error) => {
      await expect(unlessOvertaken(failing(error), () => undefined)).rejects.toBe(error);
    },
  );

  it('is told which fields', async () => {
    const answer = unlessFieldsOvertaken<unknown, string>(
      failing(new Overtaken(['surname'])),
      (fields) => fields,
    );
    await expect(answer).resolves.toEqual(['surname']);
  });

  it('lets a conflict pass that is about no fields', async () => {
    await expect(unlessFieldsOvertaken(failing(conflict), () => undefined)).rejects.toBe(conflict);
  });
});

describe('what a form changes', () => {
  const FIELDS = ['name', 'years'] as const;
  const seen = { name: 'Anna', years: [2024] };

  it('is what differs from how it stands now; lists are compared by what is in them', () => {
    const next = { name: 'Anne', years: [2024] };
    expect(changedFields(FIELDS, { now: { ...seen, years: [2024] }, seen, next })).toEqual(['name']);
  });

  it('is nothing when it was done already, by a first click or by somebody else', () => {
    const next = { name: 'Anne', years: [2024] };
    expect(changedFields(FIELDS, { now: next, seen, next })).toEqual([]);
  });

  it('is refused when the form would undo what somebody else changed, though its sender left that field alone', () => {
    const now = { ...seen, years: [2024, 2025] };
    const sent = { now, seen, next: { ...seen, name: 'Anne' } };
    expect(() => changedFields(FIELDS, sent)).toThrow(expect.objectContaining({ fields: ['years'] }));
    expect(changedFields(['name'], sent)).toEqual(['name']);
  });

  it('is refused with the fields that somebody else changed meanwhile', () => {
    const sent = { now: { ...seen, name: 'Anneke' }, seen, next: { name: 'Anne', years: [2025] } };
    expect(() => changedFields(FIELDS, sent)).toThrow(
      expect.objectContaining({ kind: 'conflict', fields: ['name'] }),
    );
  });
});
