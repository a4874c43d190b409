import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Person } from '../../../people/person.entity.js';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { readPrintName } from '../print-name.rules.js';

/** Keeps the name under which somebody wants to stand on a record (K2). */
@Injectable()
export class PrintNameService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The person confirms or changes how their own name is printed. Confirming the same name again changes nothing.
   *
   * @throws DomainError about the field `name`
   */
  async confirm(personId: string, typed: string): Promise<void> {
    const printName = readPrintName(typed);
    await this.dataSource.transaction(async (manager) => {
      const person = await manager.findOneOrFail(Person, {
        where: { id: personId },
        lock: { mode: 'pessimistic_write' },
      });
      if (person.printName === printName) return;
      await manager.update(Person, { id: personId }, { printName });
      await recordInAudit(manager, {
        actor: actorOf.person(personId),
        action: 'person.print-name',
        subjectKind: 'person',
        subjectId: personId,
        details: { changed: person.printName !== null },
      });
    });
  }
}
