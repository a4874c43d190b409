import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../curriculum/curriculum.types.js';
import { Trajectory } from '../enrolment/trajectories/trajectory.entity.js';
import { LeaderStandingRow } from '../people/leader-standing.entity.js';
import { Person } from '../people/person.entity.js';
import type { SpreadsheetRow } from '../platform/spreadsheet/spreadsheet.js';
import type { ParticipantRow } from './participant-row.rules.js';
import { personsByAddress } from './sheet-leaders.js';

/** Who is known already, for one batch of participants; kept up to date as its rows are taken over. */
export class KnownPeople {
  private constructor(
    private readonly byNumber: Map<string, Person>,
    private readonly byAddress: Map<string, Person>,
    private readonly leaders: ReadonlySet<string>,
    private readonly trajectories: Map<string, Trajectory[]>,
  ) {}

  static async load(
    manager: EntityManager,
    rows: readonly SpreadsheetRow[],
    numbers: readonly string[],
  ): Promise<KnownPeople> {
    const addresses = rows.flatMap(({ cells }) => [
      cells['E-mail']!.toLowerCase(),
      cells.Supervisor!.toLowerCase(),
    ]);
    const numbered = await manager
      .createQueryBuilder(Person, 'p')
      .where('p.participantNumber = ANY(:numbers)', { numbers })
      .getMany();
    // One object per person, however found: a change must show everywhere.
    const one = new Map(numbered.map((person) => [person.id, person]));
    const byAddress = new Map<string, Person>();
    for (const [address, person] of await personsByAddress(manager, [...new Set(addresses)])) {
      if (!one.has(person.id)) one.set(person.id, person);
      byAddress.set(address, one.get(person.id)!);
    }
    for (const person of one.values()) byAddress.set(person.email, person);
    const ids = [...one.keys()];
    return new KnownPeople(
      new Map(numbered.map((person) => [person.participantNumber!, person])),
      byAddress,
      await leadersAmong(manager, ids),
      await trajectoriesOf(manager, ids),
    );
  }

  /** The leader whom a sheet means by an address. */
  leader(address: string): Person | undefined {
    const person = this.byAddress.get(address);
    return person && this.leaders.has(person.id) ? person : undefined;
  }

  /** Whoever has an address, or is a leader who had it when they were last imported. */
  holder(address: string): Person | undefined {
    return this.byAddress.get(address);
  }

  /**
   * Whom a row is about: whoever has its number. Somebody who was left behind by an import that was taken back is
   * found by their address first, since that import may have had the numbers wrong, and then by their number.
   */
  participant({ number, email }: Pick<ParticipantRow, 'number' | 'email'>): Person | undefined {
    const numbered = this.byNumber.get(number);
    if (numbered && this.trajectory(numbered)) return numbered;
    const holder = this.byAddress.get(email);
    if (holder && (holder.participantNumber === null || !this.trajectory(holder))) return holder;
    return numbered;
  }

  /** Whoever has a number now. */
  numbered(number: string): Person | undefined {
    return this.byNumber.get(number);
  }

  /** The trajectory that somebody follows, the latest if they follow two. */
  trajectory({ id }: Pick<Person, 'id'>): Trajectory | undefined {
    return this.trajectories.get(id)?.findLast(({ state }) => state !== 'cancelled');
  }

  /** The one that somebody would have followed, had its import not been taken back. */
  cancelled({ id }: Pick<Person, 'id'>, programme: ProgrammeKey): Trajectory | undefined {
    return this.trajectories
      .get(id)
      ?.find((trajectory) => trajectory.state === 'cancelled' && trajectory.programme === programme);
  }

  /** Notes that somebody came, or has another number or address. */
  note(person: Person, before: { email: string | null; number: string | null }): void {
    if (before.email !== null && before.email !== person.email) this.byAddress.delete(before.email);
    if (before.number !== null && before.number !== person.participantNumber) {
      this.byNumber.delete(before.number);
    }
    this.byAddress.set(person.email, person);
    if (person.participantNumber !== null) this.byNumber.set(person.participantNumber, person);
  }

  /** Notes that somebody follows a trajectory now. */
  follow(trajectory: Trajectory): void {
    const others = this.trajectories.get(trajectory.personId) ?? [];
    this.trajectories.set(trajectory.personId, [
      ...others.filter(({ id }) => id !== trajectory.id),
      trajectory,
    ]);
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
