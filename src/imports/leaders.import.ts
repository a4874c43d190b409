import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { LeaderStandingRow } from '../people/leader-standing.entity.js';
import { Person } from '../people/person.entity.js';
import type { SpreadsheetRow } from '../platform/spreadsheet/spreadsheet.js';
import { fault } from './fault.js';
import type { SheetSession } from './import-session.js';
import { type Fields, ImportedRows } from './imported-rows.js';
import { type LeaderRow, readLeader } from './leader-row.rules.js';
import type { Cells } from './sheets.js';

/** Brings in a batch of leaders (D2). A leader is known by their e-mail address. */
export async function importLeaders(session: SheetSession, rows: readonly SpreadsheetRow[]): Promise<void> {
  const { manager } = session;
  const emails = rows.map(({ cells }) => cells['E-mail']!.toLowerCase());
  const imported = await ImportedRows.load(manager, 'leader', emails);
  const people = await personsByEmail(manager, emails);
  for (const row of rows) {
    const read = row.fault ? { fault: row.fault } : readLeader(row.cells as Cells<'begeleiders'>);
    if ('fault' in read) {
      await session.reject(row, read.fault);
      continue;
    }
    const leader = read.value;
    const standing = imported.compare(leader.email, leader as unknown as Fields);
    if (standing.kind === 'twice') {
      await session.reject(row, fault('E-mail', 'import.email-twice', { text: leader.email }).fault);
      continue;
    }
    if (standing.kind !== 'known') {
      const changed = standing.kind === 'changed' ? standing.fields : null;
      people.set(leader.email, await saveLeader(manager, leader, people.get(leader.email), changed));
    }
    imported.keep(leader.email, leader as unknown as Fields);
    session.count(({ new: 'accepted', known: 'known', changed: 'updated' } as const)[standing.kind]);
  }
  await imported.save(manager);
}

/** @param changed the fields that the sheet changed since the last import, or null for all: the rest may have been
 *   changed in the portal, and stays (D4) */
async function saveLeader(
  manager: EntityManager,
  { fullName, email, ...standing }: LeaderRow,
  known: Person | undefined,
  changed: ReadonlySet<string> | null,
): Promise<Person> {
  const person = known ?? manager.create(Person, { id: randomUUID(), email, fullName });
  if (!known) await manager.insert(Person, person);
  else if (!changed || changed.has('fullName')) await manager.update(Person, { id: known.id }, { fullName });
  const present = await manager.findOneBy(LeaderStandingRow, { personId: person.id });
  if (!present) await manager.insert(LeaderStandingRow, { personId: person.id, ...standing });
  else {
    const fields = Object.entries(standing).filter(([name]) => !changed || changed.has(name));
    if (fields.length > 0)
      await manager.update(LeaderStandingRow, { personId: person.id }, Object.fromEntries(fields));
  }
  return person;
}

/** Persons by e-mail address, which is kept in lower case. */
export async function personsByEmail(
  manager: EntityManager,
  emails: readonly string[],
): Promise<Map<string, Person>> {
  const people = await manager
    .createQueryBuilder(Person, 'p')
    .where('p.email = ANY(:emails)', { emails })
    .getMany();
  return new Map(people.map((person) => [person.email, person]));
}
