import { BLOCKS } from '../../hours/claim.rules.js';
import type { Missing } from '../../hours/progress.rules.js';
import type { TrajectoryProgress } from '../../hours/progress.service.js';
import type { MessageKey } from '../../messages/catalogue.js';
import { type Page, type Text, page, view } from '../../platform/web/page.js';
import { type StonePart, type StonesView, stonesView } from '../stones/stones.js';
import { type TicksView, ticksView } from '../stones/ticks.js';
import type { ProgrammeKey } from '../../curriculum/curriculum.types.js';
import { type ClaimWords, claimWords } from './claim.page.js';
import { packIds } from './packed-ids.js';
import {
  type Supervisee,
  type SuperviseeClaim,
  tickParts,
  type waitingByBlock,
} from './supervisees.queries.js';

/** The trainees of one supervisor. */
export interface SuperviseesPage {
  standing: Text | null;
  rows: SuperviseeRow[];
  today: string;
}

interface SuperviseeRow {
  href: string;
  name: string;
  programme: ProgrammeKey;
  startedOn: string;
  supervisedSince: string;
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

/** `47 van 64 uur`, or `47 u 30 min van 64 uur`. */
export interface Figures {
  counted: number;
  required: number;
  /** of `counted`, when it is whole hours: then they need not be named twice */
  wholeHours: boolean;
  hours: number;
}

/** The figures of one component. */
export interface PartWords extends Figures {
  name: MessageKey;
  sessions: boolean;
  exempted: boolean;
}

/** What still lacks: a title that must be read, or blocks of a component. */
type MissingWords = { title: string | null; component: string; blocks: string[] };

/** One trainee, as their supervisor sees them. */
export interface SuperviseePage {
  row: SuperviseeRow;
  stones: StonesView | null;
  missing: MissingWords[];
  claims: (ClaimWords & {
    happenedOn: string;
    minutes: number;
    badge: Text;
    tone: string;
    href: string | null;
  })[];
  today: string;
}

const SUPERVISEES = view<SuperviseesPage>('portal/supervisor/supervisees');
const SUPERVISEE = view<SuperviseePage>('portal/supervisor/supervisee');
const HOURS_96_MINUTES = 5760;
const TONES: Record<SuperviseeClaim['state'], string> = {
  submitted: 'waiting',
  returned: 'stop',
  'signed-off': 'signed',
};

/** The list. @param forReader how many claims of each trajectory wait for the reader's own signature */
export function superviseesPage(
  supervisees: readonly Supervisee[],
  forReader: ReadonlyMap<string, number>,
  standing: Text | null,
  today: string,
): Page {
  const rows = supervisees.map((supervisee) =>
    rowOf(supervisee, forReader.get(supervisee.trajectoryId) ?? 0),
  );
  return page(
    SUPERVISEES,
    { standing, rows, today },
    { title: { key: 'supervisor.supervisees.title' }, unlisted: true },
  );
}

export interface SuperviseeModel {
  supervisee: Supervisee;
  progress: TrajectoryProgress;
  waiting: Awaited<ReturnType<typeof waitingByBlock>>;
  claims: readonly SuperviseeClaim[];
  /** ids of those that wait for the reader */
  forReader: ReadonlySet<string>;
  /** titles of the reading list, by key */
  titles: ReadonlyMap<string, string>;
  today: string;
}

/** One trainee's progress, without what they wrote (V1). */
export function superviseePage(model: SuperviseeModel): Page {
  const { supervisee, claims, forReader, today } = model;
  const shown: SuperviseePage = {
    row: rowOf(supervisee, claims.filter(({ id }) => forReader.has(id)).length),
    stones: tickParts(supervisee).length === 3 ? stonesOf(model) : null,
    missing: missingOf(model),
    claims: claims.map((claim) => ({
      ...claimWords(claim),
      happenedOn: claim.happenedOn,
      minutes: claim.minutes,
      badge: { key: 'supervisor.state', params: { state: claim.state } },
      tone: TONES[claim.state],
      href: forReader.has(claim.id) ? `/aftekenen/${claim.id}` : null,
    })),
    today,
  };
  const title: Text = { key: 'supervisor.supervisee.title', params: { name: supervisee.name } };
  return page(SUPERVISEE, shown, { title, unlisted: true });
}

function rowOf(supervisee: Supervisee, forReader: number): SuperviseeRow {
  const { trajectoryId, name, programme, startedOn, supervisedSince, waiting, lastActivityOn } = supervisee;
  const parts = tickParts(supervisee);
  const required = sumOf(parts, 'required');
  return {
    href: `/supervisanten/${trajectoryId}`,
    inbox: `/aftekenen?kies=${packIds([trajectoryId])}`,
    elsewhere: Math.max(0, waiting - forReader),
    ...{ name, programme, startedOn, supervisedSince, waiting, lastActivityOn, forReader },
    ticks: parts.length > 0 ? ticksView(parts) : null,
    parts: partWords(supervisee),
    total: required === HOURS_96_MINUTES ? figuresOf(sumOf(parts, 'signed'), required) : null,
    records: supervisee.records
      .filter(({ state }) => state !== 'superseded')
      .map(({ number, kind, state }) => ({
        text: { key: `supervisor.record.${kind}`, params: { number, state } },
        holds: state === 'valid',
      })),
  };
}

/** The figures of every component that the trajectory asks. */
export function partWords({ components }: Pick<Supervisee, 'components'>): PartWords[] {
  return components.map(({ component, unit, counted, required, exempted }) => ({
    ...figuresOf(counted, required),
    name:
      component === 'practice' || component === 'supervision'
        ? `component.${component}`
        : `stones.${component}`,
    sessions: unit === 'sessions',
    exempted,
  }));
}

function figuresOf(counted: number, required: number): Figures {
  return { counted, required, wholeHours: counted % 60 === 0, hours: Math.trunc(counted / 60) };
}

function stonesOf({ supervisee, progress, waiting }: SuperviseeModel): StonesView {
  const literature = supervisee.components.find(({ component }) => component === 'literature')!;
  const blocks = (component: 'course' | 'fishbowl'): StonePart[] =>
    Array.from({ length: BLOCKS }, (_, index) => {
      const block = index + 1;
      const requirement = progress.requirements.find((one) => one.component === component);
      const own = (lines: readonly { component: string; block: number | null; minutes: number }[]) =>
        sumOf(
          lines.filter((line) => line.component === component && line.block === block),
          'minutes',
        );
      return {
        signed: own(progress.credits),
        waiting: own(waiting),
        required: requirement?.blockMinutes ?? 0,
      };
    });
  const { counted: signed, waiting: waits, required } = literature;
  return stonesView({
    literature: { signed, waiting: waits, required },
    course: blocks('course'),
    fishbowl: blocks('fishbowl'),
  });
}

function missingOf({ progress, titles }: SuperviseeModel): MissingWords[] {
  return progress.progress.components.flatMap(({ component, missing }) => {
    const blocks = missing.filter(isBlock).map(({ block }) => String(block));
    const items = missing.flatMap((one) => (one.code === 'item' ? [titles.get(one.item) ?? one.item] : []));
    return [
      ...items.map((title) => ({ title, component, blocks: [] })),
      ...(blocks.length > 0 ? [{ title: null, component, blocks }] : []),
    ];
  });
}

function isBlock(missing: Missing): missing is Extract<Missing, { code: 'block' }> {
  return missing.code === 'block';
}

function sumOf<Key extends string>(parts: readonly Record<Key, number>[], key: Key): number {
  return parts.reduce((sum, part) => sum + part[key], 0);
}
