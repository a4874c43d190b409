import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { ComponentKey, ProgrammeKey } from '../../src/curriculum/curriculum.rules.js';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { SigningRightsService } from '../../src/hours/signing-rights.service.js';
import { LeaderStandingRow } from '../../src/people/leader-standing.entity.js';
import { changeNames, codedPerson } from '../../src/people/name-lines.service.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import type { TestServices } from '../support/services.js';

/** An invented leader, qualified as a supervisor for years. */
export interface TestLeader {
  id: string;
  name: string;
}

/** An invented trainee on a trajectory, and the leader who signs their hours. */
export interface TestTrainee {
  id: string;
  trajectoryId: string;
  participantNumber: string;
  programme: ProgrammeKey;
  startedOn: string;
  signer: TestLeader;
}

let people = 0;

/** A new number each time, for names and addresses that nobody else has. */
function nextNumber(): number {
  people += 1;
  return people;
}

/** A leader; `standing` says what is otherwise than with a fully qualified one. */
export async function newLeader(
  services: Pick<TestServices, 'get'>,
  { name, ...standing }: Partial<LeaderStandingRow> & { name?: string } = {},
): Promise<TestLeader> {
  const number = nextNumber();
  const leader = { id: randomUUID(), name: name ?? `Leider Voorbeeld ${number}` };
  await services.get(DataSource).transaction(async (manager) => {
    const person = { id: leader.id, email: `leider${number}@balint.example`, fullName: leader.name };
    await manager.insert(Person, codedPerson(manager, person));
    await manager.insert(LeaderStandingRow, {
      personId: leader.id,
      leaderSince: '2010-01-01',
      lastActiveOn: '2026-01-01',
      ordinaryMember: true,
      recognisedUntil: '2035-12-31',
      intervisionYears: [2023, 2024, 2025, 2026],
      ...standing,
    });
  });
  return leader;
}

/** Somebody who started on a programme; their signer may sign everything that the programme asks. */
export async function newTrainee(
  services: Pick<TestServices, 'get'>,
  {
    programme = 'co-leader',
    startedOn = '2025-01-06',
    signer,
    ...person
  }: Partial<Person> & { programme?: ProgrammeKey; startedOn?: string; signer?: TestLeader } = {},
): Promise<TestTrainee> {
  const signing = signer ?? (await newLeader(services));
  const number = nextNumber();
  const id = randomUUID();
  const participantNumber = `D2025${String(number).padStart(4, '0')}`;
  const trajectories = services.get(TrajectoriesService);
  const trajectoryId = await services.get(DataSource).transaction(async (manager) => {
    const known = {
      id,
      participantNumber,
      email: `deelnemer${number}@balint.example`,
      callName: 'Anna',
      surname: `Voorbeeld ${number}`,
      ...person,
    };
    await manager.insert(Person, codedPerson(manager, known));
    const actor = actorOf.command;
    const trajectory = await trajectories.start(manager, { personId: id, programme, startedOn }, actor);
    const assignment = { trajectoryId: trajectory.id, supervisorId: signing.id, from: startedOn };
    await trajectories.assignSupervisor(manager, assignment, actor);
    return trajectory.id;
  });
  const trainee = { id, trajectoryId, participantNumber, programme, startedOn, signer: signing };
  for (const component of ['course', 'fishbowl', 'practice', 'supervision'] as const) {
    await grantRight(services, trainee, component, signing);
  }
  return trainee;
}

/** Lets a leader sign one component of a trainee, as the modules of that component will. */
export async function grantRight(
  services: Pick<TestServices, 'get'>,
  { trajectoryId, startedOn }: Pick<TestTrainee, 'trajectoryId' | 'startedOn'>,
  component: ComponentKey,
  leader: TestLeader,
): Promise<void> {
  const right = { trajectoryId, component, personId: leader.id, fromDate: startedOn, because: 'test' };
  await services.get(SigningRightsService).grant(services.get(DataSource).manager, right);
}

/** Gives somebody another surname, as the portal does. */
export async function rename(
  dataSource: DataSource,
  person: { id: string } | { participantNumber: string },
  surname: string,
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const { id } = await manager.findOneByOrFail(Person, person);
    await changeNames(manager, id, () => manager.update(Person, { id }, { surname }));
  });
}
