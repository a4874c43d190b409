import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { InvitationsService } from '../../src/people/accounts/invitations.service.js';
import { SecondStepService } from '../../src/people/accounts/second-step.service.js';
import { hashOfToken, newToken } from '../../src/platform/auth/secrets.service.js';
import { AccountCodes } from '../../src/people/accounts/account-codes.service.js';
import { SignInService } from '../../src/people/accounts/sign-in.service.js';
import { Account } from '../../src/platform/auth/account.entity.js';
import { Passwords } from '../../src/platform/auth/passwords.service.js';
import { RecoveryCode } from '../../src/platform/auth/recovery-code.entity.js';
import { newPasskey } from '../support/passkeys.js';
import { MailedLinksService } from '../../src/people/accounts/mailed-links.service.js';
import { giveRole } from '../support/roles.js';
import { OwnAddressService } from '../../src/people/accounts/own-address.service.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { typedLeader } from '../../src/people/leader-details.rules.js';
import { LeadersService } from '../../src/people/leaders.service.js';
import { PeopleService } from '../../src/people/people.service.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { TokenIssuer } from '../../src/platform/auth/token-issuer.service.js';
import { LetterWriter } from '../../src/platform/mail/letter-writer.service.js';
import { MailKinds } from '../../src/platform/mail/mail-kinds.service.js';
import { differencesOf, ledgerOf } from '../support/facts.js';
import { boardIds } from '../../src/people/accounts/role-holders.queries.js';
import { RolesService } from '../../src/people/accounts/roles.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { signersOf } from '../../src/hours/signers.queries.js';
import { waitingBySigner } from '../../src/hours/waiting.queries.js';
import { newClaim, sign } from '../builders/hours.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { newAccount } from '../support/account-services.js';
import { deliverAll, promised } from '../support/mail.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';

const PASSWORD = 'vier rustige woorden hier';
const MINE = 'van.mij@aanvaller.example';
const CLIENT = { address: '203.0.113.7', userAgent: '' };

