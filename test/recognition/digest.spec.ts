import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import { compactVerify, importJWK } from 'jose';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { AssociationKey } from '../../src/platform/documents/association-key.service.js';
import { readSigningKey } from '../../src/platform/documents/signing-keys.service.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { giveRole } from '../support/roles.js';
import { Person } from '../../src/people/person.entity.js';
import { translate } from '../../src/platform/i18n/translate.rules.js';
import { type DigestContent, dueDigest, signDigest } from '../../src/recognition/digest/digest.rules.js';
import { DigestCheck } from '../../src/recognition/digest/digest-check.service.js';
import { DigestMails } from '../../src/recognition/digest/digest-mails.service.js';
import { Digests } from '../../src/recognition/digest/digests.service.js';
import { hours96, newCredits } from '../builders/hours.js';
import { newTrainee, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { differencesOf, type RecordFact, recordsOf } from '../support/facts.js';
import { deliverAll } from '../support/mail.js';
import { startTestServices, type TestServices } from '../support/services.js';
import { keepTampering, tamper, whileChanged, whileRemoved } from '../support/tampering.js';

const DAY = '2025-09-01';

type Rows = { row: object }[];

describe('K6: a digest says whether all that it names is still there', () => {
  let database: TestDatabase;
  let services: TestServices;
  let letGo: () => Promise<void>;
  let trainee: TestTrainee;
  let record: RecordFact;
  let jws: string;
  /** where the chains ended before the last things were written: what who adjusts a head would put there */
  let headsBefore: Rows;
  let ledgerBefore: Rows;

  beforeAll(async () => {
    database = await createTestDatabase();
    letGo = keepTampering(database);
    services = await startTestServices(database, { today: DAY });
    trainee = await newTrainee(services);
    const credits = await newCredits(services, trainee, hours96());
    await newCredits(services, await newTrainee(services), hours96());
    await services.get(Digests).now();
    headsBefore = await rowsOf('chain_head');
    ledgerBefore = await rowsOf('ledger_head', `WHERE trajectory_id = '${trainee.trajectoryId}'`);
    await services
      .get(CorrectionsService)
      .correct(credits[0]!, { reason: 'Dubbel ingevoerd' }, actorOf.command);
    [record] = (await recordsOf(services, trainee.trajectoryId)) as [RecordFact];
    jws = await services.get(Digests).now();
    // Life goes on, and is no difference.
    await newCredits(services, await newTrainee(services), hours96());
  });
  afterAll(async () => {
    await letGo();
    await services.close();
    await database.drop();
  });

  const rowsOf = (table: string, where = ''): Promise<Rows> =>
    tamper(database, `SELECT to_jsonb(t) AS row FROM ${table} t ${where}`);
  const found = async (digest = jws): Promise<string[]> => {
    const differences = [];
    for await (const { code, params } of services.get(DigestCheck).differences(digest))
      differences.push([code, ...Object.values(params)].join(' '));
    return differences;
  };

  /** Puts other heads in place, looks, and puts back those that were there. */
  async function withHeads<T>(table: string, key: string, rows: Rows, look: () => Promise<T>): Promise<T> {
    const present = await rowsOf(table);
    const put = async (heads: Rows) => {
      for (const { row } of heads) {
        const json = JSON.stringify(row);
        const columns = `(jsonb_populate_record(NULL::${table}, $1::jsonb))`;
        await tamper(
          database,
          `UPDATE ${table} SET (length, hash) = (SELECT length, hash FROM jsonb_populate_record(NULL::${table}, $1::jsonb))
            WHERE ${key} = ${columns}.${key}`,
          [json],
        );
        if (table !== 'chain_head') continue;
        await tamper(database, `UPDATE chain_head SET mac = ${columns}.mac WHERE chain = ${columns}.chain`, [
          json,
        ]);
      }
    };
    await put(rows);
    try {
      return await look();
    } finally {
      await put(present);
    }
  }

  it('finds nothing when nothing was taken away', async () => {
    expect(await found()).toEqual([]);
    expect(await differencesOf(services)).toEqual([]);
  });

  it('is a JWS that any library reads, with what there is, and no names', async () => {
    const { publicJwk, keyId } = services.get(AssociationKey);
    const { payload, protectedHeader } = await compactVerify(jws, await importJWK({ ...publicJwk }, 'EdDSA'));
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: keyId, typ: 'digest+jws' });
    const content = JSON.parse(Buffer.from(payload).toString()) as DigestContent;
    expect(Object.keys(content).sort()).toEqual([
      'audit',
      'day',
      'ledgers',
      'madeAt',
      'recordStates',
      'records',
      'schema',
    ]);
    expect(content).toMatchObject({ day: DAY, recordStates: { length: 3 } });
    expect(content.records.map(({ number, state }) => [number, state])).toEqual([
      [record.number, 'suspended'],
      ['2025-0002', 'valid'],
    ]);
    expect(content.ledgers).toHaveLength(2);
  });

  it('a suspended record that became valid again, and the heads as they were before', async () => {
    const where = `record_id = '${record.id}' AND sequence = 2`;
    const states = headsBefore.filter(({ row }) => (row as { chain: string }).chain !== 'audit');
    // The third trainee's record came after it: the person who takes the tail takes that too.
    const after = 'position > 2';
    const [differences, checked] = await whileRemoved(
      database,
      { table: 'completion_record_state', where: `${where} OR ${after}` },
      () =>
        withHeads('chain_head', 'chain', states, async () => [await found(), await differencesOf(services)]),
    );
    expect(differences).toEqual([`check.digest.states ${DAY} 3`]);
    expect(checked.filter((line) => line === 'check.state-head')).toEqual([]);
  });

  it('the end of the log, and its head as it was before: only the digest finds it', async () => {
    const audit = headsBefore.filter(({ row }) => (row as { chain: string }).chain === 'audit');
    const { length } = audit[0]!.row as { length: number };
    const gone = `position > ${length}`;
    const entries = `id IN (SELECT entry_id FROM audit_link WHERE ${gone})`;
    const [differences, checked] = await whileRemoved(
      database,
      { table: 'audit_entry', where: entries },
      () =>
        whileRemoved(database, { table: 'audit_link', where: gone }, () =>
          withHeads('chain_head', 'chain', audit, async () => [await found(), await differencesOf(services)]),
        ),
    );
    expect(differences).toEqual([`check.digest.audit ${DAY} ${length + 1}`]);
    expect(checked).toEqual([]);
  });

  it('an entry in the middle of the log that is gone, with its link', async () => {
    const where = 'id = (SELECT entry_id FROM audit_link WHERE position = 2)';
    const differences = await whileRemoved(database, { table: 'audit_entry', where }, () =>
      whileRemoved(database, { table: 'audit_link', where: 'position = 2' }, () => found()),
    );
    expect(differences).toEqual([`check.digest.audit ${DAY} 2`]);
  });

  it('an entry of the log that was altered', async () => {
    const where = 'id = (SELECT entry_id FROM audit_link WHERE position = 2)';
    const change = `actor = 'import:1'`;
    const differences = await whileChanged(database, { table: 'audit_entry', where, change }, () => found());
    expect(differences).toEqual([`check.digest.audit ${DAY} 2`]);
  });

  it('the tail of a ledger, and its head as it was before', async () => {
    const { length } = ledgerBefore[0]!.row as { length: number };
    const where = `trajectory_id = '${trainee.trajectoryId}' AND sequence > ${length}`;
    const differences = await whileRemoved(database, { table: 'ledger_entry', where }, () =>
      withHeads('ledger_head', 'trajectory_id', ledgerBefore, () => found()),
    );
    expect(differences).toEqual([`check.digest.ledger ${trainee.participantNumber} ${DAY} ${length + 1}`]);
  });

  it('a line of a ledger that was altered', async () => {
    const where = `trajectory_id = '${trainee.trajectoryId}' AND sequence = 1`;
    const change = 'minutes = minutes + 1';
    const differences = await whileChanged(database, { table: 'ledger_entry', where, change }, () => found());
    expect(differences).toEqual([`check.digest.ledger ${trainee.participantNumber} ${DAY} 1`]);
  });

  it('a record that is gone', async () => {
    const differences = await whileRemoved(
      database,
      { table: 'completion_record', where: `id = '${record.id}'` },
      () => found(),
    );
    expect(differences).toEqual([`check.digest.record-gone ${record.number} ${DAY}`]);
    expect(translate('nl', 'check.digest.record-gone', { number: record.number, day: DAY })).toBe(
      `Bewijs ${record.number} was er op ${DAY}, en is weg.`,
    );
  });

  it.each(['content = replace(content, \'"counted":3840\', \'"counted":3841\')', `pdf = pdf || '\\x00'`])(
    'a record whose document was altered: %s',
    async (change) => {
      const where = `id = (SELECT document_id FROM completion_record WHERE id = '${record.id}')`;
      const differences = await whileChanged(database, { table: 'frozen_document', where, change }, () =>
        found(),
      );
      expect(differences).toEqual([`check.digest.record-altered ${record.number} ${DAY}`]);
    },
  );

  it('a digest that was altered, that another key signed, or that is none, proves nothing', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const other = await readSigningKey(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
    const [header, payload, signature] = jws.split('.') as [string, string, string];
    const content = JSON.parse(Buffer.from(payload, 'base64url').toString()) as DigestContent;
    const emptied = Buffer.from(JSON.stringify({ ...content, records: [] })).toString('base64url');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const forged of [
      [header, emptied, signature].join('.'),
      signDigest({ ...content, records: [] }, other),
      `${none}.${emptied}.`,
      'no digest',
      '',
    ])
      expect(await found(forged)).toEqual(['check.digest.signature']);
  });

  describe('every day', () => {
    it('from six in the morning on', () => {
      const at = (time: string) =>
        dueDigest(Temporal.ZonedDateTime.from(`2025-09-01T${time}[Europe/Amsterdam]`));
      expect([at('05:59'), at('06:00'), at('23:59')]).toEqual([null, DAY, DAY]);
    });

    it('one is made, kept, and mailed to everybody of the board, once', async () => {
      const personId = randomUUID();
      const { manager } = database.dataSource;
      await manager.insert(Person, { id: personId, email: 'bestuur@balint.example', fullName: 'Bo Bestuur' });
      await services.get(AccountsService).create(manager, { personId });
      await giveRole(manager, { personId, role: 'board' });
      await Promise.all([1, 2, 3].map(() => services.get(DigestMails).holdRound()));
      const mails = (await deliverAll(services)).filter(({ attachment }) => attachment);
      const kept = await services.get(Digests).latest();
      expect(kept).toMatchObject({ day: DAY });
      expect(mails.map(({ subject, attachment }) => [subject, attachment])).toEqual([
        [
          'Dagstaat van 1 september 2025',
          { filename: `leerpad-${DAY}.jws`, contentType: 'application/jose', text: kept!.jws },
        ],
      ]);
      const [{ recipient }] = await database.dataSource.query<[{ recipient: string }]>(
        `SELECT recipient_person_id AS recipient FROM mail_delivery WHERE kind = 'digest'`,
      );
      expect(recipient).toBe(personId);
      expect(await found(kept!.jws)).toEqual([]);
    });

    it('a row that somebody puts in its place, or that says it was mailed, does not keep it from being made', async () => {
      const { manager } = database.dataSource;
      const next = '2025-09-02';
      services.clock.setToday(next);
      await manager.query(`INSERT INTO mail_round (name, slot) VALUES ('digest', $1)`, [next]);
      const { jws } = (await services.get(Digests).latest())!;
      for (const text of ['a.b.c', jws])
        await manager.query(
          'INSERT INTO digest (day, sequence, jws) SELECT $1, count(*) + 1, $2 FROM digest WHERE day = $1',
          [next, text],
        );
      const late = () => services.get(Digests).lastMadeAt();
      expect((await late())!.toISOString().slice(0, 10)).toBe(DAY);
      await services.get(DigestMails).holdRound();
      await services.get(DigestMails).holdRound();
      const kept = (await services.get(Digests).latest())!;
      expect([kept.day, kept.sequence]).toEqual([next, 3]);
      expect(await found(kept.jws)).toEqual([]);
      expect((await late())!.toISOString().slice(0, 10)).toBe(next);
      const mails = (await deliverAll(services)).filter(({ attachment }) => attachment);
      expect(mails.map(({ attachment }) => attachment!.text)).toEqual([kept.jws]);
      services.clock.setToday(DAY);
    });
  });
});
