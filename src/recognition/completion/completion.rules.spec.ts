import { describe, expect, it } from '@jest/globals';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { type Credit, progressOf, type Requirement } from '../../hours/progress.rules.js';
import type { RecordState } from './completion-record-state.entity.js';
import {
  earnedKinds,
  recordAction,
  recordNumber,
  statementOf,
  statesTheSame,
  type StatementSource,
  verificationUrl,
} from './completion.rules.js';

type SignedCredit = Credit & { signedBy: string; recordedBy: string };

function requirement(
  component: ComponentKey,
  required: number,
  changes: Partial<Requirement> = {},
): Requirement {
  const hasBlocks = component === 'course' || component === 'fishbowl';
  return {
    component,
    unit: component === 'practice' ? 'sessions' : 'minutes',
    required,
    blocks: hasBlocks ? 4 : null,
    blockMinutes: hasBlocks ? 240 : null,
    requiredItems: [],
    roles: null,
    accepted: null,
    exemptedOn: null,
    ...changes,
  };
}

const HOURS = [
  requirement('literature', 3840),
  requirement('course', 960),
  requirement('fishbowl', 960),
] as const;
const LEADER = [...HOURS, requirement('practice', 1), requirement('supervision', 300)];

function credit(
  component: ComponentKey,
  minutes: number,
  signedOn: string,
  signedBy: string,
  block: number | null = null,
): SignedCredit {
  const recordedBy = `person:${signedBy}`;
  return { component, minutes, block, item: null, happenedOn: '2026-01-01', signedOn, signedBy, recordedBy };
}

const HOURS_CREDITS = [
  credit('literature', 3840, '2026-02-01', 'noor'),
  ...[1, 2, 3, 4].flatMap((block) => [
    credit('course', 240, '2026-03-01', 'zeger', block),
    credit('fishbowl', 240, '2026-04-01', 'noor', block),
  ]),
];
const REST_CREDITS = [
  credit('practice', 90, '2026-05-01', 'piet'),
  credit('supervision', 300, '2026-06-01', 'piet'),
];
const SIGNERS = new Map([
  ['noor', 'Noor van den Heuvel'],
  ['zeger', 'Zeger Ångström'],
  ['piet', 'Piet Veen'],
  ['late', 'Laat Tekenaar'],
]);

function source(
  requirements: readonly Requirement[],
  credits: readonly SignedCredit[],
  changes: Partial<StatementSource> = {},
): StatementSource {
  return {
    programme: { key: 'leader', version: 1, validFrom: '2005-01-01' },
    imposed: false,
    name: 'Anna Voorbeeld',
    requirements,
    progress: progressOf(requirements, credits, changes.imposed),
    credits,
    signers: SIGNERS,
    ...changes,
  };
}

describe('K1: the records that a trajectory has earned', () => {
  const hours = progressOf(HOURS, HOURS_CREDITS);
  const hoursOfLeader = progressOf(LEADER, HOURS_CREDITS);
  const all = progressOf(LEADER, [...HOURS_CREDITS, ...REST_CREDITS]);

  it('a leader: one for the 96 hours, a second when practice and supervision are complete too', () => {
    expect(earnedKinds('leader', false, progressOf(LEADER, HOURS_CREDITS.slice(1)))).toEqual([]);
    expect(earnedKinds('leader', false, hoursOfLeader)).toEqual(['hours96']);
    expect(earnedKinds('leader', false, all)).toEqual(['hours96', 'programme']);
  });

  it('a co-leader: one', () => {
    expect(earnedKinds('co-leader', false, hours)).toEqual(['hours96']);
  });

  it.each(['leader', 'co-leader'] as const)(
    'P6: a %s with an imposed set: the programme only, when it is met',
    (programme) => {
      const imposed = [requirement('practice', 1), requirement('supervision', 300)];
      expect(earnedKinds(programme, true, progressOf(imposed, REST_CREDITS.slice(1), true))).toEqual([]);
      expect(earnedKinds(programme, true, progressOf(imposed, REST_CREDITS, true))).toEqual(['programme']);
      expect(earnedKinds(programme, true, progressOf(HOURS, HOURS_CREDITS, true))).toEqual(['programme']);
    },
  );
});

