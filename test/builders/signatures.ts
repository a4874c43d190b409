import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { CurriculumService } from '../../src/curriculum/curriculum.service.js';
import { findTitle } from '../../src/curriculum/programme.rules.js';
import { trajectoryBy } from '../../src/enrolment/trajectories/trajectories.queries.js';
import { type Activity, identityOf } from '../../src/hours/claim.rules.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { ImportedHours, ImportedHoursService } from '../../src/hours/imported-hours.service.js';
import { ImportEffect } from '../../src/imports/import-effect.entity.js';
import { ImportRun } from '../../src/imports/import-run.entity.js';
import { NoticeLinks } from '../../src/imports/signatures/notice-links.service.js';
import { SignatureNotices } from '../../src/imports/signatures/notices.service.js';
import { ObjectedSignature } from '../../src/imports/signatures/objected-signature.entity.js';
import { ObjectionsService } from '../../src/imports/signatures/objections.service.js';
import { SignatureNotice } from '../../src/imports/signatures/signature-notice.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import type { TestServices } from '../support/services.js';
import { activity } from './hours.js';
import type { TestTrainee } from './people.js';

/** Signatures that an import brought, and what their signer was told of. */
export interface BroughtByImport {
  runId: string;
  noticeId: string;
  claimIds: string[];
}

let days = 0;

/** An import of hours that somebody signed on paper, as `ImportService` does it, without a file. */
export async function importedSignatures(
  services: Pick<TestServices, 'get'>,
  { trajectoryId }: Pick<TestTrainee, 'trajectoryId'>,
  signerId: string,
  activities: readonly Activity[] = [activity({ minutes: 30, description: `Boek ${(days += 1)}` })],
): Promise<BroughtByImport> {
  const runId = randomUUID();
  const actor = actorOf.importRun(runId);
  const { manager: reading } = services.get(DataSource);
  const { programmeVersionId } = await trajectoryBy(reading, trajectoryId);
  const { definition } = await services.get(CurriculumService).version(reading, programmeVersionId);
  const itemOf = ({ component, description }: Activity) =>
    component === 'literature' ? (findTitle(definition.readingList, description)?.key ?? null) : null;
  const claims = activities.map((one) => ({
    claim: { ...one, id: randomUUID(), trajectoryId, item: itemOf(one), identity: identityOf(one) },
    signature: { signedBy: signerId, signedOn: '2025-06-01' },
  }));
  const claimIds = claims.map(({ claim }) => claim.id);
  await services.get(DataSource).transaction(async (manager) => {
    const hours = new ImportedHours();
    const imported = services.get(ImportedHoursService);
    await imported.record(manager, hours, claims, [], actor);
    await imported.end(manager, hours);
    const effects = claimIds.map((subject, index) => ({ runId, place: index + 1, subject }));
    await manager.insert(
      ImportEffect,
      effects.map((effect) => ({ ...effect, kind: 'claim-added' as const, before: null, after: null })),
    );
    await services.get(HoursService).settle(manager, [trajectoryId], actor, false);
    const summary = { uren: { accepted: claims.length, known: 0, updated: 0, rejected: 0 } };
    await manager.insert(ImportRun, { id: runId, today: '2026-03-01', summary });
    await services.get(SignatureNotices).tell(manager, runId);
  });
  const notice = await services.get(DataSource).manager.findOneByOrFail(SignatureNotice, { runId, signerId });
  return { runId, noticeId: notice.id, claimIds };
}

/** The token of a link that was mailed to the signer. */
export async function mailedToken(services: Pick<TestServices, 'get'>, noticeId: string): Promise<string> {
  const { manager } = services.get(DataSource);
  const { signerId } = await manager.findOneByOrFail(SignatureNotice, { id: noticeId });
  const { email } = await manager.findOneByOrFail(Person, { id: signerId });
  return (await services.get(NoticeLinks).issue(manager, noticeId, email)).split('/').at(-1)!;
}

/** The signer's objection to all of them. @returns its id */
export async function objected(
  services: Pick<TestServices, 'get'>,
  { noticeId, claimIds }: BroughtByImport,
  reason = 'Deze uren heb ik nooit gezien',
): Promise<string> {
  const { manager } = services.get(DataSource);
  const { signerId } = await manager.findOneByOrFail(SignatureNotice, { id: noticeId });
  const objections = services.get(ObjectionsService);
  await objections.object({ id: noticeId, signerId }, { claimIds, reason }, { byLink: false });
  const row = await manager.findOneByOrFail(ObjectedSignature, { claimId: claimIds[0]! });
  return row.objectionId;
}
