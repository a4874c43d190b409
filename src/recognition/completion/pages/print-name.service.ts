import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holdsForPrint, keepsSurname } from '../../../people/names.rules.js';
import { changePrintName, lockPerson } from '../../../people/print-name-changes.service.js';
import { waitingNames } from '../../../people/print-names.queries.js';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { Outbox } from '../../../platform/mail/outbox.service.js';
import { readPrintName } from '../print-name.rules.js';

/** What the secretariat says of a name that waits: of this one, as it was seen. */
export interface NameDecision {
  name: string;
  to: 'approved' | 'sent-back';
}

/** Keeps the name under which somebody wants to stand on a record (K2, K7). */
@Injectable()
export class PrintNameService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The person confirms or changes how their own name is printed. One that keeps the registered surname holds at once;
   * another waits for the secretariat, and until then records bear the last that held. Confirming the same name again
   * changes nothing.
   *
   * @throws DomainError about the field `name`
   */
  async confirm(personId: string, typed: string): Promise<void> {
    const name = readPrintName(typed);
    const actor = actorOf.person(personId);
    await this.dataSource.transaction(async (manager) => {
      const person = await lockPerson(manager, personId);
      const [waiting] = await waitingNames(manager, personId);
      if (waiting?.asked === name || (!waiting && person.printName === name)) return;
      // A trainee who goes back to the name that holds keeps it, also where the secretariat had approved it.
      const holds = keepsSurname(name, person) || (person.printName === name && holdsForPrint(person));
      const state = holds ? 'kept' : 'waiting';
      await changePrintName(manager, person, { name, state, actor, at: this.now() });
    });
  }

  /**
   * The secretariat approves a name that waits, or sends it back. Leerpad mails its bearer.
   *
   * @throws DomainError `print-name.overtaken` (409) when it does not wait any more, or another does
   */
  async decide(personId: string, { name, to: state }: NameDecision, by: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const person = await lockPerson(manager, personId);
      const [waiting] = await waitingNames(manager, personId);
      if (waiting?.asked !== name) throw new DomainError('print-name.overtaken', {}, 'conflict');
      const actor = actorOf.person(by);
      const change = await changePrintName(manager, person, { name, state, actor, at: this.now() });
      const mail = { kind: `print-name-${state}`, recipientPersonId: personId, data: { change } };
      await this.outbox.enqueue(manager, mail);
    });
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
