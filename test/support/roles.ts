import type { EntityManager } from 'typeorm';
import { PersonRole } from '../../src/people/accounts/person-role.entity.js';
import { codedRole, type RoleLine } from '../../src/people/accounts/role-lines.queries.js';

/** Makes somebody secretariat or board, as the product writes it and without anything that follows. */
export async function giveRole(manager: EntityManager, role: RoleLine): Promise<void> {
  await manager.insert(PersonRole, codedRole(manager, role));
}
