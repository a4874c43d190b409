import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../platform/audit/audit-log.service.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import { holdsForPrint } from './names.rules.js';
import { changeNames } from './name-lines.service.js';
import { Person } from './person.entity.js';
import { PrintNameChange, type PrintNameState } from './print-name-change.entity.js';

/** What the audit log says of each. */
const ACTIONS: Record<Exclude<PrintNameState, 'replaced'>, AuditAction> = {
  kept: 'person.print-name',
  waiting: 'person.print-name-asked',
  approved: 'person.print-name-approved',
  'sent-back': 'person.print-name-sent-back',
  cleared: 'person.print-name-cleared',
};

/** A change of somebody's name for print. */
interface Change {
  name: string | null;
  state: Exclude<PrintNameState, 'replaced'>;
  actor: Actor;
  at: Date;
}

/** A person, for the rest of the transaction. @throws DomainError `people.not-found` (404) */
export async function lockPerson(manager: EntityManager, id: string): Promise<Person> {
  const person = await manager.findOne(Person, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (!person) throw new DomainError('people.not-found', {}, 'not-found');
  return person;
}

/**
 * Keeps the outcome of a name for print, within the transaction that holds the person: the name that holds, the line with
 * old and new, and the audit entry that refers to it (V2: it holds no name). It also decides on, or replaces, a name that
 * waited.
 *
 * @returns the id of that line
 */
export async function changePrintName(
  manager: EntityManager,
  person: Person,
  { name, state, actor, at }: Change,
): Promise<string> {
  const { id: personId, printName: former } = person;
  const waiting = await manager.findOneBy(PrintNameChange, { personId, state: 'waiting' });
  const decides = state === 'approved' || state === 'sent-back';
  if (waiting)
    await manager.update(
      PrintNameChange,
      { id: waiting.id },
      { state: decides ? state : 'replaced', decidedAt: at, decidedBy: actor },
    );
  let change = waiting?.id;
  if (!waiting || !decides) {
    change = randomUUID();
    const sequence = (await manager.countBy(PrintNameChange, { personId })) + 1;
    const decided = decides ? { decidedAt: at, decidedBy: actor } : {};
    await manager.insert(PrintNameChange, {
      id: change,
      personId,
      sequence,
      former,
      name,
      state,
      madeAt: at,
      ...decided,
    });
  }
  if (state === 'kept' || state === 'approved') {
    const printNameApproved = state === 'approved' || (name === former && person.printNameApproved);
    await changeNames(manager, personId, () =>
      manager.update(Person, { id: personId }, { printName: name, printNameApproved }),
    );
  }
  // A name that holds stays while its bearer asks for another or the secretariat sends one back; one that does not hold
  // goes.
  else if (state === 'cleared' || !holdsForPrint(person))
    await changeNames(manager, personId, () =>
      manager.update(Person, { id: personId }, { printName: null, printNameApproved: false }),
    );
  await recordInAudit(manager, {
    actor,
    action: ACTIONS[state],
    subjectKind: 'person',
    subjectId: personId,
    details: { change: change!, ...(state === 'kept' && { changed: former !== null }) },
  });
  return change!;
}
