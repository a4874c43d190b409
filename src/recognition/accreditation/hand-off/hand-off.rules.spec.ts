import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RowOutcome } from '../pe-online/outcomes.rules.js';
import { refusalOf } from '../pe-online/refusal.rules.js';
import { afterCall } from './after-call.rules.js';
import {
  differenceOf,
  type HandedNumber,
  acceptedOn,
  pointsRows,
  type PointsRow,
  tasksOf,
} from './hand-off.rules.js';
import { type Attendee, type Placed, PLACES, placesOf, type PlacingBody, sumsOf } from './places.rules.js';

const BODY: PlacingBody = {
  register: {
    key: 'doctors',
    name: { nl: 'artsen', en: 'doctors' },
    number: {
      pattern: '[0-9]+',
      length: 3,
      prefix: '',
      described: { nl: 'drie cijfers', en: 'three digits' },
    },
  },
  missedAtMost: 15,
};
const DAY = '2026-11-28';
const LATER = '2026-12-01';

const points = (attendee: string, number: string): PointsRow => ({ attendee, place: 'points', number });
const refusal = refusalOf({ number: '100', message: 'Professional 001 op regel 1 bestaat niet in PE' });
const REFUSED: RowOutcome = { state: 'refused', refusal };
const ACCEPTED: RowOutcome = { state: 'accepted' };
const UNKNOWN: RowOutcome = { state: 'unknown' };

/** What is known after everything that waits was sent and answered so. */
function sent(
  placed: Placed[],
  outcomes: RowOutcome[],
  handed: HandedNumber[] = [],
  on = DAY,
): HandedNumber[] {
  return afterCall(handed, differenceOf(placed, handed).send, outcomes, on);
}
const numbers = (rows: readonly { number: string }[]) => rows.map(({ number }) => number);

