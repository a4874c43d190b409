import type { Attended } from '../presence.rules.js';

/** Somebody of a day, as far as its figures depend on them. */
export interface CountedPerson {
  kind: 'trainee' | 'leader' | 'guest';
  /** null: came without being enrolled */
  enrolment: 'placed' | 'waiting' | 'cancelled' | null;
  /** as the list has it: 0: absent; null: not marked */
  present: number | null;
  /** what the closed list says (I9) */
  attended: Attended | null;
}

/** The figures of a day (I5): how many people. */
export interface DayFigures {
  /** have, or had, a place */
  placed: number;
  waiting: number;
  /** cancelled, or were cancelled for */
  cancelled: number;
  present: number;
  leaders: number;
  trainees: number;
  guests: number;
  /** had a place and were not there */
  missed: number;
  /** were there without a place */
  walkIns: number;
  /** I9: of those who were there, how much of the counted minutes */
  full: number;
  attended: number;
  neither: number;
}

/** Counts the people of a day. Of presence a list that is still open tells no more than was marked so far. */
export function figuresOf(people: readonly CountedPerson[]): DayFigures {
  const count = (applies: (one: CountedPerson) => boolean) => people.filter(applies).length;
  const wasThere = ({ present }: CountedPerson) => present !== null && present > 0;
  const present = people.filter(wasThere);
  const ofPresent = (applies: (one: CountedPerson) => boolean) => present.filter(applies).length;
  return {
    placed: count(({ enrolment }) => enrolment === 'placed'),
    waiting: count((one) => one.enrolment === 'waiting' && !wasThere(one)),
    cancelled: count((one) => one.enrolment === 'cancelled' && !wasThere(one)),
    present: present.length,
    leaders: ofPresent(({ kind }) => kind === 'leader'),
    trainees: ofPresent(({ kind }) => kind === 'trainee'),
    guests: ofPresent(({ kind }) => kind === 'guest'),
    missed: count(({ enrolment, present: minutes }) => enrolment === 'placed' && minutes === 0),
    walkIns: ofPresent(({ enrolment }) => enrolment !== 'placed'),
    full: ofPresent(({ attended }) => attended === 'full'),
    attended: ofPresent(({ attended }) => attended === 'attended'),
    neither: ofPresent(({ attended }) => attended === 'neither'),
  };
}
