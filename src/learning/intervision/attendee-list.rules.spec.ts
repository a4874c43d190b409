import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { catalogues } from '../../messages/catalogue.js';
import { readAttendeeList } from './attendee-line.rules.js';
import {
  AS_GUEST,
  type Candidate,
  type DayPlaces,
  enrols,
  type Fate,
  type LineOutcome,
  nameKey,
  nameKeysOf,
  planList,
} from './attendee-list.rules.js';

const NOBODY = {
  callName: null,
  initials: null,
  tussenvoegsel: null,
  surname: null,
  fullName: null,
  printName: null,
};
const leader = (personId: string, fullName: string, change: Partial<Candidate> = {}): Candidate => ({
  personId,
  name: { ...NOBODY, fullName },
  participantNumber: null,
  bigNumber: null,
  emails: [`${personId}@huis.example`],
  enrolment: null,
  isLeader: true,
  trainee: null,
  account: 'open',
  ...change,
});
const trainee = (personId: string, number: string, change: Partial<Candidate> = {}): Candidate => ({
  ...leader(personId, ''),
  name: { ...NOBODY, callName: 'Jan', initials: 'J.P.', tussenvoegsel: 'van den', surname: 'Berg' },
  participantNumber: number,
  isLeader: false,
  trainee: 'running',
  ...change,
});

const PEOPLE = [
  leader('anna', 'Anna Kok', { bigNumber: '01234567890' }),
  leader('vera', 'Vera Smit'),
  leader('vera2', 'Vera Smit'),
  leader('placed', 'Piet Bos', { enrolment: 'placed' }),
  leader('waits', 'Wim Bos', { enrolment: 'waiting' }),
  leader('gone', 'Gerda Mol', { enrolment: 'cancelled' }),
  leader('closed', 'Carla Mol', { account: 'closed' }),
  leader('known-guest', 'Gijs Gast', { isLeader: false, account: 'none' }),
  trainee('jan', 'D20240001'),
  trainee('pia', 'D20240002', { name: { ...NOBODY, fullName: 'Pia Rust' }, trainee: 'not-running' }),
];
const DAY: DayPlaces = { openTo: 'both', capacity: 100, placed: 1, waiting: 0 };

const plan = (text: string, day: Partial<DayPlaces> = {}, chosen = new Map<number, string>()) =>
  planList(readAttendeeList(text), PEOPLE, { ...DAY, ...day }, chosen);
const fates = (outcomes: LineOutcome[]) => outcomes.map(({ fate }) => fate);

describe('a name is compared by its words', () => {
  it.each([
    ['Berg, van den, J.P.', 'J.P. van den Berg', true],
    ['BERG, Jan van den', 'Jan van den Berg', true],
    ['Dr. J. P. van den Berg', 'J.P. van den Berg', true],
    ['Renée Ferrière', 'renee ferriere', true],
    ['Kok-Visser, Anna', 'Anna Kok Visser', true],
    ['d’ Hont, Jan', "Jan d'Hont", true],
    ['Jan Berg', 'Jan van den Berg', false],
    ['Jan de Vries', 'Jan van Vries', false],
  ])('%s and %s: %s', (one, other, same) => expect(nameKey(one) === nameKey(other)).toBe(same));

  it('is found by call name, initials, both, the whole name and the one for print', () => {
    const keys = nameKeysOf({ ...PEOPLE[8]!.name, printName: 'Johannes van den Berg' });
    const written = [
      'Jan van den Berg',
      'Berg, van den, J.P.',
      'Jan J.P. van den Berg',
      'Johannes van den Berg',
    ];
    expect(written.map((name) => keys.has(nameKey(name)))).toEqual([true, true, true, true]);
    expect(keys.has(nameKey('van den Berg'))).toBe(false);
  });
});

