import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../curriculum/curriculum.rules.js';
import { Trajectory } from '../enrolment/trajectories/trajectory.entity.js';
import { LeaderStandingRow } from '../people/leader-standing.entity.js';
import type { Person } from '../people/person.entity.js';
import { bigNumbersOf } from '../people/registers/register-numbers.queries.js';
import type { SpreadsheetRow } from '../platform/spreadsheet/spreadsheet.service.js';
import type { ParticipantRow } from './participant-row.rules.js';
import {
  leadersByFormerAddress,
  numbered,
  type Numbered,
  personsByEmail,
  personsById,
} from './sheet-people.queries.js';
import { comparableEmail } from '../platform/text/dutch-values.rules.js';

/** What identifies a participant in a row. */
type Key = Pick<ParticipantRow, 'number' | 'email'>;

/** The persons in the database that one batch of participants may mean; kept up to date as its rows are taken over. */
export class KnownPeople {
  private constructor(
    private readonly people: Map<string, Person>,
    private readonly numbers: Map<string, Numbered>,
    private readonly byEmail: Map<string, string>,
    private readonly byFormerAddress: ReadonlyMap<string, string>,
    private readonly leaders: ReadonlySet<string>,
    private readonly trajectories: Map<string, Trajectory[]>,
    private readonly bigNumbers: Map<string, string>,
  ) {}

  static async load(manager: EntityManager, rows: readonly SpreadsheetRow[]): Promise<KnownPeople> {
    const numbers = await numbered(manager, [...new Set(rows.map(({ cells }) => cells.Deelnemernummer!))]);
    const addresses = [...new Set(rows.flatMap(({ cells }) => [cells['E-mail']!, cells.Supervisor!]))].map(
      comparableEmail,
    );
    const [mailed, former] = [
      await personsByEmail(manager, addresses),
      await leadersByFormerAddress(manager, addresses),
    ];
    const ids = [...numbers.values()].flatMap(({ holder, meant }) => [holder, meant]);
    // One object per person, however found: a change must show everywhere.
    const people = await personsById(
      manager,
      new Set([
        ...ids.filter((id) => id !== null),
        ...[...mailed.values(), ...former.values()].map(({ id }) => id),
      ]),
    );
    return new KnownPeople(
      people,
      numbers,
      new Map([...people.values()].map(({ email, id }) => [email, id])),
      new Map([...former].map(([address, { id }]) => [address, id])),
      await leadersAmong(manager, [...people.keys()]),
      await trajectoriesOf(manager, [...people.keys()]),
      await bigNumbersOf(manager, [...people.keys()]),
    );
  }

  /** The leader whom a sheet means by an address. */
  leader(address: string): Person | undefined {
    const id = this.byEmail.get(address) ?? this.byFormerAddress.get(address);
    return id !== undefined && this.leaders.has(id) ? this.people.get(id) : undefined;
  }

  /** The person with an address, or a leader who had it and is no participant yet. */
  holder(address: string): Person | undefined {
    const now = this.person(this.byEmail.get(address));
    if (now) return now;
    const former = this.person(this.byFormerAddress.get(address));
    return former?.participantNumber === null ? former : undefined;
  }

  /** Whether a number became somebody else's in the portal, and the row is still about the person who had it before. */
  isMoved({ number, email }: Key): boolean {
    const { holder, meant } = this.numbers.get(number) ?? { holder: null, meant: null };
    return holder !== null && meant !== null && holder !== meant && this.byEmail.get(email) !== holder;
  }

  /**
   * The person whom a row is about: the one with its number, or the one who had it until the portal changed it. A person
   * left behind by an import that was taken back is found by their address first, since that import may have had the
   * numbers wrong, and then by their number.
   */
  participant({ number, email }: Key): Person | undefined {
    const { holder = null, meant = null } = this.numbers.get(number) ?? {};
    const known = this.person(holder ?? meant);
    if (known && this.trajectory(known)) return known;
    const mailed = this.holder(email);
    if (mailed && (mailed.participantNumber === null || !this.trajectory(mailed))) return mailed;
    return known;
  }

  /** The person with a number now. */
  numbered(number: string): Person | undefined {
    return this.person(this.numbers.get(number)?.holder);
  }

  /** Those who have a number of this batch now, by number. */
  holders(): Map<string, Person> {
    const holders = new Map<string, Person>();
    for (const number of this.numbers.keys()) {
      const holder = this.numbered(number);
      if (holder) holders.set(number, holder);
    }
    return holders;
  }

  /** The trajectory that somebody follows, the latest if they follow two. */
  trajectory({ id }: Pick<Person, 'id'>): Trajectory | undefined {
    return this.trajectories.get(id)?.findLast(({ state }) => state !== 'cancelled');
  }

  /** The trajectory of a programme that taking an import back cancelled. */
  cancelled({ id }: Pick<Person, 'id'>, programme: ProgrammeKey): Trajectory | undefined {
    return this.trajectories
      .get(id)
      ?.find((trajectory) => trajectory.state === 'cancelled' && trajectory.programme === programme);
  }

  /** Notes that somebody came, or has another number or address. */
  note(person: Person, before: { email: string | null; number: string | null }): void {
    const { id, email, participantNumber: number } = person;
    this.people.set(id, person);
    if (before.email !== null && before.email !== email) this.byEmail.delete(before.email);
    this.byEmail.set(email, id);
    if (before.number !== null && before.number !== number) this.numbers.delete(before.number);
    if (number !== null) this.numbers.set(number, { holder: id, meant: id });
  }

  /** The number that somebody has in the register of D1. */
  bigNumber({ id }: Pick<Person, 'id'>): string | null {
    return this.bigNumbers.get(id) ?? null;
  }

  /** Notes that somebody has another number in that register, or none. */
  noteBigNumber({ id }: Pick<Person, 'id'>, number: string | null): void {
    if (number === null) this.bigNumbers.delete(id);
    else this.bigNumbers.set(id, number);
  }

  /** Notes that somebody follows a trajectory now. */
  follow(trajectory: Trajectory): void {
    const others = this.trajectories.get(trajectory.personId) ?? [];
    this.trajectories.set(trajectory.personId, [
      ...others.filter(({ id }) => id !== trajectory.id),
      trajectory,
    ]);
  }

  private person(id: string | null | undefined): Person | undefined {
    return typeof id === 'string' ? this.people.get(id) : undefined;
  }
}

async function leadersAmong(manager: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const leaders = await manager
    .createQueryBuilder(LeaderStandingRow, 'l')
    .where('l.personId = ANY(:ids)', { ids })
    .getMany();
  return new Set(leaders.map(({ personId }) => personId));
}

async function trajectoriesOf(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, Trajectory[]>> {
  const trajectories = await manager
    .createQueryBuilder(Trajectory, 't')
    .where('t.personId = ANY(:ids)', { ids })
    .orderBy('t.startedOn')
    .getMany();
  const own = new Map<string, Trajectory[]>();
  for (const trajectory of trajectories) {
    own.set(trajectory.personId, [...(own.get(trajectory.personId) ?? []), trajectory]);
  }
  return own;
}