describe('what is handed over', () => {
  it('Q7: is sent once: after an answer only what is not booked', () => {
    const placed = [points('a', '001'), points('b', '002'), points('c', '003')];
    const handed = sent(placed, [ACCEPTED, REFUSED, UNKNOWN]);
    expect(numbers(differenceOf(placed, handed).send)).toEqual(['002', '003']);
    const again = sent(placed, [ACCEPTED, ACCEPTED], handed, LATER);
    expect(differenceOf(placed, again)).toEqual({ send: [], wrongly: [] });
    expect(placed.map((row) => acceptedOn(row, again))).toEqual([DAY, LATER, LATER]);
    expect(acceptedOn(placed[1]!, handed)).toBeNull();
  });

  it('Q7: is the difference after a correction, and who was sent wrongly is a task', () => {
    const handed = sent([points('a', '001'), points('b', '002')], [ACCEPTED, ACCEPTED]);
    const corrected: Placed[] = [
      { attendee: 'a', place: 'certificate' },
      points('b', '002'),
      points('c', '003'),
    ];
    expect(numbers(differenceOf(corrected, handed).send)).toEqual(['003']);
    expect(tasksOf(corrected, handed)).toEqual([{ kind: 'wrongly-sent', attendee: 'a', number: '001' }]);
    expect(tasksOf([points('a', '001'), points('b', '002')], handed)).toEqual([]);
  });

  it('Q7: a mended number is sent under the new one, and the old one is a task where it was booked', () => {
    const handed = sent([points('a', '001')], [ACCEPTED]);
    const mended = [points('a', '009')];
    expect(numbers(differenceOf(mended, handed).send)).toEqual(['009']);
    expect(tasksOf(mended, handed)).toEqual([{ kind: 'wrongly-sent', attendee: 'a', number: '001' }]);
    // The number was another attendee's: then it is booked for the right person.
    expect(differenceOf([points('a', '009'), points('b', '001')], handed)).toMatchObject({
      send: [{ number: '009' }],
      wrongly: [],
    });
  });

  describe('Q7: a number that was booked rightfully', () => {
    const present = (own: Record<string, string>, minutes = 360): Attendee[] =>
      Object.entries(own).map(([id, text]) => ({
        ...{ id, guest: false, present: minutes },
        numbers: [{ register: 'doctors', text }],
      }));
    const handed = sent([points('a', '001')], [ACCEPTED]);
    const tasks = (own: Record<string, string>, minutes?: number) =>
      tasksOf(placesOf(BODY, 360, present(own, minutes)), handed);

    it('is nothing to take back when its owner let it go', () => {
      expect(tasks({ a: '' })).toEqual([]);
      expect(tasks({ a: '' }, 100)).toMatchObject([{ kind: 'wrongly-sent', number: '001' }]);
    });

    it('is a question when somebody else gave it too', () => {
      expect(tasks({ a: '001', b: '001' })).toEqual([{ kind: 'shared', attendee: 'a', number: '001' }]);
      // What is shared is another number than the one that was sent: that one is nobody's now.
      expect(tasks({ a: '009', b: '009' })).toMatchObject([{ kind: 'wrongly-sent', number: '001' }]);
      expect(tasks({ b: '001', a: '' })).toEqual([]);
    });
  });

  it('Q7: an answer with 5 refusals makes 5 tasks; mended and sent again, none is left (acceptance 4)', () => {
    const placed = Array.from({ length: 9 }, (_, index) => points(`p${index}`, `00${index}`));
    const handed = sent(
      placed,
      placed.map((_, index) => (index < 5 ? REFUSED : ACCEPTED)),
    );
    expect(tasksOf(placed, handed).map(({ kind, attendee }) => `${kind} ${attendee}`)).toEqual(
      [0, 1, 2, 3, 4].map((index) => `refused p${index}`),
    );
    const mended = placed.map((row, index) => (index < 5 ? points(row.attendee, `10${index}`) : row));
    // Mended, and not sent yet: there is nothing to do but send.
    expect(tasksOf(mended, handed)).toEqual([]);
    expect(numbers(differenceOf(mended, handed).send)).toEqual(['100', '101', '102', '103', '104']);
    const done = sent(mended, Array(5).fill(ACCEPTED), handed, LATER);
    expect(tasksOf(mended, done)).toEqual([]);
    expect(differenceOf(mended, done)).toEqual({ send: [], wrongly: [] });
  });

  it('Q7: what nobody was told of may be booked, until it is', () => {
    const handed = sent([points('a', '001')], [UNKNOWN]);
    expect(tasksOf([], handed)).toEqual([{ kind: 'perhaps-wrongly-sent', attendee: 'a', number: '001' }]);
    expect(tasksOf([], sent([points('a', '001')], [REFUSED], handed))).toMatchObject([
      { kind: 'perhaps-wrongly-sent' },
    ]);
    expect(tasksOf([points('a', '001')], handed)).toEqual([]);
  });

  it('Q7: of a call that never got there nothing is known, and all of it is sent again', () => {
    const placed = [points('a', '001'), points('b', '002')];
    const handed = sent(placed, [{ state: 'unprocessed' }, { state: 'unprocessed' }]);
    expect(handed).toEqual([]);
    expect(numbers(differenceOf(placed, handed).send)).toEqual(['001', '002']);
  });
});

/** The other side as it should be, but for answers that get lost and people whom it does not know. */
class OtherSide {
  readonly booked = new Set<string>();

  constructor(private readonly known: (number: string) => boolean) {}

  /** @param fate of each row: whether it gets there, and whether the answer comes back */
  take(rows: readonly PointsRow[], fate: readonly ('told' | 'untold' | 'lost')[]): RowOutcome[] {
    return rows.map(({ number }, index) => {
      const how = fate[index % fate.length];
      if (how === 'lost') return { state: 'unprocessed' };
      const refused = !this.known(number);
      if (!refused) this.booked.add(number);
      if (how === 'untold') return { state: 'unknown' };
      return refused ? REFUSED : ACCEPTED;
    });
  }
}

