import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { MessageKey } from '../../messages/catalogue.js';
import { AuditCheck } from '../../platform/audit/audit-check.service.js';
import { AuditLinks } from '../../platform/audit/audit-links.service.js';
import { CodedTables } from '../../platform/database/coded-tables.service.js';
import type { MessageParams } from '../../platform/errors/domain-error.rules.js';
import { type LedgerDifference, LedgerCheck } from '../../hours/ledger-check.service.js';
import { RequirementCheck } from '../../enrolment/trajectories/requirement-check.service.js';
import { PlacesService } from '../../learning/meetings/places.service.js';
import { RecordStatesCheck } from './record-states-check.service.js';
import { StoredRecordVerifier } from './stored-record-verifier.service.js';
import { trajectoriesAfter } from '../../enrolment/trajectories/trajectories.queries.js';

/** Something that is not as the ledger or the signatures say. */
export interface Difference {
  code: MessageKey;
  params: MessageParams;
}

/** Trajectories that are looked at together: enough to be quick, few enough to stay small. */
const BATCH = 200;

/** Recomputes everything that follows from the ledger and verifies every record, its states and the log (H10, K2, K6). */
@Injectable()
export class CheckService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledgerCheck: LedgerCheck,
    private readonly requirements: RequirementCheck,
    private readonly verifier: StoredRecordVerifier,
    private readonly states: RecordStatesCheck,
    private readonly audit: AuditCheck,
    private readonly links: AuditLinks,
    private readonly coded: CodedTables,
    private readonly places: PlacesService,
  ) {}

  /** Every difference, trajectory by trajectory, in one view of the database. */
  async *differences(): AsyncGenerator<Difference> {
    await this.links.linkIfWhole();
    const runner = this.dataSource.createQueryRunner();
    await runner.startTransaction('REPEATABLE READ');
    try {
      let last = '00000000-0000-0000-0000-000000000000';
      for (;;) {
        const ids = await trajectoriesAfter(runner.manager, last, BATCH);
        if (ids.length === 0) break;
        for (const difference of await this.ledgerCheck.of(runner.manager, ids))
          yield ledgerDifference(difference);
        yield* this.requirementDifferences(runner.manager, ids);
        yield* this.recordDifferences(runner.manager, ids);
        last = ids.at(-1)!;
      }
      yield* numberGaps(runner.manager);
      yield* this.placesOfNobody(runner.manager);
      for await (const { code, ...params } of this.states.differences(runner.manager))
        yield { code: `check.${code}`, params };
      for await (const { code, ...params } of this.audit.differences(runner.manager))
        yield { code: `check.${code}`, params };
      for await (const foreign of this.coded.foreign(runner.manager))
        yield { code: 'check.line-code', params: { ...foreign } };
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  private async *requirementDifferences(
    manager: EntityManager,
    ids: readonly string[],
  ): AsyncGenerator<Difference> {
    for (const { code, ...params } of await this.requirements.of(manager, ids)) {
      yield { code: `check.${code}`, params };
    }
  }

  /** C1: a place to come is held by nobody who follows nothing. */
  private async *placesOfNobody(manager: EntityManager): AsyncGenerator<Difference> {
    for (const { participant, heldOn: date, title, block } of await this.places.ofNobody(manager))
      yield { code: 'check.place', params: { participant, date, title, block: block ?? 0 } };
  }

  private async *recordDifferences(
    manager: EntityManager,
    ids: readonly string[],
  ): AsyncGenerator<Difference> {
    for (const { number, findings } of await this.verifier.verifyAll(manager, ids)) {
      for (const finding of findings) yield { code: `check.record.${finding}`, params: { number } };
    }
  }
}

function ledgerDifference({ code, ...params }: LedgerDifference): Difference {
  return { code: `check.${code}`, params: { ...params } };
}

/** K2: the numbers of a year run from 1 without gaps, up to the counter. */
async function* numberGaps(manager: EntityManager): AsyncGenerator<Difference> {
  const years = await manager.query<{ year: number; last: number; count: number }[]>(
    `SELECT c.year, c.last, count(r.id)::integer AS count
       FROM completion_record_counter c LEFT JOIN completion_record r ON r.number LIKE c.year || '-%'
      GROUP BY c.year, c.last ORDER BY c.year`,
  );
  for (const { year, last, count } of years) {
    if (last !== count) yield { code: 'check.numbers', params: { year: String(year), last, count } };
  }
}
