import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { lockTrajectoriesIn, trajectoryBy } from '../../src/enrolment/trajectories/trajectories.queries.js';
import { Activities } from '../../src/hours/activities.service.js';
import { storeClaimFigures } from '../../src/hours/claim-figures.queries.js';
import { insertClaims, type NewClaim } from '../../src/hours/claim-storage.service.js';
import { type Activity, identityOf } from '../../src/hours/claim.rules.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import type { SignOffOutcome } from '../../src/hours/sign-off.rules.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { recordInAudit } from '../../src/platform/audit/audit-log.service.js';
import { Clock } from '../../src/platform/clock/clock.service.js';
import type { TestServices } from '../support/services.js';
import type { TestTrainee } from './people.js';

/** The three titles that each need a signed-off log (P4). */
export const REQUIRED_TITLES = [
  'Leerboek Groepstherapie',
  'Internationaal Balintcongres: verslagen 2003 en 2005',
  'Handboek Groepstherapie: hoofdstuk P5 Balintgroepen',
] as const;

/** An hour and a half of reading in February 2025, unless told otherwise. */
export function activity(changes: Partial<Activity> = {}): Activity {
  return {
    component: 'literature',
    block: null,
    happenedOn: '2025-02-03',
    minutes: 90,
    description: REQUIRED_TITLES[0],
    ...changes,
  };
}

/** All the literature, in six logs of one day each. */
export function literature(): Activity[] {
  const minutes = [720, 720, 720, 720, 720, 240];
  return minutes.map((amount, index) =>
    activity({
      minutes: amount,
      happenedOn: `2025-02-1${index}`,
      description: REQUIRED_TITLES[index % REQUIRED_TITLES.length],
    }),
  );
}

/** The four whole blocks of `course` or `fishbowl`. */
export function blocks(component: 'course' | 'fishbowl'): Activity[] {
  const month = component === 'course' ? '03' : '04';
  return [1, 2, 3, 4].map((block) =>
    activity({
      component,
      block,
      minutes: 240,
      happenedOn: `2025-${month}-0${block}`,
      description: `Dagdeel ${block}`,
    }),
  );
}

/** The 96 hours (P2). */
export function hours96(): Activity[] {
  return [...literature(), ...blocks('course'), ...blocks('fishbowl')];
}

/** What a leader needs beside the 96 hours (P3). */
export function practiceAndSupervision(): Activity[] {
  const session = (day: number) =>
    activity({
      component: 'practice',
      minutes: 90,
      happenedOn: `2025-05-0${day}`,
      description: `Sessie ${day}`,
    });
  const supervision = activity({
    component: 'supervision',
    minutes: 300,
    happenedOn: '2025-05-20',
    description: 'Supervisie op de praktijk',
  });
  return [...[1, 2, 3, 4, 5].map(session), supervision];
}

/** Hands in what a trainee did; returns the claim's id. */
export function newClaim(
  services: TestServices,
  trainee: TestTrainee,
  changes: Partial<Activity> = {},
): Promise<string> {
  return services.get(ClaimsService).submit(trainee.trajectoryId, activity(changes), trainee.id);
}

/**
 * Hands in several activities, in order: what the product leaves of each of them (test/hours/claims.spec.ts compares), in as
 * many statements as for one. Most tests only need the hours to be there.
 */
export async function newClaims(
  services: Pick<TestServices, 'get'>,
  { id: traineeId, trajectoryId }: Pick<TestTrainee, 'id' | 'trajectoryId'>,
  activities: readonly Activity[],
): Promise<string[]> {
  const possible = services.get(Activities);
  const ids = activities.map(() => randomUUID());
  const actor = actorOf.person(traineeId);
  await services.get(DataSource).transaction(async (manager) => {
    await lockTrajectoriesIn(manager, 'SELECT $1::uuid', [trajectoryId]);
    const trajectory = await trajectoryBy(manager, trajectoryId);
    const asked = await possible.asked(manager, [trajectoryId]);
    const claims: NewClaim[] = [];
    for (const [index, one] of activities.entries()) {
      possible.assertPossibleIn(trajectory, asked, one);
      const item = await possible.itemOf(manager, trajectory, one);
      const claim = { id: ids[index]!, trajectoryId, ...one, item, identity: identityOf(one) };
      claims.push({ ...claim, state: 'submitted', source: 'portal' });
    }
    await insertClaims(manager, claims, actor, services.get(Clock).now().toString());
    // One after the other, for lists that are in that order.
    await manager.query(
      `UPDATE claim SET created_at = created_at + array_position($1, id) * interval '1 microsecond' WHERE id = ANY($1)`,
      [ids],
    );
    await storeClaimFigures(manager, [trajectoryId]);
    const action = 'claim.submitted';
    await recordInAudit(
      manager,
      ...ids.map((subjectId) => ({ actor, action, subjectKind: 'claim', subjectId }) as const),
    );
  });
  return ids;
}

/** Signs claims as the trainee's signer, unless told otherwise. */
export function sign(
  services: TestServices,
  trainee: TestTrainee,
  claimIds: readonly string[],
  signerId = trainee.signer.id,
): Promise<SignOffOutcome[]> {
  return services.get(HoursService).signOff(claimIds, signerId);
}

/** Hands in activities and has them signed today; returns the claims' ids, in order. */
export async function newCredits(
  services: TestServices,
  trainee: TestTrainee,
  activities: readonly Activity[],
): Promise<string[]> {
  const ids = await newClaims(services, trainee, activities);
  const outcomes = await sign(services, trainee, ids);
  const refused = outcomes.find(({ outcome }) => outcome !== 'signed');
  if (refused) throw new Error(`A claim of the builder was not signed: ${JSON.stringify(refused)}`);
  return ids;
}
