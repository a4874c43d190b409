import { describe, expect, it } from '@jest/globals';
import { flagsAfter, type GrantedMeeting, lowered } from './flags.rules.js';

const meeting = (changes: Partial<GrantedMeeting> = {}): GrantedMeeting => ({
  id: 'm1',
  heldOn: '2027-03-13',
  startsAt: '09:30',
  endsAt: '13:00',
  teachers: ['t1', 't2'],
  topics: ['groups'],
  ...changes,
});
const granted = [meeting()];
const flag = (what: 'date' | 'teachers' | 'topics', id = 'm1') => ({ meeting: id, what });

describe('a change after granting', () => {
  it('Q6: of date, teachers or topics raises a flag, and nothing else does', () => {
    expect(flagsAfter([], granted, [meeting()])).toEqual([]);
    expect(flagsAfter([], granted, [meeting({ teachers: ['t2', 't1'] })])).toEqual([]);
    expect(flagsAfter([], granted, [meeting({ heldOn: '2027-03-14' })])).toEqual([flag('date')]);
    expect(flagsAfter([], granted, [meeting({ startsAt: '10:00' })])).toEqual([flag('date')]);
    expect(flagsAfter([], granted, [meeting({ teachers: ['t1'] })])).toEqual([flag('teachers')]);
    expect(flagsAfter([], granted, [meeting({ topics: [] })])).toEqual([flag('topics')]);
  });

  it('Q6: of which meetings there are raises all flags of that meeting', () => {
    expect(flagsAfter([], granted, [])).toHaveLength(3);
    expect(flagsAfter([], granted, [meeting(), meeting({ id: 'm2' })])).toEqual([
      flag('date', 'm2'),
      flag('teachers', 'm2'),
      flag('topics', 'm2'),
    ]);
  });

  it('Q6: stays flagged when it is undone, and is flagged once', () => {
    const up = flagsAfter([], granted, [meeting({ heldOn: '2027-03-14' })]);
    expect(flagsAfter(up, granted, [meeting()])).toEqual([flag('date')]);
    expect(flagsAfter(up, granted, [meeting({ heldOn: '2027-03-15' })])).toEqual([flag('date')]);
  });

  it('Q6: a person lowers a flag, and the next change raises it again', () => {
    const moved = [meeting({ heldOn: '2027-03-14', topics: [] })];
    const up = flagsAfter([], granted, moved);
    const { flags, known } = lowered(up, flag('date'), granted, moved);
    expect(flags).toEqual([flag('topics')]);
    expect(flagsAfter(flags, known, moved)).toEqual([flag('topics')]);
    expect(flagsAfter([], known, [meeting({ heldOn: '2027-03-14' })])).toEqual([]);
    expect(flagsAfter([], known, granted)).toEqual([flag('date')]);
  });

  it('Q6: the flags of a meeting that came or went are lowered one by one', () => {
    for (const now of [[], [meeting(), meeting({ id: 'm2' })]]) {
      let known: GrantedMeeting[] = granted;
      let flags = flagsAfter([], known, now);
      for (const one of [...flags]) {
        ({ flags, known } = lowered(flags, one, known, now));
        expect(flagsAfter(flags, known, now)).toEqual(flags);
      }
      expect(flags).toEqual([]);
    }
  });
});
