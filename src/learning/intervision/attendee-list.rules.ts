import { isEnrolled } from '../meetings/enrolment.rules.js';
import type { EnrolmentState } from '../meetings/enrolment.entity.js';
import { displayName, keepsSurname, type NameParts } from '../../people/names.rules.js';
import { normaliseTitle } from '../../platform/text/normalise-title.rules.js';
import type { MessageParams } from '../../platform/errors/domain-error.rules.js';
import type { MessageKey } from '../../platform/product.service.js';
import type { ListLine } from './attendee-line.rules.js';

/** Whom a day is open to (I2). Guests are the organiser's to add, whatever it is. */
export type OpenTo = 'leaders' | 'trainees' | 'both';

/** Somebody whom a list may mean, and how they stand to the day. */
export interface Candidate {
  personId: string;
  name: NameParts;
  participantNumber: string | null;
  bigNumber: string | null;
  /** in lower case: the present address first, and former ones that still lead to them */
  emails: readonly string[];
  enrolment: EnrolmentState | null;
  isLeader: boolean;
  /** whether they follow something now; null: never a trainee. It matters for people who are no leader (C1) */
  trainee: 'running' | 'not-running' | null;
  account: 'open' | 'closed' | 'none';
}

/** What of a day decides what a list does. */
export interface DayPlaces {
  openTo: OpenTo;
  capacity: number;
  placed: number;
  waiting: number;
}

/** Why somebody cannot be enrolled by a list. */
export type NotEntitled = 'leaders-only' | 'trainees-only' | 'not-running' | 'closed';

/** What enrolling does with a line, or what the organiser still has to do about it. */
export type Fate =
  | 'place'
  | 'waiting-list'
  | 'guest'
  | 'guest-waiting'
  | 'enrolled'
  | 'waits'
  | 'twice'
  | 'same-address'
  | 'choose-namesake'
  | 'choose-differs'
  | 'unknown-number'
  | 'unknown-address'
  | 'unknown-name'
  | 'wrong-address'
  | 'several'
  | 'unreadable'
  | NotEntitled;

/** A person unknown to the portal, enrolled as a guest. */
export interface Guest {
  name: string;
  email: string | null;
  profession: string | null;
}

/** What enrolling does with one line. */
export interface LineOutcome {
  line: ListLine;
  fate: Fate;
  text: { key: MessageKey; params: MessageParams };
  /** whom it means; null while that is not certain */
  person: Candidate | null;
  guest: Guest | null;
  /** between whom the organiser can choose, and whether a guest is one of the choices */
  choices: { people: Candidate[]; guest: boolean };
}

/** Whom the organiser chose for a line, by its number: a person, or a guest. */
export type Choices = ReadonlyMap<number, string | typeof AS_GUEST>;
export const AS_GUEST = 'guest';

/** Whom a line means, before the others and the places are looked at. */
interface Meant {
  person: Candidate | null;
  guest: Guest | null;
  /** what the organiser has to do first; null when the line means one person */
  doubt: Exclude<Fate, 'place' | 'waiting-list' | 'guest' | 'guest-waiting' | 'enrolled' | 'waits'> | null;
  choices: LineOutcome['choices'];
}

const NO_CHOICES: LineOutcome['choices'] = { people: [], guest: false };
/** Titles that people write before a name; they tell no two people apart. */
const TITLES = /^(?:(?:prof|dr|drs|mr|ir|ing|mw|mevr|mevrouw|dhr)\.?\s+)+(?=\p{L})/iu;

/**
 * What each line of a list will do, in the order of the list: enrolling gives places in that order, and the waiting list after
 * them (C1). A line is matched by number, address or exact name. Where what it says does not agree the organiser chooses; nobody
 * is enrolled on a guess.
 *
 * @param people everybody whom a line may mean; more of them do no harm
 * @param chosen what the organiser chose; a choice that its line does not offer is none
 */
