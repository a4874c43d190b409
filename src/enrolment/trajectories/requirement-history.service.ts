import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CurriculumService } from '../../curriculum/curriculum.service.js';
import type { ProgrammeDefinition } from '../../curriculum/programme-definition.rules.js';
import type { CodedTable } from '../../platform/database/line-codes.service.js';
import { microseconds } from '../../platform/database/microseconds.queries.js';
import { LineMacs } from '../../platform/documents/line-macs.service.js';
import {
  decisionLine,
  requirementsInForce,
  type RequirementsInForce,
  type StoredDecision,
} from './requirements-in-force.rules.js';
import { listDecisionsOf, type StoredListDecision } from './reading-list-lines.queries.js';
import { substitutesIn } from './reading-list.rules.js';
import { TRAJECTORY_LINES, type TrajectoryLine, trajectoryLine } from './trajectories.queries.js';

const DECISIONS = `SELECT id::text AS key, id, trajectory_id AS "trajectoryId", kind, component, requirements, terms,
    revokes, reason, decided_on AS "decidedOn", decided_by AS "decidedBy", recorded_by AS "recordedBy",
    ${microseconds('recorded_at')} AS "recordedAt", encode(mac, 'hex') AS mac FROM requirement_decision`;

type DecisionRow = StoredDecision & { key: string; mac: string };

/** What one trajectory had to meet, from its start on. */
export interface RequirementHistory {
  /** @param until only what was recorded by then, an instant in UTC with microseconds; all of it unless told */
  at(until?: string): RequirementsInForce;
  /** whether the product wrote who follows which version, from when; of another nothing is earned (K6) */
  authentic: boolean;
  /** whether another title was ever accepted in place of a required one (P9) */
  acceptsTitles: boolean;
  /** the decisions of the board, in the order in which they were recorded */
  decisions: StoredDecision[];
  /** ids of decisions that the product did not write: they decide nothing (K6) */
  forged: string[];
}

/** What trajectories must meet by their programme version and the board's decisions, whatever is stored of it (K6). */
@Injectable()
export class RequirementHistories {
  constructor(
    private readonly curriculum: CurriculumService,
    private readonly macs: LineMacs,
  ) {}

  /** The histories of trajectories, by their ids. */
  async of(
    manager: EntityManager,
    trajectoryIds: readonly string[],
  ): Promise<Map<string, RequirementHistory>> {
    const rows = await manager.query<DecisionRow[]>(
      `SELECT * FROM (${DECISIONS}) AS decision WHERE "trajectoryId" = ANY($1) ORDER BY "recordedAt", id`,
      [trajectoryIds],
    );
    const histories = new Map<string, RequirementHistory>();
    const trajectories = await manager.query<(TrajectoryLine & { mac: string })[]>(
      `SELECT * FROM (${TRAJECTORY_LINES.select}) AS trajectory WHERE id = ANY($1)`,
      [trajectoryIds],
    );
    const versionIds = [...new Set(trajectories.map(({ programmeVersionId }) => programmeVersionId))];
    const onLists = await listDecisionsOf(manager, versionIds);
    for (const trajectory of trajectories) {
      const { id, programmeVersionId, mac } = trajectory;
      const { definition } = await this.curriculum.version(manager, programmeVersionId);
      const own = rows.filter(({ trajectoryId }) => trajectoryId === id);
      const authentic = this.macs.fits('trajectory', trajectoryLine(trajectory), mac);
      const list = onLists.filter((one) => one.programmeVersionId === programmeVersionId);
      histories.set(id, { ...this.history(id, definition, own, list), authentic });
    }
    return histories;
  }

  private history(
    trajectoryId: string,
    definition: ProgrammeDefinition,
    rows: readonly DecisionRow[],
    onList: readonly StoredListDecision[],
  ): Omit<RequirementHistory, 'authentic'> {
    const isOurs = (row: DecisionRow) =>
      this.macs.fits('requirement-decision', decisionLine(decisionOf(row)), row.mac);
    const decisions = rows.filter(isOurs).map(decisionOf);
    return {
      acceptsTitles: [...decisions, ...onList].some(({ kind }) => kind === 'substitute'),
      decisions,
      at: (until) =>
        requirementsInForce(
          trajectoryId,
          definition,
          decisions.filter(({ recordedAt }) => until === undefined || recordedAt <= until),
          substitutesIn(onList, until),
        ),
      forged: rows.filter((row) => !isOurs(row)).map(({ id }) => id),
    };
  }
}

/** The codes of the board's decisions. */
export const DECISION_LINES: CodedTable<DecisionRow> = {
  table: 'requirement_decision',
  key: 'id',
  select: DECISIONS,
  purpose: 'requirement-decision',
  lineOf: (row) => decisionLine(decisionOf(row)),
};

function decisionOf({ key: _key, mac: _mac, ...decision }: DecisionRow): StoredDecision {
  return decision;
}
