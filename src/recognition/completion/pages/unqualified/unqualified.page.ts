import { componentName } from '../../../../hours/kinds/kind-words.page.js';
import type {
  LetStand,
  UnqualifiedCredit,
} from '../../../../hours/unqualified/unqualified-credits.queries.js';
import { dayOf } from '../../../../platform/clock/moments.rules.js';
import { doneText } from '../../../../platform/web/done.page.js';
import {
  blankForm,
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type PagingView, pagingView } from '../../../../platform/web/paging.page.js';
import { CREDITS_SHOWN } from './unqualified.form.js';

/** The credits whose signer no longer qualifies, and what the board let stand (S7). */
interface UnqualifiedPage {
  signers: { name: string; href: string; credits: CreditRow[] }[];
  paging: PagingView | null;
  settled: { text: Text; reason: string }[];
  form: DecisionView | null;
  done: Text | null;
}

interface CreditRow {
  id: string;
  trainee: string;
  href: string;
  on: string;
  component: Text;
  minutes: number;
  lacks: Text[];
  chosen: boolean;
  selectable: boolean;
}

interface DecisionView {
  outcomes: { value: string; label: Text; chosen: boolean }[];
  outcomeWrong: Text | null;
  reason: FieldView;
  wrong: Text | null;
  general: Text | null;
}

/** Who reads the list. */
interface Reader {
  isBoard: boolean;
  personId: string;
}

/** What the list is made from. */
export interface UnqualifiedSource {
  /** all of them, of which the page shows a sheet */
  credits: readonly UnqualifiedCredit[];
  letStand: readonly LetStand[];
  /** from 1 */
  page: number;
  reader: Reader;
  done: unknown;
}

/** Where the list stands. */
export const UNQUALIFIED_PATH = '/nakijken';
const UNQUALIFIED = view<UnqualifiedPage>('recognition/completion/pages/unqualified/unqualified');

const DONE: Record<string, Text> = {
  stands: { key: 'unqualified.done.stands' },
  reversed: { key: 'unqualified.done.reversed' },
  eerder: { key: 'unqualified.decided' },
};

/** The list, with the form for somebody who decides. */
export function unqualifiedPage(source: UnqualifiedSource, filled: FilledForm = blankForm()): Page {
  const { credits, letStand, page: asked, reader, done } = source;
  const chosen = new Set([filled.typed['credit'] ?? []].flat());
  // What was sent with a fault stands on the sheet on which it was ticked.
  const ticked = credits.findIndex(({ creditId }) => chosen.has(creditId));
  const number = ticked === -1 ? asked : Math.floor(ticked / CREDITS_SHOWN) + 1;
  const shown = credits.slice((number - 1) * CREDITS_SHOWN, number * CREDITS_SHOWN);
  const signerIds = [...new Set(shown.map(({ signerId }) => signerId))];
  const model: UnqualifiedPage = {
    signers: signerIds.map((id) => {
      const own = shown.filter(({ signerId }) => signerId === id);
      return {
        name: own[0]!.signer,
        href: `/begeleiders/${id}/feiten`,
        credits: own.map((credit) => rowOf(credit, chosen, reader)),
      };
    }),
    paging:
      credits.length > CREDITS_SHOWN
        ? pagingView({ page: number, size: CREDITS_SHOWN, total: credits.length }, (blad) =>
            blad === 1 ? UNQUALIFIED_PATH : `${UNQUALIFIED_PATH}?blad=${blad}`,
          )
        : null,
    settled: letStand.map(({ on, trainee, signer, reason, decidedAt }) => ({
      text: { key: 'unqualified.stood', params: { on, trainee, signer, decided: dayOf(decidedAt) } },
      reason,
    })),
    form: reader.isBoard && shown.length > 0 ? decisionView(filled) : null,
    done: doneText(done, DONE),
  };
  const title: Text = { key: 'unqualified.title' };
  return page(UNQUALIFIED, model, { title, unlisted: true, status: statusOfForm(filled) });
}

function rowOf(
  { creditId, traineeId, signerId, trainee, trajectoryId, on, component, minutes, lacks }: UnqualifiedCredit,
  chosen: ReadonlySet<string>,
  { isBoard, personId }: Reader,
): CreditRow {
  return {
    id: creditId,
    trainee,
    href: `/deelnemers/${trajectoryId}`,
    on,
    component: componentName(component),
    minutes,
    lacks: lacks.map((one) => ({ key: `unqualified.lacks.${one}` })),
    chosen: chosen.has(creditId),
    // The signer and the trainee do not decide.
    selectable: isBoard && ![traineeId, signerId].includes(personId),
  };
}

function decisionView(filled: FilledForm): DecisionView {
  const fields = fieldViews(filled, ['outcome', 'reason']);
  return {
    outcomes: (['stands', 'reversed'] as const).map((value) => ({
      value,
      label: { key: `unqualified.outcome.${value}` },
      chosen: fields.outcome.value === value,
    })),
    outcomeWrong: fields.outcome.wrong,
    reason: fields.reason,
    wrong: filled.wrong['credit'] ?? null,
    general: filled.wrong[''] ?? null,
  };
}
