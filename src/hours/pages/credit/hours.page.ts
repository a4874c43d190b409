import { activityKinds, kindOrder } from '../../kinds/activity-kinds.rules.js';
import type { ClaimState } from '../../claim.rules.js';
import { type OptionView, optionViews } from '../../../platform/web/form-answer.form.js';
import { type Page, page, view } from '../../../platform/web/page-answer.rules.js';
import { hrefWith } from '../../../platform/web/list-filter.form.js';
import { pageNumber, type PagingView, pagingView } from '../../../platform/web/paging.page.js';
import { type CreditWords, creditWords } from './credit-summary.page.js';
import type { CreditFact, CreditFilter } from './credits.queries.js';
import {
  type DossierHeadView,
  dossierHeadView,
  dossierPath,
} from '../../../enrolment/pages/dossier-head.page.js';
import type { DossierHead } from '../../../enrolment/pages/dossier-head.queries.js';

/** Every claim and credit of a trajectory, each with its source and signer. */
export interface HoursPage {
  head: DossierHeadView;
  action: string;
  /** the list to which the dossier leads back, kept while filters change; empty for the usual one */
  terug: string;
  components: OptionView[];
  states: OptionView[];
  filtered: boolean;
  all: string;
  rows: (CreditWords & { href: string })[];
  paging: PagingView;
  today: string;
}

/** What the address of the list says. */
export interface HoursQuery {
  onderdeel?: unknown;
  stand?: unknown;
  blad?: unknown;
  terug?: unknown;
}

export const HOURS_SHOWN = 25;

const STATES: readonly ClaimState[] = ['submitted', 'signed-off', 'returned', 'corrected', 'withdrawn'];
const HOURS = view<HoursPage>('hours/pages/credit/hours');

/** What an address asks for; a filter that we do not know is none. */
export function readHoursQuery({ onderdeel, stand, blad }: HoursQuery): CreditFilter & { page: number } {
  return {
    component: kindOrder().find((one) => one === onderdeel) ?? null,
    state: STATES.find((one) => one === stand) ?? null,
    page: pageNumber(blad),
  };
}

/** The page of the hours. */
export function hoursPage(
  head: DossierHead,
  { credits, total }: { credits: readonly CreditFact[]; total: number },
  query: HoursQuery,
  today: string,
): Page {
  const { component, state, page: number } = readHoursQuery(query);
  const action = `${dossierPath(head.trajectoryId)}/uren`;
  const headView = dossierHeadView(head, '/uren', query.terug);
  const terug = typeof query.terug === 'string' ? headView.back : '';
  const filter = { onderdeel: component ?? '', stand: state ?? '', terug };
  const shown: HoursPage = {
    head: headView,
    action,
    terug,
    today,
    components: optionViews(
      [
        { value: '', text: { key: 'dossier.hours.any-component' } },
        ...activityKinds().map(({ key, words }) => ({ value: key, text: { key: words.name } })),
      ],
      component ?? '',
    ),
    states: optionViews(
      [
        { value: '', text: { key: 'dossier.hours.any-state' } },
        ...STATES.map((value) => ({
          value,
          text: { key: 'dossier.claim.state', params: { state: value } } as const,
        })),
      ],
      state ?? '',
    ),
    filtered: component !== null || state !== null,
    all: hrefWith(action, { terug }),
    rows: credits.map((credit) => ({ ...creditWords(credit), href: `${action}/${credit.id}` })),
    paging: pagingView({ page: number, size: HOURS_SHOWN, total }, (blad) =>
      hrefWith(action, { ...filter, blad: blad === 1 ? '' : String(blad) }),
    ),
  };
  return page(HOURS, shown, {
    title: { key: 'dossier.hours.title', params: { name: head.name } },
    unlisted: true,
  });
}
