import { randomUUID } from 'node:crypto';
import { LeaderStandingRow } from '../people/leader-standing.entity.js';
import { changeNames, codedPerson } from '../people/name-lines.service.js';
import { Person } from '../people/person.entity.js';
import { replaceImported } from '../people/standing/imported-standing.service.js';
import { importedStanding, type SheetStanding } from '../people/standing/imported-facts.service.js';
import type { SpreadsheetRow } from '../platform/spreadsheet/spreadsheet.service.js';
import { fault } from './fault.rules.js';
import { difference } from './import-effects.service.js';
import type { SheetSession } from './import-session.service.js';
import type { Fields } from './imported-rows.queries.js';
import { ImportedRows } from './imported-rows.service.js';
import { LEADER_COLUMNS, type LeaderRow, readLeader } from './leader-row.rules.js';
import { personsByAddress } from './sheet-people.queries.js';
import type { Cells } from './sheets.rules.js';
import { comparableEmail } from '../platform/text/dutch-values.rules.js';

/** Brings in a batch of leaders (D2). A leader is known by their e-mail address, or by the one that they had before. */
export async function importLeaders(session: SheetSession, rows: readonly SpreadsheetRow[]): Promise<void> {
  const { manager } = session;
  const emails = rows.map(({ cells }) => comparableEmail(cells['E-mail']!));
  const people = await personsByAddress(manager, emails);
  const imported = await ImportedRows.load(manager, 'leader', emails, people);
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
    const who = row.cells['E-mail']!;
    if (standing.kind === 'known') {
      imported.see(leader.email);
      session.known();
      continue;
    }
    const changed = standing.kind === 'changed' ? standing.fields : null;
    const person = await saveLeader(session, leader, people.get(leader.email), changed);
    people.set(leader.email, person);
    imported.keep(leader.email, leader as unknown as Fields, person.id);
    session.take(row, {
      outcome: changed ? 'updated' : 'accepted',
      who,
      changed: [...(changed ?? [])].map((field) => LEADER_COLUMNS[field as keyof LeaderRow]),
    });
  }
  await imported.save(manager, session.effects);
}

/** @param changed the fields that the sheet changed since the last import, or null for all: the rest may have been
 *   changed in the portal, and stays (D4) */
async function saveLeader(
  session: SheetSession,
  { fullName, email, ...standing }: LeaderRow,
  known: Person | undefined,
  changed: ReadonlySet<string> | null,
): Promise<Person> {
  const { manager, effects } = session;
  const person = known ?? manager.create(Person, { id: randomUUID(), email, fullName });
  if (!known) {
    await manager.insert(Person, codedPerson(manager, person));
    effects.add('person-added', person.id);
  } else if (!changed || changed.has('fullName')) {
    await rename(session, known, fullName);
  }
  await saveStanding(session, person.id, standing, changed);
  return person;
}

async function rename({ manager, effects }: SheetSession, known: Person, fullName: string): Promise<void> {
  const renamed = difference<Partial<Person>>(known, { fullName });
  if (renamed) effects.add('person-changed', known.id, renamed.before, renamed.after);
  await changeNames(manager, known.id, () => manager.update(Person, { id: known.id }, { fullName }));
  known.fullName = fullName;
}

/** Replaces what an import brought, and nothing that anybody entered (S5). */
async function saveStanding(
  { manager, effects, actor }: SheetSession,
  personId: string,
  standing: SheetStanding,
  changed: ReadonlySet<string> | null,
): Promise<void> {
  const present = await manager.findOneBy(LeaderStandingRow, { personId });
  if (!present) {
    await manager.insert(LeaderStandingRow, { personId });
    await replaceImported(manager, personId, standing, actor);
    effects.add('standing-added', personId);
    return;
  }
  const fields = Object.fromEntries(
    Object.entries(standing).filter(([name]) => !changed || changed.has(name)),
  ) as Partial<SheetStanding>;
  const other = difference<SheetStanding>(await importedStanding(manager, personId), fields);
  if (!other) return;
  effects.add('standing-changed', personId, other.before, other.after);
  await replaceImported(manager, personId, other.after, actor);
}
