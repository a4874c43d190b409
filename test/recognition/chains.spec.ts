import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { recordInAudit } from '../../src/platform/audit/audit-log.service.js';
import { AuditLinks } from '../../src/platform/audit/audit-links.service.js';
import { linkHash } from '../../src/platform/chain/chain.rules.js';
import { translate } from '../../src/platform/i18n/translate.rules.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { WithdrawalService } from '../../src/recognition/completion/withdrawal.service.js';
import { Digests } from '../../src/recognition/digest/digests.service.js';
import { chainedStates } from '../../src/recognition/completion/record-state-chain.queries.js';
import { hours96, newCredits } from '../builders/hours.js';
import { newTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { differencesOf, type RecordFact, recordsOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';
import { keepTampering, tamper, whileChanged, whileRemoved } from '../support/tampering.js';

/** Each test changes something and puts it back, so that the last one finds everything whole again. */
describe('K6: states of records and the audit log are chained', () => {
  let database: TestDatabase;
  let services: TestServices;
  let letGo: () => Promise<void>;
  /** valid, then suspended by a correction */
  let suspended: RecordFact;
  let other: RecordFact;
  let later: RecordFact;

  beforeAll(async () => {
    database = await createTestDatabase();
    letGo = keepTampering(database);
    services = await startTestServices(database, { today: '2025-09-01' });
    const trainees = [await newTrainee(services), await newTrainee(services), await newTrainee(services)];
    const [first, second, third] = trainees as [
      (typeof trainees)[0],
      (typeof trainees)[0],
      (typeof trainees)[0],
    ];
    const credits = await newCredits(services, first, hours96());
    await newCredits(services, second, hours96());
    await services
      .get(CorrectionsService)
      .correct(credits[0]!, { reason: 'Dubbel ingevoerd' }, actorOf.command);
    await newCredits(services, third, hours96());
    [suspended] = (await recordsOf(services, first.trajectoryId)) as [RecordFact];
    [other] = (await recordsOf(services, second.trajectoryId)) as [RecordFact];
    [later] = (await recordsOf(services, third.trajectoryId)) as [RecordFact];
  });
  afterAll(async () => {
    await letGo();
    await services.close();
    await database.drop();
  });

  const verify = async ({ address }: RecordFact) => (await services.get(RecordVerifier).verify(address))!;
  const judged = async (record: RecordFact) => {
    const { genuine, findings } = await verify(record);
    return { genuine, findings };
  };
  const found = async () => ({
    differences: await differencesOf(services),
    suspended: await judged(suspended),
    other: await judged(other),
    later: await judged(later),
  });
  const GENUINE = { genuine: true, findings: [] };
  const ALTERED = { genuine: false, findings: expect.arrayContaining(['states-altered']) };
  const stateWhere = (record: RecordFact, sequence: number) =>
    `record_id = '${record.id}' AND sequence = ${sequence}`;

  it('is whole before anything is changed', async () => {
    expect(suspended.states).toEqual(['valid', 'suspended']);
    expect(await found()).toEqual({ differences: [], suspended: GENUINE, other: GENUINE, later: GENUINE });
  });

  describe('states of records', () => {
    it('a suspended record that became valid by a row that was taken away', async () => {
      const look = () => found();
      const where = stateWhere(suspended, 2);
      const result = await whileRemoved(database, { table: 'completion_record_state', where }, look);
      expect(result.differences).toEqual(
        expect.arrayContaining([
          'check.state-gone 3',
          `check.state-record-head ${suspended.number}`,
          `check.record.states-altered ${suspended.number}`,
        ]),
      );
      // Nobody else's record is doubted for it.
      expect(result).toMatchObject({ suspended: ALTERED, other: GENUINE, later: GENUINE });
      expect(translate('nl', 'check.state-gone', { line: 3 })).toBe(
        'De standen van bewijzen: regel 3 is weg.',
      );
    });

    it('the last row of all', async () => {
      const where = stateWhere(later, 1);
      const result = await whileRemoved(database, { table: 'completion_record_state', where }, found);
      expect(result.differences).toEqual(
        expect.arrayContaining(['check.state-head', `check.state-record-head ${later.number}`]),
      );
      expect(result).toMatchObject({ suspended: GENUINE, other: GENUINE, later: ALTERED });
    });

    it.each([
      ['state', `state = 'valid'`],
      ['since', 'since = since - 1'],
      ['reason', `reason = 'Een andere'`],
      ['recorded_by', `recorded_by = 'import:1'`],
      ['recorded_at', `recorded_at = recorded_at + interval '1 microsecond'`],
    ])('a row with another %s', async (_column, change) => {
      const where = stateWhere(suspended, 2);
      const result = await whileChanged(database, { table: 'completion_record_state', where, change }, found);
      expect(result.differences).toEqual(
        expect.arrayContaining([
          `check.state-altered ${suspended.number} 3`,
          `check.record.states-altered ${suspended.number}`,
        ]),
      );
      expect(result).toMatchObject({ suspended: ALTERED, other: GENUINE, later: GENUINE });
    });

    it.each([`mac = sha256(mac)`, `mac = '\\x00'`])('a row whose code is not right: %s', async (change) => {
      const where = stateWhere(other, 1);
      const result = await whileChanged(database, { table: 'completion_record_state', where, change }, found);
      expect(result.differences).toEqual([
        `check.record.states-altered ${other.number}`,
        `check.state-code ${other.number} 2`,
      ]);
      expect(result).toMatchObject({ suspended: GENUINE, other: ALTERED, later: GENUINE });
    });

    it.each(['length = length - 1', 'length = length + 1', `hash = '\\x00'`, `mac = '\\x00'`])(
      'a head that does not fit: %s',
      async (change) => {
        const where = `chain = 'record-state'`;
        const { differences } = await whileChanged(database, { table: 'chain_head', where, change }, found);
        expect(differences).toContain('check.state-head');
      },
    );

    it('a line by the application’s own user, who has no key: with its place, a right hash, and the heads', async () => {
      const [last] = await database.dataSource.query<[{ position: number; hash: string }]>(
        `SELECT position, encode(hash, 'hex') AS hash FROM completion_record_state ORDER BY position DESC LIMIT 1`,
      );
      const heads = await tamper<{ row: object }>(database, `SELECT to_jsonb(h) AS row FROM chain_head h`);
      const position = last.position + 1;
      await database.dataSource.query(
        `INSERT INTO completion_record_state (record_id, sequence, state, since, recorded_by, position, mac)
         VALUES ($1, 3, 'valid', '2025-09-01', 'command', $2, '')`,
        [suspended.id, position],
      );
      const [forged] = await chainedStates(database.dataSource.manager, 's.position = $1', [position]);
      const hash = linkHash(last.hash, forged!.line);
      await tamper(
        database,
        `UPDATE completion_record_state SET hash = decode($2, 'hex'), mac = $3 WHERE position = $1`,
        [position, hash, Buffer.alloc(32)],
      );
      for (const [chain, length] of [
        ['record-state', position],
        [`record-state/${suspended.id}`, 3],
      ])
        await database.dataSource.query(
          `UPDATE chain_head SET length = $2, hash = decode($3, 'hex') WHERE chain = $1`,
          [chain, length, hash],
        );
      const result = await found();
      const added = services
        .get(WithdrawalService)
        .withdraw(other.id, 'Verkeerd afgegeven', actorOf.command)
        .catch((error: Error) => error);
      // What the product would write after it would vouch for it.
      expect(await added).toMatchObject({ code: 'chain.broken' });
      await tamper(database, 'DELETE FROM completion_record_state WHERE position = $1', [position]);
      await tamper(database, 'DELETE FROM chain_head');
      await tamper(
        database,
        'INSERT INTO chain_head SELECT * FROM jsonb_populate_recordset(NULL::chain_head, $1::jsonb)',
        [JSON.stringify(heads.map(({ row }) => row))],
      );
      expect(result.differences).toEqual(
        expect.arrayContaining([
          `check.state-code ${suspended.number} ${position}`,
          'check.state-head',
          `check.state-record-head ${suspended.number}`,
          `check.record.states-altered ${suspended.number}`,
        ]),
      );
      expect(result).toMatchObject({ suspended: ALTERED, other: GENUINE, later: GENUINE });
    });

    it('a line without a place', async () => {
      await database.dataSource.query(
        `INSERT INTO completion_record_state (record_id, sequence, state, since, recorded_by, mac)
         VALUES ($1, 3, 'valid', '2025-09-01', 'command', '')`,
        [suspended.id],
      );
      const result = await found();
      await tamper(database, 'DELETE FROM completion_record_state WHERE position IS NULL');
      expect(result.differences).toEqual(
        expect.arrayContaining([
          `check.state-unplaced ${suspended.number} 3`,
          `check.record.states-altered ${suspended.number}`,
        ]),
      );
      expect(result).toMatchObject({ suspended: ALTERED, other: GENUINE, later: GENUINE });
    });

    it('all states of a record gone', async () => {
      const where = `record_id = '${other.id}'`;
      const result = await whileRemoved(database, { table: 'completion_record_state', where }, found);
      expect(result.differences).toEqual(
        expect.arrayContaining(['check.state-gone 2', `check.state-record-head ${other.number}`]),
      );
      expect(result).toMatchObject({ suspended: GENUINE, other: ALTERED, later: GENUINE });
    });
  });

  describe('V3: the audit log', () => {
    const look = () => differencesOf(services);
    const entryAt = async (position: number) => {
      const [row] = await database.dataSource.query<[{ id: string }]>(
        'SELECT entry_id AS id FROM audit_link WHERE position = $1',
        [position],
      );
      return row.id;
    };
    const last = async () => {
      const [row] = await database.dataSource.query<[{ last: number }]>(
        'SELECT max(position) AS last FROM audit_link',
      );
      return row.last;
    };

    it('has a link for every entry, once', async () => {
      await Promise.all(Array.from({ length: 4 }, () => services.get(AuditLinks).linkNew()));
      const rows = await database.dataSource.query<object[]>(
        `SELECT FROM audit_entry e FULL JOIN audit_link l ON l.entry_id = e.id WHERE e.id IS NULL OR l.position IS NULL`,
      );
      expect(rows).toEqual([]);
      expect(await last()).toBeGreaterThan(3);
    });

    it('an entry in the middle that is gone', async () => {
      const where = `id = '${await entryAt(2)}'`;
      expect(await whileRemoved(database, { table: 'audit_entry', where }, look)).toEqual([
        'check.audit-gone 2',
      ]);
    });

    it('an entry that is gone with its link', async () => {
      const where = `id = '${await entryAt(2)}'`;
      const differences = await whileRemoved(database, { table: 'audit_entry', where }, () =>
        whileRemoved(database, { table: 'audit_link', where: 'position = 2' }, look),
      );
      expect(differences).toEqual(['check.audit-gone 2']);
    });

    it('the last entries, gone with their links', async () => {
      const position = await last();
      const where = `id = '${await entryAt(position)}'`;
      const differences = await whileRemoved(database, { table: 'audit_entry', where }, () =>
        whileRemoved(database, { table: 'audit_link', where: `position = ${position}` }, look),
      );
      expect(differences).toEqual(['check.audit-head']);
    });

    it.each([
      `actor = 'command.'`,
      `action = 'x'`,
      `subject_kind = 'x'`,
      'subject_id = gen_random_uuid()',
      `details = '{"a":1}'`,
      `at = at + interval '1 microsecond'`,
    ])('an entry that was altered: %s', async (change) => {
      const where = `id = '${await entryAt(3)}'`;
      const differences = await whileChanged(database, { table: 'audit_entry', where, change }, look);
      expect(differences).toEqual(['check.audit-altered 3']);
    });

    it('an entry by the application’s own user, who has no key, is found and never linked', async () => {
      const id = randomUUID();
      await database.dataSource.query(
        `INSERT INTO audit_entry (id, actor, action, subject_kind, details) VALUES ($1, 'command', 'person.amended', 'person', '{}')`,
        [id],
      );
      const first = await look();
      const linked = await database.dataSource.query<object[]>('SELECT FROM audit_link WHERE entry_id = $1', [
        id,
      ]);
      await tamper(database, 'DELETE FROM audit_entry WHERE id = $1', [id]);
      expect(first).toEqual([`check.audit-entry ${id}`]);
      expect(linked).toEqual([]);
    });

    it('a link that the application’s own user wrote', async () => {
      const position = (await last()) + 1;
      const id = randomUUID();
      await database.dataSource.query(
        `INSERT INTO audit_entry (id, actor, action, subject_kind, details) VALUES ($1, 'command', 'person.amended', 'person', '{}')`,
        [id],
      );
      await database.dataSource.query(
        `INSERT INTO audit_link (position, entry_id, sealed, hash, mac) VALUES ($1, $2, true, $3, $3)`,
        [position, id, Buffer.alloc(32)],
      );
      const differences = await look();
      await tamper(database, 'DELETE FROM audit_link WHERE position = $1', [position]);
      await tamper(database, 'DELETE FROM audit_entry WHERE id = $1', [id]);
      expect(differences).toEqual([`check.audit-altered ${position}`, 'check.audit-head']);
    });

    it('a link where the next one goes, by the application’s own user: found, and no reason to stop', async () => {
      await services.get(AuditLinks).linkNew();
      const application = services.get(DataSource);
      const [{ id }] = await application.query<[{ id: string }]>(
        `INSERT INTO audit_entry (id, actor, action, subject_kind, subject_id, details)
         VALUES (gen_random_uuid(), 'command', 'role.granted', 'person', gen_random_uuid(), '{}') RETURNING id`,
      );
      await application.query(
        `INSERT INTO audit_link (position, entry_id, sealed, hash, mac)
         SELECT (SELECT max(position) + 1 FROM audit_link), $1, true, sha256('x'), sha256('y')`,
        [id],
      );
      try {
        await newTrainee(services);
        expect((await differencesOf(services)).join('\n')).toMatch(/check\.audit-(?:altered|code) \d+/);
        await expect(services.get(Digests).now()).resolves.toEqual(expect.any(String));
      } finally {
        await tamper(database, 'DELETE FROM audit_link WHERE entry_id = $1', [id]);
        await tamper(database, 'DELETE FROM audit_entry WHERE id = $1', [id]);
        await services.get(AuditLinks).linkNew();
      }
    });

    it('an entry that is written later is linked after them', async () => {
      const before = await last();
      await recordInAudit(database.dataSource.manager, {
        actor: actorOf.command,
        action: 'records.exported',
        subjectKind: 'completion-record',
        subjectId: null,
        details: { count: 3 },
      });
      await services.get(AuditLinks).linkNew();
      expect(await last()).toBe(before + 1);
    });
  });

  it('is whole again after all of this', async () => {
    expect(await found()).toEqual({ differences: [], suspended: GENUINE, other: GENUINE, later: GENUINE });
  });
});
