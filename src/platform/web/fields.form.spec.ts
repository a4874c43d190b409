import { describe, expect, it } from '@jest/globals';
import { BadRequestException } from '@nestjs/common';
import fc from 'fast-check';
import {
  Also,
  CalendarDate,
  Choice,
  Choices,
  Duration,
  EmailAddress,
  FormKey,
  Id,
  Line,
  Lines,
  Name,
  Paragraphs,
  Reason,
  TimeOfDay,
  Verbatim,
  Version,
  Whole,
} from './fields.form.js';
import { isId } from '../text/id.rules.js';
import { parseForm } from './form-answer.form.js';

class VisitForm {
  @CalendarDate({ missing: 'literature.date.missing' }) heldOn: string;
  @CalendarDate({ optional: true })
  @Also<VisitForm>(['heldOn'], ({ heldOn, until }) =>
    until !== null && until < heldOn ? { key: 'hours.minutes', params: { minutes: 0 } } : null,
  )
  until: string | null;
  @TimeOfDay() startsAt: string;
  @Duration({ least: 1, most: 720 }) minutes: number;
  @Whole({ least: 1, most: 99 }) places: number;
  @EmailAddress() email: string;
  @Name({ optional: true }) name: string;
  @Line({ most: 20 }) venue: string;
  @Paragraphs({ most: 40 }) story: string;
  @Choice(['gone', 'otherwise']) what: 'gone' | 'otherwise';
  @Choices(['leader', 'co-leader'], { optional: true }) programmes: ('leader' | 'co-leader')[];
  @Lines(2, { most: 20, optional: true }) teacher: string[];
  @Reason({ missing: 'claim.reason-missing' }) reason: string;
  @FormKey() formKey: string;
  @Id({ optional: true }) source: string | null;
  @Version() version: number;
}

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const GOOD = {
  heldOn: ' 4-3-2026 ',
  until: '',
  startsAt: '9.30',
  hours: '2',
  minutes: '30',
  places: '12',
  email: ' Noor@Praktijk.example ',
  name: '  Noor   van den Heuvel ',
  venue: 'Utrecht',
  story: '\r\nEen.\r\n\r\nTwee. ',
  what: 'gone',
  reason: 'Dubbel',
  formKey: ID,
  source: '',
  version: '3',
};

function wrongIn(changed: Record<string, string | string[]>) {
  const result = parseForm(VisitForm, { ...GOOD, ...changed });
  return result.ok ? {} : result.filled.wrong;
}

