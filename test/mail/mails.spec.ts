import { fileURLToPath } from 'node:url';
import { Temporal } from '@js-temporal/polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { giveAccount } from '../support/accounts.js';
import { DataSource } from 'typeorm';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { Claim } from '../../src/hours/claim.entity.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { ImportService } from '../../src/imports/import.service.js';
import { giveRole } from '../support/roles.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { SignInTokens } from '../../src/platform/auth/sign-in-tokens.service.js';
import { FixedClock } from '../../src/platform/clock/clock.service.js';
import { MailTexts, textOfMail } from '../../src/platform/mail/mail-texts.service.js';
import { StuckMails } from '../../src/people/mails/stuck-mails.service.js';
import { Outbox } from '../../src/platform/mail/outbox.service.js';
import { WaitingMails } from '../../src/hours/mails/waiting-mails.service.js';
import { hours96, newClaim, newClaims, newCredits, sign } from '../builders/hours.js';
import { grantRight, newLeader, newTrainee } from '../builders/people.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { deliverAll, promised } from '../support/mail.js';
import { type TestServices, startTestServices } from '../support/services.js';

const FIXTURES = new URL('../fixtures/sample-2026/', import.meta.url);
const fixture = (name: string) => fileURLToPath(new URL(name, FIXTURES));

let database: TestDatabase;
let services: TestServices;
beforeAll(async () => {
  database = await createTestDatabase();
  services = await startTestServices(database, { today: '2026-11-20' });
});
beforeEach(async () => {
  await database.dataSource.query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
});
afterAll(async () => {
  await services.close();
  await database.drop();
});

async function newSecretary(): Promise<string> {
  const { id: personId } = await newLeader(services, { name: 'Sanne Secretaris' });
  const { manager } = services.get(DataSource);
  await giveRole(manager, { personId, role: 'secretariat' });
  await giveAccount(manager, personId);
  return personId;
}

/** Who signs in the portal finds what waits in their inbox; who has no account is mailed a link. */
async function letSignIn({ id }: { id: string }): Promise<void> {
  await giveAccount(services.get(DataSource).manager, id);
}

async function removeSecretaries(): Promise<void> {
  await services.get(DataSource).query(`DELETE FROM person_role WHERE role = 'secretariat'`);
}

describe('H1: a claim that comes back', () => {
  const REASON = 'Wat deed dit met u? U schrijft over uw moeder.';

  it('is told to the trainee: which one, and where, but neither reason nor reflection (V1)', async () => {
    const trainee = await newTrainee(services, { callName: 'Zoë', surname: 'Šćepanović' });
    const claimId = await newClaim(services, trainee);
    const seen = { claimId, version: 1 };
    await services.get(ClaimsService).returnToTrainee(seen, trainee.signer.id, REASON);
    expect(await promised(services)).toEqual([{ kind: 'claim-returned', to: trainee.id, data: { claimId } }]);
    const [mail] = await deliverAll(services);
    expect(mail!.to.name).toBe('Zoë Šćepanović');
    for (const body of [mail!.text, mail!.html]) {
      expect(body).toContain('Leerboek Groepstherapie');
      expect(body).toContain('ma 3 februari 2025');
      expect(body).toContain(`https://leerpad.balint.example/literatuur/${claimId}`);
      expect(body).not.toContain('moeder');
    }
  });

  it('of a session says no more than what kind it was', async () => {
    const trainee = await newTrainee(services, { programme: 'leader' });
    const told = { component: 'practice' as const, description: 'Over mevrouw J.' };
    const claimId = await newClaim(services, trainee, told);
    await services.get(ClaimsService).returnToTrainee({ claimId, version: 1 }, trainee.signer.id, 'Vul aan');
    const [mail] = await deliverAll(services);
    expect(mail!.text).toContain('Praktijk');
    expect(mail!.text + mail!.html).not.toContain('mevrouw');
  });

  it('is not told any more when the trainee was quicker', async () => {
    const trainee = await newTrainee(services);
    const claimId = await newClaim(services, trainee);
    await services.get(ClaimsService).returnToTrainee({ claimId, version: 1 }, trainee.signer.id, 'Vul aan');
    await services.get(ClaimsService).withdraw({ claimId, version: 2 }, trainee.id);
    expect(await deliverAll(services)).toEqual([]);
    const [{ state }] = await database.dataSource.query<[{ state: string }]>(
      `SELECT state FROM mail_delivery WHERE data->>'claimId' = $1`,
      [claimId],
    );
    expect(state).toBe('dropped');
  });

  it('because a signature was taken back is told as well (H2)', async () => {
    const trainee = await newTrainee(services);
    const claimId = await newClaim(services, trainee);
    await sign(services, trainee, [claimId]);
    await services.get(CorrectionsService).takeBack(claimId, trainee.signer.id, 'Te snel getekend');
    expect((await promised(services)).map(({ kind, to }) => [kind, to])).toEqual([
      ['signature-taken-back', trainee.id],
    ]);
    const [mail, ...others] = await deliverAll(services);
    expect(others).toEqual([]);
    expect(mail!.subject).toBe('Een handtekening onder uw uren is teruggenomen');
    expect(oneLine(mail!.text)).toContain('Deze activiteit was afgetekend.');
    for (const body of [mail!.text, mail!.html]) {
      expect(body).not.toMatch(/nog niet\s+afgetekend/);
      expect(body).not.toContain('Te snel getekend');
    }
  });

  it('is not told when the return did not happen', async () => {
    const trainee = await newTrainee(services);
    const claimId = await newClaim(services, trainee);
    const stranger = await newLeader(services);
    const refused = services.get(ClaimsService).returnToTrainee({ claimId, version: 1 }, stranger.id, 'x');
    await expect(refused).rejects.toThrow();
    expect(await promised(services)).toEqual([]);
  });
});