describe('what a line of a list will do', () => {
  it.each<[string, string, Fate, string | null]>([
    ['a number', 'D20240001', 'place', 'jan'],
    ['an address', 'ANNA@huis.example', 'place', 'anna'],
    ['an exact name', 'Kok, Anna', 'place', 'anna'],
    ['a BIG number', '01234567890', 'place', 'anna'],
    ['a name as the register splits it', 'Berg, van den, J.P.', 'place', 'jan'],
    ['an address with a shortened name', 'A. Kok <anna@huis.example>', 'place', 'anna'],
    ['who cancelled before', 'Gerda Mol', 'place', 'gone'],
    ['a guest whom we know from another day', 'Gijs Gast', 'place', 'known-guest'],
    ['who has a place', 'Piet Bos', 'enrolled', 'placed'],
    ['who waits', 'Wim Bos', 'waits', 'waits'],
    ['name and address of a stranger', 'Greet Nieuw <greet@elders.example>', 'guest', null],
    ['a name that two people have', 'Vera Smit', 'choose-namesake', null],
    ['the same with an address', 'Vera Smit, vera2@huis.example', 'place', 'vera2'],
    ['a number and another person’s name', 'D20240001 Anna Kok', 'choose-differs', null],
    ['a number and another person’s address', 'D20240001 anna@huis.example', 'choose-differs', null],
    ['a known name with a strange address', 'Anna Kok <anna@elders.example>', 'choose-differs', null],
    ['a known name with a strange number', 'D20249999 Anna Kok', 'choose-differs', null],
    ['a number of nobody', 'D20249999', 'unknown-number', null],
    ['an address of nobody', 'greet@elders.example', 'unknown-address', null],
    ['a name of nobody', 'Greet Nieuw', 'unknown-name', null],
    ['a surname alone', 'Kok', 'unknown-name', null],
    ['an address that is none', 'Greet Nieuw greet@elders', 'wrong-address', null],
    ['an address that is none, of who is known by number', 'D20240001 jan@huis', 'place', 'jan'],
    ['two people', 'anna@huis.example, jan@huis.example', 'several', null],
    ['nothing', '?', 'unreadable', null],
    ['a trainee who rests', 'Pia Rust', 'not-running', 'pia'],
    ['a closed account', 'Carla Mol', 'closed', 'closed'],
  ])('%s: %s is %s', (_, text, fate, personId) => {
    const [outcome] = plan(text);
    expect([outcome!.fate, outcome!.person?.personId ?? null]).toEqual([fate, personId]);
  });

  it.each<[DayPlaces['openTo'], Fate[]]>([
    ['both', ['place', 'place', 'place', 'not-running', 'guest']],
    ['leaders', ['place', 'leaders-only', 'place', 'leaders-only', 'guest']],
    ['trainees', ['trainees-only', 'place', 'place', 'not-running', 'guest']],
  ])('I2: on a day that is open to %s', (openTo, expected) => {
    const text = 'Anna Kok\nD20240001\nGijs Gast\nPia Rust\nGreet Nieuw, greet@elders.example';
    expect(fates(plan(text, { openTo }))).toEqual(expected);
  });

  it('who is both leader and trainee comes, though the trajectory rests', () => {
    const both = leader('beide', 'Bea Beide', { trainee: 'not-running' });
    expect(fates(planList(readAttendeeList('Bea Beide'), [both], DAY))).toEqual(['place']);
  });

  it('names the line on which somebody stands already, by whatever they are known', () => {
    const outcomes = plan(
      'Anna Kok\n\nanna@huis.example\nG. Nieuw, g@elders.example\nNieuw, G.; g@elders.example',
    );
    expect(outcomes.map(({ line, fate, text }) => [line.line, fate, text.params])).toEqual([
      [1, 'place', {}],
      [3, 'twice', { line: 1 }],
      [4, 'guest', {}],
      [5, 'twice', { line: 4 }],
    ]);
  });

  it('does not take two people for one because they share an address', () => {
    const outcomes = plan('Greet Nieuw, g@elders.example\nHans Nieuw, g@elders.example');
    expect(outcomes.map(({ fate, text }) => [fate, text.params])).toEqual([
      ['guest', {}],
      ['same-address', { line: 1 }],
    ]);
  });

  it('C1: gives the places that are left in the order of the list, and the waiting list after them', () => {
    const text = 'Piet Bos\nAnna Kok\nGreet Nieuw, g@elders.example\nD20240001\nHans Nieuw, h@elders.example';
    const outcomes = plan(text, { capacity: 3, placed: 1 });
    expect(fates(outcomes)).toEqual(['enrolled', 'place', 'guest', 'waiting-list', 'guest-waiting']);
    expect(outcomes.slice(3).map(({ text: { params } }) => params)).toEqual([{ place: 1 }, { place: 2 }]);
  });

  it('C1: a free place is for who waits, not for the list', () => {
    const [outcome] = plan('Anna Kok', { capacity: 9, placed: 3, waiting: 2 });
    expect([outcome!.fate, outcome!.text.params]).toEqual(['waiting-list', { place: 3 }]);
  });

  it('every fate has a sentence in both languages', () => {
    const text = 'Anna Kok\nVera Smit\nD20249999\n?\nGreet Nieuw';
    for (const { text: said } of plan(text))
      for (const language of ['nl', 'en'] as const) expect(catalogues[language][said.key]).toMatch(/\w/);
  });
});

describe('300 people out of one list, of whom 20 lines are faulty', () => {
  const people = Array.from({ length: 280 }, (_, at) =>
    leader(`p${at}`, `Naam${String.fromCharCode(97 + (at % 26), 97 + Math.trunc(at / 26))} Achternaam`, {
      participantNumber: `D2024${String(at).padStart(4, '0')}`,
    }),
  );
  const good = people.map(
    ({ participantNumber, name, emails }, at) => [participantNumber, name.fullName, emails[0]][at % 3]!,
  );
  const wrong = [
    'D20239999',
    'wie@elders.example',
    'Niemand Hier',
    'Wie Is wie@elders',
    'p0@huis.example p1@huis.example',
  ];
  const bad = [...wrong, ...wrong, ...wrong, '...', '?', ...[good[0]!, good[1]!, good[2]!]];
  const text = good
    .flatMap((line, at) => (at % 14 === 13 ? [line, bad[Math.trunc(at / 14)]!] : [line]))
    .join('\n');
  const lines = readAttendeeList(text);
  const day: DayPlaces = { openTo: 'both', capacity: 500, placed: 0, waiting: 0 };

  it('280 get a place, each faulty line says what to do, and pasted again nobody is enrolled', () => {
    const outcomes = planList(lines, people, day);
    expect(outcomes).toHaveLength(300);
    expect(outcomes.filter(({ fate }) => fate === 'place')).toHaveLength(280);
    const told = outcomes.filter((outcome) => !enrols(outcome)).map(({ fate }) => fate);
    const five = ['unknown-number', 'unknown-address', 'unknown-name', 'wrong-address', 'several'];
    expect(told).toEqual([...five, ...five, ...five, 'unreadable', 'unreadable', 'twice', 'twice', 'twice']);
    const kept = people.map((person): Candidate => ({ ...person, enrolment: 'placed' }));
    expect(planList(lines, kept, { ...day, placed: 280 }).filter(enrols)).toEqual([]);
  });
});

