import { describe, expect, it } from '@jest/globals';
import { type Attendee, placesOf, type PlacingBody, sumsOf } from './places.rules.js';

const DOCTORS: PlacingBody = {
  register: {
    key: 'doctors',
    name: { nl: 'artsen', en: 'doctors' },
    number: {
      pattern: '[0-9]+',
      length: 11,
      prefix: '',
      described: { nl: 'elf cijfers', en: 'eleven digits' },
    },
  },
  missedAtMost: 15,
};
const COUNTED = 360;

let last = 0;
/** A doctor present all day, with a number of their own. */
function doctor(changes: Partial<Attendee> & { number?: string } = {}): Attendee {
  last += 1;
  const { number = `090${String(last).padStart(8, '0')}`, ...rest } = changes;
  return {
    id: `a${last}`,
    guest: false,
    numbers: [{ register: 'doctors', text: number }],
    present: COUNTED,
    ...rest,
  };
}
const many = (count: number, make: () => Attendee) => Array.from({ length: count }, make);
const elsewhere = [{ register: 'psychologists', text: '0123456' }];
const placeOf = (attendee: Attendee, ...others: Attendee[]) =>
  placesOf(DOCTORS, COUNTED, [attendee, ...others])[0];

describe('the five places of a hand-off', () => {
  it('Q7: add up to the list (acceptance 2)', () => {
    const list = [
      ...many(200, () => doctor()),
      ...many(12, () => doctor({ present: 180 })),
      ...many(9, () => doctor({ numbers: [] })),
      ...many(3, () => doctor({ number: '0901234' })),
      ...many(4, () => doctor({ numbers: elsewhere })),
      ...many(2, () => doctor({ guest: true })),
    ];
    const placed = placesOf(DOCTORS, COUNTED, list);
    expect(placed.map(({ attendee }) => attendee)).toEqual(list.map(({ id }) => id));
    expect(sumsOf(placed)).toEqual({
      points: 200,
      certificate: 12,
      'no-number': 12,
      'other-register': 4,
      guest: 2,
    });
  });

  it('Q7: the first that fits is the place', () => {
    expect(placeOf(doctor({ guest: true, numbers: elsewhere, present: 10 }))).toMatchObject({
      place: 'guest',
    });
    expect(placeOf(doctor({ guest: true }))).toMatchObject({ place: 'guest' });
    expect(placeOf(doctor({ numbers: elsewhere, present: 10 }))).toMatchObject({ place: 'other-register' });
    expect(placeOf(doctor({ numbers: [], present: 10 }))).toMatchObject({
      place: 'no-number',
      fault: 'missing',
    });
    expect(placeOf(doctor({ number: '1', present: 10 }))).toMatchObject({
      place: 'no-number',
      fault: 'malformed',
    });
    expect(placeOf(doctor({ present: 10 }))).toMatchObject({ place: 'certificate' });
    expect(placeOf(doctor())).toMatchObject({ place: 'points' });
  });

  it('Q7: a number of this register counts before one of another, whether it can be read or not', () => {
    const both = (text: string) => doctor({ numbers: [...elsewhere, { register: 'doctors', text }] });
    expect(placeOf(both('09012345601'))).toMatchObject({ place: 'points', number: '09012345601' });
    expect(placeOf(both('0901'))).toMatchObject({ place: 'no-number', fault: 'malformed' });
    expect(placeOf(both(' '))).toMatchObject({ place: 'other-register' });
    expect(placeOf(doctor({ numbers: [{ register: 'psychologists', text: ' ' }] }))).toMatchObject({
      place: 'no-number',
      fault: 'missing',
    });
  });

  it('I9: all counted minutes less 15 are full, and the body says how many may be missed', () => {
    expect(placeOf(doctor({ present: 345 }))).toMatchObject({ place: 'points' });
    expect(placeOf(doctor({ present: 344 }))).toMatchObject({ place: 'certificate' });
    expect(placesOf({ ...DOCTORS, missedAtMost: 0 }, COUNTED, [doctor({ present: 359 })])).toMatchObject([
      { place: 'certificate' },
    ]);
  });

  it('Q7: who was not there has no place', () => {
    expect(placesOf(DOCTORS, COUNTED, [doctor({ present: 0 }), doctor({ present: 0, guest: true })])).toEqual(
      [],
    );
  });

  it('Q7: a number that two people gave gives points to neither', () => {
    const twice = '09012345601';
    expect(placeOf(doctor({ number: twice }), doctor({ number: '0901 2345 601' }))).toMatchObject({
      fault: 'shared',
    });
    expect(placeOf(doctor({ number: twice }), doctor({ number: twice, guest: true }))).toMatchObject({
      place: 'points',
    });
    expect(placeOf(doctor({ number: twice }), doctor({ number: twice, present: 0 }))).toMatchObject({
      place: 'points',
    });
  });
});