describe('K5: completion records', () => {
  it('ready: the trainee alone is told; suspended and superseded: also supervisor and secretariat', async () => {
    const secretary = await newSecretary();
    const trainee = await newTrainee(services, { callName: 'Elif', surname: 'Çelik' });
    await letSignIn(trainee.signer);
    const credited = await newCredits(services, trainee, hours96());
    expect((await promised(services)).map(({ kind, to }) => [kind, to])).toEqual([
      ['record-ready', trainee.id],
    ]);
    const [ready] = await deliverAll(services);
    expect(ready!.text).toMatch(/Nummer: 2026-\d{4}/);
    expect(ready!.text).toMatch(/https:\/\/leerpad\.balint\.example\/bewijs\/\S+/);

    const right = { minutes: 60 };
    const correction = { reason: 'Verkeerd overgenomen', right };
    await services.get(CorrectionsService).correct(credited[0]!, correction, actorOf.command);
    const everyone = [trainee.id, trainee.signer.id, secretary].sort();
    const [corrected, suspended] = partition(
      await promised(services),
      ({ kind }) => kind === 'hours-corrected',
    );
    // D9: the person who has a signature under hours that change is told, whatever follows from it.
    expect(corrected.map(({ to, data }) => [to, data.claimId]).sort()).toEqual(
      [trainee.id, trainee.signer.id].map((id) => [id, credited[0]]).sort(),
    );
    expect(suspended.map(({ to }) => to).sort()).toEqual(everyone);
    expect(new Set(suspended.map(({ kind }) => kind))).toEqual(new Set(['record-suspended']));
    const [corrections, told] = partition(await deliverAll(services), ({ subject }) =>
      subject.startsWith('Afgetekende'),
    );
    expect(corrections.map(({ text }) => /U had deze uren afgetekend/.test(text)).sort()).toEqual([
      false,
      true,
    ]);
    expect(corrections.every(({ text }) => !text.includes('Verkeerd overgenomen'))).toBe(true);
    const own = told.find(({ to }) => to.name === 'Elif Çelik')!;
    const others = told.filter((mail) => mail !== own);
    expect(own.text).toContain('krijgt u vanzelf een nieuw bewijs');
    expect(own.text).not.toContain('Begeleider in opleiding:');
    expect(others.every(({ text }) => text.includes('Begeleider in opleiding: Elif Çelik'))).toBe(true);
    expect(told.every(({ text }) => !text.includes('Verkeerd overgenomen'))).toBe(true);

    await newCredits(services, trainee, [{ ...hours96()[0]!, happenedOn: '2025-06-02' }]);
    const superseded = await promised(services);
    expect(superseded.map(({ to }) => to).sort()).toEqual(everyone);
    expect(new Set(superseded.map(({ kind }) => kind))).toEqual(new Set(['record-superseded']));
    const [mail] = await deliverAll(services);
    const numbers = mail!.text.match(/2026-\d{4}/g)!;
    expect(new Set(numbers).size).toBe(2);
    await removeSecretaries();
  });

  it('D6, D9: an import that issues records tells nobody of them but those whom D9 names', async () => {
    const before = await services.get(DataSource).query<object[]>('SELECT id FROM completion_record');
    const files = {
      begeleiders: fixture('begeleiders-2026.csv'),
      deelnemers: fixture('deelnemers-2026.csv'),
      uren: fixture('uren-2026.csv'),
    };
    const observer = { progress: () => {}, result: () => Promise.resolve() };
    const request = { files, dryRun: false, rejectsDirectory: null, tellRows: false };
    await services.get(ImportService).run({ ...request, requestedBy: actorOf.command }, observer);
    const after = await services.get(DataSource).query<object[]>('SELECT id FROM completion_record');
    expect(after.length).toBeGreaterThan(before.length);
    const kinds = new Set((await promised(services)).map(({ kind }) => kind));
    expect([...kinds].filter((kind) => kind !== 'imported-records')).toEqual(['imported-signatures']);
  });
});

