import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { ProgrammeDefinition } from '../../src/curriculum/programme-definition.rules.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { Person } from '../../src/people/person.entity.js';
import { PeopleService } from '../../src/people/people.service.js';
import { giveAccount } from '../support/accounts.js';
import { giveRole } from '../support/roles.js';
import { RequirementsService } from '../../src/enrolment/trajectories/requirements.service.js';
import { chainHash, EMPTY_CHAIN, type LedgerEntry } from '../../src/hours/ledger.rules.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { canonicalContent, freeze } from '../../src/platform/documents/frozen-document.rules.js';
import { readSigningKey } from '../../src/platform/documents/signing-keys.service.js';
import type { CompletionRecordContent } from '../../src/recognition/completion/completion-record.rules.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { PROGRAMMES_FOLDER } from '../../src/services.js';
import { activity, blocks, hours96, literature, newClaims, newCredits, sign } from '../builders/hours.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, loadProgrammesAsOwner, type TestDatabase } from '../support/database.js';
import { differencesOf, ledgerOf, type RecordFact, recordsOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';
import { keepTampering, whileChanged, whileRemoved } from '../support/tampering.js';

/** Who can write in the database, as the application or as its administrator, but does not have the signing key. */
describe('K6: nobody but the association can make a genuine record', () => {
  let database: TestDatabase;
  let services: TestServices;
  let letGo: () => Promise<void>;
  /** done, with a record */
  let trainee: TestTrainee;
  let record: RecordFact;

  beforeAll(async () => {
    database = await createTestDatabase();
    letGo = keepTampering(database);
    services = await startTestServices(database, { today: '2025-09-01' });
    trainee = await newTrainee(services);
    await newCredits(services, trainee, hours96());
    [record] = (await recordsOf(services, trainee.trajectoryId)) as [RecordFact];
  });
  afterAll(async () => {
    await letGo();
    await services.close();
    await database.drop();
  });

  const application = <T>(sql: string, params: unknown[] = []) =>
    services.get(DataSource).query<T>(sql, params);
  const verified = async (address: string) => (await services.get(RecordVerifier).verify(address))!;

  it('a key of a forger’s own: the application cannot store it, and a document signed with it is not confirmed', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const key = await readSigningKey(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
    await expect(
      application('INSERT INTO signing_key (key_id, public_jwk) VALUES ($1, $2)', [key.keyId, key.publicJwk]),
    ).rejects.toThrow('permission denied');

    const victim = await newTrainee(services);
    const address = record.address.split('').reverse().join('');
    const [{ content }] = await application<[{ content: string }]>('SELECT content FROM frozen_document');
    const forged: CompletionRecordContent = {
      ...(JSON.parse(content) as CompletionRecordContent),
      number: '2025-0002',
      ledgerHead: '',
      verificationUrl: `https://leerpad.balint.example/bewijs/${address}`,
    };
    const document = await freeze(forged, () => Promise.resolve(Buffer.from('print')), key);
    const [documentId, recordId] = [randomUUID(), randomUUID()];
    await application(
      `INSERT INTO frozen_document (id, content, content_sha256, pdf, pdf_sha256, key_id, signature)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        documentId,
        canonicalContent(forged),
        document.contentSha256,
        document.pdf,
        document.pdfSha256,
        key.keyId,
        document.signature,
      ],
    );
    await application(
      `INSERT INTO completion_record (id, trajectory_id, kind, generation, number, address, document_id, met_on, issued_on)
       VALUES ($1, $2, 'hours96', 1, '2025-0002', $3, $4, $5, $6)`,
      [recordId, victim.trajectoryId, address, documentId, forged.metOn, forged.issuedOn],
    );
    await copyState(recordId);

    expect(await verified(address)).toMatchObject({
      genuine: false,
      findings: ['key-unknown', 'not-earned', 'states-altered'],
    });
    expect(await differencesOf(services)).toEqual(
      expect.arrayContaining(['check.record.key-unknown 2025-0002', 'check.record.not-earned 2025-0002']),
    );
  });

  /** The first state of the genuine record, for another: as much as somebody without the key can do. */
  async function copyState(recordId: string): Promise<void> {
    const columns = await application<{ name: string }[]>(
      `SELECT attname AS name FROM pg_attribute
        WHERE attrelid = 'completion_record_state'::regclass AND attnum > 0 AND attname NOT IN ('record_id', 'position')`,
    );
    const names = columns.map(({ name }) => name).join(', ');
    await application(
      `INSERT INTO completion_record_state (record_id, ${names}) SELECT $1, ${names} FROM completion_record_state LIMIT 1`,
      [recordId],
    );
  }

  it('ledger lines that the application adds, chained as they should be: they count for nothing, also not with a real signature after them', async () => {
    const victim = await newTrainee(services, { signer: trainee.signer });
    await newCredits(services, victim, literature());
    const claims = await newClaims(services, victim, [...blocks('course'), ...blocks('fishbowl')]);
    const last = claims.pop()!;
    await forgeCredits(victim, claims);
    await sign(services, victim, [last]);

    expect(await recordsOf(services, victim.trajectoryId)).toEqual([]);
    const differences = await differencesOf(services);
    const forgedLines = (await ledgerOf(services, victim.trajectoryId))
      .filter(({ claimId }) => claims.includes(claimId))
      .map(({ sequence }) => `check.ledger-mac ${victim.participantNumber} ${sequence}`);
    expect(forgedLines).toHaveLength(claims.length);
    expect(differences).toEqual(expect.arrayContaining(forgedLines));
  });

  /** Credits for claims that nobody signed, as the product would chain them, with the code of another line. */
  async function forgeCredits(victim: TestTrainee, claims: readonly string[]): Promise<void> {
    const lines = await ledgerOf(services, victim.trajectoryId);
    let { hash } = lines.at(-1) ?? { hash: EMPTY_CHAIN };
    for (const [index, claimId] of claims.entries()) {
      const [claim] = await application<
        [Pick<LedgerEntry, 'component' | 'block' | 'item' | 'minutes' | 'happenedOn'>]
      >(`SELECT component, block, item, minutes, happened_on AS "happenedOn" FROM claim WHERE id = $1`, [
        claimId,
      ]);
      const line: LedgerEntry = {
        ...claim,
        id: randomUUID(),
        trajectoryId: victim.trajectoryId,
        sequence: lines.length + index + 1,
        claimId,
        signedBy: victim.signer.id,
        signedOn: '2025-09-01',
        recordedBy: `person:${victim.signer.id}`,
        recordedAt: '2025-09-01T10:00:00.000000Z',
        reason: null,
        reverses: null,
        decisionId: null,
        role: null,
        signedThrough: null,
      };
      hash = chainHash(hash, line);
      await application(
        `INSERT INTO ledger_entry (id, trajectory_id, sequence, component, block, item, minutes, happened_on, claim_id,
                                   signed_by, signed_on, recorded_by, recorded_at, hash, mac)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, decode($14, 'hex'),
                 (SELECT mac FROM ledger_entry WHERE trajectory_id = $2 LIMIT 1))`,
        [
          line.id,
          line.trajectoryId,
          line.sequence,
          line.component,
          line.block,
          line.item,
          line.minutes,
          line.happenedOn,
          line.claimId,
          line.signedBy,
          line.signedOn,
          line.recordedBy,
          line.recordedAt,
          hash,
        ],
      );
      await application(
        `UPDATE ledger_head SET length = $2, hash = decode($3, 'hex') WHERE trajectory_id = $1`,
        [victim.trajectoryId, line.sequence, hash],
      );
    }
    await application(`UPDATE claim SET state = 'signed-off' WHERE id = ANY($1)`, [claims]);
  }

  it('requirements that were lowered: nothing is issued on them, and the check says whose', async () => {
    const victim = await newTrainee(services, { signer: trainee.signer });
    await application(
      `DELETE FROM trajectory_requirement WHERE trajectory_id = $1 AND component <> 'literature'`,
      [victim.trajectoryId],
    );
    await newCredits(services, victim, literature());
    expect(await recordsOf(services, victim.trajectoryId)).toEqual([]);
    expect(await differencesOf(services)).toContain(`check.requirements ${victim.participantNumber}`);
  });

  it('a trajectory that was put on an easier programme, or on another name: nothing is issued on it', async () => {
    const [moved, taken] = [
      await newTrainee(services, { signer: trainee.signer }),
      await newTrainee(services, { signer: trainee.signer }),
    ];
    const folder = await mkdtemp(join(tmpdir(), 'leerpad-programmes-'));
    const text = await readFile(join(PROGRAMMES_FOLDER, 'co-leader-1.json'), 'utf8');
    const easier = { ...(JSON.parse(text) as ProgrammeDefinition), version: 2, validFrom: '2030-01-01' };
    easier.requirements = easier.requirements.filter(({ component }) => component === 'literature');
    await writeFile(join(folder, 'co-leader-2.json'), JSON.stringify(easier));
    await loadProgrammesAsOwner(database, folder);
    await rm(folder, { recursive: true });
    await application(
      `UPDATE trajectory SET programme_version_id = (SELECT id FROM programme_version WHERE programme = $2 AND number = 2)
        WHERE id = $1`,
      [moved.trajectoryId, 'co-leader'],
    );
    await application(
      `DELETE FROM trajectory_requirement WHERE trajectory_id = $1 AND component <> 'literature'`,
      [moved.trajectoryId],
    );
    const { id: taker } = await newLeader(services);
    await application('UPDATE trajectory SET person_id = $2 WHERE id = $1', [taken.trajectoryId, taker]);
    await newCredits(services, moved, literature());
    await newCredits(services, { ...taken, id: taker }, hours96());
    expect(await recordsOf(services, moved.trajectoryId)).toEqual([]);
    expect(await recordsOf(services, taken.trajectoryId)).toEqual([]);
    const differences = (await differencesOf(services)).join('\n');
    expect(differences).toContain(`check.trajectory-mac ${moved.participantNumber}`);
    expect(differences.match(/check\.trajectory-mac/g)).toHaveLength(2);
  });

  it('requirements that were lowered until a record was there, as its administrator: neither page nor check believes it', async () => {
    const mine = `trajectory_id = '${trainee.trajectoryId}' AND component = 'course'`;
    // Eight of the sixteen hours are taken away, and the requirement with them: what is stored agrees with itself.
    const look = () =>
      whileChanged(
        database,
        { table: 'trajectory_requirement', where: mine, change: 'required = 1' },
        async () => [await verified(record.address), await differencesOf(services)] as const,
      );
    const [page, differences] = await whileRemoved(
      database,
      { table: 'ledger_entry', where: `${mine} AND block > 2` },
      look,
    );
    expect(page).toMatchObject({ genuine: false });
    expect(differences).toContain(`check.requirements ${trainee.participantNumber}`);
  });

  it('a decision of the board that the application adds decides nothing', async () => {
    const victim = await newTrainee(services, { signer: trainee.signer });
    const requirements = services.get(RequirementsService);
    const decision = { reason: 'Eerder gevolgd', decidedOn: '2025-08-01', decidedBy: 'bestuur' };
    await requirements.exempt(victim.trajectoryId, 'course', decision, actorOf.command);
    expect(await differencesOf(services)).not.toContain(`check.requirements ${victim.participantNumber}`);
    await application(
      `INSERT INTO requirement_decision (id, trajectory_id, kind, component, reason, decided_on, decided_by, recorded_by, mac)
       SELECT $2, trajectory_id, kind, 'fishbowl', reason, decided_on, decided_by, recorded_by, mac
         FROM requirement_decision WHERE trajectory_id = $1`,
      [victim.trajectoryId, randomUUID()],
    );
    await application(
      `UPDATE trajectory_requirement SET exempted_on = '2025-08-01' WHERE trajectory_id = $1 AND component = 'fishbowl'`,
      [victim.trajectoryId],
    );
    await newCredits(services, victim, literature());
    expect(await recordsOf(services, victim.trajectoryId)).toEqual([]);
    const differences = await differencesOf(services);
    expect(differences).toContain(`check.requirements ${victim.participantNumber}`);
    expect(differences.join('\n')).toContain(`check.decision-mac ${victim.participantNumber}`);
  });

  it('a ledger that was cut off behind the record, with its end adjusted', async () => {
    const victim = await newTrainee(services, { signer: trainee.signer });
    await newCredits(services, victim, literature());
    const lines = await ledgerOf(services, victim.trajectoryId);
    const [before] = lines.slice(-2);
    const own = `trajectory_id = '${victim.trajectoryId}'`;
    const differences = await whileRemoved(
      database,
      { table: 'ledger_entry', where: `${own} AND sequence = ${lines.length}` },
      () =>
        whileChanged(
          database,
          {
            table: 'ledger_head',
            where: own,
            change: `length = ${before!.sequence}, hash = '\\x${before!.hash}'`,
          },
          () => differencesOf(services),
        ),
    );
    expect(differences).toContain(`check.ledger-head ${victim.participantNumber}`);
  });

  it('a record that is valid by its states, and whose hours were reversed since', async () => {
    const own = `record_id = '${record.id}'`;
    // The correction suspended it; somebody takes that state away.
    const [line] = await ledgerOf(services, trainee.trajectoryId);
    await services
      .get(CorrectionsService)
      .correct(line!.claimId, { reason: 'Niet gelezen' }, actorOf.command);
    expect(await verified(record.address)).toMatchObject({ state: 'suspended', findings: [] });
    const [page, differences] = await whileRemoved(
      database,
      { table: 'completion_record_state', where: `${own} AND sequence = 2` },
      async () => [await verified(record.address), await differencesOf(services)] as const,
    );
    expect(page.genuine).toBe(false);
    expect(page.findings).toContain('no-longer-earned');
    expect(differences).toContain(`check.record.no-longer-earned ${record.number}`);
  });

  it('hours that wait, and were changed: what is signed is what was handed in', async () => {
    const victim = await newTrainee(services);
    const [claimId] = await newClaims(services, victim, [activity({ minutes: 60 })]);
    const at = (version: number) => [{ claimId: claimId!, version }];
    const sign1 = (version = 1) => services.get(HoursService).signOff(at(version), victim.signer.id);
    const before = await application<[object]>('SELECT * FROM claim WHERE id = $1', [claimId]);
    const refused = { claimId, outcome: 'refused', error: { code: 'claim.foreign' } };
    for (const change of [
      'minutes = 600',
      `happened_on = happened_on - 1`,
      `component = 'practice'`,
      `item = 'another', description = 'x'`,
      `trajectory_id = '${trainee.trajectoryId}'`,
      `original_signed_on = '2025-01-07'`,
      `asked_of = '${victim.signer.id}'`,
      'version = 2',
    ]) {
      await application(`UPDATE claim SET ${change} WHERE id = $1`, [claimId]);
      const [outcome] = await services.get(HoursService).signOff([claimId!], victim.signer.id);
      if (!/component|trajectory/.test(change)) expect([change, outcome]).toMatchObject([change, refused]);
      expect(await ledgerOf(services, victim.trajectoryId)).toEqual([]);
      expect(await differencesOf(services)).toContain(`check.line-code claim ${claimId}`);
      await application(
        `UPDATE claim SET (minutes, happened_on, component, item, description, trajectory_id, original_signed_on,
             asked_of, version) = (SELECT minutes, happened_on, component, item, description, trajectory_id,
             original_signed_on, asked_of, version FROM jsonb_populate_record(NULL::claim, $2)) WHERE id = $1`,
        [claimId, JSON.stringify(before[0])],
      );
    }
    // What it said before it was amended is not put back under the signer's eyes either.
    const claims = services.get(ClaimsService);
    await claims.returnToTrainee({ claimId: claimId!, version: 1 }, victim.signer.id, 'Zo veel?');
    const [first] = await application<[{ mac: Buffer }]>('SELECT mac FROM claim WHERE id = $1', [claimId]);
    await claims.amend({ claimId: claimId!, version: 2 }, activity({ minutes: 30 }), victim.id);
    await application('UPDATE claim SET minutes = 60, mac = $2 WHERE id = $1', [claimId, first.mac]);
    expect(await sign1(3)).toMatchObject([refused]);
    await application('UPDATE claim SET minutes = 30 WHERE id = $1', [claimId]);
    await expect(
      claims.amend({ claimId: claimId!, version: 3 }, activity({ minutes: 20 }), victim.id),
    ).rejects.toMatchObject({ code: 'claim.foreign' });
    await application(`UPDATE claim SET state = 'withdrawn' WHERE id = $1`, [claimId]);
  });

  it.each([
    ['the bearer', `surname = 'Anders'`, 'person'],
    ['the bearer, for print', `print_name = 'Iemand Anders', print_name_approved = true`, 'person'],
    ['a signer', `full_name = 'Iemand Anders'`, 'signer'],
  ])(
    'a name that a record would bear, of %s: none is issued until the office put it right',
    async (_who, change, whose) => {
      // Another year: forged records above have taken numbers of this one.
      services.clock.setToday('2026-09-01');
      const secretary = await newLeader(services);
      const { manager } = services.get(DataSource);
      await giveRole(manager, { personId: secretary.id, role: 'secretariat' });
      await giveAccount(manager, secretary.id);
      const victim = await newTrainee(services);
      const id = whose === 'signer' ? victim.signer.id : victim.id;
      await newCredits(services, victim, hours96().slice(1));
      await application(`UPDATE person SET ${change} WHERE id = $1`, [id]);
      await newCredits(services, victim, hours96().slice(0, 1));
      expect(await recordsOf(services, victim.trajectoryId)).toEqual([]);
      expect(await differencesOf(services)).toContain(`check.line-code person ${id}`);
      const mails = await application<{ data: object }>(
        `SELECT data FROM mail_delivery WHERE kind = 'record-names-foreign' AND recipient_person_id = $1`,
        [secretary.id],
      );
      expect(mails).toEqual([{ data: { trajectoryId: victim.trajectoryId, persons: id } }]);
      const right = whose === 'signer' ? { fullName: victim.signer.name } : { surname: 'Voorbeeld' };
      const seen = await manager.findOneByOrFail(Person, { id });
      await services.get(PeopleService).amend(id, { seen, next: right }, actorOf.command);
      const [issued] = await recordsOf(services, victim.trajectoryId);
      expect(issued).toBeDefined();
      const { content } = (await services.get(RecordVerifier).verify(issued!.address))!;
      expect(JSON.stringify(content)).not.toContain('Anders');
      await application(`DELETE FROM person_role`);
    },
  );
});
