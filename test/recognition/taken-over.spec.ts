import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { DocumentVault } from '../../src/platform/documents/document-vault.service.js';
import type { CompletionRecordContent } from '../../src/recognition/completion/completion-record.rules.js';
import { renderCompletionRecord } from '../../src/recognition/completion/completion-record-pdf.page.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { activity, blocks, hours96, literature, newCredits } from '../builders/hours.js';
import { newTrainee, type TestTrainee } from '../builders/people.js';
import { importedSignatures } from '../builders/signatures.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { differencesOf, recordsOf } from '../support/facts.js';
import { ReadPdf } from '../support/pdf.js';
import { startTestServices, type TestServices } from '../support/services.js';
import { tamper } from '../support/tampering.js';

describe('D9: a record says what was taken over from the administration', () => {
  let database: TestDatabase;
  let services: TestServices;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2026-03-14' });
  });
  afterAll(async () => {
    await expect(differencesOf(services)).resolves.toEqual([]);
    await services.close();
    await database.drop();
  });

  const recordOf = async ({ trajectoryId }: TestTrainee) => (await recordsOf(services, trajectoryId))[0]!;
  const verify = (address: string) => services.get(RecordVerifier).verify(address);
  const pdfOf = async (address: string) => (await services.get(RecordVerifier).pdf(address))!;

  it('in what is hashed and signed, and in print; the record is genuine', async () => {
    const trainee = await newTrainee(services);
    await newCredits(services, trainee, [...blocks('course'), ...blocks('fishbowl').slice(0, 1)]);
    const rest = [...literature(), ...blocks('fishbowl').slice(1)];
    await importedSignatures(services, trainee, trainee.signer.id, rest);
    const { address, content } = await recordOf(trainee);
    expect(content.components.map(({ component, takenOver }) => [component, takenOver])).toEqual([
      ['literature', 'all'],
      ['course', undefined],
      ['fishbowl', 'part'],
    ]);
    await expect(verify(address)).resolves.toMatchObject({ genuine: true });
    const text = new ReadPdf(await pdfOf(address)).texts.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain(
      'Overgenomen uit de administratie van de vereniging: literatuurstudie en vissenkomtraining (een deel).',
    );
  });

  it('and not where everybody signed in the portal', async () => {
    const trainee = await newTrainee(services);
    await newCredits(services, trainee, hours96());
    const { address, content } = await recordOf(trainee);
    expect(JSON.stringify(content)).not.toContain('takenOver');
    expect(new ReadPdf(await pdfOf(address)).texts.join(' ')).not.toContain('administratie');
  });

  it('a record from before keeps its bytes, and the mark alone supersedes it by no correction', async () => {
    const trainee = await newTrainee(services);
    await importedSignatures(services, trainee, trainee.signer.id, hours96());
    const issued = await recordOf(trainee);
    await issuedBeforeTheMark(issued.id, issued.content);
    const [before, pdf] = [await recordOf(trainee), await pdfOf(issued.address)];
    expect(JSON.stringify(before.content)).not.toContain('takenOver');

    const surplus = activity({ happenedOn: '2025-05-06', description: 'Een ander boek' });
    const { claimIds } = await importedSignatures(services, trainee, trainee.signer.id, [surplus]);
    const reason = { reason: 'Dit boek las iemand anders' };
    await services.get(CorrectionsService).correct(claimIds[0]!, reason, actorOf.command);

    expect(await recordsOf(services, trainee.trajectoryId)).toEqual([before]);
    expect(await pdfOf(issued.address)).toEqual(pdf);
    await expect(verify(issued.address)).resolves.toMatchObject({ genuine: true, state: 'valid' });
  });

  /** Puts a record's document back to what an earlier version issued for the same hours. */
  async function issuedBeforeTheMark(recordId: string, content: CompletionRecordContent): Promise<void> {
    const components = content.components.map(({ takenOver: _mark, ...stated }) => stated);
    const documentId = await services
      .get(DataSource)
      .transaction((manager) =>
        services.get(DocumentVault).freeze(manager, { ...content, components }, renderCompletionRecord),
      );
    await tamper(database, 'UPDATE completion_record SET document_id = $2 WHERE id = $1', [
      recordId,
      documentId,
    ]);
  }
});