describe('the weekly reminder', () => {
  const MONDAY = '2026-11-23';
  const clock = () => services.clock as FixedClock;

  async function round(day: string) {
    clock().setToday(day);
    await services.get(WaitingMails).holdRound();
    return promised(services);
  }

  async function settle(): Promise<void> {
    await services
      .get(DataSource)
      .query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
    await services.get(DataSource).query(`UPDATE claim SET state = 'withdrawn' WHERE state = 'submitted'`);
  }

  it('comes once to each supervisor while something waits, with counts only, and stops when nothing does', async () => {
    await settle();
    clock().setToday('2026-11-20');
    const supervisor = await newLeader(services, { name: 'Hanneke Broek' });
    await letSignIn(supervisor);
    const trainees = [
      await newTrainee(services, { signer: supervisor }),
      await newTrainee(services, { signer: supervisor }),
    ];
    const idle = await newTrainee(services);
    await newClaims(services, trainees[0]!, hours96().slice(0, 3));
    const [last] = await newClaims(services, trainees[1]!, hours96().slice(0, 1));

    const [first, second] = await Promise.all([round(MONDAY), round(MONDAY)]);
    expect(first.length + second.length).toBeGreaterThan(0);
    const mails = await promised(services);
    expect(mails).toEqual([{ kind: 'claims-waiting', to: supervisor.id, data: { claims: 4, trainees: 2 } }]);
    expect(mails.some(({ to }) => to === idle.signer.id)).toBe(false);
    const [mail] = await deliverAll(services);
    expect(mail!.subject).toBe('Er wachten 4 activiteiten op uw handtekening');
    expect(mail!.text).toContain('van 2 begeleiders in opleiding');
    expect(mail!.text).toContain('https://leerpad.balint.example/aftekenen');
    expect(mail!.text + mail!.html).not.toMatch(/Voorbeeld|Leerboek/);

    expect(await round('2026-11-24')).toEqual([]);
    expect(await round('2026-11-27')).toEqual([]);
    expect(await round('2026-11-30')).toHaveLength(1);
    await settle();
    expect(await round('2026-12-07')).toEqual([]);
    expect(last).toBeDefined();
  });

  it('asks somebody alone for a correction that goes to them alone, and nobody for their own hours (H4)', async () => {
    await settle();
    clock().setToday('2026-12-11');
    const trainee = await newTrainee(services);
    await letSignIn(trainee.signer);
    const [claimId] = await newCredits(services, trainee, hours96().slice(0, 1));
    const correction = { reason: 'Het waren er minder', right: { minutes: 60 } };
    await services.get(CorrectionsService).correct(claimId!, correction, actorOf.command);
    const successor = await newLeader(services);
    await services
      .get(DataSource)
      .query('DELETE FROM signing_right WHERE trajectory_id = $1', [trainee.trajectoryId]);
    await grantRight(services, trainee, 'literature', successor);
    // Both were told of the correction itself at once.
    await deliverAll(services);
    expect(await round('2026-12-14')).toEqual([
      { kind: 'claims-waiting', to: trainee.signer.id, data: { claims: 1, trainees: 1 } },
    ]);
  });

  it('goes to the secretariat after four weeks, and counts what nobody can sign', async () => {
    await settle();
    const secretary = await newSecretary();
    clock().setToday('2026-12-21');
    const trainee = await newTrainee(services);
    const [asked, unasked] = await newClaims(services, trainee, hours96().slice(5, 7));
    await services
      .get(DataSource)
      .query(`DELETE FROM signing_right WHERE trajectory_id = $1 AND component = 'course'`, [
        trainee.trajectoryId,
      ]);
    const long = async (day: string) =>
      (await round(day)).filter(({ kind }) => kind === 'claims-waiting-long');
    const claim = await services.get(DataSource).manager.findOneByOrFail(Claim, { id: unasked! });
    expect([claim.component, asked !== undefined]).toEqual(['course', true]);
    expect(await long('2027-01-18')).toEqual([]);
    expect(await long('2027-01-25')).toEqual([
      { kind: 'claims-waiting-long', to: secretary, data: { claims: 2, trainees: 1, unasked: 1 } },
    ]);
    const sent = await deliverAll(services);
    const mail = sent.find(({ to }) => to.name === 'Sanne Secretaris')!;
    expect(mail.text.replaceAll('\n', ' ')).toContain('1 daarvan kan niemand aftekenen');
    await removeSecretaries();
  });

  it('holds through the change of the clock: at eight, and not an hour earlier or later', async () => {
    await settle();
    const trainee = await newTrainee(services);
    await letSignIn(trainee.signer);
    await newClaim(services, trainee);
    const instant = (text: string) => {
      const now = Temporal.Instant.from(text);
      Object.assign(services.clock, { instant: now });
    };
    for (const [before, at] of [
      ['2027-03-22T06:59:00Z', '2027-03-22T07:00:00Z'],
      ['2027-03-29T05:59:00Z', '2027-03-29T06:00:00Z'],
    ] as const) {
      await services
        .get(DataSource)
        .query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
      instant(before);
      await services.get(WaitingMails).holdRound();
      expect(await promised(services)).toEqual([]);
      instant(at);
      await services.get(WaitingMails).holdRound();
      expect(await promised(services)).toHaveLength(1);
    }
  });
});

