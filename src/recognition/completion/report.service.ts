import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ComponentKey, ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { ProgressService } from '../../hours/progress.service.js';
import type { RecordState } from './completion-record-state.entity.js';
import type { CompletionRecordKind } from './completion-record.rules.js';
import { CURRENT_STATE } from './completion.queries.js';
import { verificationUrl } from './completion.rules.js';
import { PublicAddress } from '../../platform/web/public-address.service.js';

/** One trainee's progress as `report progress` tells it: minutes, for `practice` sessions and days. */
export interface ProgressReport {
  participant: string;
  programme: ProgrammeKey;
  components: Record<
    ComponentKey,
    { signed: number; counted: number; required: number; metOn: string | null }
  >;
  /** claims that wait for a signature */
  waiting: number;
  hours96MetOn: string | null;
  programmeMetOn: string | null;
  /** numbers of the records issued, in order */
  records: string[];
}

/** One completion record as `report records` tells it. */
export interface RecordReport {
  number: string;
  participant: string;
  kind: CompletionRecordKind;
  issuedOn: string;
  metOn: string;
  state: RecordState;
  verificationAddress: string;
}

interface Subject {
  id: string;
  participant: string;
  programme: ProgrammeKey;
  waiting: number;
  records: string[];
}

const BATCH = 200;

/** What the command `report` tells, a trainee at a time. */
@Injectable()
export class ReportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly progress: ProgressService,
    private readonly address: PublicAddress,
  ) {}

  /** Everybody's progress from the ledger, sorted by participant; not of what an import started by mistake. */
  async *progressReports(): AsyncGenerator<ProgressReport> {
    const { manager } = this.dataSource;
    const all = await manager.query<{ id: string }[]>(
      `SELECT t.id FROM trajectory t JOIN person p ON p.id = t.person_id
        WHERE t.state <> 'cancelled' ORDER BY p.participant_number COLLATE "C" NULLS LAST, t.started_on, t.id`,
    );
    for (let start = 0; start < all.length; start += BATCH) {
      const ids = all.slice(start, start + BATCH).map(({ id }) => id);
      const subjects = await this.subjects(ids);
      for (const { trajectoryId, progress } of await this.progress.of(manager, ids)) {
        const { participant, programme, waiting, records } = subjects.get(trajectoryId)!;
        const components = Object.fromEntries(
          progress.components.map(({ component, signed, counted, required, metOn }) => [
            component,
            { signed, counted, required, metOn },
          ]),
        );
        const { hours96MetOn, programmeMetOn } = progress;
        yield { participant, programme, components, waiting, hours96MetOn, programmeMetOn, records };
      }
    }
  }

  /** Every record with the state that holds, by number. */
  async recordReports(): Promise<RecordReport[]> {
    const rows = await this.dataSource.manager.query<(RecordReport & { address: string })[]>(
      `SELECT r.number, coalesce(p.participant_number, '') AS participant, r.kind, r.issued_on AS "issuedOn",
              r.met_on AS "metOn", ${CURRENT_STATE} AS state, r.address
         FROM completion_record r JOIN trajectory t ON t.id = r.trajectory_id JOIN person p ON p.id = t.person_id
        ORDER BY left(r.number, 4), length(r.number), r.number`,
    );
    return rows.map(({ address, ...row }) => ({
      ...row,
      verificationAddress: verificationUrl(this.address.baseUrl, address),
    }));
  }

  private async subjects(ids: readonly string[]): Promise<Map<string, Subject>> {
    const rows = await this.dataSource.manager.query<Subject[]>(
      `SELECT t.id, coalesce(p.participant_number, '') AS participant, t.programme,
              (SELECT count(*)::integer FROM claim c WHERE c.trajectory_id = t.id AND c.state = 'submitted') AS waiting,
              ARRAY(SELECT r.number FROM completion_record r WHERE r.trajectory_id = t.id
                     ORDER BY length(r.number), r.number) AS records
         FROM trajectory t JOIN person p ON p.id = t.person_id WHERE t.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
