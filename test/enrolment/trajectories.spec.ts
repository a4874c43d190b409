import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProgrammeDefinition } from '../../src/curriculum/programme-definition.rules.js';
import { RequirementDecision } from '../../src/enrolment/trajectories/requirement-decision.entity.js';
import { RequirementsService } from '../../src/enrolment/trajectories/requirements.service.js';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { PROGRAMMES_FOLDER } from '../../src/services.js';
import { newCredits, practiceAndSupervision } from '../builders/hours.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, loadProgrammesAsOwner, type TestDatabase } from '../support/database.js';
import { differencesOf, progressOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';

describe('trajectories', () => {
  let database: TestDatabase;
  let services: TestServices;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2027-06-01' });
  });
  afterAll(async () => {
    expect(await differencesOf(services)).toEqual([]);
    await services.close();
    await database.drop();
  });

  const required = async ({ trajectoryId }: TestTrainee) =>
    Object.fromEntries(
      (await progressOf(services, trajectoryId)).components.map((one) => [one.component, one.required]),
    );

  describe('P1: a trajectory keeps the version it started on', () => {
    const OLD = { literature: 3840, course: 960, fishbowl: 960, practice: 5, supervision: 300 };

    it('while a new version holds for whoever starts later', async () => {
      const running = await newTrainee(services, { programme: 'leader', startedOn: '2025-01-06' });
      await loadNewVersion();
      const [lastDay, firstDay] = [
        await newTrainee(services, { programme: 'leader', startedOn: '2026-12-31' }),
        await newTrainee(services, { programme: 'leader', startedOn: '2027-01-01' }),
      ];
      const coLeader = await newTrainee(services, { programme: 'co-leader', startedOn: '2027-01-01' });
      expect(await required(running)).toEqual(OLD);
      expect(await required(lastDay)).toEqual(OLD);
      expect(await required(firstDay)).toEqual({ ...OLD, practice: 6, supervision: 360 });
      expect(await required(coLeader)).toEqual({ literature: 3840, course: 960, fishbowl: 960 });
      await newCredits(services, running, practiceAndSupervision());
      const { components } = await progressOf(services, running.trajectoryId);
      expect(components.slice(3).every(({ metOn }) => metOn === '2027-06-01')).toBe(true);
    });

    it('and none exists before the first', async () => {
      const { id } = await newLeader(services);
      const early = { personId: id, programme: 'leader' as const, startedOn: '2004-12-31' };
      await expect(
        database.dataSource.transaction((manager) =>
          services.get(TrajectoriesService).start(manager, early, actorOf.command),
        ),
      ).rejects.toMatchObject({ code: 'trajectory.no-version', params: { date: '2004-12-31' } });
    });

    /** Version 2 of the leader's programme asks a sixth session and six hours of supervision. */
    async function loadNewVersion(): Promise<void> {
      const folder = mkdtempSync(join(tmpdir(), 'leerpad-programmes-'));
      try {
        cpSync(PROGRAMMES_FOLDER, folder, { recursive: true });
        const text = readFileSync(join(folder, 'leader-1.json'), 'utf8');
        const definition = JSON.parse(text) as ProgrammeDefinition;
        Object.assign(definition, { version: 2, validFrom: '2027-01-01' });
        Object.assign(definition.requirements[3]!, { required: 6 });
        Object.assign(definition.requirements[4]!, { required: 360 });
        writeFileSync(join(folder, 'leader-2.json'), JSON.stringify(definition));
        await loadProgrammesAsOwner(database, folder);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }
  });

  it('P6: a decision stays, with reason, date and who decided', async () => {
    const { trajectoryId } = await newTrainee(services, { programme: 'leader' });
    const decision = { reason: 'Jaren als groepswerker', decidedOn: '2027-05-05', decidedBy: 'bestuur' };
    const requirements = services.get(RequirementsService);
    await requirements.exempt(trajectoryId, 'practice', decision, actorOf.command);
    const imposed = [{ component: 'supervision' as const, unit: 'minutes' as const, required: 300 }];
    await requirements.impose(trajectoryId, imposed, decision, actorOf.command);
    const decisions = await database.dataSource.manager.find(RequirementDecision, {
      where: { trajectoryId },
      order: { recordedAt: 'ASC' },
    });
    expect(decisions).toMatchObject([
      { kind: 'exemption', component: 'practice', requirements: null, recordedBy: 'command', ...decision },
      { kind: 'imposed', component: null, requirements: imposed, recordedBy: 'command', ...decision },
    ]);
    const { components, hours96MetOn } = await progressOf(services, trajectoryId);
    expect(components.map(({ component }) => component)).toEqual(['supervision']);
    expect(hours96MetOn).toBeNull();
  });
});
