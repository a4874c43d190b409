import { type Page, page, view } from '../../platform/web/page-answer.rules.js';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { HOURS_96, minutesOf96 } from '../../curriculum/programme-definition.rules.js';
import { type StoneStretch, type StonesView, stonesView } from '../../hours/view/progress-stones.page.js';
import type { StonePart } from '../../hours/view/stone-runs.page.js';

/** The public front page: what Leerpad is, drawn by an example. */
export interface StartPage {
  stones: StonesView;
  /** minutes of the example, added up */
  signed: number;
  waiting: number;
  open: number;
}

const START = view<StartPage>('portal/start/start');

/** Minutes of somebody on the way, with all that a path can show: whole hours, a part of one, and hours that wait. */
const EXAMPLE: readonly Pick<StonePart, 'signed' | 'waiting'>[][] = [
  [{ signed: 2490, waiting: 180 }],
  [signed(240), signed(240), signed(150), signed(0)],
  [signed(240), { signed: 0, waiting: 240 }, signed(0), signed(0)],
];

/** The front page. */
export function startPage(): Page {
  const stones = stonesView(HOURS_96.map((component, index) => stretchOf(component, EXAMPLE[index]!)));
  const total = (of: 'signed' | 'waiting' | 'open') =>
    stones.components.reduce((sum, part) => sum + part[of], 0);
  return page(
    START,
    { stones, signed: total('signed'), waiting: total('waiting'), open: total('open') },
    { title: { key: 'start.title' }, description: { key: 'start.lead' }, canonicalPath: '/' },
  );
}

function stretchOf(component: ComponentKey, parts: (typeof EXAMPLE)[number]): StoneStretch {
  const required = minutesOf96(component) / parts.length;
  return { component, parts: parts.map((part) => ({ ...part, required })) };
}

function signed(minutes: number): Pick<StonePart, 'signed' | 'waiting'> {
  return { signed: minutes, waiting: 0 };
}