describe('mails with a link that lets somebody in', () => {
  async function ask(kind: string, purpose: 'sign-in' | 'invitation' | 'reset'): Promise<string> {
    const { id: personId } = await newLeader(services);
    return services.get(DataSource).transaction(async (manager) => {
      const accountId = await giveAccount(manager, personId);
      const request = await services.get(SignInTokens).request(manager, { purpose, accountId });
      return services.get(Outbox).enqueue(manager, { kind, recipientPersonId: personId, data: { request } });
    });
  }

  it.each([
    ['invitation', 'invitation', /\/uitnodiging\/[\w-]{43}\b/, '7 dagen'],
    ['reset', 'reset', /\/wachtwoord\/[\w-]{43}\b/, '60 minuten'],
    ['sign-in-link', 'sign-in', /\/aanmelden\/link\/[\w-]{43}\b/, '10 minuten'],
  ] as const)('%s: made when it is sent, and kept nowhere', async (kind, purpose, link, lifetime) => {
    const id = await ask(kind, purpose);
    const [mail] = await deliverAll(services);
    expect(mail!.text).toMatch(link);
    expect(mail!.html).toMatch(link);
    expect(mail!.text.replaceAll('\n', ' ')).toContain(lifetime);
    const [, token] = /\/([\w-]{43})\b/.exec(mail!.text)!;
    const code = /^\d{6}$/m.exec(mail!.text)?.[0];
    expect(code !== undefined).toBe(kind === 'sign-in-link');
    const [row] = await database.dataSource.query<object[]>('SELECT * FROM mail_delivery WHERE id = $1', [
      id,
    ]);
    expect(JSON.stringify(row)).not.toContain(token);
    const kept = await keptText(id);
    expect(kept).toContain('https://leerpad.balint.example/…');
    expect(kept).not.toContain(token);
    if (code) expect(kept).not.toContain(code);
    expect(kept).not.toMatch(/[\w-]{43}|\b\d{6}\b/);
    expect(await services.get(SignInTokens).peek(purpose, token!)).toBeDefined();
  });

  it('a code to type is not kept either', async () => {
    const { id: recipientPersonId } = await newLeader(services);
    const id = await services.get(DataSource).transaction(async (manager) => {
      const accountId = await giveAccount(manager, recipientPersonId);
      const request = await services.get(SignInTokens).request(manager, { purpose: 'proof', accountId });
      return services
        .get(Outbox)
        .enqueue(manager, { kind: 'proof-code', recipientPersonId, data: { request } });
    });
    const [mail] = await deliverAll(services);
    expect(mail!.text).toMatch(/^\d{6}$/m);
    expect(await keptText(id)).toMatch(/^••••••$/m);
    expect(await keptText(id)).not.toMatch(/\d{6}/);
  });

  it('what was asked for more than a day ago is not mailed any more: whoever waited has asked again', async () => {
    await ask('reset', 'reset');
    services.clock.setToday('2027-04-01');
    expect(await deliverAll(services)).toEqual([]);
  });

  it('a request for something else, or of somebody whose account was closed, brings nothing', async () => {
    await ask('reset', 'sign-in');
    await ask('sign-in-link', 'sign-in');
    await database.dataSource.query('UPDATE account SET disabled_at = now()');
    expect(await deliverAll(services)).toEqual([]);
    expect(await promised(services)).toEqual([]);
  });
});

