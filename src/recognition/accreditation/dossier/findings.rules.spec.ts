import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { catalogues, type MessageKey } from '../../../messages/catalogue.js';
import { handOffDeadline, submissionDeadline } from './deadlines.rules.js';
import {
  accreditedMinutes,
  type DescribedMeeting,
  type DescribedTeacher,
  type DossierDescription,
} from './dossier-description.rules.js';
import { CONTRADICTORY, type Finding, findingsOf, isMissing, MISSING } from './findings.rules.js';

const BODY = { takes: [1, 4] as (1 | 3 | 4)[] };

function meeting(changes: Partial<DescribedMeeting> = {}): DescribedMeeting {
  return {
    id: 'm1',
    name: 'Dagdeel 1',
    heldOn: '2027-03-13',
    startsAt: '09:30',
    endsAt: '13:00',
    place: 'Utrecht',
    hasVideoLink: false,
    topics: ['group-dynamics'],
    teachers: ['t1'],
    capacity: 16,
    parts: [
      { title: 'Theorie', startsAt: '09:30', endsAt: '11:00', counted: true },
      { title: 'Pauze', startsAt: '11:00', endsAt: '11:30', counted: false },
      { title: 'Oefening', startsAt: '11:30', endsAt: '13:00', counted: true },
    ],
    ...changes,
  };
}
const teacher = (changes: Partial<DescribedTeacher> = {}): DescribedTeacher => ({
  id: 't1',
  name: 'A. Jansen',
  background: 'Psychotherapeut',
  interests: { text: '', on: '2026-11-28' },
  ...changes,
});

function dossier(changes: Partial<DossierDescription> = {}): DossierDescription {
  return {
    kind: 'edition',
    type: 1,
    title: 'Cursorisch onderwijs',
    targetGroup: 'Begeleiders i.o.',
    goals: ['Herkent parallelle processen'],
    literature: ['Handboek Groepstherapie'],
    evaluation: 'Vragenlijst na elk dagdeel',
    selfStudyMinutes: 0,
    maximum: 16,
    meetings: [meeting()],
    teachers: [teacher()],
    uncoveredTopics: [],
    ...changes,
  };
}
const found = (changes: Partial<DossierDescription>) => findingsOf(dossier(changes), BODY);
const codes = (changes: Partial<DossierDescription>) => found(changes).map(({ code }) => code);
const inMeeting = (changes: Partial<DescribedMeeting>) => codes({ meetings: [meeting(changes)] });
const parts = (...times: [startsAt: string, endsAt: string, counted?: boolean][]) =>
  inMeeting({
    parts: times.map(([startsAt, endsAt, counted = true]) => ({ title: 'Deel', startsAt, endsAt, counted })),
  });

describe('what a dossier lacks', () => {
  it('Q1: is nothing when all of it is there: then it can be submitted', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, Partial<DossierDescription>]>([
    ['type', { type: null }],
    ['title', { title: ' ' }],
    ['target-group', { targetGroup: '' }],
    ['goals', { goals: ['', ' '] }],
    ['reading', { literature: [] }],
    ['evaluation', { evaluation: '' }],
    ['self-study', { selfStudyMinutes: null }],
    ['maximum', { maximum: null }],
    ['maximum', { maximum: 0 }],
  ])('Q1: %s is asked of the secretariat, in the dossier', (code, changes) => {
    expect(found(changes)).toEqual([{ code, place: 'dossier', who: ['secretariat'], of: null, params: {} }]);
  });

  it.each<[string, Partial<DescribedMeeting>]>([
    ['date', { heldOn: null }],
    ['times', { startsAt: '' }],
    ['times', { startsAt: '13:00' }],
    ['place', { place: ' ' }],
    ['topics', { topics: [] }],
    ['parts', { parts: [] }],
  ])('Q1: %s is mended where the meeting is planned', (code, changes) => {
    const expected: Finding = {
      code: code as Finding['code'],
      place: 'meeting',
      who: ['secretariat'],
      of: 'm1',
      params: { meeting: 'Dagdeel 1' },
    };
    expect(found({ meetings: [meeting(changes)] })).toEqual([expected]);
    expect(found({ kind: 'day', meetings: [meeting(changes)] })).toEqual([
      { ...expected, who: ['organiser', 'secretariat'] },
    ]);
  });

  it('Q1: a meeting by video needs no place', () => {
    expect(inMeeting({ place: '', hasVideoLink: true })).toEqual([]);
  });

  it('Q1: meetings, and teachers of each', () => {
    expect(codes({ meetings: [], teachers: [] })).toEqual(['meetings']);
    expect(codes({ meetings: [meeting({ teachers: [] })], teachers: [] })).toEqual(['teachers']);
  });

  it('Q5: background and interests are asked of the teacher alone; none declared is declared', () => {
    expect(found({ teachers: [teacher({ background: ' ', interests: null })] })).toEqual([
      { code: 'background', place: 'teacher', who: ['teacher'], of: 't1', params: { teacher: 'A. Jansen' } },
      { code: 'interests', place: 'teacher', who: ['teacher'], of: 't1', params: { teacher: 'A. Jansen' } },
    ]);
  });

  it('P5: each topic that the blocks do not cover', () => {
    expect(
      found({ uncoveredTopics: ['Euthanasie', 'Incest'] }).map(({ code, params }) => [code, params.topic]),
    ).toEqual([
      ['uncovered-topic', 'Euthanasie'],
      ['uncovered-topic', 'Incest'],
    ]);
  });
});