describe('a choice of the organiser', () => {
  it.each<[string, string, string, Fate, string | null]>([
    ['one of two of that name', 'Vera Smit', 'vera2', 'place', 'vera2'],
    ['a guest of that name', 'Vera Smit', AS_GUEST, 'guest', null],
    ['the known one after all', 'Anna Kok <anna@elders.example>', 'anna', 'place', 'anna'],
    ['a guest without an address', 'Greet Nieuw', AS_GUEST, 'guest', null],
    ['somebody whom the line does not mean', 'Vera Smit', 'jan', 'choose-namesake', null],
    ['a guest without a name', 'greet@elders.example', AS_GUEST, 'unknown-address', null],
    ['a guest with the number of somebody known', 'D20240001 Anna Kok', AS_GUEST, 'choose-differs', null],
    ['anything for what needs none', 'Anna Kok', 'jan', 'place', 'anna'],
  ])('%s', (_, text, choice, fate, personId) => {
    const [outcome] = plan(text, {}, new Map([[1, choice]]));
    expect([outcome!.fate, outcome!.person?.personId ?? null]).toEqual([fate, personId]);
  });

  it('still meets who stands there already', () => {
    expect(fates(plan('vera@huis.example\nVera Smit', {}, new Map([[2, 'vera']])))).toEqual([
      'place',
      'twice',
    ]);
  });
});

describe('whatever list is pasted', () => {
  const said = fc.constantFrom(
    ...[
      'Anna Kok',
      'anna@huis.example',
      'Kok, Anna',
      'D20240001',
      'Berg, van den, Jan',
      'Vera Smit',
      'Piet Bos',
    ],
    ...[
      'Greet Nieuw <greet@elders.example>',
      'Hans Nieuw; hans@elders.example',
      'Hans Nieuw',
      '?',
      '',
      'Gijs Gast',
    ],
    ...[
      'Wim Bos',
      'Carla Mol',
      'D20249999',
      'Greet Nieuw greet@elders',
      '1. Gerda Mol',
      'Ans Nieuw, hans@elders.example',
    ],
  );
  const list = fc.record({
    texts: fc.array(said, { maxLength: 12 }),
    capacity: fc.integer({ min: 1, max: 6 }),
    chosen: fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('vera', 'vera2', AS_GUEST))),
  });

  it('no line is lost, the order is kept, no place is given twice, and pasted again nobody is enrolled', () => {
    fc.assert(
      fc.property(list, ({ texts, capacity, chosen }) => {
        const lines = readAttendeeList(texts.join('\n'));
        const choices = new Map(chosen);
        const day: DayPlaces = { openTo: 'both', capacity, placed: 1, waiting: 0 };
        const outcomes = planList(lines, PEOPLE, day, choices);
        expect(outcomes.map(({ line }) => line)).toEqual(lines);
        const taken = outcomes.filter(enrols);
        const seated = taken.filter(({ fate }) => fate === 'place' || fate === 'guest').length;
        expect(seated).toBe(Math.min(taken.length, Math.max(0, capacity - 1)));
        const whom = taken.map(({ person, guest }) => person?.personId ?? guest!.email ?? guest!.name);
        expect(new Set(whom).size).toBe(whom.length);

        const waitsNow = (outcome: LineOutcome) => outcome.fate.includes('waiting');
        const kept = PEOPLE.map((person): Candidate => {
          const mine = taken.find((outcome) => outcome.person === person);
          return mine ? { ...person, enrolment: waitsNow(mine) ? 'waiting' : 'placed' } : person;
        });
        const guests = taken
          .filter(({ guest }) => guest !== null)
          .map((outcome) =>
            leader(`guest-${outcome.line.line}`, outcome.guest!.name, {
              emails: outcome.guest!.email === null ? [] : [outcome.guest!.email],
              isLeader: false,
              account: 'none',
              enrolment: waitsNow(outcome) ? 'waiting' : 'placed',
            }),
          );
        const later = { ...day, placed: 1 + seated, waiting: taken.length - seated };
        const again = planList(lines, [...kept, ...guests], later);
        expect(again.filter(enrols)).toEqual([]);
        expect(again.length).toBe(outcomes.length);
      }),
      { numRuns: 100 },
    );
  });
});
