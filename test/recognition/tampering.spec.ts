import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { activity, hours96, newCredits } from '../builders/hours.js';
import { newTrainee, type TestTrainee } from '../builders/people.js';
import { keepTampering, tamper, whileChanged, whileRemoved } from '../support/tampering.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { differencesOf, ledgerOf, type RecordFact, recordsOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';

/**
 * Each test changes something as the superuser, with the triggers off, looks whether it is found, and puts it back:
 * the last test finds everything whole again.
 */
describe('point 7: what is changed behind the application’s back is found', () => {
  let database: TestDatabase;
  let services: TestServices;
  let letGo: () => Promise<void>;
  let trainee: TestTrainee;
  let other: TestTrainee;
  let record: RecordFact;
  let otherRecord: RecordFact;
  let documentId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    letGo = keepTampering(database);
    services = await startTestServices(database, { today: '2025-09-01' });
    trainee = await newTrainee(services);
    other = await newTrainee(services);
    // A credit and its counter-entry first, so that the record's own part of the ledger holds lines of both kinds.
    const [wrong] = await newCredits(services, trainee, [activity({ happenedOn: '2025-01-20' })]);
    await services.get(CorrectionsService).correct(wrong!, { reason: 'Dubbel ingevoerd' }, actorOf.command);
    for (const one of [trainee, other]) await newCredits(services, one, hours96());
    // Signed after the record was issued: no concern of it.
    services.clock.setToday('2025-09-02');
    await newCredits(services, trainee, [activity({ happenedOn: '2025-03-20' })]);
    [record] = (await recordsOf(services, trainee.trajectoryId)) as [RecordFact];
    [otherRecord] = (await recordsOf(services, other.trajectoryId)) as [RecordFact];
    const rows = await database.dataSource.query<{ id: string }[]>(
      `SELECT document_id AS id FROM completion_record WHERE id = $1`,
      [record.id],
    );
    documentId = rows[0]!.id;
  });
  afterAll(async () => {
    await letGo();
    await services.close();
    await database.drop();
  });

  const verification = async (address = record.address) =>
    (await services.get(RecordVerifier).verify(address))!;

  const changed = <T>(table: string, where: string, change: string, look: () => Promise<T>) =>
    whileChanged(database, { table, where, change }, look);
  const found = async () => ({ differences: await differencesOf(services), ...(await verification()) });

  it('is whole before anything is changed', async () => {
    expect(await found()).toMatchObject({ differences: [], genuine: true, findings: [], state: 'valid' });
  });

  describe('the ledger: each column of a line on which the record rests', () => {
    const CHANGES: Record<string, string> = {
      id: `'${randomUUID()}'`,
      trajectory_id: `'${randomUUID()}'`,
      sequence: 'sequence + 1000',
      component: `'supervision'`,
      block: 'coalesce(block, 0) + 1',
      item: `'another'`,
      minutes: 'minutes + 1',
      happened_on: 'happened_on + 1',
      claim_id: `'${randomUUID()}'`,
      signed_by: `'${randomUUID()}'`,
      signed_on: 'signed_on - 1',
      recorded_by: `'import:1'`,
      recorded_at: `recorded_at + interval '1 microsecond'`,
      reason: `coalesce(reason, '') || '.'`,
      hash: `'\\x00'`,
      role: `'co-leading'`,
      signed_through: `'mailed-link'`,
      decision_id: `'${randomUUID()}'`,
    };
    let credit: string;
    let counterEntry: string;

    beforeAll(async () => {
      const lines = await ledgerOf(services, trainee.trajectoryId);
      counterEntry = lines[1]!.hash;
      credit = lines[6]!.hash;
    });

    it.each(Object.entries(CHANGES))('%s', async (column, value) => {
      const line = `hash = '\\x${credit}'`;
      const { differences, genuine, findings } = await changed(
        'ledger_entry',
        line,
        `${column} = ${value}`,
        found,
      );
      expect(differences).toEqual(
        expect.arrayContaining([
          `check.ledger-chain ${trainee.participantNumber} ${['sequence', 'trajectory_id'].includes(column) ? 8 : 7}`,
          `check.record.ledger-altered ${record.number}`,
        ]),
      );
      expect([genuine, findings]).toEqual([false, ['ledger-altered']]);
    });

    it.each(['reason', 'reverses', 'signed_on', 'minutes'])('%s of a counter-entry', async (column) => {
      const changes = { ...CHANGES, reverses: `'${randomUUID()}'`, minutes: 'minutes + 30' };
      const line = `hash = '\\x${counterEntry}'`;
      const change = `${column} = ${changes[column as keyof typeof changes]}`;
      const { differences, findings } = await changed('ledger_entry', line, change, found);
      expect(differences).toContain(`check.ledger-chain ${trainee.participantNumber} 2`);
      expect(findings).toEqual(['ledger-altered']);
    });

    it('the code by which the product knows its lines', async () => {
      const line = `hash = '\\x${credit}'`;
      const change = `mac = set_byte(mac, 0, get_byte(mac, 0) # 1)`;
      const { differences, findings } = await changed('ledger_entry', line, change, found);
      expect(differences).toContain(`check.ledger-mac ${trainee.participantNumber} 7`);
      expect(findings).toEqual(['ledger-altered']);
    });

    it('there is no other column', async () => {
      const columns = await database.dataSource.query<{ name: string }[]>(
        `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'ledger_entry'::regclass AND attnum > 0`,
      );
      expect(columns.map(({ name }) => name).sort()).toEqual(
        [...Object.keys(CHANGES), 'reverses', 'mac'].sort(),
      );
    });
  });

  describe('the ledger: lines that are gone', () => {
    const without = <T>(where: string, look: () => Promise<T>) =>
      whileRemoved(database, { table: 'ledger_entry', where }, look);
    const own = () => `trajectory_id = '${trainee.trajectoryId}'`;

    it('the last one, signed after the record: the check misses it at the head of the chain', async () => {
      const last = `${own()} AND signed_on = '2025-09-02'`;
      const { differences, genuine } = await without(last, found);
      expect(differences).toContain(`check.ledger-head ${trainee.participantNumber}`);
      expect(differences).not.toContain(`check.record.ledger-altered ${record.number}`);
      expect(genuine).toBe(true);
    });

    it('the last one on which the record rests, and all after it', async () => {
      const { differences, findings } = await without(`${own()} AND sequence >= 16`, found);
      expect(differences).toEqual(
        expect.arrayContaining([
          `check.ledger-head ${trainee.participantNumber}`,
          `check.record.ledger-altered ${record.number}`,
        ]),
      );
      expect(findings).toEqual(['ledger-altered']);
    });

    it('all of them', async () => {
      const { differences, findings } = await without(own(), found);
      expect(differences).toContain(`check.ledger-head ${trainee.participantNumber}`);
      expect(findings).toEqual(['ledger-altered']);
    });
  });

  describe('the document', () => {
    /** The first two bytes, the last, and a dozen between them. */
    const positions = (length: number) => [
      ...new Set([
        0,
        1,
        length - 1,
        ...Array.from({ length: 12 }, (_, index) => Math.floor((index * length) / 12)),
      ]),
    ];
    const document = () => `id = '${documentId}'`;

    /** Changes one byte at many places of a column, each in turn. */
    async function byteByByte(column: string): Promise<{ position: number; findings: string[] }[]> {
      const bytes = column === 'content' ? `convert_to(content, 'UTF8')` : column;
      const [{ length }] = await database.dataSource.query<[{ length: number }]>(
        `SELECT length(${bytes}) AS length FROM frozen_document WHERE ${document()}`,
      );
      const results = [];
      for (const position of positions(length)) {
        const value = `set_byte(${bytes}, ${position}, get_byte(${bytes}, ${position}) # 1)`;
        const change = `${column} = ${column === 'content' ? `convert_from(${value}, 'UTF8')` : value}`;
        results.push({ position, findings: await changed('frozen_document', document(), change, finds) });
      }
      return results;
    }
    const finds = async () => {
      const { genuine, findings } = await verification();
      expect(genuine).toBe(findings.length === 0);
      return findings;
    };

    it.each([
      ['content', 'content-altered'],
      ['pdf', 'pdf-altered'],
      ['signature', 'signature-invalid'],
      ['content_sha256', 'content-altered'],
      ['pdf_sha256', 'pdf-altered'],
    ])('one changed byte in %s', async (column, expected) => {
      for (const { position, findings } of await byteByByte(column)) {
        expect({ position, findings }).toEqual({ position, findings: expect.arrayContaining([expected]) });
      }
    });

    it.each(['content', 'pdf', 'signature', 'content_sha256', 'pdf_sha256'])(
      'the check tells of a changed %s too',
      async (column) => {
        const change =
          column === 'content'
            ? `content = replace(content, '"counted":3840', '"counted":3841')`
            : `${column} = set_byte(${column}, 0, get_byte(${column}, 0) # 1)`;
        const differences = await changed('frozen_document', document(), change, () =>
          differencesOf(services),
        );
        expect(differences).not.toEqual([]);
        expect(differences.every((difference) => difference.endsWith(` ${record.number}`))).toBe(true);
      },
    );

    it('content that was changed together with its hash fails at the signature', async () => {
      const forged = `replace(content, '"counted":3840', '"counted":3841')`;
      const change = `content = ${forged}, content_sha256 = sha256(convert_to(${forged}, 'UTF8'))`;
      expect(await changed('frozen_document', document(), change, finds)).toEqual(['signature-invalid']);
    });

    it('a PDF that was replaced together with its hash fails at the signature', async () => {
      const change = `pdf = 'other', pdf_sha256 = sha256('other')`;
      expect(await changed('frozen_document', document(), change, finds)).toEqual(['signature-invalid']);
    });

    it('a signature of a key that nobody knows', async () => {
      expect(await changed('frozen_document', document(), `key_id = 'stranger'`, finds)).toEqual([
        'key-unknown',
      ]);
    });
  });

  describe('the record', () => {
    it.each([
      ['number', `number = '2025-0099'`],
      ['kind', `kind = 'programme'`],
      ['met_on', `met_on = met_on - 1`],
      ['issued_on', `issued_on = issued_on - 1`],
    ])('another %s than its document says', async (_column, change) => {
      const { differences, findings } = await changed(
        'completion_record',
        `id = '${record.id}'`,
        change,
        found,
      );
      expect(findings).toEqual(['content-altered']);
      expect(differences.join()).toContain('check.record.content-altered');
    });

    it('put at another address', async () => {
      const elsewhere = record.address.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
      const look = async () => [await verification(elsewhere), await differencesOf(services)] as const;
      const where = `id = '${record.id}'`;
      const [there, differences] = await changed(
        'completion_record',
        where,
        `address = '${elsewhere}'`,
        look,
      );
      expect(there).toMatchObject({ genuine: false, findings: ['content-altered'] });
      expect(differences).toContain(`check.record.content-altered ${record.number}`);
    });

    it('put on another trajectory', async () => {
      const change = `trajectory_id = '${other.trajectoryId}', generation = 2`;
      const { differences, findings } = await changed(
        'completion_record',
        `id = '${record.id}'`,
        change,
        found,
      );
      expect(findings).toEqual(['ledger-altered']);
      expect(differences).toContain(`check.record.ledger-altered ${record.number}`);
    });

    it('that changed documents with another: a genuine document under another record is a forgery', async () => {
      const swap = async () => {
        const [a, b] = [record.id, otherRecord.id];
        const rows = await database.dataSource.query<{ id: string; document: string }[]>(
          'SELECT id, document_id AS document FROM completion_record WHERE id = ANY($1)',
          [[a, b]],
        );
        const documentOf = (id: string) => rows.find((row) => row.id === id)!.document;
        const put = (id: string, document: string) =>
          tamper(database, 'UPDATE completion_record SET document_id = $2 WHERE id = $1', [id, document]);
        await put(a, randomUUID());
        await put(b, documentOf(a));
        await put(a, documentOf(b));
      };
      await swap();
      const differences = await differencesOf(services);
      const both = [await verification(), await verification(otherRecord.address)];
      await swap();
      expect(both.map(({ genuine }) => genuine)).toEqual([false, false]);
      expect(both.every(({ findings }) => findings.includes('content-altered'))).toBe(true);
      expect(differences).toEqual(
        expect.arrayContaining([
          `check.record.content-altered ${record.number}`,
          `check.record.content-altered ${otherRecord.number}`,
        ]),
      );
    });

    it('K2: numbers of which one was taken away', async () => {
      const differences = await changed('completion_record_counter', 'year = 2025', 'last = last + 1', () =>
        differencesOf(services),
      );
      expect(differences).toEqual(['check.numbers 2025 3 2']);
    });
  });

  describe('H10: what is stored beside the ledger', () => {
    const own = () => `trajectory_id = '${trainee.trajectoryId}'`;

    it.each([
      'signed = signed + 1',
      'counted = counted - 1',
      'required = required + 1',
      'met_on = NULL',
      'met_on = met_on - 1',
    ])('progress: %s', async (change) => {
      const where = `${own()} AND component = 'course'`;
      const differences = await changed('component_progress', where, change, () => differencesOf(services));
      expect(differences).toEqual([`check.progress ${trainee.participantNumber} course`]);
    });

    it.each([
      'hours96_met_on = NULL',
      'programme_met_on = programme_met_on + 1',
      'counted96 = counted96 - 1',
      'waiting = waiting + 1',
      'waiting_since = now()',
      'last_activity_on = last_activity_on - 1',
      'started_on = started_on - 1',
      `state = 'paused'`,
    ])('totals: %s', async (change) => {
      const differences = await changed('trajectory_progress', own(), change, () => differencesOf(services));
      expect(differences).toEqual([`check.progress ${trainee.participantNumber} total`]);
    });

    it.each([
      ['hash', `hash = '\\x00'`],
      ['length', 'length = length + 1'],
      ['mac', `mac = sha256(mac)`],
    ])('the head of the chain: %s', async (_column, change) => {
      const differences = await changed('ledger_head', own(), change, () => differencesOf(services));
      expect(differences).toEqual([`check.ledger-head ${trainee.participantNumber}`]);
    });

    it.each([
      `state = 'submitted'`,
      `state = 'returned'`,
      `state = 'corrected'`,
      'minutes = minutes + 1',
      'happened_on = happened_on + 1',
      `component = 'fishbowl'`,
      'block = 1',
      `item = 'another'`,
    ])('a claim: %s', async (change) => {
      const lines = await ledgerOf(services, trainee.trajectoryId);
      const { claimId } = lines.find(({ component, block }) => component === 'course' && block === 2)!;
      const differences = await changed('claim', `id = '${claimId}'`, change, () => differencesOf(services));
      expect(differences).toEqual([
        `check.claim-state ${trainee.participantNumber} ${claimId}`,
        // Waiting again it would be judged by its code too, which is of what was handed in (K6).
        ...(change === `state = 'submitted'` ? [`check.line-code claim ${claimId}`] : []),
      ]);
    });

    it('a corrected claim that says it is signed off', async () => {
      const claimId = (await ledgerOf(services, trainee.trajectoryId))[0]!.claimId;
      const differences = await changed('claim', `id = '${claimId}'`, `state = 'signed-off'`, () =>
        differencesOf(services),
      );
      expect(differences).toEqual([`check.claim-state ${trainee.participantNumber} ${claimId}`]);
    });
  });

  it('is whole again after everything was put back', async () => {
    expect(await found()).toMatchObject({ differences: [], genuine: true, findings: [] });
  });
});