describe('K2: what a record states', () => {
  it('of the 96 hours: the three components with the day of each, who signed, and the last day', () => {
    const everything = source(LEADER, [...HOURS_CREDITS, ...REST_CREDITS]);
    const statement = statementOf('hours96', everything);
    expect(statement).toMatchObject({
      kind: 'hours96',
      name: 'Anna Voorbeeld',
      programme: { key: 'leader', version: 1, validFrom: '2005-01-01' },
      imposed: false,
      signedOffBy: ['Noor van den Heuvel', 'Zeger Ångström'],
      metOn: '2026-04-01',
    });
    expect(statement.components).toEqual([
      {
        component: 'literature',
        unit: 'minutes',
        counted: 3840,
        required: 3840,
        exempted: false,
        blocks: [],
        metOn: '2026-02-01',
      },
      expect.objectContaining({ component: 'course', blocks: [1, 2, 3, 4], metOn: '2026-03-01' }),
      expect.objectContaining({ component: 'fishbowl', blocks: [1, 2, 3, 4], metOn: '2026-04-01' }),
    ]);
  });

  it('of the programme: all components and all signers', () => {
    const statement = statementOf('programme', source(LEADER, [...HOURS_CREDITS, ...REST_CREDITS]));
    expect(statement.components.map(({ component, unit, counted }) => [component, unit, counted])).toEqual([
      ['literature', 'minutes', 3840],
      ['course', 'minutes', 960],
      ['fishbowl', 'minutes', 960],
      ['practice', 'sessions', 1],
      ['supervision', 'minutes', 300],
    ]);
    expect(statement.signedOffBy).toEqual(['Noor van den Heuvel', 'Piet Veen', 'Zeger Ångström']);
    expect(statement.metOn).toBe('2026-06-01');
  });

  it('counts what is required at most, and leaves out who signed only surplus afterwards', () => {
    const surplus = credit('literature', 600, '2026-02-02', 'late');
    const statement = statementOf('hours96', source(HOURS, [...HOURS_CREDITS, surplus]));
    expect(statement.components[0]).toMatchObject({ counted: 3840 });
    expect(statement.signedOffBy).not.toContain('Laat Tekenaar');
    expect(statesTheSame(statement, statementOf('hours96', source(HOURS, HOURS_CREDITS)))).toBe(true);
  });

  it('P6: an exempted component as exempted, with the day of the decision, no hours and no signer', () => {
    const exempted = [requirement('literature', 3840, { exemptedOn: '2026-07-07' }), ...HOURS.slice(1)];
    const statement = statementOf('hours96', source(exempted, HOURS_CREDITS));
    expect(statement.components[0]).toMatchObject({ exempted: true, counted: 0, metOn: '2026-07-07' });
    expect(statement.metOn).toBe('2026-07-07');
    const course = [HOURS[0], requirement('course', 960, { exemptedOn: '2026-07-07' }), HOURS[2]];
    const [, exemptedCourse, fishbowl] = statementOf('hours96', source(course, HOURS_CREDITS)).components;
    expect([exemptedCourse!.blocks, fishbowl!.blocks]).toEqual([[], [1, 2, 3, 4]]);
  });
});