export function planList(
  lines: readonly ListLine[],
  people: readonly Candidate[],
  day: DayPlaces,
  chosen: Choices = new Map(),
): LineOutcome[] {
  const known = new Known(people);
  const before = new Map<string, ListLine>();
  // Nobody jumps the queue: while somebody waits, no place is free (C1).
  let free = day.waiting > 0 ? 0 : Math.max(0, day.capacity - day.placed);
  let waiting = day.waiting;
  return lines.map((line) => {
    const { doubt, ...meant } = choose(meantBy(line, known), line, chosen.get(line.line));
    const told = (fate: Fate, params: MessageParams = {}): LineOutcome => ({
      line,
      ...meant,
      fate,
      text: { key: `attendee-list.${fate}`, params },
    });
    if (doubt !== null) return told(doubt, { count: meant.choices.people.length });
    const twin = before.get(identityOf(meant));
    if (twin) {
      const sameName = meant.person !== null || nameKey(twin.name ?? '') === nameKey(line.name ?? '');
      return told(sameName ? 'twice' : 'same-address', { line: twin.line });
    }
    before.set(identityOf(meant), line);
    const obstacle = meant.person && obstacleTo(meant.person, day);
    if (obstacle) return told(obstacle);
    const isGuest = meant.person === null;
    if (free > 0) {
      free -= 1;
      return told(isGuest ? 'guest' : 'place');
    }
    waiting += 1;
    return told(isGuest ? 'guest-waiting' : 'waiting-list', { place: waiting });
  });
}

/** Whether a line leads to an enrolment. */
export function enrols({ fate }: Pick<LineOutcome, 'fate'>): boolean {
  return fate === 'place' || fate === 'waiting-list' || fate === 'guest' || fate === 'guest-waiting';
}

/** Why enrolling somebody would do nothing: they have a place or wait already, or cannot be enrolled; null when they can. */
export function obstacleTo(
  person: Candidate,
  { openTo }: Pick<DayPlaces, 'openTo'>,
): 'enrolled' | 'waits' | NotEntitled | null {
  if (isEnrolled(person)) return person.enrolment === 'waiting' ? 'waits' : 'enrolled';
  return notEntitled(person, openTo);
}

/** Why an organiser cannot enrol a person in a day; null when they can. Neither leader nor trainee: a guest. */
export function notEntitled(
  { isLeader, trainee, account }: Pick<Candidate, 'isLeader' | 'trainee' | 'account'>,
  openTo: OpenTo,
): NotEntitled | null {
  if (account === 'closed') return 'closed';
  if (isLeader && openTo !== 'trainees') return null;
  if (trainee === 'running') return openTo === 'leaders' ? 'leaders-only' : null;
  if (isLeader) return 'trainees-only';
  return trainee === null ? null : openTo === 'leaders' ? 'leaders-only' : 'not-running';
}

/**
 * A name, to be compared: its words in whatever order, without titles, case, accents and punctuation, as titles are (K7).
 * `Berg, van den, J.` and `J. van den Berg` are the same; `J.P.` is two words and `Kok-Visser` too.
 */
