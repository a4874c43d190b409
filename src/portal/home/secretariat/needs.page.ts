import type { Text } from '../../../platform/web/page-answer.rules.js';
import type { SupervisorLoad } from '../../../enrolment/trajectories/supervisor-load.queries.js';
import type { WaitingLong } from '../../../hours/waiting.queries.js';
import type { Attention } from './attention.queries.js';
import type { DossiersHere } from './dossiers-here.page.js';

/** What needs the secretariat, in words, and where it goes for it. */
export interface NowLine {
  text: Text;
  action: { label: Text; href: string } | null;
}

/** What the needs are read from. */
export interface SecretariatNeeds {
  attention: Attention;
  /** names for print that wait for the secretariat (K7) */
  names: number;
  dossiers: DossiersHere;
  /** objections that wait for the board (D9) */
  objections: number;
  long: WaitingLong;
  supervisors: readonly SupervisorLoad[];
}

/** The trainees whose claims wait too long. */
export const LONG_WAITING = '/deelnemers?wacht=lang';

/** What cannot wait comes first: people who were not reached, then people who wait. */
export function nowLines({
  attention,
  names,
  objections,
  dossiers,
  long,
  supervisors,
}: SecretariatNeeds): NowLine[] {
  const over = supervisors.filter(({ supervisees, most }) => supervisees > most).length;
  const barred = supervisors.filter(({ obstacles }) => obstacles.length > 0).length;
  const { failedMails, stuckMails, unsupervised, neverCameIn, importsToConfirm, importsFailed } = attention;
  return [
    ...line(stuckMails, 'stuck-mails', '/mails?stand=wacht'),
    ...line(failedMails, 'failed-mails', '/mails'),
    ...line(importsFailed, 'imports-failed', '/invoer'),
    ...line(importsToConfirm, 'imports-to-confirm', '/invoer'),
    ...line(objections, 'objections', '/bezwaren'),
    ...line(dossiers.due, 'dossiers-due', '#dossiers'),
    ...line(dossiers.questions, 'dossier-questions', '/accreditatie?status=questions'),
    ...line(dossiers.flagged, 'dossier-flags', '/accreditatie'),
    ...line(long.claims, 'long-waiting', LONG_WAITING, { trainees: long.trainees, unasked: long.unasked }),
    ...line(names, 'names-to-approve', '/namen'),
    ...line(unsupervised, 'unsupervised', '/deelnemers?supervisor=zonder'),
    ...line(barred, 'barred', '#supervisoren'),
    ...line(over, 'overloaded', '#supervisoren'),
    ...line(neverCameIn, 'never-came-in', '/uitnodigen'),
  ];
}

type Need =
  | 'imports-failed'
  | 'imports-to-confirm'
  | 'failed-mails'
  | 'stuck-mails'
  | 'long-waiting'
  | 'unsupervised'
  | 'barred'
  | 'overloaded'
  | 'names-to-approve'
  | 'objections'
  | 'dossiers-due'
  | 'dossier-questions'
  | 'dossier-flags'
  | 'never-came-in';

function line(count: number, need: Need, href: string, params: Record<string, number> = {}): NowLine[] {
  if (count === 0) return [];
  return [
    {
      text: { key: `office.need.${need}`, params: { count, ...params } },
      action: { label: { key: `office.need.${need}.do` }, href },
    },
  ];
}
