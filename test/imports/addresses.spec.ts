import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TakeBackService } from '../../src/imports/take-back/take-back.service.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { PersonRole } from '../../src/people/accounts/person-role.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { Sessions } from '../../src/platform/auth/sessions.service.js';
import { leader, participant } from '../builders/sheets.js';
import { newAccount } from '../support/account-services.js';
import { deliverAll } from '../support/mail.js';
import { TestImporter } from '../support/test-importer.js';
import { giveRole } from '../support/roles.js';

const SECRETARY = actorOf.person('00000000-0000-4000-8000-000000000001');
const MINE = 'van.mij@aanvaller.example';

describe('D4: an import reaches nobody’s account', () => {
  let importer: TestImporter;
  let last = 0;

  beforeAll(async () => {
    importer = await TestImporter.open('2026-11-21');
    await importer.leaders([leader()]);
  });
  afterAll(() => importer.close());

  const manager = () => importer.database.dataSource.manager;
  const accounts = () => importer.services.get(AccountsService);
  const ofAddress = async (email: string) => (await accounts().byEmail(manager(), email))?.personId;

  /** Somebody of the board, signed in. */
  async function boardMember() {
    const email = `bestuur${(last += 1)}@voorbeeld.example`;
    const { personId, accountId } = await newAccount({ get: importer.services.get } as never, { email });
    await giveRole(manager(), { personId, role: 'board' });
    await importer.services.get(Sessions).begin(manager(), {
      accountId,
      client: { address: '192.0.2.1', userAgent: '' },
      by: 'password',
    });
    return { personId, accountId, email };
  }

  async function expectUntouched({ personId, accountId, email }: Awaited<ReturnType<typeof boardMember>>) {
    expect(await ofAddress(email)).toBe(personId);
    expect(await ofAddress(MINE)).toBeUndefined();
    expect(await importer.services.get(Sessions).of(accountId)).toHaveLength(1);
    expect(await manager().find(PersonRole, { where: { personId } })).toEqual([{ personId, role: 'board' }]);
  }

  it('by a leader with the board’s address', async () => {
    const board = await boardMember();
    await importer.leaders([leader({ Naam: 'Iemand Anders', 'E-mail': board.email })]);
    await expectUntouched(board);
  });

  it('by a participant with the board’s address, whose address the next sheet changes', async () => {
    const board = await boardMember();
    const row = participant(`B${last}`, { 'E-mail': board.email });
    await importer.participants([row]);
    await expectUntouched(board);
    await importer.participants([{ ...row, 'E-mail': MINE, Roepnaam: 'Anders' }]);
    await expectUntouched(board);
  });

  it('by another participant who is given the board’s address', async () => {
    const board = await boardMember();
    const row = participant(`C${last}`);
    await importer.participants([row]);
    const { rejected } = await importer.participants([{ ...row, 'E-mail': board.email }]);
    expect(rejected).toHaveLength(1);
    await expectUntouched(board);
  });

  it('changes the address of a trainee without an account, and of a leader: told to the old one, of a leader to the board', async () => {
    const board = await boardMember();
    const email = `leider${last}@voorbeeld.example`;
    await importer.leaders([leader({ Naam: 'Lies Leider', 'E-mail': email })]);
    const [trainee, both] = [participant(`N${last}`), participant(`L${last}`, { 'E-mail': email })];
    await importer.participants([trainee, both]);
    await manager().query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
    const [a, b] = [`anders${last}@voorbeeld.example`, `ook${last}@voorbeeld.example`];
    const { runId } = await importer.import({
      deelnemers: [
        { ...trainee, 'E-mail': a },
        { ...both, 'E-mail': b },
      ],
    });
    const told = async () =>
      (await deliverAll(importer.services)).map(({ to, subject }) => `${to.address}: ${subject}`).sort();
    const [old, toBoard] = ['Het secretariaat veranderde', 'Het e-mailadres van'];
    const mails = await told();
    expect(mails.filter((mail) => mail.includes(old)).map((mail) => mail.split(':')[0])).toEqual(
      [email, trainee['E-mail']!.toLowerCase()].sort(),
    );
    expect(mails.filter((mail) => mail.startsWith(`${board.email}: ${toBoard}`))).toHaveLength(1);

    await importer.services.get(TakeBackService).takeBack(runId!, { reason: 'Vergissing' }, SECRETARY);
    const after = await told();
    expect(after.filter((mail) => mail.includes(old)).map((mail) => mail.split(':')[0])).toEqual(
      [a, b].sort(),
    );
    expect(after.filter((mail) => mail.startsWith(`${board.email}: ${toBoard}`))).toHaveLength(1);
  });

  it('when it is taken back: who got an account on the new address keeps it', async () => {
    const row = participant(`T${(last += 1)}`, { 'E-mail': `oud${last}@aanvaller.example` });
    await importer.participants([row]);
    const mended = `goed${last}@voorbeeld.example`;
    const { runId } = await importer.import({
      deelnemers: [{ ...row, 'E-mail': mended, Roepnaam: 'Anders' }],
    });
    const { id: personId } = await manager().findOneByOrFail(Person, { email: mended });
    await accounts().create(manager(), { personId });
    await importer.services.get(TakeBackService).takeBack(runId!, { reason: 'Vergissing' }, SECRETARY);
    const person = await manager().findOneByOrFail(Person, { id: personId });
    expect(person).toMatchObject({ email: mended, callName: row.Roepnaam });
  });

  it('keeps what its owner changed while the file was read', async () => {
    const row = participant(`R${(last += 1)}`);
    await importer.participants([row]);
    const { id: personId } = await manager().findOneByOrFail(Person, { participantNumber: `R${last}` });
    await accounts().create(manager(), { personId });
    const own = `eigen${last}@voorbeeld.example`;
    await Promise.all([
      importer.participants([{ ...row, Roepnaam: 'Anders', 'E-mail': MINE }]),
      manager().update(Person, { id: personId }, { email: own }),
    ]);
    expect(await manager().findOneByOrFail(Person, { id: personId })).toMatchObject({ email: own });
  });
});
