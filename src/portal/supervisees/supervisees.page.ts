import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import {
  type Figures,
  type PartWords,
  partWords,
  tickParts,
  totalFigures,
} from '../../hours/view/progress-figures.page.js';
import { type TicksView, ticksView } from '../../hours/view/progress-ticks.page.js';
import { encodeIds } from '../../platform/web/id-list.form.js';
import type { Supervisee } from './supervisees.queries.js';

/** The trainees of one supervisor. */
export interface SuperviseesPage {
  standing: Text | null;
  rows: SuperviseeRow[];
  /** those of others, for whom the reader stands in (S1) */
  deputised: SuperviseeRow[];
  today: string;
}

/** One of them, in figures. */
export interface SuperviseeRow {
  href: string;
  name: string;
  programme: ProgrammeKey;
  startedOn: string;
  supervisedSince: string;
  deputises: Text | null;
  /** that the trajectory rests or was stopped; null while it runs */
  rests: Text | null;
  ticks: TicksView | null;
  /** the figures of each component, in words */
  parts: PartWords[];
  /** the 96 hours added up; null with a set of requirements of its own (P6) */
  total: Figures | null;
  /** how many claims wait for the reader */
  forReader: number;
  waiting: number;
  /** how many wait for somebody else */
  elsewhere: number;
  /** the inbox with these chosen */
  inbox: string;
  lastActivityOn: string | null;
  records: { text: Text; holds: boolean }[];
}

const SUPERVISEES = view<SuperviseesPage>('portal/supervisees/supervisees');

/** The list. @param forReader how many claims of each trajectory wait for the reader's own signature */
export function superviseesPage(
  supervisees: readonly Supervisee[],
  forReader: ReadonlyMap<string, number>,
  standing: Text | null,
  today: string,
): Page {
  const rows = supervisees.map((supervisee) =>
    superviseeRow(supervisee, forReader.get(supervisee.trajectoryId) ?? 0),
  );
  const shown: SuperviseesPage = {
    standing,
    rows: rows.filter(({ deputises }) => !deputises),
    deputised: rows.filter(({ deputises }) => deputises),
    today,
  };
  return page(SUPERVISEES, shown, { title: { key: 'supervisor.supervisees.title' }, unlisted: true });
}

/** One trainee as a line of the list, and at the head of their own page. */
export function superviseeRow(supervisee: Supervisee, forReader: number): SuperviseeRow {
  const {
    trajectoryId,
    name,
    programme,
    startedOn,
    supervisedSince,
    state,
    waiting,
    lastActivityOn,
    deputises,
  } = supervisee;
  const parts = tickParts(supervisee.components);
  return {
    href: `/supervisanten/${trajectoryId}`,
    inbox: `/aftekenen?kies=${encodeIds([trajectoryId])}`,
    elsewhere: Math.max(0, waiting - forReader),
    name,
    programme,
    startedOn,
    supervisedSince,
    deputises: deputises && { key: 'supervisor.as-deputy', params: deputises },
    waiting,
    lastActivityOn,
    forReader,
    rests: state === 'running' ? null : { key: 'people.trajectory-state', params: { state } },
    ticks: parts.length > 0 ? ticksView(parts) : null,
    parts: partWords(supervisee.components),
    total: totalFigures(supervisee.components),
    records: supervisee.records
      .filter(({ state }) => state !== 'superseded')
      .map(({ number, kind, state }) => ({
        text: { key: `supervisor.record.${kind}`, params: { number, state } },
        holds: state === 'valid',
      })),
  };
}
