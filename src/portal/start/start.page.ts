import { type Page, page, view } from '../../platform/web/page.js';
import { type StonesView, stonesView } from '../../hours/view/stones.js';

/** The public front page: what Leerpad is, drawn by an example. */
export interface StartPage {
  stones: StonesView;
  /** minutes of the example, added up */
  signed: number;
  waiting: number;
  open: number;
}

const START = view<StartPage>('portal/start/start');

const LITERATURE_MINUTES = 3840;
const BLOCK_MINUTES = 240;

/** Somebody on the way, with all that a path can show: whole hours, a part of one, and hours that wait. */
const EXAMPLE = stonesView({
  literature: { signed: 2490, waiting: 180, required: LITERATURE_MINUTES },
  course: [block(240), block(240), block(150), block(0)],
  fishbowl: [block(240), block(0, 240), block(0), block(0)],
});

/** The front page. */
export function startPage(): Page {
  const total = (of: 'signed' | 'waiting' | 'open') =>
    EXAMPLE.components.reduce((sum, part) => sum + part[of], 0);
  return page(
    START,
    { stones: EXAMPLE, signed: total('signed'), waiting: total('waiting'), open: total('open') },
    { title: { key: 'start.title' }, description: { key: 'start.lead' }, canonicalPath: '/' },
  );
}

function block(signed: number, waiting = 0) {
  return { signed, waiting, required: BLOCK_MINUTES };
}
