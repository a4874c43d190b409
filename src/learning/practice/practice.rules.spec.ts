import { describe, expect, it } from '@jest/globals';
import type { GroupLeader } from '../../people/groups/group-leaders.queries.js';
import { hostsByGroup, ledOn } from './practice.rules.js';

const leader = (change: Partial<GroupLeader> = {}): GroupLeader => ({
  id: 'period',
  groupId: 'oost',
  role: 'leader',
  personId: 'ida',
  name: 'Ida Host',
  profession: null,
  from: '2026-01-01',
  to: '2026-06-30',
  ...change,
});

describe('T1: who led a group on a day', () => {
  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('on %s: %s', (day, led) => expect(ledOn([leader()], 'ida', day)).toBe(led));

  it('is no co-leader, and nobody else', () => {
    expect(ledOn([leader({ role: 'co-leader' })], 'ida', '2026-03-01')).toBe(false);
    expect(ledOn([leader()], 'piet', '2026-03-01')).toBe(false);
  });

  it('led in one of several periods', () => {
    const again = leader({ from: '2026-09-01', to: null });
    expect(ledOn([leader(), again], 'ida', '2026-10-01')).toBe(true);
    expect(ledOn([leader(), again], 'ida', '2026-08-01')).toBe(false);
  });
});

describe('whom one can choose as host', () => {
  const today = '2026-03-01';
  const all = [
    { personId: 'ida', name: 'Ida Host' },
    { personId: 'piet', name: 'Piet Vrij' },
    { personId: 'zelf', name: 'Zelf Begeleider' },
  ];
  const leaders = [
    leader(),
    leader({ groupId: 'west', personId: 'wil', name: 'Wil West', to: null }),
    leader({ groupId: 'west', personId: 'zelf', name: 'Zelf Begeleider', to: null }),
    leader({ groupId: 'west', personId: 'bas', name: 'Bas Vroeger', to: '2026-02-28' }),
  ];
  const chosen = (group: string | null) =>
    hostsByGroup(['oost', 'west'], leaders, all, { chosen: group, today, traineeId: 'zelf' }).map(
      ({ groupId, hosts }) => [groupId, hosts.map(({ personId }) => personId)],
    );

  it('are the leaders of the chosen group first, then of the others, then everybody else', () => {
    expect(chosen('west')).toEqual([
      ['west', ['wil']],
      ['oost', ['ida']],
      [null, ['piet']],
    ]);
    expect(chosen(null).map(([group]) => group)).toEqual(['oost', 'west', null]);
  });

  it('H4: never is the trainee', () => expect(JSON.stringify(chosen('west'))).not.toContain('zelf'));
});
