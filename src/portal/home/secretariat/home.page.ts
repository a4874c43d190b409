import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { LongWaitingSigner, WaitingLong } from '../../../hours/waiting.queries.js';
import { dayOf } from '../../../platform/clock/moments.rules.js';
import { overloadText, type SupervisorView, supervisorView } from '../supervisor-load.page.js';
import type { SupervisorLoad } from '../../../enrolment/trajectories/supervisor-load.queries.js';
import type { RecordLine } from '../year-figures.queries.js';
import type { DossierHere, DossiersHere } from './dossiers-here.page.js';
import type { Attention, LatestImport } from './attention.queries.js';

/** Where the secretariat begins: what needs it, what happened, how the year goes. */
export interface SecretariatHomePage {
  now: { heading: Text; first: NowLine; rest: NowLine[] };
  signers: { name: string; claims: number; trainees: number; since: string; href: string }[];
  supervisors: SupervisorView[];
  /** dossiers that are still to be submitted, with their deadline */
  dossiers: DossierHere[];
  happened: { on: string; text: Text; href: string | null; note: Text | null }[];
  figures: { label: Text; value: string; minutes: number | null }[];
  year: string;
  today: string;
}

interface NowLine {
  text: Text;
  action: { label: Text; href: string } | null;
}

export interface SecretariatHomeModel {
  attention: Attention;
  /** names for print that wait for the secretariat (K7) */
  names: number;
  dossiers: DossiersHere;
  /** objections that wait for the board (D9) */
  objections: number;
  long: WaitingLong;
  signers: readonly LongWaitingSigner[];
  supervisors: readonly SupervisorLoad[];
  imports: readonly LatestImport[];
  issued: readonly RecordLine[];
  suspended: readonly RecordLine[];
  year: { running: number; completed: number; minutes: number; records: number };
  today: string;
}

const HOME = view<SecretariatHomePage>('portal/home/secretariat/home');
const LONG_WAITING = '/deelnemers?wacht=lang';

/** The home of the secretariat. */
export function secretariatHome(model: SecretariatHomeModel): Page {
  const { signers, supervisors, today } = model;
  const lines = nowLines(model);
  const [first = { text: { key: 'office.home.nothing' as const }, action: null }, ...rest] = lines;
  const shown: SecretariatHomePage = {
    now: { heading: { key: lines.length > 0 ? 'office.home.now' : 'office.home.quiet' }, first, rest },
    signers: signers.map(({ signerId, name, claims, trainees, since }) => ({
      name,
      claims,
      trainees,
      since,
      href: `${LONG_WAITING}&supervisor=${signerId}`,
    })),
    supervisors: supervisors.filter(needsLooking).map(supervisorView),
    dossiers: model.dossiers.drafts,
    happened: happenedOf(model),
    figures: figuresOf(model.year),
    year: today.slice(0, 4),
    today,
  };
  return page(HOME, shown, { title: { key: 'office.home.title' }, unlisted: true });
}

/** What cannot wait comes first: people who were not reached, then people who wait. */
function nowLines({
  attention,
  names,
  objections,
  dossiers,
  long,
  supervisors,
}: SecretariatHomeModel): NowLine[] {
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

function needsLooking(load: SupervisorLoad): boolean {
  return overloadText(load) !== null || load.obstacles.length > 0;
}

function happenedOf({ imports, issued, suspended }: SecretariatHomeModel): SecretariatHomePage['happened'] {
  const records = (list: readonly RecordLine[], key: 'issued' | 'suspended') =>
    list.map(({ id, on, number, name }) => ({
      on,
      href: `/bewijzen/${id}`,
      note: null,
      text: { key: `office.happened.${key}` as const, params: { number, name } },
    }));
  const runs = imports.map(({ id, at, summary, takenBack }) => ({
    on: dayOf(at),
    text: { key: 'office.happened.import' as const, params: totals(summary) },
    href: `/invoer/${id}`,
    note: takenBack ? ({ key: 'office.happened.taken-back' } as const) : null,
  }));
  return [...records(issued, 'issued'), ...records(suspended, 'suspended'), ...runs].sort((a, b) =>
    b.on.localeCompare(a.on),
  );
}

function totals(summary: LatestImport['summary']): { accepted: number; rejected: number } {
  const sheets = Object.values(summary);
  return {
    accepted: sheets.reduce((sum, { accepted, updated }) => sum + accepted + updated, 0),
    rejected: sheets.reduce((sum, { rejected }) => sum + rejected, 0),
  };
}

function figuresOf(year: SecretariatHomeModel['year']): SecretariatHomePage['figures'] {
  const count = (key: 'running' | 'completed' | 'records') => ({
    label: { key: `office.figure.${key}` as const },
    value: String(year[key]),
    minutes: null,
  });
  const minutes = { label: { key: 'office.figure.signed' as const }, value: '', minutes: year.minutes };
  return [count('running'), minutes, count('completed'), count('records')];
}
