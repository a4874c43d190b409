import { randomUUID } from 'node:crypto';
import { isEmail } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../../platform/audit/actor.rules.js';
import type { CliVerb } from '../../platform/cli/cli-context.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { codedPerson } from '../name-lines.service.js';
import { Person } from '../person.entity.js';
import { AccountsService } from './accounts.service.js';
import { printInvitation } from './printed-invitation.service.js';
import { ROLES, type Role } from './person-role.entity.js';

interface AddOptions {
  email: string;
  name?: string;
  role?: string;
}

/**
 * `leerpad user add`: how the first user of the secretariat gets in, before there is a page for it. A person with an
 * account keeps it, and gets the role.
 */
export const userAddVerb: CliVerb<AddOptions> = {
  name: 'user add',
  summary: 'command.user.add.summary',
  configure(command) {
    command
      .requiredOption('--email <address>', translate('nl', 'command.user.email'))
      .option('--name <name>', translate('nl', 'command.user.name'))
      .option('--role <role>', translate('nl', 'command.user.role'));
  },
  async run(context, options) {
    const email = options.email.trim().toLowerCase();
    if (!isEmail(email)) throw new DomainError('command.user.email-wrong', { email });
    const role = roleOf(options.role);
    const dataSource = await context.service(DataSource);
    const accounts = await context.service(AccountsService);
    const created = await dataSource.transaction((manager) =>
      add(manager, accounts, { email, name: options.name?.trim(), role }),
    );
    if (created) await printInvitation(context, email);
    else await context.err(translate('nl', 'command.user.granted', { email, role: role! }));
  },
};

/** @returns whether the account is new */
async function add(
  manager: EntityManager,
  accounts: AccountsService,
  { email, name, role }: { email: string; name?: string; role?: Role },
): Promise<boolean> {
  const person = (await manager.findOneBy(Person, { email })) ?? (await newPerson(manager, email, name));
  const known = await accounts.ofPerson(manager, person.id);
  if (known && !role) throw new DomainError('account.exists', {}, 'conflict');
  if (!known) await accounts.create(manager, { personId: person.id });
  if (role) await accounts.grant(manager, person.id, role, actorOf.command);
  return !known;
}

async function newPerson(manager: EntityManager, email: string, name?: string): Promise<{ id: string }> {
  if (!name) throw new DomainError('command.user.name-missing', { email });
  const person = { id: randomUUID(), email, fullName: name };
  await manager.insert(Person, codedPerson(manager, person));
  return person;
}

function roleOf(role: string | undefined): Role | undefined {
  const known = ROLES.find((one) => one === role);
  if (role !== undefined && !known) throw new DomainError('command.user.role-wrong', { role });
  return known;
}
