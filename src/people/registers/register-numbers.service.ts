import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { changedFields } from '../../platform/errors/overtaken.service.js';
import { lockPerson } from '../print-name-changes.service.js';
import { judgeNumber } from './register-number.rules.js';
import { keepNumber, registerNumbersOf } from './register-numbers.queries.js';
import { Registers } from './registers.service.js';

/** A number as a form brings it. */
export interface NumberChange {
  register: string;
  /** what stood there when the form was made; empty for none */
  seen: string;
  /** as it was typed; empty takes the number away */
  next: string;
}

/** Keeps the numbers that people have in registers (Q4). The audit log says which register, and never the number (V2). */
@Injectable()
export class RegisterNumbers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registers: Registers,
  ) {}

  /**
   * Gives somebody a number, another one, or none. It is kept as the register writes it, without blanks and prefix.
   *
   * @throws DomainError `registers.unknown` (404); `registers.number.malformed` on `number`; Overtaken when somebody else
   *   changed it since
   */
  async change(
    personId: string,
    { register: key, seen, next }: NumberChange,
    actor: Actor,
  ): Promise<'saved' | 'same'> {
    const register = this.registers.byKey(key);
    const judged = judgeNumber(register.number, next);
    if ('fault' in judged && judged.fault === 'malformed') {
      const described = register.number.described.nl;
      throw new DomainError('registers.number.malformed', { text: next, described }, 'invalid', 'number');
    }
    const number = 'number' in judged ? judged.number : '';
    return this.dataSource.transaction(async (manager) => {
      await lockPerson(manager, personId);
      const given = (await registerNumbersOf(manager, [personId])).get(personId) ?? [];
      const now = given.find((one) => one.register === key)?.text ?? '';
      const versions = { now: { number: now }, seen: { number: seen }, next: { number } };
      if (changedFields(['number'], versions).length === 0) return 'same';
      await keepNumber(manager, personId, { register: key, text: number });
      await recordInAudit(manager, {
        actor,
        action: number === '' ? 'person.register-number-removed' : 'person.register-number',
        subjectKind: 'person',
        subjectId: personId,
        details: { register: key },
      });
      return 'saved';
    });
  }
}
