import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { giveRole } from '../support/roles.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import { activity, hours96, newCredits } from '../builders/hours.js';
import { newTrainee, type TestTrainee } from '../builders/people.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';
import { type RecordFact, recordsOf } from '../support/facts.js';

const REASON = 'Afgegeven op gegevens die niet klopten';

describe('the completion records, for secretariat and board', () => {
  let portal: TestPortal;
  let secretary: Visitor & { personId: string };
  let board: Visitor & { personId: string };
  let other: Visitor & { personId: string };
  let trainee: TestTrainee;
  let credits: string[];
  let record: RecordFact;
  let people = 0;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-03-14' });
    secretary = await somebody('secretariat', 'Anouk Verstappen');
    board = await somebody('board', 'Reinder Kooistra');
    other = await somebody('board', 'Tineke Bos');
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    portal.services.clock.setToday('2026-03-14');
    people += 1;
    trainee = await newTrainee(portal.services, { callName: 'Noor', surname: `Dijkgraaf ${people}` });
    credits = await newCredits(portal.services, trainee, hours96());
    record = (await recordsOf(portal.services, trainee.trajectoryId))[0]!;
  });

  async function somebody(role: 'secretariat' | 'board', fullName: string) {
    const personId = randomUUID();
    const { manager } = portal.services.get(DataSource);
    await manager.insert(Person, { id: personId, email: `${personId}@balint.example`, fullName });
    await giveRole(manager, { personId, role });
    return { personId, ...(await portal.as(personId)) };
  }

  const query = <T>(sql: string, ...params: unknown[]) =>
    portal.services.get(DataSource).query<T>(sql, params);
  const textOf = async (visitor: Visitor, url: string) => words((await visitor.get(url)).body);
  const path = (part = '') => `/bewijzen/${record.id}${part}`;
  const withdraw = (visitor: Visitor, { reason = REASON, seen = 'valid' } = {}) =>
    visitor.post(path('/intrekken'), [
      ['reason', reason],
      ['seen', seen],
    ]);
  const correct = (claimId: string) =>
    portal.services
      .get(CorrectionsService)
      .correct(claimId, { reason: 'Dubbel ingevoerd' }, actorOf.person(secretary.personId));
  const statesNow = async () => (await recordsOf(portal.services, trainee.trajectoryId))[0]!.states;

  it('are found by number and by name, and narrowed by state, kind and year', async () => {
    await correct(credits[6]!);
    const name = `Dijkgraaf ${people}`;
    expect(await textOf(secretary, `/bewijzen?zoek=${record.number}`)).toContain(`Noor ${name}`);
    expect(await textOf(board, `/bewijzen?zoek=${encodeURIComponent(`noor dijkgraaf ${people}`)}`)).toContain(
      record.number,
    );
    const found = async (filter: string) =>
      (await textOf(board, `/bewijzen?zoek=${record.number}&${filter}`)).includes(`Noor ${name}`);
    expect(await found('stand=opgeschort&soort=96-uur&jaar=2026')).toBe(true);
    for (const filter of ['stand=geldig', 'soort=programma', 'jaar=2025'])
      expect([filter, await found(filter)]).toEqual([filter, false]);
    // What means something to a search in SQL is text here.
    expect(await textOf(board, '/bewijzen?zoek=%25')).toContain('Geen bewijs past');
    expect((await board.get('/bewijzen?stand=onzin')).statusCode).toBe(400);
  });

  it('go to Excel as they were narrowed; that they were taken out is kept, not what was searched (V2, V3)', async () => {
    const { body, headers } = await board.get(`/bewijzen/bewijzen.csv?zoek=${record.number}&jaar=2026`);
    expect(headers['content-type']).toContain('text/csv');
    const [head, row, ...more] = body.split('\r\n');
    expect(head).toBe(
      '\uFEFFNummer;Naam;Deelnemernummer;Soort;Voltooid op;Afgegeven op;Stand;Sinds;Vervangen door',
    );
    expect(row).toBe(
      `${record.number};Noor Dijkgraaf ${people};${trainee.participantNumber};96 uur theorie en training;14-03-2026;14-03-2026;geldig;14-03-2026;`,
    );
    expect(more).toEqual(['']);
    const [entry] = await query<[{ details: unknown }]>(
      `SELECT details FROM audit_entry WHERE action = 'records.exported' ORDER BY at DESC LIMIT 1`,
    );
    expect(entry.details).toEqual({ state: null, kind: null, year: 2026, searched: true, count: 1 });
  });

  it('K5: each says what it says, every state with who and why, and what took its place', async () => {
    await correct(credits[6]!);
    portal.services.clock.setToday('2026-03-20');
    await newCredits(portal.services, trainee, [
      activity({ component: 'course', block: 1, minutes: 240, happenedOn: '2025-09-01', description: '' }),
    ]);
    const [, successor] = await recordsOf(portal.services, trainee.trajectoryId);
    const text = await textOf(await portal.as(secretary.personId), path());
    expect(text).toContain('Hierbij verklaart de vereniging dat');
    expect(text).toContain(`Vervangen door bewijs ${successor!.number} 20 maart 2026`);
    expect(text).toContain('Opgeschort 14 maart 2026 · Anouk Verstappen');
    expect(text).toContain('Afgegeven 14 maart 2026');
    expect(await textOf(await portal.as(board.personId), `/bewijzen/${successor!.id}`)).toContain(
      `Kwam in de plaats van bewijs ${record.number}`,
    );
  });

  it('V3: every view and every download is kept, and the PDF is the one that was issued', async () => {
    await board.get(path());
    const { rawPayload, headers } = await board.get(path('/pdf'));
    expect(headers['content-disposition']).toBe(`inline; filename="bewijs-${record.number}.pdf"`);
    const stored = await portal.services.get(RecordVerifier).pdf(record.address);
    expect(rawPayload.equals(stored!)).toBe(true);
    const kept = await query<{ action: string; actor: string }[]>(
      `SELECT action, actor FROM audit_entry WHERE subject_id = $1 AND actor = $2 ORDER BY at`,
      record.id,
      `person:${board.personId}`,
    );
    expect(kept.map(({ action }) => action)).toEqual([
      'completion-record.viewed',
      'completion-record.downloaded',
    ]);
  });

  it('does not exist for another id, or what is none', async () => {
    for (const url of ['/bewijzen/x', `/bewijzen/${randomUUID()}`, `/bewijzen/${randomUUID()}/pdf`])
      expect([url, (await board.get(url)).statusCode]).toEqual([url, 404]);
  });

  describe('K5: withdrawing', () => {
    it('is the board’s, says beforehand whom it concerns, and tells them without the reason', async () => {
      expect((await secretary.get(path())).body).not.toContain('/intrekken');
      expect((await secretary.get(path('/intrekken'))).statusCode).toBe(404);
      expect((await withdraw(secretary)).statusCode).toBe(404);
      expect(await textOf(board, path('/intrekken'))).toContain(
        `Een mail krijgen: Noor Dijkgraaf ${people}, Anouk Verstappen en ${trainee.signer.name}`,
      );
      expect((await withdraw(board)).statusCode).toBe(303);
      const mails = await query<{ kind: string; data: object }[]>(
        `SELECT kind, data FROM mail_delivery WHERE data ->> 'recordId' = $1 AND kind <> 'record-ready'`,
        record.id,
      );
      expect(mails).toEqual(Array(3).fill({ kind: 'record-withdrawn', data: { recordId: record.id } }));
      const text = await textOf(secretary, path());
      expect(text).toContain(`Ingetrokken door het bestuur 14 maart 2026 · Reinder Kooistra ${REASON}`);
      const shown = await textOf(await portal.as(trainee.id), `/bewijs/${record.address}`);
      expect(shown).toContain('Dit bewijs is ingetrokken');
      expect(shown).not.toContain(REASON);
    });

    it('needs a reason, and keeps what was typed', async () => {
      const { statusCode, body } = await withdraw(board, { reason: '  ' });
      expect(statusCode).toBe(422);
      expect(words(body)).toContain('Schrijf erbij waarom het bestuur dit bewijs intrekt');
      expect(await statesNow()).toEqual(['valid']);
    });

    it('happens once: pressed twice it says the same, and who was second is told how it stands', async () => {
      const twice = [await withdraw(board), await withdraw(board)];
      expect(twice.map(({ headers }) => headers.location)).toEqual(Array(2).fill(path('?ingetrokken=ja')));
      const { statusCode, body } = await withdraw(other);
      expect(statusCode).toBe(409);
      expect(words(body)).toContain('Dit bewijs is al ingetrokken of door een nieuwer vervangen');
      expect(await statesNow()).toEqual(['valid', 'withdrawn']);
    });

    it('of a record that came to another state meanwhile shows it anew, and does nothing', async () => {
      await correct(credits[6]!);
      const { statusCode, body } = await withdraw(board);
      expect(statusCode).toBe(409);
      expect(words(body)).toContain('Intussen is dit bewijs in een andere stand gekomen');
      expect(body).toContain(REASON);
      expect(await statesNow()).toEqual(['valid', 'suspended']);
      expect((await withdraw(board, { seen: 'suspended' })).statusCode).toBe(303);
    });

    it('is refused for one’s own record', async () => {
      await giveRole(portal.services.get(DataSource).manager, { personId: trainee.id, role: 'board' });
      const own = await portal.as(trainee.id);
      expect((await own.get(path())).body).not.toContain('/intrekken');
      expect((await withdraw(own)).statusCode).toBe(403);
      expect(await statesNow()).toEqual(['valid']);
    });
  });
});

function words(body: string): string {
  return body
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');
}