describe('what a dossier contradicts', () => {
  it('Q5: parts lie within start and end, follow one another and leave nothing out', () => {
    expect(parts(['09:30', '13:00'])).toEqual([]);
    expect(parts(['11:00', '13:00'], ['09:30', '11:00'])).toEqual([]);
    expect(parts(['09:00', '13:00'])).toEqual(['part-outside']);
    expect(parts(['09:30', '13:30'])).toEqual(['part-outside']);
    expect(parts(['09:30', '11:00'], ['10:59', '13:00'])).toEqual(['part-overlap']);
    expect(parts(['09:30', '11:00'], ['11:01', '13:00'])).toEqual(['parts-gap']);
    expect(parts(['09:31', '13:00'])).toEqual(['parts-gap']);
    expect(parts(['09:30', '12:59'])).toEqual(['parts-gap']);
    expect(parts(['09:30', '09:30'], ['09:30', '13:00'])).toEqual(['part-times']);
    expect(parts(['09:30', '13:00', false])).toEqual(['no-contact']);
  });

  it('Q5: a gap says how long it is, and before what', () => {
    const [gap] = found({
      meetings: [meeting({ parts: [{ title: 'x', startsAt: '10:00', endsAt: '13:00', counted: true }] })],
    });
    expect(gap).toMatchObject({
      code: 'parts-gap',
      params: { minutes: 30, before: '10:00', meeting: 'Dagdeel 1' },
    });
  });

  it('Q4: the body takes no attendance of this type', () => {
    expect(codes({ type: 3 })).toEqual(['type-not-taken']);
  });

  it('Q1: two meetings at the same time, and no more than that', () => {
    const other = (changes: Partial<DescribedMeeting>) =>
      meeting({ id: 'm2', name: 'Dagdeel 2', ...changes });
    expect(codes({ meetings: [meeting(), other({})] })).toEqual(['same-time']);
    expect(codes({ meetings: [meeting(), other({ heldOn: '2027-03-14' })] })).toEqual([]);
    const after = [{ title: 'x', startsAt: '13:00', endsAt: '15:00', counted: true }];
    expect(
      codes({ meetings: [meeting(), other({ startsAt: '13:00', endsAt: '15:00', parts: after })] }),
    ).toEqual([]);
  });

  it('Q1: more participants than there are places', () => {
    expect(inMeeting({ capacity: 15 })).toEqual(['maximum-over-capacity']);
    expect(inMeeting({ capacity: 16 })).toEqual([]);
    expect(inMeeting({ capacity: null })).toEqual([]);
  });

  it('Q1: teachers who teach nothing, and who teach and are not described', () => {
    expect(codes({ teachers: [teacher(), teacher({ id: 't2', background: '' })] })).toEqual(['idle-teacher']);
    expect(codes({ teachers: [] })).toEqual(['unknown-teacher']);
  });
});

