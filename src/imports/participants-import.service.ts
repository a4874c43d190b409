import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CurriculumService } from '../curriculum/curriculum.service.js';
import {
  type SupervisorWish,
  TrajectoriesService,
  type TrajectoryStart,
} from '../enrolment/trajectories/trajectories.service.js';
import { TrajectoryStatesService } from '../enrolment/trajectories/trajectory-states.service.js';
import { Trajectory } from '../enrolment/trajectories/trajectory.entity.js';
import { changeNames, codedPerson } from '../people/name-lines.service.js';
import { BIG_REGISTER } from '../people/person-fields.rules.js';
import { keepFirstNumbers, keepNumber } from '../people/registers/register-numbers.queries.js';
import { Person } from '../people/person.entity.js';
import { ReplacedAddresses } from '../people/replaced-addresses.service.js';
import type { SpreadsheetRow } from '../platform/spreadsheet/spreadsheet.service.js';
import { type Fault, fault } from './fault.rules.js';
import { difference } from './import-effects.service.js';
import { type SheetSession, type TakenRow, touch } from './import-session.service.js';
import type { Fields } from './imported-rows.queries.js';
import { ImportedRows } from './imported-rows.service.js';
import { KnownPeople } from './known-people.service.js';
import { PARTICIPANT_COLUMNS, type ParticipantRow, readParticipant } from './participant-row.rules.js';
import type { Cells } from './sheets.rules.js';

type FieldName = keyof ParticipantRow;

/** The fields that the sheet changed since the last import, or null for all: the rest stays as it is (D4). */
type Changed = ReadonlySet<string> | null;

const PERSON_FIELDS = ['surname', 'tussenvoegsel', 'initials', 'callName', 'email'] as const;

/** What a batch of rows adds: judged a row at a time, and stored together, in as many statements as for one. */
class Additions {
  readonly people: Person[] = [];
  readonly bigNumbers: { personId: string; number: string }[] = [];
  readonly starts: TrajectoryStart[] = [];
  readonly supervisors: SupervisorWish[] = [];
  readonly touched = new Set<string>();
  /** whether a programme had a version on a day, as far as it was asked */
  readonly versions = new Map<string, boolean>();
}

/** The batch of rows that is being taken over. */
interface Batch {
  known: KnownPeople;
  added: Additions;
}

/** Brings participants in, each with their trajectory and supervisor (D1, D4). */
@Injectable()
export class ParticipantsImport {
  constructor(
    private readonly trajectories: TrajectoriesService,
    private readonly states: TrajectoryStatesService,
    private readonly curriculum: CurriculumService,
    private readonly addresses: ReplacedAddresses,
  ) {}

  /** One batch of rows, in the order of the file. */
  async take(session: SheetSession, rows: readonly SpreadsheetRow[]): Promise<void> {
    const { manager } = session;
    const numbers = rows.map(({ cells }) => cells.Deelnemernummer!);
    const known = await KnownPeople.load(manager, rows);
    const imported = await ImportedRows.load(manager, 'participant', numbers, known.holders());
    const batch = { known, added: new Additions() };
    for (const row of rows) {
      const taken = await this.takeRow(session, row, imported, batch);
      if (taken === 'known') session.known();
      else if ('code' in taken) await session.reject(row, taken);
      else session.take(row, taken);
    }
    await this.store(session, batch.added);
    await imported.save(manager, session.effects);
  }

  private async store({ manager, actor }: SheetSession, added: Additions): Promise<void> {
    const { people, bigNumbers, starts, supervisors, touched } = added;
    if (people.length > 0)
      await manager.insert(
        Person,
        people.map((person) => codedPerson(manager, person)),
      );
    await keepFirstNumbers(manager, BIG_REGISTER, bigNumbers);
    await this.trajectories.startAll(manager, starts, actor);
    await this.trajectories.assignSupervisors(manager, supervisors, actor);
    await touch(manager, touched);
  }

