import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { staleFigures } from './claim-figures.queries.js';
import { LineMacs } from '../platform/documents/line-macs.service.js';
import { readLedger } from './ledger.service.js';
import { chainBreak, EMPTY_CHAIN, headLine, type StoredLedgerEntry } from './ledger.rules.js';
import { counted96 } from './progress.rules.js';
import type { TrajectoryProgress } from './progress.rules.js';
import { byTrajectory, ProgressService } from './progress.service.js';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { PEOPLE } from '../people/people.queries.js';

/** What is not as the ledger says. */
export type LedgerDifference = { participant: string } & (
  | { code: 'ledger-chain'; line: number }
  | { code: 'ledger-mac'; line: number }
  | { code: 'ledger-head' }
  | { code: 'claim-state'; claim: string }
  | { code: 'progress'; component: string }
);

interface Subject {
  id: string;
  participant: string;
  length: number;
  hash: string;
  /** null when there is no end of the chain */
  mac: string | null;
}

interface StoredProgress {
  trajectoryId: string;
  component: string;
  value: string;
}

/** Compares stored progress, claims and chain with what the ledger itself says (H10). */
@Injectable()
export class LedgerCheck {
  constructor(
    private readonly progress: ProgressService,
    private readonly macs: LineMacs,
  ) {}

  /** The differences of some trajectories. */
  async of(manager: EntityManager, trajectoryIds: readonly string[]): Promise<LedgerDifference[]> {
    const subjects = await readSubjects(manager, trajectoryIds);
    const lines = byTrajectory(await readLedger(manager, trajectoryIds));
    const names = new Map(subjects.map(({ id, participant }) => [id, participant]));
    const claims = await claimDifferences(manager, trajectoryIds);
    const progress = progressDifferences(
      await this.progress.of(manager, trajectoryIds),
      await readStoredProgress(manager, trajectoryIds),
      names,
    );
    return [
      ...subjects.flatMap((subject) => this.chainDifferences(subject, lines.get(subject.id) ?? [])),
      ...claims,
      ...progress,
      ...listDifferences(await staleFigures(manager, trajectoryIds), [...claims, ...progress]),
    ];
  }

  private chainDifferences(subject: Subject, lines: StoredLedgerEntry[]): LedgerDifference[] {
    const { participant } = subject;
    const broken = chainBreak(lines);
    if (broken) return [{ code: 'ledger-chain', participant, line: broken.sequence }];
    const forged = lines
      .filter(({ hash, mac }) => !this.macs.fits('ledger', hash, mac))
      .map(({ sequence }) => ({ code: 'ledger-mac' as const, participant, line: sequence }));
    return this.endsWell(subject, lines) ? forged : [...forged, { code: 'ledger-head', participant }];
  }

  private endsWell({ id, length, hash, mac }: Subject, lines: StoredLedgerEntry[]): boolean {
    if (lines.length !== length || (lines.at(-1)?.hash ?? EMPTY_CHAIN) !== hash) return false;
    if (mac === null) return length === 0;
    return this.macs.fits('ledger-head', headLine({ trajectoryId: id, length, hash }), mac);
  }
}

/** A claim is signed off exactly when a credit stands that came from it, and says the same hours (H2). */
function claimDifferences(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<LedgerDifference[]> {
  return manager.query<LedgerDifference[]>(
    `SELECT 'claim-state' AS code, c.id AS claim, coalesce(p.participant_number, t.id::text) AS participant
       FROM claim c JOIN ${TRAJECTORIES} t ON t.id = c.trajectory_id JOIN ${PEOPLE} p ON p.id = t.person_id
       LEFT JOIN ledger_entry e ON e.claim_id = c.id AND e.reverses IS NULL
       LEFT JOIN ledger_entry x ON x.reverses = e.id
      WHERE c.trajectory_id = ANY($1)
        AND ((c.state = 'signed-off') <> (e.id IS NOT NULL AND x.id IS NULL)
             OR (c.state = 'corrected') <> (x.id IS NOT NULL)
             OR e.id IS NOT NULL AND (e.trajectory_id, e.component, e.block, e.item, e.happened_on, e.minutes,
                e.role)
                IS DISTINCT FROM (c.trajectory_id, c.component, c.block, c.item, c.happened_on, c.minutes, c.role))
      ORDER BY 3, 2`,
    [trajectoryIds],
  );
}

/** What lists would say wrongly; of whom more is wrong, that alone is told, since these figures follow from it. */
function listDifferences(stale: readonly string[], told: readonly LedgerDifference[]): LedgerDifference[] {
  return stale
    .filter((participant) => told.every((difference) => difference.participant !== participant))
    .map((participant) => ({ code: 'progress', participant, component: 'total' }));
}

function progressDifferences(
  computed: readonly TrajectoryProgress[],
  stored: readonly StoredProgress[],
  participants: ReadonlyMap<string, string>,
): LedgerDifference[] {
  const expected = new Map(computed.flatMap((trajectory) => progressLines(trajectory)));
  const found = new Map(
    stored.map(({ trajectoryId, component, value }) => [`${trajectoryId}|${component}`, value]),
  );
  return [...new Set([...expected.keys(), ...found.keys()])]
    .filter((key) => expected.get(key) !== found.get(key))
    .map((key) => {
      const [trajectoryId = '', component = ''] = key.split('|');
      return {
        code: 'progress' as const,
        participant: participants.get(trajectoryId) ?? trajectoryId,
        component,
      };
    });
}

function progressLines({ trajectoryId, progress }: TrajectoryProgress): [string, string][] {
  return [
    ...progress.components.map(({ component, signed, counted, required, metOn }): [string, string] => [
      `${trajectoryId}|${component}`,
      [signed, counted, required, metOn ?? ''].join(','),
    ]),
    [
      `${trajectoryId}|total`,
      [progress.hours96MetOn ?? '', progress.programmeMetOn ?? '', counted96(progress)].join(','),
    ],
  ];
}

function readStoredProgress(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<StoredProgress[]> {
  return manager.query<StoredProgress[]>(
    `SELECT trajectory_id AS "trajectoryId", component,
            concat_ws(',', signed, counted, required, coalesce(met_on::text, '')) AS value
       FROM component_progress WHERE trajectory_id = ANY($1)
     UNION ALL
     SELECT trajectory_id, 'total',
            concat_ws(',', coalesce(hours96_met_on::text, ''), coalesce(programme_met_on::text, ''), counted96)
       FROM trajectory_progress WHERE trajectory_id = ANY($1)`,
    [trajectoryIds],
  );
}

function readSubjects(manager: EntityManager, trajectoryIds: readonly string[]): Promise<Subject[]> {
  return manager.query<Subject[]>(
    `SELECT t.id, coalesce(p.participant_number, t.id::text) AS participant, coalesce(h.length, 0) AS length,
            coalesce(encode(h.hash, 'hex'), $2) AS hash, encode(h.mac, 'hex') AS mac
       FROM ${TRAJECTORIES} t JOIN ${PEOPLE} p ON p.id = t.person_id LEFT JOIN ledger_head h ON h.trajectory_id = t.id
      WHERE t.id = ANY($1) ORDER BY 2`,
    [trajectoryIds, EMPTY_CHAIN],
  );
}
