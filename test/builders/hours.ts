import type { Activity } from '../../src/hours/claim.rules.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import type { SignOffOutcome } from '../../src/hours/sign-off.rules.js';
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

/** Hands in several activities, in order. */
export async function newClaims(
  services: TestServices,
  trainee: TestTrainee,
  activities: readonly Activity[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const one of activities) ids.push(await newClaim(services, trainee, one));
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
