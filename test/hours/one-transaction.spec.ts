import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AppModule } from '../../src/app.module.js';
import {
  RequirementsChanged,
  SupervisorChanged,
  TrajectoryStarted,
} from '../../src/enrolment/trajectories/trajectory-events.rules.js';
import { RequirementsService } from '../../src/enrolment/trajectories/requirements.service.js';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { ProgressChanged, SignatureTakingBack } from '../../src/hours/hours-events.rules.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { FixedClock } from '../../src/platform/clock/clock.service.js';
import { AssociationKey } from '../../src/platform/documents/association-key.service.js';
import type { SigningKey } from '../../src/platform/documents/signing-keys.service.js';
import { EventDispatcher, EventType } from '../../src/platform/events/event-dispatcher.service.js';
import { activity, hours96, newClaims, newCredits, sign } from '../builders/hours.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { differencesOf, recordsOf } from '../support/facts.js';
import { startTestServices, TEST_BASE_URL, type TestServices } from '../support/services.js';

const Unheard = new EventType<object>('Unheard');

describe('what follows from a change is in its transaction', () => {
  let database: TestDatabase;
  let services: TestServices;
  let trainee: TestTrainee;
  let failing: string | null = null;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2025-09-01' });
    // Last in each row: everything else that follows has been written when it fails.
    for (const type of [
      TrajectoryStarted,
      SupervisorChanged,
      RequirementsChanged,
      ProgressChanged,
      SignatureTakingBack,
    ]) {
      services.get(EventDispatcher).subscribe(type as EventType<object>, async () => {
        if (failing === type.name) throw new Error(`Failed at ${type.name}`);
      });
    }
  });
  beforeEach(async () => {
    failing = null;
    trainee = await newTrainee(services);
  });
  afterAll(async () => {
    failing = null;
    expect(await differencesOf(services)).toEqual([]);
    await services.close();
    await database.drop();
  });

  /** Everything that the database holds, as one number. */
  async function fingerprint(): Promise<string> {
    const tables = await database.dataSource.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
    );
    const sums = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, coalesce(sum(hashtextextended(t::text, 0)), 0) AS sum FROM ${name} t`,
    );
    // In an order: PostgreSQL may read the tables beside each other, and answers in that of who is done first.
    return JSON.stringify(await database.dataSource.query(`${sums.join(' UNION ALL ')} ORDER BY name`));
  }

  async function failsWhole(event: string, act: () => Promise<unknown>): Promise<void> {
    const before = await fingerprint();
    failing = event;
    await expect(act()).rejects.toThrow(`Failed at ${event}`);
    failing = null;
    expect(await fingerprint()).toBe(before);
  }

  it('K1: a sign-off that completes the hours, with its record and number', async () => {
    const claims = await newClaims(services, trainee, hours96());
    await failsWhole('ProgressChanged', () => sign(services, trainee, claims));
    await sign(services, trainee, claims);
    expect(await recordsOf(services, trainee.trajectoryId)).toHaveLength(1);
  });

  it('H2: a correction with its new claim and the suspension of a record', async () => {
    const [claimId] = (await newCredits(services, trainee, hours96())) as [string];
    const correction = { reason: 'Verkeerd geteld', right: { minutes: 30 } };
    const correct = () => services.get(CorrectionsService).correct(claimId, correction, actorOf.command);
    await failsWhole('ProgressChanged', correct);
    await correct();
  });

  it('H2: a signature that is taken back', async () => {
    const [claimId] = (await newCredits(services, trainee, [activity()])) as [string];
    const takeBack = () =>
      services.get(CorrectionsService).takeBack(claimId, trainee.signer.id, 'Te vlug getekend');
    await failsWhole('SignatureTakingBack', takeBack);
    await failsWhole('ProgressChanged', takeBack);
    await takeBack();
  });

  it('P6: an exemption', async () => {
    const decision = { reason: 'Eerdere opleiding', decidedOn: '2025-08-01', decidedBy: 'bestuur' };
    const exempt = () =>
      services.get(RequirementsService).exempt(trainee.trajectoryId, 'course', decision, actorOf.command);
    await failsWhole('RequirementsChanged', exempt);
    await failsWhole('ProgressChanged', exempt);
    await exempt();
  });

  it('S1: an assignment with its right to sign', async () => {
    const next = await newLeader(services);
    const change = { trajectoryId: trainee.trajectoryId, supervisorId: next.id, from: '2025-09-01' };
    await failsWhole('SupervisorChanged', () =>
      database.dataSource.transaction((manager) =>
        services.get(TrajectoriesService).assignSupervisor(manager, change, actorOf.command),
      ),
    );
  });

  it('P1: the start of a trajectory', async () => {
    const leader = await newLeader(services);
    const start = { personId: leader.id, programme: 'co-leader' as const, startedOn: '2025-09-01' };
    await failsWhole('TrajectoryStarted', () =>
      database.dataSource.transaction((manager) =>
        services.get(TrajectoriesService).start(manager, start, actorOf.command),
      ),
    );
  });

  it('a declared event that nobody hears stops the start', async () => {
    const surroundings = {
      dataSource: database.dataSource,
      clock: new FixedClock('2025-09-01'),
      // Of this database: the lines in it are judged by the key that was bound to it last.
      signingKey: services.get(AssociationKey) as SigningKey,
      baseUrl: TEST_BASE_URL,
    };
    @Module({ imports: [AppModule.forRoot(surroundings)] })
    class Careless {
      constructor(events: EventDispatcher) {
        events.declare(Unheard);
      }
    }
    await expect(
      NestFactory.createApplicationContext(Careless, { logger: false, abortOnError: false }),
    ).rejects.toThrow('Events without a subscriber: Unheard');
  });
});