describe('any dossier', () => {
  const maybe = <T>(value: T, empty: T) => fc.constantFrom(value, value, empty);
  const any = fc
    .record({
      title: maybe('Cursus', ''),
      targetGroup: maybe('Artsen', ''),
      evaluation: maybe('Vragenlijst', ''),
      selfStudyMinutes: maybe<number | null>(0, null),
      maximum: maybe<number | null>(16, null),
      type: maybe<1 | 3 | null>(1, null),
      background: maybe('Psychiater', ''),
      interests: maybe<DescribedTeacher['interests']>({ text: '', on: '2026-11-28' }, null),
      place: maybe('Zwolle', ''),
      heldOn: maybe<string | null>('2027-03-13', null),
    })
    .map(({ background, interests, place, heldOn, ...own }) =>
      dossier({
        ...own,
        teachers: [teacher({ background, interests })],
        meetings: [meeting({ place, heldOn })],
      }),
    );

  it('Q1: is ready when all that was named before is filled in, and then only (acceptance 1)', () => {
    fc.assert(
      fc.property(any, (given) => {
        const findings = findingsOf(given, BODY);
        expect(findings.every(isMissing)).toBe(true);
        const named = new Set(findings.map(({ code }) => code));
        const whole = dossier();
        const fill = <K extends keyof DossierDescription>(code: string, key: K) =>
          named.has(code as never) ? { [key]: whole[key] } : {};
        const mended = {
          ...given,
          ...fill('title', 'title'),
          ...fill('target-group', 'targetGroup'),
          ...fill('evaluation', 'evaluation'),
          ...fill('self-study', 'selfStudyMinutes'),
          ...fill('maximum', 'maximum'),
          ...fill('type', 'type'),
          teachers: given.teachers.map((one) => ({
            ...one,
            ...(named.has('background') && { background: 'Psychiater' }),
            ...(named.has('interests') && { interests: { text: 'Geen', on: '2026-11-28' } }),
          })),
          meetings: given.meetings.map((one) => ({
            ...one,
            ...(named.has('place') && { place: 'Zwolle' }),
            ...(named.has('date') && { heldOn: '2027-03-13' }),
          })),
        };
        expect(findingsOf(mended, BODY)).toEqual([]);
      }),
    );
  });
});

describe('the sentences', () => {
  it('Q1: there is one for each thing, each place and each who can mend it', () => {
    const keys = [
      ...[...MISSING, ...CONTRADICTORY].map((code) => `accreditation.dossier.finding.${code}`),
      ...['dossier', 'meeting', 'teacher'].map((place) => `accreditation.dossier.place.${place}`),
      ...['secretariat', 'organiser', 'teacher'].map((who) => `accreditation.dossier.who.${who}`),
    ];
    expect(keys.filter((key) => !catalogues.nl[key as MessageKey])).toEqual([]);
  });
});

describe('minutes and deadlines', () => {
  it('Q5: contact minutes are those of the parts without breaks, self-study stands apart', () => {
    const two = dossier({ meetings: [meeting(), meeting({ id: 'm2' })], selfStudyMinutes: 600 });
    expect(accreditedMinutes(two)).toEqual({ contact: 360, selfStudy: 600 });
    expect(accreditedMinutes(dossier({ selfStudyMinutes: null }))).toEqual({ contact: 180, selfStudy: 0 });
  });

  it('Q4: the dossier is due so many days before its first meeting', () => {
    const meetings = [{ heldOn: '2027-05-01' }, { heldOn: null }, { heldOn: '2027-03-13' }];
    const due = (today: string) => submissionDeadline({ submitDaysBefore: 42 }, meetings, today);
    expect(due('2026-11-28')).toEqual({ on: '2027-01-30', daysLeft: 63 });
    expect(due('2027-01-30')).toEqual({ on: '2027-01-30', daysLeft: 0 });
    expect(due('2027-01-31')).toEqual({ on: '2027-01-30', daysLeft: -1 });
    expect(submissionDeadline({ submitDaysBefore: 42 }, [{ heldOn: null }], '2026-11-28')).toBeNull();
  });

  it('Q4: attendance is taken for so many days after the meeting', () => {
    expect(handOffDeadline({ handOffDays: 42 }, '2026-11-28', '2027-01-01')).toEqual({
      on: '2027-01-09',
      daysLeft: 8,
    });
  });
});
