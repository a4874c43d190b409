import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allocationFault,
  proposeAllocation,
  type Slot,
  slotClashes,
  slotFault,
  type SlotRequest,
} from './slot-allocation.rules.js';

const SLOT: Slot = {
  id: 's1',
  supervisorId: 'sup1',
  sortName: 'bakker',
  startsAt: '10:00',
  minutes: 60,
  places: 2,
  form: 'group',
};
const slot = (id: string, change: Partial<Slot> = {}): Slot => ({
  ...SLOT,
  id,
  supervisorId: `of-${id}`,
  ...change,
});
const asks = (personId: string, change: Partial<SlotRequest> = {}): SlotRequest => ({
  personId,
  minutesLeft: 300,
  lastOn: null,
  placeInLine: 1,
  ...change,
});

describe('I6: a slot', () => {
  it.each([
    [14, 6, 'group', 'minutes'],
    [15, 6, 'group', null],
    [480, 1, 'group', null],
    [481, 6, 'group', 'minutes'],
    [60.5, 6, 'group', 'minutes'],
    [60, 0, 'group', 'places'],
    [60, 1, 'individual', null],
    [60, 2, 'individual', 'individual'],
  ] as const)('of %d minutes with %i places, %s: %s', (minutes, places, form, fault) => {
    expect(slotFault({ minutes, places, form })).toBe(fault);
  });

  const ROUND = { id: 'r', startsAt: '11:00', endsAt: '12:30', leaderIds: ['sup1', 'other'] };

  it.each([
    ['ends when the round begins', '10:00', 60, []],
    ['runs into the round', '10:01', 60, ['round']],
    ['begins when the round ends', '12:30', 30, []],
    ['lies within the round', '11:15', 15, ['round']],
    ['holds the round', '10:00', 240, ['round']],
  ] as const)('of who leads a round: it %s', (_, startsAt, minutes, found) => {
    const clashes = slotClashes([{ ...SLOT, startsAt, minutes }], [ROUND]);
    expect(clashes.map((clash) => clash.with)).toEqual(found);
  });

  it('does not stand in the way of a round that somebody else leads, nor of another supervisor', () => {
    const others = [slot('a'), slot('b')];
    expect(slotClashes(others, [ROUND, { ...ROUND, leaderIds: [] }])).toEqual([]);
  });

  it('overlaps no other of its supervisor: the later one is named, whatever the order', () => {
    const own = [
      slot('a', { supervisorId: 'x', startsAt: '09:00', minutes: 60 }),
      slot('b', { supervisorId: 'x', startsAt: '09:59', minutes: 60 }),
      slot('c', { supervisorId: 'x', startsAt: '10:59', minutes: 60 }),
    ];
    const expected = [{ slotId: 'b', with: 'slot', otherId: 'a' }];
    expect(slotClashes(own, [])).toEqual(expected);
    expect(slotClashes(own.toReversed(), [])).toEqual(expected);
  });
});

describe('I7: who is proposed for a slot', () => {
  const order = (requests: SlotRequest[], minutes = 60) =>
    proposeAllocation([slot('s', { minutes, places: 9 })], requests).slots.get('s');

  it.each([
    ['who completes the requirement with it', { minutesLeft: 60 }, { minutesLeft: 61 }],
    ['who has fewest minutes left', { minutesLeft: 100 }, { minutesLeft: 101 }],
    ['who was never supervised', { lastOn: null }, { lastOn: '2020-01-01' }],
    ['who was longest without supervision', { lastOn: '2025-03-01' }, { lastOn: '2025-03-02' }],
    ['who enrolled first', { placeInLine: 1 }, { placeInLine: 2 }],
    ['who still needs it, before who needs none', { minutesLeft: 300 }, { minutesLeft: 0 }],
  ])('%s comes first', (_, first, second) => {
    // By all that comes later in I7's order the other one would come first.
    const later = 'minutesLeft' in first ? { lastOn: '2025-01-01', placeInLine: 9 } : { placeInLine: 9 };
    const requests = [asks('other', second), asks('first', { ...later, ...first })];
    expect(order(requests)).toEqual(['first', 'other']);
    expect(order(requests.toReversed())).toEqual(['first', 'other']);
  });

  it('fills slots by their start, then by the surname of their supervisor, and gives nobody two', () => {
    const slots = [
      slot('late', { startsAt: '14:00', sortName: 'aarts' }),
      slot('zwart', { places: 1, sortName: 'zwart' }),
      slot('berg', { places: 1, sortName: 'berg' }),
    ];
    const people = ['a', 'b', 'c', 'd', 'e'].map((who, index) => asks(who, { placeInLine: index }));
    const { slots: filled, full } = proposeAllocation(slots, people);
    expect([...filled]).toEqual([
      ['berg', ['a']],
      ['zwart', ['b']],
      ['late', ['c', 'd']],
    ]);
    expect(full).toEqual(['e']);
  });

  it('gives none to who has no supervision in the programme, and none of their own to anybody (H4)', () => {
    const requests = [asks('cobegeleider', { minutesLeft: null }), asks('sup1', { placeInLine: 2 })];
    const proposed = proposeAllocation([SLOT], requests);
    expect(proposed).toEqual({ slots: new Map([['s1', []]]), full: ['sup1'], notAsked: ['cobegeleider'] });
  });
});