describe('a form whose class says what its fields are', () => {
  it('holds values, not what was typed', () => {
    const result = parseForm(VisitForm, GOOD);
    expect(result).toMatchObject({
      ok: true,
      form: {
        heldOn: '2026-03-04',
        until: null,
        startsAt: '09:30',
        minutes: 150,
        places: 12,
        email: 'noor@praktijk.example',
        name: 'Noor van den Heuvel',
        venue: 'Utrecht',
        story: 'Een.\n\nTwee.',
        what: 'gone',
        programmes: [],
        teacher: [],
        reason: 'Dubbel',
        source: null,
        version: 3,
      },
    });
    expect(result.typed).toMatchObject({ heldOn: ' 4-3-2026 ', minutes: '30' });
  });

  it('gives what it makes an id: the same when it is sent twice, another when it was filled in otherwise', () => {
    const idOf = (changed: Partial<typeof GOOD>) => {
      const result = parseForm(VisitForm, { ...GOOD, ...changed });
      return result.ok ? result.form.formKey : undefined;
    };
    const id = idOf({});
    expect(isId(id)).toBe(true);
    expect(idOf({})).toBe(id);
    expect(idOf({ venue: 'Zwolle' })).not.toBe(id);
    expect(idOf({ formKey: '7c9e6679-7425-40de-944b-e07fc1f90ae7' })).not.toBe(id);
  });

  it.each([
    ['heldOn', '', { key: 'literature.date.missing', params: {} }],
    ['heldOn', '31-02-2026', { key: 'field.date.wrong', params: { text: '31-02-2026' } }],
    ['heldOn', '04-03-0205', { key: 'field.date.wrong', params: { text: '04-03-0205' } }],
    ['until', 'later', { key: 'field.date.wrong', params: { text: 'later' } }],
    ['until', '3-3-2026', { key: 'hours.minutes', params: { minutes: 0 } }],
    ['startsAt', '24:00', { key: 'field.time.wrong', params: { text: '24:00' } }],
    ['startsAt', ' ', { key: 'field.time.missing', params: {} }],
    ['places', '100', { key: 'field.number.wrong', params: { least: 1, most: 99 } }],
    ['places', '-1', { key: 'field.number.wrong', params: { least: 1, most: 99 } }],
    ['places', '', { key: 'field.number.missing', params: {} }],
    ['email', 'noor@', { key: 'field.email.wrong', params: { text: 'noor@' } }],
    ['name', 'No\u202Eor', { key: 'document.character-invisible' }],
    ['name', 'x'.repeat(121), { key: 'field.too-long', params: { most: 120 } }],
    ['venue', 'x'.repeat(21), { key: 'field.too-long', params: { most: 20 } }],
    ['story', ' \n ', { key: 'field.missing', params: {} }],
    ['what', 'elders', { key: 'field.choice.missing', params: {} }],
    ['reason', '', { key: 'claim.reason-missing', params: {} }],
    ['reason', 'x'.repeat(2001), { key: 'field.reason.too-long', params: { most: 2000 } }],
  ])('says what is wrong with %s: %j', (field, typed, text) => {
    expect(wrongIn({ [field]: typed })).toMatchObject({ [field]: text });
    expect(Object.keys(wrongIn({ [field]: typed }))).toEqual([field]);
  });

  it('says it of one line among several', () => {
    expect(wrongIn({ teacher: ['a', 'x'.repeat(21)] })).toEqual({
      teacher: { key: 'field.too-long', params: { most: 20 } },
    });
  });

  it('does not compare a field with one that cannot be read', () => {
    expect(Object.keys(wrongIn({ heldOn: 'gisteren', until: '3-3-2026' }))).toEqual(['heldOn']);
  });

  it.each([
    [{ hours: '', minutes: '' }, 'field.duration.missing'],
    [{ hours: '2.30', minutes: 'x' }, 'field.duration.wrong'],
    [{ hours: '12', minutes: '1' }, 'field.duration.limits'],
  ])('reads a duration from two fields, and says of both at once: %j', (typed, key) => {
    expect(wrongIn(typed)).toMatchObject({ minutes: { key } });
  });

  it('says everything that is wrong at once, in the order of the class', () => {
    const result = parseForm(VisitForm, { formKey: ID, version: '1' });
    expect(!result.ok && Object.keys(result.filled.wrong)).toEqual([
      'heldOn',
      'startsAt',
      'minutes',
      'places',
      'email',
      'venue',
      'story',
      'what',
      'reason',
    ]);
  });

  it.each([
    ['an id that is none', { formKey: `${ID}'` }],
    ['an id that is empty', { formKey: '' }],
    ['another id that is none', { source: 'x' }],
    ['a version that is none', { version: '1e3' }],
    ['a field that came twice', { heldOn: ['4-3-2026', '5-3-2026'] }],
    ['more lines than the page has', { teacher: ['a', 'b', 'c'] }],
  ])('takes %s for no form of ours', (_what, changed) => {
    expect(() => wrongIn(changed)).toThrow(BadRequestException);
  });
});

describe('whatever is typed', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123-:. ') }),
  );

  it('becomes a day, a time and an address of one form, or a fault', () => {
    fc.assert(
      fc.property(anything, anything, anything, (heldOn, startsAt, email) => {
        const result = parseForm(VisitForm, { ...GOOD, heldOn, startsAt, email });
        if (result.ok) {
          expect(result.form.heldOn).toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(result.form.startsAt).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
          expect(result.form.email).toMatch(/^[^\sA-Z]+@[^\sA-Z]+$/);
        } else {
          expect(Object.keys(result.filled.wrong).length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('is a day exactly when there is such a day', () => {
    const parts = fc.tuple(
      fc.integer({ min: 0, max: 33 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 1900, max: 2100 }),
    );
    fc.assert(
      fc.property(parts, ([day, month, year]) => {
        const there = new Date(Date.UTC(year, month - 1, day));
        const real = there.getUTCDate() === day && there.getUTCMonth() === month - 1;
        expect('heldOn' in wrongIn({ heldOn: `${day}-${month}-${year}` })).toBe(!real);
      }),
    );
  });

  it('keeps a text that fits, and never one that does not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (venue) => {
        const kept = venue.replaceAll('\0', '').normalize('NFC').replace(/\s+/g, ' ').trim();
        const wrong = wrongIn({ venue });
        expect(wrong['venue'] === undefined).toBe(kept !== '' && kept.length <= 20);
      }),
    );
  });
});

describe('a password', () => {
  class SecretForm {
    @Verbatim({ most: 10, missing: 'account.password.missing' }) password: string;
  }

  it('is kept as it was typed', () => {
    const result = parseForm(SecretForm, { password: '  a b ' });
    expect(result.ok && result.form.password).toBe('  a b ');
  });

  it.each([
    ['', 'account.password.missing'],
    ['x'.repeat(11), 'field.too-long'],
  ])('has words for %j', (password, key) => {
    const result = parseForm(SecretForm, { password });
    expect(!result.ok && result.filled.wrong).toMatchObject({ password: { key } });
  });
});
