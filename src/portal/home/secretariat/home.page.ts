import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { LongWaitingSigner } from '../../../hours/waiting.queries.js';
import { dayOf } from '../../../platform/clock/moments.rules.js';
import { overloadText, type SupervisorView, supervisorView } from '../supervisor-load.page.js';
import type { SupervisorLoad } from '../../../enrolment/trajectories/supervisor-load.queries.js';
import type { RecordLine } from '../year-figures.queries.js';
import type { DossierHere } from './dossiers-here.page.js';
import type { LatestImport } from './attention.queries.js';
import { LONG_WAITING, type NowLine, nowLines, type SecretariatNeeds } from './needs.page.js';

/** Where the secretariat begins: what needs it, what happened, how the year goes. */
export interface SecretariatHomePage {
  now: { heading: Text; first: NowLine; rest: NowLine[] };
  signers: SignerLine[];
  supervisors: SupervisorView[];
  /** dossiers that are still to be submitted, with their deadline */
  dossiers: DossierHere[];
  happened: { on: string; text: Text; href: string | null; note: Text | null }[];
  figures: { label: Text; value: string; minutes: number | null }[];
  year: string;
  today: string;
}

/** A signer for whom claims wait too long, with the list of the trainees. */
type SignerLine = Pick<LongWaitingSigner, 'name' | 'claims' | 'trainees' | 'since'> & { href: string };

/** What the home is made of. */
export interface SecretariatHomeModel extends SecretariatNeeds {
  signers: readonly LongWaitingSigner[];
  imports: readonly LatestImport[];
  issued: readonly RecordLine[];
  suspended: readonly RecordLine[];
  year: { running: number; completed: number; minutes: number; records: number };
  today: string;
}

const HOME = view<SecretariatHomePage>('portal/home/secretariat/home');

/** The home of the secretariat. */
export function secretariatHome(model: SecretariatHomeModel): Page {
  const { signers, supervisors, today } = model;
  const lines = nowLines(model);
  const [first = { text: { key: 'office.home.nothing' as const }, action: null }, ...rest] = lines;
  const shown: SecretariatHomePage = {
    now: { heading: { key: lines.length > 0 ? 'office.home.now' : 'office.home.quiet' }, first, rest },
    signers: signers.map(signerLine),
    supervisors: supervisors.filter(needsLooking).map(supervisorView),
    dossiers: model.dossiers.drafts,
    happened: happenedOf(model),
    figures: figuresOf(model.year),
    year: today.slice(0, 4),
    today,
  };
  return page(HOME, shown, { title: { key: 'office.home.title' }, unlisted: true });
}

function signerLine({ signerId, name, claims, trainees, since }: LongWaitingSigner): SignerLine {
  return { name, claims, trainees, since, href: `${LONG_WAITING}&supervisor=${signerId}` };
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