describe('nobody becomes somebody else', () => {
  let portal: TestPortal;
  let secretary: Visitor;
  let secretaryId: string;
  /** whose account they are after */
  let board: { personId: string; email: string };
  let cookie: string;
  let count = 0;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-11-18' });
    ({ id: secretaryId } = await newLeader(portal.services, { name: 'Sanne Secretaris' }));
    await giveRole(manager(), { personId: secretaryId, role: 'secretariat' });
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    count += 1;
    await manager().query('DELETE FROM throttle');
    await manager().query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
    secretary = await portal.as(secretaryId);
    const email = `bestuur${count}@voorbeeld.example`;
    const { personId } = await newAccount(portal.app, { email, password: PASSWORD, name: 'Bea Bestuur' });
    await giveRole(manager(), { personId, role: 'board' });
    board = { personId, email };
    ({ cookie } = await portal.as(personId));
  });

  const manager = () => portal.services.get(DataSource).manager;
  const person = (id = board.personId) => manager().findOneByOrFail(Person, { id });

  /** What is asked for at an address goes to whom, if to anybody. */
  async function linkGoesTo(email: string): Promise<string | null> {
    await manager().query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
    await portal.services.get(MailedLinksService).mail('sign-in', email, CLIENT);
    await portal.services.get(MailedLinksService).mail('reset', email, CLIENT);
    const mails = await deliverAll(portal.services);
    return mails.length === 0 ? null : [...new Set(mails.map(({ to }) => to.address))].join();
  }

  /** The account is its owner's as before: the address, where its links go, the session that was open. */
  async function expectUntouched(): Promise<void> {
    expect((await person()).email).toBe(board.email);
    expect(await linkGoesTo(board.email)).toBe(board.email);
    expect(await linkGoesTo(MINE)).toBeNull();
    const own = await portal.app.inject({ url: '/bestuur', headers: { cookie } });
    expect(own.statusCode).toBe(200);
  }

  const leaderFields = (email: string): [string, string][] => [
    ['formKey', randomUUID()],
    ['fullName', 'Iemand Anders'],
    ['email', email],
    ['leaderSince', '01-02-2020'],
    ['lastActiveOn', ''],
    ['ordinaryMember', 'ja'],
    ['recognisedUntil', ''],
    ['intervisionYears', '2025'],
    ['maxSupervisees', '8'],
  ];

  async function changeLeader(id: string, email: string) {
    const details = await portal.services.get(LeadersService).details(manager(), id);
    const fields = { ...typedLeader(details), email, seen: JSON.stringify(details) };
    return secretary.post(`/begeleiders/${id}/gegevens`, Object.entries(fields));
  }

  async function changePerson({ id, trajectoryId }: TestTrainee, email: string) {
    const path = `/deelnemers/${trajectoryId}/persoon`;
    const known = await person(id);
    const names = [
      'participantNumber',
      'callName',
      'initials',
      'tussenvoegsel',
      'surname',
      'region',
    ] as const;
    const values = names.map((name): [string, string] => [name, known[name] ?? '']);
    const seen = JSON.stringify(
      Object.fromEntries([...names, 'email' as const].map((name) => [name, known[name]])),
    );
    return secretary.post(path, [...values, ['email', email], ['seen', seen]]);
  }

  describe('by the forms of the secretariat', () => {
    it('adding a leader with the board’s address, then changing that address, changes nothing', async () => {
      const added = await secretary.post('/begeleiders/nieuw', leaderFields(board.email));
      expect(added.headers.location).toBe(`/begeleiders/${board.personId}?gedaan=bewaard`);
      await expectUntouched();
      const changed = await changeLeader(board.personId, MINE);
      expect(changed.statusCode).toBe(422);
      expect(changed.body).toMatch(
        /id="email-wrong">Deze persoon logt met dit adres in: alleen zij of hij zelf/,
      );
      await expectUntouched();
    });

    it('changing a trainee’s address is refused once they have an account', async () => {
      const trainee = await newTrainee(portal.services);
      await portal.services.get(AccountsService).create(manager(), { personId: trainee.id });
      const before = (await person(trainee.id)).email;
      expect((await changePerson(trainee, MINE)).body).toContain('alleen zij of hij zelf kan het wijzigen');
      expect((await person(trainee.id)).email).toBe(before);
      expect(await linkGoesTo(MINE)).toBeNull();
    });

    it('a person without an account gets the right address as before', async () => {
      const trainee = await newTrainee(portal.services);
      const email = `verbeterd${count}@voorbeeld.example`;
      expect((await changePerson(trainee, email)).statusCode).toBe(303);
      expect((await person(trainee.id)).email).toBe(email);
    });

    describe('changes the address of somebody without an account', () => {
      /** Who is told what, as it goes out. */
      const told = async () =>
        (await deliverAll(portal.services)).map(({ to, subject, text }) => ({
          to: to.address,
          subject,
          text: text.replace(/\s+/g, ' '),
        }));
      const boards = async () =>
        (
          await manager().query<{ email: string }[]>(
            `SELECT p.email FROM person_role r JOIN person p ON p.id = r.person_id WHERE r.role = 'board' ORDER BY 1`,
          )
        ).map(({ email }) => email);

      it('of a leader with signatures: the old mailbox and the board are told, the new one is not', async () => {
        const signer = await newLeader(portal.services, { name: 'Lies Leider' });
        const trainee = await newTrainee(portal.services, { signer });
        const claimId = await newClaim(portal.services, trainee);
        await sign(portal.services, trainee, [claimId]);
        await manager().query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
        const { id: leader } = trainee.signer;
        const { email: old } = await person(leader);
        const next = `anders${count}@aanvaller.example`;
        expect((await changeLeader(leader, next)).statusCode).toBe(303);
        expect((await person(leader)).email).toBe(next);

        const mails = await told();
        const [toOld, ...toBoard] = [...mails].sort((a, b) => Number(b.to === old) - Number(a.to === old));
        expect(toOld).toMatchObject({
          to: old,
          subject: 'Het secretariaat veranderde uw e-mailadres in Leerpad',
        });
        expect(toOld!.text).toContain('in a•••@aanvaller.example.');
        expect(toOld!.text).toContain('bij het bestuur');
        expect(toOld!.text).not.toContain(next);
        expect(toBoard.map(({ to }) => to).sort()).toEqual(await boards());
        for (const { subject, text } of toBoard) {
          expect(subject).toBe('Het e-mailadres van Lies Leider is veranderd');
          expect(text).toContain('is veranderd door Sanne Secretaris');
          expect(text).toContain(`Was: ${old}`);
          expect(text).toContain(`Werd: ${next}`);
        }
      });

      it('who signed and is a leader no more: the board is told too', async () => {
        const trainee = await newTrainee(portal.services);
        await sign(portal.services, trainee, [await newClaim(portal.services, trainee)]);
        await manager().query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
        const { id } = trainee.signer;
        await manager().query('DELETE FROM leader_standing WHERE person_id = $1', [id]);
        const { email } = await person(id);
        const next = { email: `weg${count}@aanvaller.example` };
        const people = portal.services.get(PeopleService);
        await people.amend(id, { seen: { email }, next }, actorOf.command);
        const mails = await told();
        expect(mails.map(({ to }) => to).sort()).toEqual([email, ...(await boards())].sort());
        expect(mails.map(({ text }) => text).join()).toContain('is veranderd door de opdrachtregel');
      });

      it('of a trainee: the old mailbox is told, and nobody else', async () => {
        const trainee = await newTrainee(portal.services);
        const { email: old } = await person(trainee.id);
        await changePerson(trainee, `elders${count}@voorbeeld.example`);
        expect((await told()).map(({ to }) => to)).toEqual([old]);
      });

      it('not when the change is refused, or when it is none', async () => {
        const leader = await newLeader(portal.services, { name: 'Lies Leider' });
        expect((await changeLeader(leader.id, board.email)).statusCode).toBe(422);
        expect((await changeLeader(leader.id, (await person(leader.id)).email)).statusCode).toBe(303);
        expect(await told()).toEqual([]);
      });

      it('each mail says which address took the place of which, also after the next change', async () => {
        const leader = await newLeader(portal.services, { name: 'Lies Leider' });
        const { email: first } = await person(leader.id);
        const [second, third] = [`b${count}@een.example`, `c${count}@twee.example`];
        await changeLeader(leader.id, second);
        await manager().query(
          `UPDATE person_former_email SET replaced_at = replaced_at - interval '1 hour' WHERE email = $1`,
          [first],
        );
        await changeLeader(leader.id, third);
        const said = Object.fromEntries((await told()).map(({ to, text }) => [to, text]));
        expect(said[first]).toContain('b•••@een.example');
        expect(said[second]).toContain('c•••@twee.example');
        expect(said[third]).toBeUndefined();
      });

      it('in English as well', async () => {
        const leader = await newLeader(portal.services, { name: 'Lies Leider' });
        const { email: old } = await person(leader.id);
        await changeLeader(leader.id, `eng${count}@aanvaller.example`);
        const said = new Map<string, string>();
        for (const { kind, to: personId, data } of await promised(portal.services)) {
          const recipient = {
            personId,
            name: 'Ann',
            address: 'ann@voorbeeld.example',
            language: 'en',
          } as const;
          const letter = await portal.services.get(MailKinds).composerOf(kind)(
            { recipient, data },
            manager(),
          );
          said.set(kind, new LetterWriter().write(letter!, recipient).text.replace(/\s+/g, ' '));
        }
        expect(said.get('address-replaced')).toContain('to e•••@aanvaller.example.');
        expect(said.get('signer-address-replaced')).toContain('was changed by Sanne Secretaris');
        expect(said.get('signer-address-replaced')).toContain(`Was: ${old}`);
      });
    });

    it('changing it at the moment that they get an account gives one or the other, never both', async () => {
      for (let round = 0; round < 5; round += 1) {
        const trainee = await newTrainee(portal.services);
        const email = `gelijk${count}.${round}@aanvaller.example`;
        const invitee = [{ personId: trainee.id, invitations: 0 }];
        const [changed] = await Promise.all([
          changePerson(trainee, email),
          portal.services.get(InvitationsService).invite(invitee, actorOf.person(secretaryId)),
        ]);
        // Changed first: it was nobody's account yet. Invited first: refused.
        expect([303, 422]).toContain(changed.statusCode);
        expect((await person(trainee.id)).email === email).toBe(changed.statusCode === 303);
      }
    });

    it('starting the board as a trainee takes nothing over', async () => {
      const fields: [string, string][] = [
        ['formKey', randomUUID()],
        ['persoon', ''],
        ['participantNumber', `D2026${1000 + count}`],
        ['surname', 'Anders'],
        ['email', board.email],
        ['programme', 'leader'],
        ['startedOn', '01-02-2026'],
        ['supervisor', ''],
      ];
      const answer = await secretary.post('/deelnemers/nieuw', fields);
      expect(answer.statusCode).not.toBe(303);
      await expectUntouched();
    });
  });

  describe('by an invitation or a reset', () => {
    it('inviting somebody again mails them alone, and the link is nobody’s to read', async () => {
      await secretary.post('/uitnodigen', [
        ['wie', ''],
        ['persoon', `${board.personId}.0`],
      ]);
      expect((await promised(portal.services)).filter(({ to }) => to === board.personId)).toEqual([]);
      const { personId } = await newAccount(portal.app, { email: `nieuw${count}@voorbeeld.example` });
      await manager().query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
      await secretary.post('/uitnodigen', [
        ['wie', ''],
        ['persoon', `${personId}.0`],
      ]);
      const [mail] = await deliverAll(portal.services);
      expect(mail!.to.address).toBe(`nieuw${count}@voorbeeld.example`);
      const link = /\/uitnodiging\/[\w-]{43}/.exec(mail!.text)![0];
      const [{ id }] = await manager().query<[{ id: string }]>(
        `SELECT id FROM mail_delivery WHERE recipient_person_id = $1 AND kind = 'invitation'`,
        [personId],
      );
      const shown = await secretary.get(`/mails/${id}`);
      expect(shown.statusCode).toBe(200);
      expect(shown.body).not.toContain(link);
    });

    it('a reset by its owner ends the sessions of whoever was in, and every link from before', async () => {
      const links = portal.services.get(MailedLinksService);
      const issue = async (purpose: 'sign-in' | 'reset') => {
        const request = await links.mail(purpose, board.email, CLIENT);
        return (await portal.services.get(TokenIssuer).issue(manager(), request))!;
      };
      const [earlier, reset] = [await issue('sign-in'), await issue('reset')];
      await links.accept('reset', reset.token, 'vijf andere rustige woorden', CLIENT);
      expect((await portal.app.inject({ url: '/bestuur', headers: { cookie } })).statusCode).toBe(303);
      const opened = await portal.app.inject({ method: 'POST', url: `/aanmelden/link/${earlier.token}` });
      expect(opened.statusCode).toBe(410);
    });
  });

  it('what is mailed about an address is not the secretariat’s to read, nor to have sent again', async () => {
    await portal.services
      .get(OwnAddressService)
      .ask(board, { email: MINE, current: PASSWORD, request: '', code: '' }, CLIENT);
    const mails = await deliverAll(portal.services);
    const rows = await manager().query<{ id: string; kind: string }[]>(
      `SELECT id, kind FROM mail_delivery WHERE recipient_person_id = $1 AND kind LIKE 'address-%' ORDER BY kind`,
      [board.personId],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['address-asked', 'address-confirm']);
    const tokens = mails.map(({ text }) => /\/([\w-]{43})\b/.exec(text)![1]!);
    for (const { id } of rows) {
      const shown = await secretary.get(`/mails/${id}`);
      expect(shown.statusCode).toBe(200);
      for (const token of tokens) expect(shown.body).not.toContain(token);
      expect(shown.body).not.toContain('/adres');
      expect(shown.body).not.toContain(`action="/mails/${id}/opnieuw"`);
    }
    await expectUntouched();
  });

  it.each(['supervisor', 'trainee'])('a %s reaches no page that changes anybody’s address', async (who) => {
    const trainee = await newTrainee(portal.services);
    const visitor = await portal.as(who === 'trainee' ? trainee.id : trainee.signer.id);
    const answers = [
      await visitor.post(`/begeleiders/${trainee.signer.id}/gegevens`, leaderFields(MINE)),
      await visitor.post('/begeleiders/nieuw', leaderFields(board.email)),
      await visitor.post(`/deelnemers/${trainee.trajectoryId}/persoon`, [['email', MINE]]),
      await visitor.post(`/rollen/${trainee.id}/board/geven`, []),
      await visitor.post('/uitnodigen', [['persoon', `${board.personId}.0`]]),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(5).fill(404));
    await expectUntouched();
  });

  /** K6: who has the application's database user, and not the signing key. */
  describe('by rows that somebody puts into the database', () => {
    const forge = (sql: string, ...params: unknown[]) => manager().query<object[]>(sql, params);
    const told = async () => (await differencesOf(portal.services)).join('\n');
    /** as long as a code, and none */
    const CODE = `sha256('a code')`;

    it('a role counts nowhere, and the check names it', async () => {
      const { id: personId } = await newLeader(portal.services);
      const visitor = await portal.as(personId);
      await forge(`INSERT INTO person_role (person_id, role, mac) VALUES ($1, 'board', ${CODE})`, personId);
      expect((await visitor.get('/bestuur')).statusCode).toBe(404);
      expect((await visitor.get('/')).body).not.toContain('href="/bestuur"');
      expect(await boardIds(manager())).not.toContain(personId);
      const roles = await (await portal.as(board.personId)).get('/rollen');
      expect(roles.statusCode).toBe(200);
      expect(roles.body).not.toContain(personId);
      expect(await told()).toContain(`check.line-code person_role ${personId} board`);
      // Whom the board makes so, is.
      await portal.services.get(RolesService).give(board.personId, { personId, role: 'board' });
      expect(await boardIds(manager())).toContain(personId);
      expect(await told()).not.toContain(personId);
    });

    it('a right to sign opens no page and signs nothing; nor does one that was given to another', async () => {
      const [trainee, forger] = [await newTrainee(portal.services), await newLeader(portal.services)];
      const claimId = await newClaim(portal.services, trainee);
      await forge(
        `INSERT INTO signing_right (id, trajectory_id, component, person_id, from_date, because, mac)
           SELECT gen_random_uuid(), trajectory_id, component, $1, from_date, because, mac FROM signing_right
            WHERE trajectory_id = $2 AND component = 'literature'`,
        forger.id,
        trainee.trajectoryId,
      );
      const expectNothing = async () => {
        expect((await (await portal.as(forger.id)).get('/aftekenen')).statusCode).toBe(404);
        await portal.services
          .get(HoursService)
          .signOff([{ claimId, version: 1 }], forger.id)
          .catch(() => undefined);
        expect(await ledgerOf(portal.services, trainee.trajectoryId)).toEqual([]);
        const waiting = await waitingBySigner(manager(), '2026-11-18');
        expect(waiting.map(({ signerId }) => signerId)).not.toContain(forger.id);
        const names = (await signersOf(manager(), trainee.trajectoryId, '2026-11-18')).get('literature');
        expect(names ?? []).not.toContain(forger.name);
      };
      await expectNothing();
      await forge(`DELETE FROM signing_right WHERE person_id = $1`, forger.id);
      const [right] = (await forge(
        `UPDATE signing_right SET person_id = $1 WHERE trajectory_id = $2 AND component = 'literature' RETURNING id`,
        forger.id,
        trainee.trajectoryId,
      )) as unknown as [[{ id: string }]];
      await expectNothing();
      expect(await told()).toContain(`check.line-code signing_right ${right[0].id}`);
      await forge('DELETE FROM signing_right WHERE person_id = $1', forger.id);
    });

    it('a session is none, nor is one that was put under another account or whose account is another’s', async () => {
      const { id: forger } = await newLeader(portal.services);
      const [own, token] = [await portal.as(forger), newToken()];
      const [account] = (await forge('SELECT id FROM account WHERE person_id = $1', board.personId)) as [
        { id: string },
      ];
      const seen = async (headers: { cookie: string }) =>
        (await portal.app.inject({ url: '/bestuur', headers })).statusCode;
      const name = cookie.split('=')[0];
      await forge(
        `INSERT INTO session (id, account_id, created_at, last_seen_at, expires_at, user_agent, network, begun_by, mac)
           SELECT $1, $2, created_at, last_seen_at, expires_at, '', '', begun_by, mac FROM session
            WHERE account_id = $2 LIMIT 1`,
        hashOfToken(token),
        account.id,
      );
      expect(await seen({ cookie: `${name}=${token}` })).toBe(303);
      expect(await seen({ cookie })).toBe(200);
      expect(await told()).toContain(`check.line-code session ${hashOfToken(token)}`);
      await forge('DELETE FROM session WHERE id = $1', hashOfToken(token));

      const ownSession = `account_id = (SELECT id FROM account WHERE person_id = '${forger}')`;
      await forge(`UPDATE session SET account_id = $1 WHERE ${ownSession}`, account.id);
      expect((await own.get('/account')).statusCode).toBe(303);
      await forge(`DELETE FROM session WHERE account_id = $1`, account.id);
    });

    it('a sign-in that waits for its second step is none', async () => {
      const [{ id }] = (await forge('SELECT id FROM account LIMIT 1')) as [{ id: string }];
      const token = newToken();
      await forge(
        `INSERT INTO pending_sign_in (id, account_id, return_path, expires_at, mac)
           VALUES ($1, $2, '/', now() + interval '10 years', ${CODE})`,
        hashOfToken(token),
        id,
      );
      await expect(portal.services.get(SecondStepService).choices(token)).rejects.toThrow(
        'account.second.over',
      );
      expect(await told()).toContain(`check.line-code pending_sign_in ${hashOfToken(token)}`);
      await forge('DELETE FROM pending_sign_in');
    });

    describe('what lets somebody into an account', () => {
      const TO = 'van.de.vervalser@aanvaller.example';
      const OTHER = 'een heel ander lang woord';
      let account: { id: string };

      beforeEach(async () => {
        [account] = (await forge('SELECT id FROM account WHERE person_id = $1', board.personId)) as [
          typeof account,
        ];
      });

      const signIn = (password: string, email = board.email) =>
        portal.services.get(SignInService).withPassword(email, password, CLIENT);
      const link = async (purpose: 'sign-in' | 'reset', email: string) => {
        const { manager: own } = portal.services.get(DataSource);
        const request = await portal.services.get(MailedLinksService).mail(purpose, email, CLIENT);
        return (await portal.services.get(TokenIssuer).issue(own, request))!.token;
      };
      /** Nobody comes in, the owner neither, nor is anything changed until somebody has looked. */
      async function expectShut(email = board.email): Promise<void> {
        const links = portal.services.get(MailedLinksService);
        await expect(
          portal.services.get(SignInService).withLink(await link('sign-in', email), CLIENT),
        ).rejects.toThrow('account.foreign');
        await expect(
          links.accept('reset', await link('reset', email), 'nog een heel ander woord', CLIENT),
        ).rejects.toThrow('account.foreign');
        expect(await told()).toContain(`check.line-code account ${account.id}`);
      }

      it('another password', async () => {
        const { manager: own } = portal.services.get(DataSource);
        const passwordHash = await portal.services.get(Passwords).hash(OTHER);
        await own.update(Account, { id: account.id }, { passwordHash });
        await expect(signIn(OTHER)).rejects.toThrow('account.foreign');
        await expectShut();
        const page = await portal.app.inject({
          method: 'POST',
          url: '/aanmelden',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams({ email: board.email, password: OTHER }).toString(),
        });
        expect(page.body).toContain('Met dit account kunt u nu niet inloggen');
      });

      it('another address', async () => {
        await forge('UPDATE person SET email = $1 WHERE id = $2', TO, board.personId);
        await expect(signIn(PASSWORD, TO)).rejects.toThrow('account.foreign');
        await expectShut(TO);
        await forge('UPDATE person SET email = $1 WHERE id = $2', board.email, board.personId);
        await signIn(PASSWORD);
      });

      it('another owner', async () => {
        const { id: forger } = await newLeader(portal.services);
        const { accountId: own } = await newAccount(portal.app, {
          email: `${forger}@a.example`,
          password: OTHER,
        });
        await forge('DELETE FROM session WHERE account_id = $1', account.id);
        await forge('UPDATE account SET person_id = $1 WHERE id = $2', forger, account.id);
        await forge('UPDATE account SET person_id = $1 WHERE id = $2', board.personId, own);
        await expect(signIn(OTHER)).rejects.toThrow('account.foreign');
      });

      it('a second factor that is taken away, or put there; and a recovery code', async () => {
        const { manager: own } = portal.services.get(DataSource);
        await newPasskey(own, account.id);
        expect(await signIn(PASSWORD)).toMatchObject({ returnPath: '/aanmelden/tweede-stap' });
        await forge('DELETE FROM passkey WHERE account_id = $1', account.id);
        await expect(signIn(PASSWORD)).rejects.toThrow('account.foreign');
        await expectShut();

        const other = await newAccount(portal.app, { email: `f${count}@a.example`, password: OTHER });
        await newPasskey(own, other.accountId);
        await forge(
          `INSERT INTO recovery_code (account_id, hash) VALUES ($1, $2)`,
          other.accountId,
          hashOfToken('abcdefghijklmnop'),
        );
        await expect(signIn(OTHER, `f${count}@a.example`)).rejects.toThrow('account.foreign');
      });

      const close = (accounts: AccountsService) =>
        portal.services.get(DataSource).transaction(async (within) => {
          await accounts.disable(within, (await accounts.byId(within, account.id))!, actorOf.command);
        });

      it('a closed account that is opened', async () => {
        const accounts = portal.services.get(AccountsService);
        await close(accounts);
        await forge('UPDATE account SET disabled_at = NULL WHERE id = $1', account.id);
        await expect(signIn(PASSWORD)).rejects.toThrow('account.foreign');
        // Closed again it is as it was.
        await close(accounts);
        await portal.services.get(AccountCodes).assertOwn(manager(), account.id);
      });

      it('a mailed link, or the address that was asked for', async () => {
        const token = newToken();
        await forge(
          `INSERT INTO sign_in_token (id, purpose, account_id, return_path, requested_at, token_hash, expires_at, mac)
             VALUES ($1, 'reset', $2, '/', $3, $4, $3::timestamptz + interval '1 hour', ${CODE})`,
          randomUUID(),
          account.id,
          portal.services.get(AccountsService).now(),
          hashOfToken(token),
        );
        const links = portal.services.get(MailedLinksService);
        await expect(links.accept('reset', token, OTHER, CLIENT)).rejects.toThrow('account.link.over');
        const own = await portal.services.get(MailedLinksService).mail('reset', 'niemand@a.example', CLIENT);
        await forge('UPDATE sign_in_token SET account_id = $1 WHERE id = $2', account.id, own);
        expect(await portal.services.get(TokenIssuer).issue(manager(), own)).toBeNull();

        const wish = { email: TO, current: PASSWORD, request: '', code: '' };
        const address = portal.services.get(OwnAddressService);
        await address.ask(
          { personId: board.personId },
          { ...wish, email: `ander${count}@a.example` },
          CLIENT,
        );
        await forge('UPDATE address_change SET email = $1 WHERE account_id = $2', TO, account.id);
        expect((await deliverAll(portal.services)).map(({ to }) => to.address)).not.toContain(TO);
        expect(await told()).toContain(`check.line-code address_change ${account.id}`);
        await forge('DELETE FROM address_change; DELETE FROM sign_in_token');
      });

      it('two changes at once leave a code that fits', async () => {
        const { manager: own } = portal.services.get(DataSource);
        const codes = portal.services.get(AccountCodes);
        const change = (recovery: string) =>
          own.transaction((one) =>
            codes.change(one, account.id, () =>
              one.insert(RecoveryCode, { accountId: account.id, hash: recovery }),
            ),
          );
        await Promise.all(['a', 'b', 'c', 'd'].map(change));
        await codes.assertOwn(own, account.id);
      });
    });
  });
});
