import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import type { ComponentKey, ProgrammeKey } from '../../src/curriculum/curriculum.rules.js';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { SigningRightsService } from '../../src/hours/signing-rights.service.js';
import { codedPerson } from '../../src/people/name-lines.service.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { signIn } from './signed-in.js';

/** Somebody who follows a programme, signed in. */
export interface TestTrainee {
  personId: string;
  trajectoryId: string;
  cookie: string;
}

/** Makes people and lets them do things, through the product's own services. */
export class TraineeWorld {
  constructor(private readonly app: NestFastifyApplication) {}

  /** A person with an e-mail address of their own. */
  async person(callName: string, surname = 'Proef'): Promise<string> {
    const id = randomUUID();
    const email = `${id}@voorbeeld.example`;
    const { manager } = this.app.get(DataSource);
    await manager.insert(Person, codedPerson(manager, { id, callName, surname, email }));
    return id;
  }

  /** A trainee who started on the first of January 2026. */
  async trainee(
    callName: string,
    { supervisorId, programme = 'co-leader' }: { supervisorId?: string; programme?: ProgrammeKey } = {},
  ): Promise<TestTrainee> {
    const personId = await this.person(callName);
    const trajectoryId = await this.start(personId, programme, supervisorId);
    return { personId, trajectoryId, cookie: await signIn(this.app, personId) };
  }

  /** Starts a trajectory. */
  start(
    personId: string,
    programme: ProgrammeKey,
    supervisorId?: string,
    startedOn = '2026-01-01',
  ): Promise<string> {
    return this.inTransaction(async (manager) => {
      const trajectories = this.get(TrajectoriesService);
      const { id } = await trajectories.start(manager, { personId, programme, startedOn }, actorOf.command);
      if (supervisorId)
        await trajectories.assignSupervisor(
          manager,
          { trajectoryId: id, supervisorId, from: startedOn },
          actorOf.command,
        );
      return id;
    });
  }

  /** Lets somebody sign every component of a trainee. */
  async letSign({ trajectoryId }: TestTrainee, signerId: string): Promise<void> {
    const components: ComponentKey[] = ['literature', 'course', 'fishbowl', 'practice', 'supervision'];
    const right = { trajectoryId, personId: signerId, fromDate: '2026-01-01', because: 'test' };
    const rights = components.map((component) => ({ ...right, component }));
    await this.inTransaction((manager) => this.get(SigningRightsService).grant(manager, ...rights));
  }

  /** A claim without details, as an activity that has no pages of its own makes it. */
  claim(
    { trajectoryId, personId }: TestTrainee,
    what: {
      component: ComponentKey;
      minutes: number;
      block?: number;
      happenedOn?: string;
      description?: string;
      /** whom it is asked of alone */
      askedOf?: string;
    },
  ): Promise<string> {
    const { block = null, happenedOn = '2026-02-01', description = 'Proef', askedOf, ...rest } = what;
    return this.get(ClaimsService).submit(
      trajectoryId,
      { ...rest, block, happenedOn, description },
      personId,
      askedOf === undefined ? {} : { askedOf },
    );
  }

  /** Signs claims off. @throws when one is refused */
  async sign(signerId: string, ...claimIds: string[]): Promise<void> {
    for (const outcome of await this.get(HoursService).signOff(claimIds, signerId))
      if (outcome.outcome === 'refused') throw outcome.error;
  }

  /** Everything for the 96 hours, signed off. */
  async complete(trainee: TestTrainee, signerId: string): Promise<void> {
    await this.letSign(trainee, signerId);
    const titles = [
      'Leerboek Groepstherapie',
      'Internationaal Balintcongres: verslagen 2003 en 2005',
      'Handboek Groepstherapie: hoofdstuk P5 Balintgroepen',
    ];
    const claims: string[] = [];
    for (let day = 1; day <= 6; day += 1) {
      const reading = { component: 'literature' as const, minutes: 640, happenedOn: `2026-02-0${day}` };
      claims.push(await this.claim(trainee, { ...reading, description: titles[day % 3]! }));
    }
    for (const component of ['course', 'fishbowl'] as const)
      for (let block = 1; block <= 4; block += 1)
        claims.push(
          await this.claim(trainee, { component, minutes: 240, block, happenedOn: `2026-01-1${block}` }),
        );
    await this.sign(signerId, ...claims);
  }

  private inTransaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.app.get(DataSource).transaction(work);
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(type as never, { strict: false });
  }
}
