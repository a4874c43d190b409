import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import type { ComponentKey, ProgrammeKey } from '../../src/curriculum/curriculum.rules.js';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { SigningRightsService } from '../../src/hours/signing-rights.service.js';
import { LeaderStandingRow } from '../../src/people/leader-standing.entity.js';
import type { FirstFacts } from '../../src/people/leader-details.rules.js';
import { LeadingPeriod } from '../../src/people/standing/leading-period.entity.js';
import { StandingFact } from '../../src/people/standing/standing-fact.entity.js';
import { type FactKind, NO_STANDING } from '../../src/people/standing/standing-facts.rules.js';
import { StandingFactsService } from '../../src/people/standing/standing-facts.service.js';
import { lastActivity, leaderSince, recognisedUntil } from '../../src/people/standing/standing.rules.js';
import { codedFact, codedLeading, type FactLine } from '../../src/people/standing/standing-lines.queries.js';
import { standingsOf } from '../../src/people/standing/standings.queries.js';
import { changeNames, codedPerson } from '../../src/people/name-lines.service.js';
import { BIG_REGISTER } from '../../src/people/person-fields.rules.js';
import { keepNumber } from '../../src/people/registers/register-numbers.queries.js';
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
  {
    name,
    maxSupervisees = 8,
    ...known
  }: Partial<FirstFacts> & { name?: string; maxSupervisees?: number } = {},
): Promise<TestLeader> {
  const number = nextNumber();
  const leader = { id: randomUUID(), name: name ?? `Leider Voorbeeld ${number}` };
  await services.get(DataSource).transaction(async (manager) => {
    const person = { id: leader.id, email: `leider${number}@balint.example`, fullName: leader.name };
    await manager.insert(Person, codedPerson(manager, person));
    await manager.insert(LeaderStandingRow, { personId: leader.id, maxSupervisees });
    await addFacts(manager, leader.id, { ...QUALIFIED, ...known });
  });
  return leader;
}

/** What is known of somebody who is qualified for years. */
const QUALIFIED: FirstFacts = {
  leaderSince: '2010-01-01',
  lastActiveOn: '2026-01-01',
  ordinaryMember: true,
  recognisedUntil: '2035-12-31',
  intervisionYears: [2023, 2024, 2025, 2026],
};

/** Facts of somebody's standing as the form of somebody new says them, entered at the desk (S5). */
export async function addFacts(
  manager: EntityManager,
  personId: string,
  { leaderSince, lastActiveOn, ordinaryMember, recognisedUntil, intervisionYears = [] }: Partial<FirstFacts>,
): Promise<void> {
  const entry = { personId, source: 'desk', enteredBy: actorOf.command, withdrawnBy: null } as const;
  if (leaderSince) {
    const since = {
      fromDate: leaderSince,
      toDate: null,
      sinceOnly: true,
      groupId: null,
      role: 'leader',
    } as const;
    await manager.insert(LeadingPeriod, codedLeading(manager, { id: randomUUID(), ...entry, ...since }));
  }
  const none = { fromDate: null, toDate: null, year: null, national: null, accepted: null, decidedBy: null };
  const facts: (Pick<FactLine, 'kind' | 'detail'> & Partial<FactLine>)[] = [
    ...(lastActiveOn
      ? [{ kind: 'active', detail: 'leader', fromDate: lastActiveOn, toDate: lastActiveOn } as const]
      : []),
    ...(ordinaryMember ? [{ kind: 'member', detail: 'ordinary' } as const] : []),
    ...(recognisedUntil ? [{ kind: 'recognition', detail: 'leader', toDate: recognisedUntil } as const] : []),
    ...intervisionYears.map((year) => ({ kind: 'education', detail: 'intervision', year }) as const),
  ];
  await manager.insert(
    StandingFact,
    facts.map((fact) => codedFact(manager, { id: randomUUID(), ...none, ...entry, ...fact })),
  );
}

/** What is known of a leader, as the sheet of D2 would say it, no matter who entered it; null for somebody who is none. */
export async function knownOf(
  manager: EntityManager,
  personId: string,
): Promise<(Omit<FirstFacts, 'leaderSince'> & { leaderSince: string | null }) | null> {
  if (!(await manager.findOneBy(LeaderStandingRow, { personId }))) return null;
  const standing = (await standingsOf(manager, [personId])).get(personId) ?? NO_STANDING;
  return {
    leaderSince: leaderSince(standing),
    lastActiveOn: lastActivity(standing),
    ordinaryMember: standing.member.some(({ kind }) => kind === 'ordinary'),
    recognisedUntil: recognisedUntil(standing),
    intervisionYears: standing.education.map(({ year }) => year).sort((a, b) => a - b),
  };
}

/** Withdraws what stands of somebody of one kind, as the secretariat does. */
export async function withdrawFacts(
  services: TestServices,
  manager: EntityManager,
  personId: string,
  kind: FactKind | 'leading',
): Promise<void> {
  const facts = services.get(StandingFactsService);
  const standing = { personId, withdrawnBy: IsNull() };
  if (kind === 'leading') {
    for (const { id } of await manager.findBy(LeadingPeriod, standing))
      await facts.withdrawLeading(manager, id, actorOf.command);
    return;
  }
  for (const { id } of await manager.findBy(StandingFact, { ...standing, kind }))
    await facts.withdraw(manager, id, actorOf.command);
}

/** Somebody who started on a programme; their signer may sign everything that the programme asks. */
export async function newTrainee(
  services: Pick<TestServices, 'get'>,
  {
    programme = 'co-leader',
    startedOn = '2025-01-06',
    signer,
    bigNumber,
    ...person
  }: Partial<Person> & {
    bigNumber?: string;
    programme?: ProgrammeKey;
    startedOn?: string;
    signer?: TestLeader;
  } = {},
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
    if (bigNumber) await keepNumber(manager, id, { register: BIG_REGISTER, text: bigNumber });
    const actor = actorOf.command;
    const trajectory = await trajectories.start(manager, { personId: id, programme, startedOn }, actor);
    const assignment = { trajectoryId: trajectory.id, supervisorId: signing.id, from: startedOn };
    await trajectories.assignSupervisor(manager, assignment, actor);
    return trajectory.id;
  });
  const trainee = { id, trajectoryId, participantNumber, programme, startedOn, signer: signing };
  await grantRights(services, trainee, ['course', 'fishbowl', 'practice', 'supervision'], signing);
  return trainee;
}

/** Lets a leader sign one component of a trainee, as the modules of that component will. */
export function grantRight(
  services: Pick<TestServices, 'get'>,
  trainee: Pick<TestTrainee, 'trajectoryId' | 'startedOn'>,
  component: ComponentKey,
  leader: TestLeader,
): Promise<void> {
  return grantRights(services, trainee, [component], leader);
}

function grantRights(
  services: Pick<TestServices, 'get'>,
  { trajectoryId, startedOn }: Pick<TestTrainee, 'trajectoryId' | 'startedOn'>,
  components: readonly ComponentKey[],
  leader: TestLeader,
): Promise<void> {
  const rights = components.map((component) => ({
    ...{ trajectoryId, component, personId: leader.id, fromDate: startedOn, because: 'test' },
  }));
  return services.get(SigningRightsService).grant(services.get(DataSource).manager, ...rights);
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
