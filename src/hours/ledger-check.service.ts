import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { staleFigures } from './claim-figures.queries.js';
import { LineMacs } from '../platform/documents/line-macs.service.js';
import {
  type ClaimAtOdds,
  claimsAtOdds,
  readStoredProgress,
  readSubjects,
  type StoredProgress,
  type Subject,
} from './ledger-check.queries.js';
import { readLedger } from './ledger.queries.js';
import { chainBreak, EMPTY_CHAIN, headLine, type StoredLedgerEntry } from './ledger.rules.js';
import { counted96 } from './progress.rules.js';
import type { TrajectoryProgress } from './progress.rules.js';
import { byTrajectory, ProgressService } from './progress.service.js';

/** What is not as the ledger says. */
export type LedgerDifference =
  | ClaimAtOdds
  | ({ participant: string } & (
      | { code: 'ledger-chain'; line: number }
      | { code: 'ledger-mac'; line: number }
      | { code: 'ledger-head' }
      | { code: 'progress'; component: string }
    ));

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
    const claims = await claimsAtOdds(manager, trajectoryIds);
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

/** Stale figures of lists. Left out for participants with another difference: their figures follow from it. */
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
      const participant = participants.get(trajectoryId) ?? trajectoryId;
      return { code: 'progress', participant, component };
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
