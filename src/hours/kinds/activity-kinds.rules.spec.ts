import { describe, expect, it } from '@jest/globals';
import '../../../test/support/activity-kinds.js';
import { activityKinds, kindOf, kindOrder, kindsInBlocks, registerKind } from './activity-kinds.rules.js';

const KEYS = ['literature', 'course', 'fishbowl', 'practice', 'supervision'];

describe('the registry of activity kinds', () => {
  it('lists them in the order of the programme', () => {
    expect(kindOrder()).toEqual(KEYS);
  });

  it('refuses a second kind with the key or the place of another', () => {
    const kind = kindOf('practice');
    expect(() => registerKind({ ...kind, order: 45 })).toThrow('practice');
    expect(() => registerKind({ ...kind, key: 'retreat' })).toThrow('retreat');
    expect(kindOrder()).toEqual(KEYS);
  });

  it('refuses a kind that trainees could neither follow nor hand in', () => {
    expect(() => registerKind({ ...kindOf('practice'), key: 'retreat', order: 45, handingIn: null })).toThrow(
      'neither',
    );
    expect(kindOrder()).toEqual(KEYS);
  });

  it('knows no kind that was not registered', () => {
    expect(() => kindOf('retreat')).toThrow('retreat');
  });
});

describe('the limits of one activity', () => {
  it('are those of L1, H6, D3 and S3', () => {
    expect(Object.fromEntries(activityKinds().map(({ key, minutes }) => [key, minutes]))).toEqual({
      literature: { least: 1, most: 720 },
      course: { least: 1, most: 240 },
      fishbowl: { least: 1, most: 240 },
      practice: { least: 30, most: 480 },
      supervision: { least: 15, most: 480 },
    });
  });

  it('H6: has blocks for course and fishbowl', () => {
    expect(kindsInBlocks().map(({ key }) => key)).toEqual(['course', 'fishbowl']);
  });
});
