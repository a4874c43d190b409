import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CurriculumService } from '../curriculum/curriculum.service.js';
import { TrajectoriesService } from '../enrolment/trajectories/trajectories.service.js';
import { Trajectory } from '../enrolment/trajectories/trajectory.entity.js';
import { LeaderStandingRow } from '../people/leader-standing.entity.js';
import { Person } from '../people/person.entity.js';
import type { SpreadsheetRow } from '../platform/spreadsheet/spreadsheet.js';
import { type Fault, fault } from './fault.js';
import { type RowOutcome, type SheetSession, touch } from './import-session.js';
import { type Fields, ImportedRows } from './imported-rows.js';
import { personsByEmail } from './leaders.import.js';
import { type ParticipantRow, readParticipant } from './participant-row.rules.js';
import type { Cells } from './sheets.js';

/** Who is known already, for one batch; kept up to date as its rows are taken over. */
interface KnownPeople {
  byNumber: Map<string, Person>;
  byEmail: Map<string, Person>;
  leaders: Set<string>;
  trajectories: Map<string, Trajectory>;
}

const PERSON_FIELDS = ['surname', 'tussenvoegsel', 'initials', 'callName', 'email', 'bigNumber'] as const;

/** Brings participants in, each with their trajectory and supervisor (D1, D4). */
@Injectable()
export class ParticipantsImport {
  constructor(
    private readonly trajectories: TrajectoriesService,
    private readonly curriculum: CurriculumService,
  ) {}

  /** One batch of rows, in the order of the file. */
  async take(session: SheetSession, rows: readonly SpreadsheetRow[]): Promise<void> {
    const { manager } = session;
    const numbers = rows.map(({ cells }) => cells.Deelnemernummer!);
    const imported = await ImportedRows.load(manager, 'participant', numbers);
    const known = await loadKnown(manager, rows, numbers);
    for (const row of rows) {
      const taken = await this.takeRow(session, row, imported, known);
      if (typeof taken === 'string') session.count(taken);
      else await session.reject(row, taken);
    }
    await imported.save(manager);
  }

  private async takeRow(
    session: SheetSession,
    row: SpreadsheetRow,
    imported: ImportedRows,
    known: KnownPeople,
  ): Promise<RowOutcome | Fault> {
    if (row.fault) return row.fault;
    const read = readParticipant(row.cells as Cells<'deelnemers'>, (email) => isLeader(known, email));
    if ('fault' in read) return read.fault;
    const participant = read.value;
    const { number } = participant;
    const standing = imported.compare(number, participant);
    if (standing.kind === 'twice')
      return fault('Deelnemernummer', 'import.number-twice', { text: number }).fault;
    if (standing.kind !== 'known') {
      const changed = standing.kind === 'changed' ? standing.fields : null;
      const wrong =
        (await this.versionFault(session.manager, participant)) ?? conflict(participant, known, changed);
      if (wrong) return wrong;
      await this.save(session, participant, known, changed);
    }
    imported.keep(number, participant as unknown as Fields);
    return ({ new: 'accepted', known: 'known', changed: 'updated' } as const)[standing.kind];
  }

  private async versionFault(
    manager: EntityManager,
    { programme, startedOn }: ParticipantRow,
  ): Promise<Fault | null> {
    if (await this.curriculum.versionOn(manager, programme, startedOn)) return null;
    return fault('Startdatum', 'import.before-programme', { date: startedOn }).fault;
  }

  /** @param changed the fields that the sheet changed since the last import, or null for all (D4) */
  private async save(
    session: SheetSession,
    participant: ParticipantRow,
    known: KnownPeople,
    changed: ReadonlySet<string> | null,
  ): Promise<void> {
    const { manager, actor } = session;
    const person = await savePerson(manager, participant, known, changed);
    let trajectory = known.trajectories.get(person.id);
    const isNew = trajectory === undefined;
    if (!trajectory) {
      const { programme, startedOn } = participant;
      trajectory = await this.trajectories.start(
        manager,
        { personId: person.id, programme, startedOn },
        actor,
      );
      known.trajectories.set(person.id, trajectory);
    }
    if (isNew || !changed || changed.has('supervisor')) {
      const supervisorId = participant.supervisor && known.byEmail.get(participant.supervisor)!.id;
      // What the sheet tells of somebody new has been so from the start; a change holds from today.
      const from = isNew ? trajectory.startedOn : session.today;
      await this.trajectories.assignSupervisor(
        manager,
        { trajectoryId: trajectory.id, supervisorId, from },
        actor,
      );
    }
    await touch(manager, [trajectory.id]);
  }
}