const attendee = fc.record({
  guest: fc.boolean(),
  // Few numbers, so that some are somebody else's.
  own: fc.oneof(
    fc.constantFrom('', 'x', '12'),
    fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(3, '0')),
  ),
  other: fc.constantFrom('', '', '777'),
  present: fc.constantFrom(0, 100, 180, 344, 345, 360, 360),
});
const list = fc.array(attendee, { maxLength: 40 });
const fate = fc.array(fc.constantFrom<('told' | 'untold' | 'lost')[]>('told', 'told', 'untold', 'lost'), {
  minLength: 1,
  maxLength: 7,
});

function attendees(
  drawn: readonly { guest: boolean; own: string; other: string; present: number }[],
): Attendee[] {
  return drawn.map(({ guest, own, other, present }, index) => ({
    id: `p${index}`,
    guest,
    present,
    numbers: [
      { register: 'doctors', text: own },
      { register: 'others', text: other },
    ],
  }));
}

describe('1,000 random lists, corrected and sent again', () => {
  it('Q7: each attendee has one place, the places add up, and what is booked is what is known (acceptance 2)', () => {
    const rounds = fc.array(fc.tuple(list, fate), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rounds, (drawn) => {
        // Numbers that end in 7 are in no register until the last round.
        let all = false;
        const other = new OtherSide((number) => all || !number.endsWith('7'));
        let handed: HandedNumber[] = [];
        let placed: Placed[] = [];
        for (const [people, how] of drawn) {
          const present = attendees(people);
          placed = placesOf(BODY, 360, present);
          const there = present.filter((one) => one.present > 0);
          expect(placed.map((one) => one.attendee)).toEqual(there.map(({ id }) => id));
          const sums = sumsOf(placed);
          expect(PLACES.reduce((sum, place) => sum + sums[place], 0)).toBe(there.length);

          const { send } = differenceOf(placed, handed);
          const accepted = handed.filter(({ state }) => state === 'accepted');
          // Nothing is sent that is known to be booked, and nobody twice.
          expect(numbers(send).some((number) => numbers(accepted).includes(number))).toBe(false);
          expect(new Set(numbers(send)).size).toBe(send.length);
          handed = afterCall(handed, send, other.take(send, how), DAY);
        }
        // The last word of the other side, who knows everybody now and answers each row.
        all = true;
        const { send } = differenceOf(placed, handed);
        handed = afterCall(handed, send, other.take(send, ['told']), LATER);
        const due = numbers(pointsRows(placed));
        expect(differenceOf(placed, handed).send).toEqual([]);
        expect(due.filter((number) => !other.booked.has(number))).toEqual([]);
        // A number that is booked and gets no points is a task, and no other but one that may be booked. An attendee who
        // let their number go and was there in full has their points rightfully.
        const last = new Map(attendees(drawn.at(-1)![0]).map((one) => [one.id, one]));
        const letGo = handed.filter(({ attendee: id }) => {
          const now = last.get(id);
          return now && !now.guest && now.present >= 345 && now.numbers.every(({ text }) => text === '');
        });
        const tasks = tasksOf(placed, handed);
        const wrong = [...other.booked].filter(
          (number) => !due.includes(number) && !numbers(letGo).includes(number),
        );
        expect(wrong.filter((number) => !numbers(tasks).includes(number))).toEqual([]);
        for (const { kind, number } of tasks)
          if (kind === 'wrongly-sent') expect(wrong).toContain(number);
          else if (kind === 'shared')
            expect(
              [...last.values()].filter(
                ({ guest, present, numbers: [own] }) => !guest && present > 0 && own!.text === number,
              ).length,
            ).toBeGreaterThan(1);
          else expect(kind === 'perhaps-wrongly-sent' && !due.includes(number)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