describe('I7: an allocation that the organiser changed', () => {
  const requests = [asks('a'), asks('b'), asks('c'), asks('sup1'), asks('none', { minutesLeft: null })];
  const slots = [SLOT, slot('s2')];

  it.each([
    ['is kept', { s1: ['a', 'b'], s2: ['c'] }, null],
    ['leaves people out', { s1: [] }, null],
    ['has more people than places', { s1: ['a', 'b', 'c'] }, 'full'],
    ['has somebody twice on the day', { s1: ['a'], s2: ['a'] }, 'twice'],
    ['has somebody twice in a slot', { s1: ['a', 'a'] }, 'twice'],
    ['names somebody who did not ask', { s1: ['x'] }, 'nobody-asked'],
    ['names somebody without supervision in the programme', { s1: ['none'] }, 'not-asked'],
    ['gives the supervisor their own slot', { s1: ['sup1'] }, 'own-slot'],
    ['names a slot that is not there', { s9: ['a'] }, 'unknown-slot'],
  ])('%s', (_, allocation, fault) => {
    expect(allocationFault(slots, requests, new Map(Object.entries(allocation)))).toBe(fault);
  });
});

describe('I7: any history of days', () => {
  /** Somebody's need in words that sort: read from left to right it is I7's sentence. */
  const needOf = ({ minutesLeft, lastOn, placeInLine }: SlotRequest, minutes: number) =>
    [
      minutesLeft === 0 ? 'met' : minutesLeft! <= minutes ? 'completes' : 'lessens',
      String(minutesLeft).padStart(5, '0'),
      lastOn ?? '0000-00-00',
      String(placeInLine).padStart(5, '0'),
    ].join(' ');
  const RANK = { completes: 'a', lessens: 'b', met: 'c' };

  /** The same, one place after another, by looking for the one whom nobody precedes. */
  const naive = (slots: Slot[], requests: SlotRequest[]) => {
    const given = new Map<string, string>();
    const left = [...slots];
    while (left.length > 0) {
      let next = left[0]!;
      for (const one of left)
        if (`${one.startsAt} ${one.sortName} ${one.id}` < `${next.startsAt} ${next.sortName} ${next.id}`)
          next = one;
      left.splice(left.indexOf(next), 1);
      for (let place = 0; place < next.places; place += 1) {
        let best: { who: string; need: string } | undefined;
        for (const request of requests) {
          const { personId: who, minutesLeft } = request;
          if (minutesLeft === null || given.has(who) || who === next.supervisorId) continue;
          const need = needOf(request, next.minutes).replace(
            /^\w+/,
            (word) => RANK[word as keyof typeof RANK],
          );
          if (!best || need < best.need) best = { who, need };
        }
        if (best) given.set(best.who, next.id);
      }
    }
    return given;
  };

  const aSlot = fc.record({
    supervisor: fc.nat({ max: 3 }),
    startsAt: fc.constantFrom('09:30', '10:00', '14:00'),
    minutes: fc.constantFrom(15, 45, 60, 90),
    places: fc.integer({ min: 1, max: 3 }),
  });
  const trainee = fc.record<Pick<SlotRequest, 'minutesLeft' | 'lastOn'>>({
    minutesLeft: fc.constantFrom(null, 0, 45, 60, 61, 150, 300),
    lastOn: fc.constantFrom(null, '2024-05-01', '2025-11-01'),
  });
  const history = fc.record({
    cohort: fc.array(trainee, { maxLength: 9 }),
    days: fc.array(
      fc.record({
        slots: fc.array(aSlot, { maxLength: 4 }),
        asking: fc.integer({ min: 0, max: 511 }),
        turn: fc.nat({ max: 8 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });

  it('10,000 times: as a plain reading of the rule has it, within the places, nobody twice, in any order of requests', () => {
    let given = 0;
    const plain = (map: ReadonlyMap<string, unknown>) => JSON.stringify([...map].sort());
    fc.assert(
      fc.property(history, ({ cohort, days }) => {
        const people = cohort.map((one, index) => ({ ...one, personId: index === 0 ? 'sup0' : `p${index}` }));
        return days.every(({ slots: some, asking, turn }, day) => {
          const slots = some.map(({ supervisor, ...one }, index): Slot => ({
            ...one,
            id: `s${index}`,
            supervisorId: `sup${supervisor}`,
            sortName: 'dcba'.charAt(supervisor),
            form: one.places === 1 ? 'individual' : 'group',
          }));
          const requests = people
            .filter((_, index) => (asking >> index) & 1)
            .map((one, index) => ({ ...one, placeInLine: (index + turn) % 9 }));
          const proposed = proposeAllocation(slots, requests);
          const found = new Map(
            [...proposed.slots].flatMap(([id, who]) => who.map((one) => [one, id] as const)),
          );
          const shuffled = [...requests.slice(turn), ...requests.slice(0, turn)].reverse();
          const again = proposeAllocation(slots.toReversed(), shuffled);
          const listed = [...proposed.slots.values(), proposed.full, proposed.notAsked].flat().sort();
          const holds =
            plain(found) === plain(naive(slots, requests)) &&
            JSON.stringify([[...again.slots], again.full]) ===
              JSON.stringify([[...proposed.slots], proposed.full]) &&
            slots.every(({ id, places }) => proposed.slots.get(id)!.length <= places) &&
            allocationFault(slots, requests, proposed.slots) === null &&
            listed.join() ===
              requests
                .map(({ personId }) => personId)
                .sort()
                .join();
          given += found.size;
          for (const one of people) {
            const minutes = slots.find(({ id }) => id === found.get(one.personId))?.minutes;
            if (minutes === undefined) continue;
            one.minutesLeft = Math.max(0, one.minutesLeft! - minutes);
            one.lastOn = `2026-0${day + 1}-01`;
          }
          return holds;
        });
      }),
      { numRuns: 10_000 },
    );
    expect(given).toBeGreaterThan(10_000);
  });
});