function isLeader(known: KnownPeople, email: string): boolean {
  const person = known.byEmail.get(email);
  return person !== undefined && known.leaders.has(person.id);
}

/** What lies between fields and rows, in column order. */
function conflict(
  row: ParticipantRow,
  known: KnownPeople,
  changed: ReadonlySet<string> | null,
): Fault | null {
  const person = known.byNumber.get(row.number);
  const holder = known.byEmail.get(row.email);
  if (holder && holder !== person) {
    if (holder.participantNumber !== null)
      return fault('E-mail', 'import.email-taken', { text: row.email }).fault;
    // A leader who becomes a participant is one person; a participant who is known already is another.
    if (person) return fault('E-mail', 'import.email-of-leader', { text: row.email }).fault;
  }
  const trajectory = person && known.trajectories.get(person.id);
  if (trajectory && (!changed || changed.has('programme')) && trajectory.programme !== row.programme) {
    return fault('Traject', 'import.programme-changed').fault;
  }
  if (trajectory && (!changed || changed.has('startedOn')) && trajectory.startedOn !== row.startedOn) {
    return fault('Startdatum', 'import.start-changed', { date: trajectory.startedOn }).fault;
  }
  return isOwnSupervisor(row, known) ? fault('Supervisor', 'import.supervisor-self').fault : null;
}

/** Under the address that the sheet has for both, or under the one with which the participant signs in. */
function isOwnSupervisor({ number, email, supervisor }: ParticipantRow, known: KnownPeople): boolean {
  if (supervisor === null) return false;
  return supervisor === email || known.byEmail.get(supervisor) === known.byNumber.get(number);
}

async function savePerson(
  manager: EntityManager,
  row: ParticipantRow,
  known: KnownPeople,
  changed: ReadonlySet<string> | null,
): Promise<Person> {
  const person =
    known.byNumber.get(row.number) ??
    known.byEmail.get(row.email) ??
    manager.create(Person, { id: randomUUID() });
  const isNew = person.participantNumber !== row.number;
  const before = person.email;
  for (const field of PERSON_FIELDS) {
    if (!isNew && changed && !changed.has(field)) continue;
    // Somebody signs in with this address: only they or the secretariat change it (D4).
    if (field === 'email' && person.accountSince) continue;
    Object.assign(person, { [field]: row[field] });
  }
  person.participantNumber = row.number;
  await manager.save(Person, person);
  if (before && before !== person.email) known.byEmail.delete(before);
  known.byEmail.set(person.email, person);
  known.byNumber.set(row.number, person);
  return person;
}

async function loadKnown(
  manager: EntityManager,
  rows: readonly SpreadsheetRow[],
  numbers: readonly string[],
): Promise<KnownPeople> {
  const emails = rows.flatMap(({ cells }) => [
    cells['E-mail']!.toLowerCase(),
    cells.Supervisor!.toLowerCase(),
  ]);
  const numbered = await manager
    .createQueryBuilder(Person, 'p')
    .where('p.participantNumber = ANY(:numbers)', { numbers })
    .getMany();
  const byId = new Map(numbered.map((person) => [person.id, person]));
  // One object per person, whether found by number or by address: a change must show in both.
  const mailed = [...(await personsByEmail(manager, emails)).values()].map(
    (person) => byId.get(person.id) ?? person,
  );
  const people = [...numbered, ...mailed];
  const ids = people.map(({ id }) => id);
  const leaders = await manager
    .createQueryBuilder(LeaderStandingRow, 'l')
    .where('l.personId = ANY(:ids)', { ids })
    .getMany();
  const trajectories = await manager
    .createQueryBuilder(Trajectory, 't')
    .where('t.personId = ANY(:ids)', { ids })
    .orderBy('t.startedOn')
    .getMany();
  return {
    byNumber: new Map(numbered.map((person) => [person.participantNumber!, person])),
    byEmail: new Map(people.map((person) => [person.email, person])),
    leaders: new Set(leaders.map(({ personId }) => personId)),
    trajectories: new Map(trajectories.map((trajectory) => [trajectory.personId, trajectory])),
  };
}