  private async takeRow(
    session: SheetSession,
    row: SpreadsheetRow,
    imported: ImportedRows,
    batch: Batch,
  ): Promise<TakenRow | 'known' | Fault> {
    const { known, added } = batch;
    if (row.fault) return row.fault;
    const read = readParticipant(
      row.cells as Cells<'deelnemers'>,
      (address) => known.leader(address) !== undefined,
    );
    if ('fault' in read) return read.fault;
    const participant = read.value;
    const { number } = participant;
    const standing = imported.compare(number, participant);
    if (standing.kind === 'twice')
      return fault('Deelnemernummer', 'import.number-twice', { text: number }).fault;
    if (standing.kind === 'known') {
      imported.see(number);
      return 'known';
    }
    const changed = standing.kind === 'changed' ? standing.fields : null;
    const wrong =
      (await this.versionFault(session.manager, participant, added)) ?? conflict(participant, known, changed);
    if (wrong) return wrong;
    const person = await this.save(session, participant, batch, changed);
    imported.keep(number, participant as unknown as Fields, person.id);
    const columns = [...(changed ?? [])].filter((field) => field !== 'email' || !person.accountSince);
    return {
      outcome: changed ? 'updated' : 'accepted',
      who: number,
      changed: columns.map((field) => PARTICIPANT_COLUMNS[field as FieldName]),
    };
  }

  private async versionFault(
    manager: EntityManager,
    { programme, startedOn }: ParticipantRow,
    { versions }: Additions,
  ): Promise<Fault | null> {
    const key = `${programme} ${startedOn}`;
    if (!versions.has(key))
      versions.set(key, (await this.curriculum.versionOn(manager, programme, startedOn)) !== undefined);
    if (versions.get(key)) return null;
    return fault('Startdatum', 'import.before-programme', { date: startedOn }).fault;
  }

  private async save(
    session: SheetSession,
    participant: ParticipantRow,
    batch: Batch,
    changed: Changed,
  ): Promise<Person> {
    const { manager, actor, effects } = session;
    const { known, added } = batch;
    const { person, left } = await savePerson(session, participant, batch, changed);
    if (left !== null)
      await this.addresses.tell(manager, { id: person.id, email: left }, session.requestedBy);
    const followed = known.trajectory(person);
    const trajectory = followed ?? (await this.enrol(session, person, participant, batch));
    const supervisorId = participant.supervisor && known.leader(participant.supervisor)!.id;
    const assigned = { trajectoryId: trajectory.id, supervisorId };
    if (!followed) {
      // What the sheet tells of somebody new has been so from the start; a change holds from today.
      added.supervisors.push({ ...assigned, from: trajectory.startedOn });
    } else if (!changed || changed.has('supervisor')) {
      const wish = { ...assigned, from: session.today };
      const before = await this.trajectories.assignSupervisor(manager, wish, actor);
      if (before) effects.add('supervisor', trajectory.id, { ...before }, { supervisorId });
    }
    added.touched.add(trajectory.id);
    return person;
  }

  /** Starts a trajectory, once the batch is stored, or restarts the one that taking an import back cancelled. */
  private async enrol(
    session: SheetSession,
    { id: personId }: Person,
    { programme, startedOn }: ParticipantRow,
    { known, added }: Batch,
  ): Promise<Trajectory> {
    const { manager, effects } = session;
    const cancelled = known.cancelled({ id: personId }, programme);
    const start = { id: randomUUID(), personId, programme, startedOn };
    if (!cancelled) added.starts.push(start);
    const trajectory = cancelled
      ? await this.restart(session, cancelled, startedOn)
      : manager.create(Trajectory, { ...start, state: 'running' });
    effects.add(cancelled ? 'trajectory-restarted' : 'trajectory-started', trajectory.id);
    known.follow(trajectory);
    return trajectory;
  }

  private async restart(
    { manager, actor }: SheetSession,
    cancelled: Trajectory,
    startedOn: string,
  ): Promise<Trajectory> {
    const trajectory = await this.trajectories.restart(manager, cancelled, startedOn, actor);
    await this.states.step(manager, trajectory.id, { to: 'running' }, actor);
    trajectory.state = 'running';
    return trajectory;
  }
}

/** A fault between fields, or between the row and the people known so far; the first in column order. */
function conflict(row: ParticipantRow, known: KnownPeople, changed: Changed): Fault | null {
  if (known.isMoved(row)) return fault('Deelnemernummer', 'import.number-moved', { text: row.number }).fault;
  const asked = (field: FieldName) => !changed || changed.has(field);
  const person = known.participant(row);
  const holder = known.holder(row.email);
  // An address that the sheet did not change is not taken over, even when another person got it in the portal since.
  if (holder && holder !== person && asked('email')) {
    if (holder.participantNumber !== null)
      return fault('E-mail', 'import.email-taken', { text: row.email }).fault;
    // A leader who becomes a participant is one person; a participant from an earlier import is another.
    if (person) return fault('E-mail', 'import.email-of-leader', { text: row.email }).fault;
  }
  const trajectory = person && known.trajectory(person);
  if (trajectory && asked('programme') && trajectory.programme !== row.programme) {
    return fault('Traject', 'import.programme-changed').fault;
  }
  if (trajectory && asked('startedOn') && trajectory.startedOn !== row.startedOn) {
    return fault('Startdatum', 'import.start-changed', { date: trajectory.startedOn }).fault;
  }
  return isOwnSupervisor(row, known) ? fault('Supervisor', 'import.supervisor-self').fault : null;
}

