import { addressOfTrajectory } from '../../../enrolment/trajectories/own-trajectories.queries.js';
import type { Language } from '../../../messages/catalogue.js';
import { type Page, page, view } from '../../../platform/web/page-answer.rules.js';
import { type HappeningLine, happeningLines } from './happening.page.js';
import type { Happening } from './trainee.queries.js';
import type { TraineeContext } from './trainee-home.service.js';

/** Everything that happened on a trajectory, a page at a time. */
export interface HappenedPage {
  today: string;
  back: string;
  happened: HappeningLine[];
  newer: string | null;
  older: string | null;
}

const HAPPENED = view<HappenedPage>('portal/home/trainee/happened');
/** Lines on a page. */
export const LINES = 30;

/** @param sheet which page, from 1 */
export function happenedPage(
  context: TraineeContext & { happened: Happening[] },
  sheet: number,
  language: Language,
): Page {
  const { own, trajectory, happened, signers, today } = context;
  const traject = own.length > 1 ? `traject=${addressOfTrajectory(trajectory)}` : '';
  const href = (other: number) =>
    `/mijn-leerpad/verloop?${[traject, `blad=${other}`].filter(Boolean).join('&')}`;
  const model: HappenedPage = {
    today,
    back: `/mijn-leerpad${traject && `?${traject}`}`,
    happened: happeningLines(happened.slice(0, LINES), signers, language),
    newer: sheet > 1 ? href(sheet - 1) : null,
    older: happened.length > LINES ? href(sheet + 1) : null,
  };
  return page(HAPPENED, model, { title: { key: 'trainee.happened.heading' }, unlisted: true });
}
