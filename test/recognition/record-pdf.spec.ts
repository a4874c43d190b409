import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { changeNames } from '../../src/people/name-lines.service.js';
import { Person } from '../../src/people/person.entity.js';
import { translate } from '../../src/platform/i18n/translate.rules.js';
import type { CompletionRecordContent } from '../../src/recognition/completion/completion-record.rules.js';
import { renderCompletionRecord } from '../../src/recognition/completion/completion-record-pdf.page.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { activity, hours96, newClaim, newClaims, newCredits, sign } from '../builders/hours.js';
import { newTrainee, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { claimOf, differencesOf, ledgerOf, type RecordFact, recordsOf } from '../support/facts.js';
import { hasTool, ReadPdf, runOnPdf } from '../support/pdf.js';
import { startTestServices, type TestServices } from '../support/services.js';

const pdftotext = hasTool('pdftotext');
const qpdf = hasTool('qpdf');

describe('point 7: the PDF of a record that was issued', () => {
  let database: TestDatabase;
  let services: TestServices;
  let record: RecordFact;
  let pdf: Buffer;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2025-09-01' });
    const person = { callName: 'Zoë', tussenvoegsel: "in 't", surname: 'Veld-Çelik' };
    const trainee = await newTrainee(services, person);
    await newCredits(services, trainee, hours96());
    [record] = (await recordsOf(services, trainee.trajectoryId)) as [RecordFact];
    pdf = (await services.get(RecordVerifier).pdf(record.address))!;
  });
  afterAll(async () => {
    await services.close();
    await database.drop();
  });

  it('is the same bytes at every download', async () => {
    const again = await services.get(RecordVerifier).pdf(record.address);
    expect(again!.equals(pdf)).toBe(true);
  });

  it('is what printing the stored content gives, today and on any other day', async () => {
    const [{ content }] = await database.dataSource.query<[{ content: string }]>(
      'SELECT d.content FROM frozen_document d JOIN completion_record r ON r.document_id = d.id WHERE r.id = $1',
      [record.id],
    );
    const stated = JSON.parse(content) as CompletionRecordContent;
    for (let time = 0; time < 2; time += 1) {
      expect((await renderCompletionRecord(stated)).equals(pdf)).toBe(true);
    }
  });

  it('shows the name, the number and the address rightly', () => {
    const text = new ReadPdf(pdf).texts.join('\n');
    expect(text).toContain("Zoë in 't Veld-Çelik");
    expect(text).toContain(record.number);
    expect(text.replace(/\s/g, '')).toContain(record.address.slice(0, 8));
  });

  it('is read by pdftotext, where it is installed', () => {
    if (!pdftotext) return;
    const { ok, output } = runOnPdf('pdftotext', [], pdf);
    expect(ok).toBe(true);
    expect(output).toContain("Zoë in 't Veld-Çelik");
  });

  it('is found sound by qpdf --check, where it is installed', () => {
    if (!qpdf) return;
    expect(runOnPdf('qpdf', ['--check'], pdf)).toMatchObject({ ok: true });
  });

  it('is not there for another address', async () => {
    const elsewhere = record.address.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await services.get(RecordVerifier).pdf(elsewhere)).toBeUndefined();
    expect(await services.get(RecordVerifier).verify(elsewhere)).toBeUndefined();
  });

  describe('of somebody whose name the fonts cannot print', () => {
    const counted = async () =>
      database.dataSource.query(
        `SELECT (SELECT count(*) FROM ledger_entry) AS lines, (SELECT count(*) FROM audit_entry) AS audit,
                (SELECT count(*) FROM frozen_document) AS documents, (SELECT sum(last) FROM completion_record_counter) AS last,
                (SELECT count(*) FROM claim_transition) AS steps`,
      );
    let trainee: TestTrainee;
    let last: string;

    beforeAll(async () => {
      trainee = await newTrainee(services, { surname: '山田' });
      await newCredits(services, trainee, hours96().slice(0, -1));
      last = await newClaim(services, trainee, hours96().at(-1)!);
    });

    it('is refused with a sentence, and nothing is half done', async () => {
      const before = await counted();
      const [outcome] = await sign(services, trainee, [last]);
      expect(outcome).toMatchObject({
        outcome: 'refused',
        error: { code: 'document.character-missing', params: { character: '山 (U+5C71)' } },
      });
      if (outcome?.outcome !== 'refused') throw new Error('It was signed');
      expect(translate('nl', outcome.error.code, outcome.error.params)).toBe(
        'Het teken 山 (U+5C71) in “Anna 山田” kunnen wij niet drukken. Geef voor de druk een schrijfwijze in Latijnse letters.',
      );
      expect(await counted()).toEqual(before);
      expect(await claimOf(services, last)).toMatchObject({ state: 'submitted', version: 1 });
      expect(await recordsOf(services, trainee.trajectoryId)).toEqual([]);
    });

    it('holds up no other trainee in the same bulk', async () => {
      const other = await newTrainee(services, { signer: trainee.signer });
      const third = await newTrainee(services, { signer: trainee.signer });
      await newCredits(services, other, hours96().slice(0, -1));
      const completing = await newClaim(services, other, hours96().at(-1)!);
      const [first, second] = await newClaims(services, third, [activity(), activity({ minutes: 10 })]);
      const unknown = '00000000-0000-4000-8000-000000000000';
      const bulk = [first!, last, unknown, completing, second!];
      const outcomes = await sign(services, trainee, bulk);
      expect(outcomes.map(({ claimId, outcome }) => [claimId, outcome])).toEqual([
        [first, 'signed'],
        [last, 'refused'],
        [unknown, 'refused'],
        [completing, 'signed'],
        [second, 'signed'],
      ]);
      expect(outcomes[2]).toMatchObject({ error: { code: 'claim.not-found' } });
      expect(await recordsOf(services, other.trajectoryId)).toHaveLength(1);
      expect(await ledgerOf(services, third.trajectoryId)).toHaveLength(2);
      expect((await claimOf(services, last)).state).toBe('submitted');
    });

    it('is signed once another name for print was approved, with the next number', async () => {
      const named = { printName: 'Anna Yamada', printNameApproved: true };
      await services
        .get(DataSource)
        .transaction((manager) =>
          changeNames(manager, trainee.id, () => manager.update(Person, { id: trainee.id }, named)),
        );
      expect(await sign(services, trainee, [last])).toEqual([{ claimId: last, outcome: 'signed' }]);
      expect(await recordsOf(services, trainee.trajectoryId)).toMatchObject([
        { number: '2025-0003', content: { name: 'Anna Yamada' } },
      ]);
      expect(await differencesOf(services)).toEqual([]);
    });
  });
});
