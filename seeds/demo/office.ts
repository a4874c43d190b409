import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { LeaderStandingRow } from '../../src/people/leader-standing.entity.js';
import { codedPerson } from '../../src/people/name-lines.service.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { MailDelivery } from '../../src/platform/mail/mail-delivery.entity.js';
import { Outbox } from '../../src/platform/mail/outbox.service.js';
import { translate } from '../../src/platform/i18n/translate.rules.js';
import { PAST_DAYS } from './days.js';
import type { DemoPerson } from './demo-person.js';
import type { Services } from './services.js';

/** With which everybody of the demo signs in; the demo never runs in production. */
export const DEMO_PASSWORD = 'steen voor steen';

/** The ids of those who run the association. */
export type Office = Record<'secretariat' | 'board', string>;

/** The invented people who run the association. */
const OFFICE: readonly { role: keyof Office; fullName: string; email: string }[] = [
  { role: 'secretariat', fullName: 'Anouk Verstappen-de Wit', email: 'secretariaat@balint.example' },
  { role: 'board', fullName: 'Reinder Kooistra', email: 'bestuur@balint.example' },
];

/** Brings in secretariat and board, who were there before everything that they decided. */
export async function takeOffice(manager: EntityManager): Promise<Office> {
  const office: Office = { secretariat: randomUUID(), board: randomUUID() };
  for (const { role, fullName, email } of OFFICE)
    await manager.insert(Person, codedPerson(manager, { id: office[role], fullName, email }));
  return office;
}

/** Gives secretariat and board their roles, and everybody of the demo an account, but for guests of a day (I2). */
export async function openTheDoors(app: Services, manager: EntityManager, office: Office): Promise<void> {
  const accounts = app.get(AccountsService);
  for (const { role } of OFFICE) await accounts.grant(manager, office[role], role, actorOf.command);
  const guests = new Set(PAST_DAYS.flatMap((day) => day.guests));
  for (const { id, fullName } of await manager.find(Person, { select: { id: true, fullName: true } })) {
    if (fullName === null || !guests.has(fullName))
      await accounts.create(manager, { personId: id, password: DEMO_PASSWORD });
  }
  await failToReach(app, manager);
}

/** A mail that did not arrive, so that the secretariat sees how that looks, and sends it again. */
async function failToReach(app: Services, manager: EntityManager): Promise<void> {
  const leader = await manager.findOneOrFail(LeaderStandingRow, { where: {}, order: { personId: 'ASC' } });
  const id = await app.get(Outbox).enqueue(manager, {
    kind: 'claims-waiting',
    recipientPersonId: leader.personId,
    data: { claims: 2, trainees: 1 },
  });
  const lastAnswer = '452 4.2.2 The recipient’s mailbox is full';
  await manager.update(MailDelivery, { id }, { state: 'failed', attempts: 8, lastAnswer });
}

/** Who of secretariat and board is there. */
export async function officeNow(app: Services): Promise<DemoPerson[]> {
  const emails = OFFICE.map(({ email }) => email);
  const rows = await app
    .get(DataSource)
    .query<{ email: string }[]>(
      'SELECT p.email FROM person p JOIN person_role r ON r.person_id = p.id WHERE p.email = ANY($1)',
      [emails],
    );
  return OFFICE.filter(({ email }) => rows.some((row) => row.email === email)).map(
    ({ role, fullName, email }) => ({
      role,
      name: fullName,
      email,
      what: translate('nl', `demo.${role}`),
    }),
  );
}