/**
 * Whether the participant is their own supervisor: by one address for both in the sheet, or as a leader whom the portal
 * knows.
 */
function isOwnSupervisor(row: ParticipantRow, known: KnownPeople): boolean {
  if (row.supervisor === null) return false;
  return row.supervisor === row.email || known.leader(row.supervisor) === known.participant(row);
}

/**
 * Changes somebody whom the portal knows, or adds them to the batch.
 *
 * @returns the person, and the address that they had until now, when it changed
 */
async function savePerson(
  session: SheetSession,
  row: ParticipantRow,
  { known, added }: Batch,
  changed: Changed,
): Promise<{ person: Person; left: string | null }> {
  const { manager, effects } = session;
  const found = known.participant(row);
  const person = found ?? manager.create(Person, { id: randomUUID() });
  const before = { email: person.email ?? null, number: person.participantNumber ?? null };
  const next = fieldsOf(row, person, known, changed);
  if (found && next.email !== undefined && (await hasAccount(manager, found))) delete next.email;
  if (!changed) await freeNumber(session, row.number, person, known);
  const change = found && difference<Partial<Person>>(found, next);
  const numberChange = difference({ bigNumber: known.bigNumber(person) }, toldNumber(row, changed));
  if (!found) effects.add('person-added', person.id);
  else if (change || numberChange)
    effects.add(
      'person-changed',
      person.id,
      { ...change?.before, ...numberChange?.before },
      { ...change?.after, ...numberChange?.after },
    );
  Object.assign(person, next);
  // Only what the sheet says: the rest may have been changed by its owner since the batch was read.
  if (!found) added.people.push(person);
  else if (change)
    await changeNames(manager, person.id, () => manager.update(Person, { id: person.id }, change.after));
  if (numberChange) {
    const { bigNumber } = row;
    if (found) await keepNumber(manager, person.id, { register: BIG_REGISTER, text: bigNumber ?? '' });
    else if (bigNumber !== null) added.bigNumbers.push({ personId: person.id, number: bigNumber });
    known.noteBigNumber(person, row.bigNumber);
  }
  known.note(person, before);
  return { person, left: found && person.email !== before.email ? before.email : null };
}

/** Whether somebody got an account since the batch was read; the lock lets nobody get one until the import is done. */
async function hasAccount(manager: EntityManager, person: Person): Promise<boolean> {
  const lock = { mode: 'for_no_key_update' as const };
  const { accountSince } = await manager.findOneOrFail(Person, { where: { id: person.id }, lock });
  person.accountSince = accountSince;
  return accountSince !== null;
}

/**
 * The number that the sheet tells of. An empty cell of a first row takes none away: the person may have given it in the portal, long
 * before they became a participant.
 */
function toldNumber(
  { bigNumber }: ParticipantRow,
  changed: Changed,
): Pick<Partial<ParticipantRow>, 'bigNumber'> {
  const tells = changed ? changed.has('bigNumber') : bigNumber !== null;
  return tells ? { bigNumber } : {};
}

/** The fields of a person to take over from the sheet. The number is theirs from the first row on (D4). */
function fieldsOf(
  row: ParticipantRow,
  person: Person,
  known: KnownPeople,
  changed: Changed,
): Partial<Person> {
  const fields = PERSON_FIELDS.filter((field) => {
    if (changed && !changed.has(field)) return false;
    if (field !== 'email') return true;
    // An address that somebody signs in with only they change (decision 21). And the address that a leader had when they
    // were last imported does not replace the one that they have now.
    return !person.accountSince && known.holder(row.email) !== person;
  });
  const values = Object.fromEntries(fields.map((field) => [field, row[field]]));
  return changed ? values : { ...values, participantNumber: row.number };
}

/** Takes a number from a person left behind with it by an import that was taken back. */
async function freeNumber(
  { manager, effects }: SheetSession,
  number: string,
  person: Person,
  known: KnownPeople,
): Promise<void> {
  const other = known.numbered(number);
  if (!other || other === person) return;
  effects.add('person-changed', other.id, { participantNumber: number }, { participantNumber: null });
  other.participantNumber = null;
  await manager.save(Person, other);
  known.note(other, { email: other.email, number });
}
