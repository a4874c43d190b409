import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { TrajectoryStateRow } from '../../src/enrolment/trajectories/trajectory-state.entity.js';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { activity, newClaims, sign } from '../builders/hours.js';
import { newTrainee, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startTestServices, type TestServices } from '../support/services.js';

describe('a trajectory that is paused or stopped', () => {
  let database: TestDatabase;
  let services: TestServices;
  let trainee: TestTrainee;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2026-06-01' });
  });
  afterAll(async () => {
    await services.close();
    await database.drop();
  });
  beforeEach(async () => {
    trainee = await newTrainee(services);
  });

  const change = (to: 'running' | 'paused' | 'stopped', reason?: string) =>
    services.get(TrajectoryStatesService).change(trainee.trajectoryId, { to, reason }, actorOf.command);
  const handIn = () => services.get(ClaimsService).submit(trainee.trajectoryId, activity(), trainee.id);

  it.each([
    ['paused', undefined],
    ['stopped', 'Verhuisd'],
  ] as const)('%s: takes in nothing new, until it runs again', async (state, reason) => {
    await change(state, reason);
    await expect(handIn()).rejects.toMatchObject({ code: 'claim.not-running', params: { state } });
    await change('running');
    await expect(handIn()).resolves.toBeDefined();
  });

  it('lets what waits be signed', async () => {
    const waiting = await newClaims(services, trainee, [activity()]);
    await change('stopped', 'Verhuisd');
    expect(await sign(services, trainee, waiting)).toEqual([expect.objectContaining({ outcome: 'signed' })]);
  });

  it('keeps each step with who and when', async () => {
    await change('paused', 'Verlof');
    await change('running');
    await change('stopped', 'Verhuisd');
    const { trajectoryId } = trainee;
    const steps = await services
      .get(DataSource)
      .manager.find(TrajectoryStateRow, { where: { trajectoryId }, order: { sequence: 'ASC' } });
    expect(steps.map(({ sequence, state, reason }) => [sequence, state, reason])).toEqual([
      [1, 'paused', 'Verlof'],
      [2, 'running', null],
      [3, 'stopped', 'Verhuisd'],
    ]);
    expect(steps.every((step) => step.recordedBy === 'command' && step.since === '2026-06-01')).toBe(true);
  });

  it('asks why it stops, and does it once when two do it at once', async () => {
    await expect(change('stopped')).rejects.toMatchObject({ code: 'trajectory.state.reason-missing' });
    const outcomes = await Promise.allSettled([change('paused'), change('paused'), change('paused')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual(
      Array(2).fill(
        expect.objectContaining({ reason: expect.objectContaining({ code: 'trajectory.state.impossible' }) }),
      ),
    );
  });
});
