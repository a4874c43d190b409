import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { codedTerm, type TermLine, terms } from './signature-term-lines.queries.js';
import { SignatureTerm } from './signature-term.entity.js';

/** The lock of the board member who sets the date. */
const TERM_LOCK = 7_310_003;

/** Until when imports bring signatures (D9). None by default: then they always do. */
@Injectable()
export class SignatureTermService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The board sets the last day, another one, or none. The same day once more changes nothing.
   *
   * @param seen what held when the form was made
   * @throws DomainError `signature-term.changed` (409) when somebody else set another since
   */
  set(lastDay: string | null, seen: string | null, actor: Actor): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      // Of two who set it at once, the second sees what the first did.
      await manager.query('SELECT pg_advisory_xact_lock($1)', [TERM_LOCK]);
      const { held, next } = await terms(manager);
      const from = held?.lastDay ?? null;
      if (from === lastDay) return;
      if (from !== seen) throw new DomainError('signature-term.changed', {}, 'conflict');
      await manager.insert(SignatureTerm, codedTerm(manager, { sequence: next, lastDay, setBy: actor }));
      await recordInAudit(manager, {
        actor,
        action: 'signature-term.set',
        subjectKind: 'signature-term',
        subjectId: null,
        details: { from: from ?? 'none', to: lastDay ?? 'none' },
      });
    });
  }
}

/** What the board set last, or null. */
export async function latestTerm(manager: EntityManager): Promise<TermLine | null> {
  return (await terms(manager)).held;
}

/** Whether an import of a day brings signatures: on the last day it does. @returns that day when it is over, else null */
export async function termPassed(manager: EntityManager, today: string): Promise<string | null> {
  const lastDay = (await latestTerm(manager))?.lastDay ?? null;
  return lastDay !== null && today > lastDay ? lastDay : null;
}