describe('K5: whether two statements say the same of the hours', () => {
  const before = statementOf('hours96', source(HOURS, HOURS_CREDITS));
  const after = (changed: SignedCredit) =>
    statementOf('hours96', source(HOURS, [changed, ...HOURS_CREDITS.slice(1)]));

  it('a new name of the trainee is no correction', () => {
    expect(statesTheSame(before, { ...before, name: 'Anna Nieuw' })).toBe(true);
  });

  it('another signer is', () => {
    expect(statesTheSame(before, after(credit('literature', 3840, '2026-02-01', 'piet')))).toBe(false);
  });

  it('another day of one component is, even when the last day stays', () => {
    const moved = after(credit('literature', 3840, '2026-02-02', 'noor'));
    expect(moved.metOn).toBe(before.metOn);
    expect(statesTheSame(before, moved)).toBe(false);
  });

  it('an exemption is', () => {
    const exempted = [requirement('literature', 3840, { exemptedOn: '2026-02-01' }), ...HOURS.slice(1)];
    expect(statesTheSame(before, statementOf('hours96', source(exempted, HOURS_CREDITS)))).toBe(false);
  });
});

describe('D9: what was taken over from the administration', () => {
  const imported = (credits: readonly SignedCredit[]) =>
    credits.map((credit) => ({ ...credit, recordedBy: 'import:1' }));
  const [reading, ...rest] = HOURS_CREDITS;
  const statement = (credits: readonly SignedCredit[]) => statementOf('hours96', source(HOURS, credits));
  const marks = (credits: readonly SignedCredit[]) =>
    statement(credits).components.map(({ takenOver }) => takenOver);

  it('is marked by component: all of its hours, a part of them, or nothing at all', () => {
    expect(marks(imported(HOURS_CREDITS))).toEqual(['all', 'all', 'all']);
    const [course, fishbowl, ...others] = rest;
    expect(marks([reading!, ...imported([course!]), fishbowl!, ...others])).toEqual([
      undefined,
      'part',
      undefined,
    ]);
  });

  it('K6: leaves no trace where nothing was, so that such a record has the bytes that it always had', () => {
    for (const component of statement(HOURS_CREDITS).components)
      expect(Object.keys(component)).not.toContain('takenOver');
  });

  it('supersedes nothing by the mark alone, in either direction', () => {
    const marked = statement(imported(HOURS_CREDITS));
    expect(statesTheSame(statement(HOURS_CREDITS), marked)).toBe(true);
    expect(statesTheSame(marked, statement(HOURS_CREDITS))).toBe(true);
    expect(statesTheSame(marked, statement(imported(HOURS_CREDITS).slice(1)))).toBe(false);
  });
});

describe('K1, K5: what must happen to the records of a kind', () => {
  const [yes, no] = [true, false];

  it.each<[RecordState | undefined, boolean, boolean, boolean, string]>([
    // latest, earned, corrected, unchanged, action
    [undefined, no, no, no, 'none'],
    [undefined, yes, no, no, 'issue'],
    [undefined, yes, yes, no, 'issue'],
    ['valid', yes, no, yes, 'none'],
    ['valid', yes, no, no, 'none'],
    ['valid', yes, yes, yes, 'none'],
    ['valid', yes, yes, no, 'supersede'],
    ['valid', no, yes, no, 'suspend'],
    ['suspended', no, yes, no, 'none'],
    ['suspended', no, no, no, 'none'],
    ['suspended', yes, no, yes, 'supersede'],
    ['suspended', yes, no, no, 'supersede'],
    ['suspended', yes, yes, no, 'supersede'],
    ['withdrawn', yes, yes, no, 'none'],
    ['withdrawn', no, yes, no, 'none'],
  ])(
    'latest %s, earned %s, corrected %s, unchanged %s: %s',
    (latest, earned, corrected, unchanged, action) => {
      expect(recordAction({ latest, earned, corrected, unchanged })).toBe(action);
    },
  );
});

describe('what a record bears', () => {
  it('K2: a number of year and sequence, which may outgrow four digits', () => {
    expect([recordNumber(2026, 1), recordNumber(2026, 17), recordNumber(2027, 12345)]).toEqual([
      '2026-0001',
      '2026-0017',
      '2027-12345',
    ]);
  });

  it('K3: an address below that of the product', () => {
    expect(verificationUrl('https://leerpad.balint.example', 'abc')).toBe(
      'https://leerpad.balint.example/bewijs/abc',
    );
  });
});