describe('the outbox', () => {
  it('refuses a kind that nobody writes, and data that are more than ids', async () => {
    const { id: recipientPersonId } = await newLeader(services);
    const { manager } = services.get(DataSource);
    const enqueue = (kind: string, data: Record<string, string>) =>
      services.get(Outbox).enqueue(manager, { kind, recipientPersonId, data });
    await expect(enqueue('birthday', {})).rejects.toThrow('There is no mail birthday');
    await expect(enqueue('reset', { request: 'zoe@mail.example' })).rejects.toThrow('more than an id');
    await expect(enqueue('reset', { request: 'x'.repeat(100) })).rejects.toThrow('more than an id');
  });

  it('sends once what several think of at once', async () => {
    const { id: recipientPersonId } = await newLeader(services);
    const mail = { kind: 'claims-waiting', recipientPersonId, data: { claims: 1, trainees: 1 }, once: 'a:1' };
    const ids = await Promise.all(
      Array.from({ length: 5 }, () =>
        services.get(DataSource).transaction((manager) => services.get(Outbox).enqueue(manager, mail)),
      ),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await promised(services)).toHaveLength(1);
  });
});

describe('mail that waits for more than an hour', () => {
  const tell = () => services.get(StuckMails).tell();
  const told = async () => (await promised(services)).filter(({ kind }) => kind === 'mail-waits');

  it('is told to the secretariat, once a day, and not any more when it is gone', async () => {
    services.clock.setToday('2027-05-03');
    const secretary = await newSecretary();
    const { id: recipientPersonId } = await newLeader(services);
    const { manager } = services.get(DataSource);
    const mail = { kind: 'claims-waiting', recipientPersonId, data: { claims: 1, trainees: 1 } };
    const id = await services.get(Outbox).enqueue(manager, mail);
    const tried = (ago: string) =>
      manager.query(
        `UPDATE mail_delivery SET attempts = 3, tried_since = now() - $2::interval, due_at = now() + interval '1 hour'
          WHERE id = $1`,
        [id, ago],
      );
    await tried('55 minutes');
    await tell();
    expect(await told()).toEqual([]);
    await tried('65 minutes');
    await Promise.all([tell(), tell()]);
    expect(await told()).toEqual([{ kind: 'mail-waits', to: secretary, data: { day: '2027-05-03' } }]);
    await tell();
    expect(await told()).toHaveLength(1);
    const [letter] = await deliverAll(services);
    expect(letter!.subject).toBe('Er wacht een mail die Leerpad niet kwijt kan');
    expect(letter!.text).toContain('https://leerpad.balint.example/mails?stand=wacht');
    services.clock.setToday('2027-05-04');
    await tell();
    expect(await told()).toHaveLength(1);
    await manager.query(`UPDATE mail_delivery SET state = 'dropped' WHERE id = $1`, [id]);
    expect(await deliverAll(services)).toEqual([]);
    await removeSecretaries();
  });

  it('is also mail whose turn came, and that no worker took', async () => {
    services.clock.setToday('2027-05-05');
    await newSecretary();
    const { id: recipientPersonId } = await newLeader(services);
    const { manager } = services.get(DataSource);
    const mail = { kind: 'claims-waiting', recipientPersonId, data: { claims: 1, trainees: 1 } };
    const id = await services.get(Outbox).enqueue(manager, mail);
    await manager.query(`UPDATE mail_delivery SET due_at = now() - interval '2 hours' WHERE id = $1`, [id]);
    await tell();
    expect(await told()).toHaveLength(1);
    await removeSecretaries();
  });
});

describe('what a mail said', () => {
  it('is kept for twelve months', async () => {
    const { id: recipientPersonId } = await newLeader(services);
    const { manager } = services.get(DataSource);
    const mail = { kind: 'claims-waiting', recipientPersonId, data: { claims: 7, trainees: 1 } };
    const id = await services.get(Outbox).enqueue(manager, mail);
    await deliverAll(services);
    const age = (ago: string) =>
      manager.query('UPDATE mail_text SET kept_at = now() - $2::interval WHERE delivery_id = $1', [id, ago]);
    await age('11 months');
    await services.get(MailTexts).sweep();
    expect(await keptText(id)).toContain('Er wachten 7 activiteiten');
    await age('12 months 1 day');
    await services.get(MailTexts).sweep();
    expect(await keptText(id)).toBe('');
  });
});

/** What is kept of what a mail said, with its subject. */
async function keptText(id: string): Promise<string> {
  const kept = await textOfMail(services.get(DataSource).manager, id);
  return kept ? `${kept.subject}\n${kept.text}` : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function partition<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}
