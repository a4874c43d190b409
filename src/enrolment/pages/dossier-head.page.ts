import type { TrajectoryState } from '../trajectories/trajectory-state.rules.js';
import { ownPath } from '../../platform/auth/own-path.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import type { DossierHead } from './dossier-head.queries.js';

/** What stands above every page of one dossier: whose it is, and the ways to its parts. */
export interface DossierHeadView {
  /** the list as it was left */
  back: string;
  name: string;
  lead: Text;
  badge: { tone: string; text: Text } | null;
  parts: { href: string; label: Text; current: boolean }[];
}

/** The parts of a dossier, by the last part of their address. */
export const PARTS = ['', '/uren', '/mails', '/verloop'] as const;
export type DossierPart = (typeof PARTS)[number];

const LABELS = {
  '': { key: 'dossier.part.overview' },
  '/uren': { key: 'dossier.part.hours' },
  '/mails': { key: 'dossier.part.mails' },
  '/verloop': { key: 'dossier.part.history' },
} as const satisfies Record<DossierPart, Text>;

const TONES: Record<TrajectoryState, string> = {
  running: 'signed',
  paused: 'waiting',
  stopped: 'stop',
  cancelled: 'stop',
};

const LIST = '/deelnemers';

/** @param terug the value of `?terug=`: the list, with its filters, from which somebody came */
export function dossierHeadView(head: DossierHead, part: DossierPart, terug: unknown): DossierHeadView {
  const { trajectoryId, name, programme, participantNumber, startedOn, state } = head;
  const back = listPath(terug);
  const suffix = back === LIST ? '' : `?${new URLSearchParams({ terug: back })}`;
  return {
    back,
    name,
    lead: { key: 'dossier.lead', params: { programme, number: participantNumber ?? 'none', startedOn } },
    badge:
      state === 'running' ? null : { tone: TONES[state], text: { key: 'dossier.state', params: { state } } },
    parts: PARTS.map((one) => ({
      href: `${dossierPath(trajectoryId)}${one}${suffix}`,
      label: LABELS[one],
      current: one === part,
    })),
  };
}

/** The address of a dossier. */
export function dossierPath(trajectoryId: string): string {
  return `${LIST}/${trajectoryId}`;
}

function listPath(terug: unknown): string {
  const path = ownPath(terug);
  return path === '/' ? LIST : path;
}