export function nameKey(name: string): string {
  return name
    .trim()
    .replace(TITLES, '')
    .replace(/['’‘ʼ´`]\s*/gu, '')
    .split(/[\s.,\p{Pd}]+/u)
    .map(normaliseTitle)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

/** Under which keys somebody is found by name: call name, initials or both, or as the whole name was registered or confirmed. */
export function nameKeysOf(name: NameParts): Set<string> {
  const firsts = [name.callName, name.initials, [name.callName, name.initials].filter(Boolean).join(' ')];
  const written = firsts
    .filter((first) => name.surname && first)
    .map((first) => displayName({ ...name, callName: first!, initials: null }));
  return new Set(
    [...written, displayName(name), name.fullName ?? '', name.printName ?? ''].map(nameKey).filter(Boolean),
  );
}

/** People by what a line can say of them. */
class Known {
  private readonly numbers = new Map<string, Candidate[]>();
  private readonly bigs = new Map<string, Candidate[]>();
  private readonly emails = new Map<string, Candidate[]>();
  private readonly names = new Map<string, Candidate[]>();

  constructor(people: readonly Candidate[]) {
    const add = (to: Map<string, Candidate[]>, key: string | null, one: Candidate) => {
      if (key) to.set(key, [...(to.get(key) ?? []), one]);
    };
    for (const one of new Map(people.map((person) => [person.personId, person])).values()) {
      add(this.numbers, one.participantNumber?.toUpperCase() ?? null, one);
      add(this.bigs, one.bigNumber, one);
      for (const email of new Set(one.emails)) add(this.emails, email.toLowerCase(), one);
      for (const key of nameKeysOf(one.name)) add(this.names, key, one);
    }
  }

  /** Candidates by number or address, which belong to one person alone. */
  byMark({ number, bigNumber, email }: ListLine): Candidate[] {
    return unique([
      ...(this.numbers.get(number ?? '') ?? []),
      ...(this.bigs.get(bigNumber ?? '') ?? []),
      ...(this.emails.get(email ?? '') ?? []),
    ]);
  }

  byName({ name }: ListLine): Candidate[] {
    return name === null ? [] : (this.names.get(nameKey(name)) ?? []);
  }
}

function meantBy(line: ListLine, known: Known): Meant {
  const { name, email, number, bigNumber, profession } = line;
  const nobody = { person: null, guest: null, choices: NO_CHOICES };
  if (line.fault === 'several' || line.fault === 'unreadable') return { ...nobody, doubt: line.fault };
  const [marked, named] = [known.byMark(line), known.byName(line)];
  const asks = (people: Candidate[], doubt: Meant['doubt']): Meant => ({
    ...nobody,
    doubt,
    choices: { people, guest: name !== null && marked.length === 0 },
  });
  const [one] = marked;
  if (one) {
    const agree = marked.length === 1 && (name === null || named.includes(one) || hasSurname(name, one.name));
    return agree
      ? { ...nobody, person: one, doubt: null }
      : asks(unique([...marked, ...named]), 'choose-differs');
  }
  if (named.length > 1) return asks(named, 'choose-namesake');
  if (line.fault === 'address') return asks(named, 'wrong-address');
  // A known name beside a number or address that is nobody's: it may be them, or a namesake.
  const strange = number ?? bigNumber ?? email;
  if (named.length === 1)
    return strange === null ? { ...nobody, person: named[0]!, doubt: null } : asks(named, 'choose-differs');
  if (number !== null || bigNumber !== null) return asks([], 'unknown-number');
  if (name === null) return asks([], 'unknown-address');
  return email === null
    ? asks([], 'unknown-name')
    : { ...nobody, guest: { name, email, profession }, doubt: null };
}

/** Whether a name can be this person's: it has their surname, or the last word of a name that is kept as a whole. */
function hasSurname(typed: string, name: NameParts): boolean {
  const surname = name.surname ?? name.fullName?.trim().split(/\s+/u).at(-1) ?? '';
  return surname !== '' && keepsSurname(typed, { ...name, surname });
}

/** What the organiser chose, where the line offers it. */
function choose(meant: Meant, { name, email, profession }: ListLine, choice: string | undefined): Meant {
  if (choice === undefined || meant.doubt === null) return meant;
  if (choice === AS_GUEST && meant.choices.guest)
    return { ...meant, guest: { name: name!, email, profession }, doubt: null };
  const person = meant.choices.people.find(({ personId }) => personId === choice);
  return person ? { ...meant, person, doubt: null } : meant;
}

/** By what two lines of one list are seen to mean the same person. */
function identityOf({ person, guest }: Pick<Meant, 'person' | 'guest'>): string {
  if (person) return person.personId;
  return guest!.email ?? nameKey(guest!.name);
}

function unique(people: readonly Candidate[]): Candidate[] {
  return [...new Set(people)];
}
