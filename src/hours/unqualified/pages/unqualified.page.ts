import { dayOf } from '../../../platform/clock/moments.rules.js';
import { doneText } from '../../../platform/web/done.page.js';
import {
  blankForm,
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { componentName } from '../../kinds/kind-words.page.js';
import type { LetStand, UnqualifiedCredit } from '../unqualified-credits.queries.js';
import { CREDITS_SHOWN } from './unqualified.form.js';

/** The credits whose signer no longer qualifies, and what the board let stand (S7). */
interface UnqualifiedPage {
  signers: { name: string; href: string; credits: CreditRow[] }[];
  /** how many there are beside those that are shown */
  more: Text | null;
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

const UNQUALIFIED = view<UnqualifiedPage>('hours/unqualified/pages/unqualified');

const DONE: Record<string, Text> = {
  stands: { key: 'unqualified.done.stands' },
  reversed: { key: 'unqualified.done.reversed' },
  eerder: { key: 'unqualified.decided' },
};

/** The list, with the form for who decides. */
export function unqualifiedPage(
  { credits, letStand }: { credits: readonly UnqualifiedCredit[]; letStand: readonly LetStand[] },
  { isBoard, personId }: { isBoard: boolean; personId: string },
  done: unknown,
  filled: FilledForm = blankForm(),
): Page {
  const shown = credits.slice(0, CREDITS_SHOWN);
  const chosen = new Set([filled.typed['credit'] ?? []].flat());
  const signerIds = [...new Set(shown.map(({ signerId }) => signerId))];
  const model: UnqualifiedPage = {
    signers: signerIds.map((id) => {
      const own = shown.filter(({ signerId }) => signerId === id);
      return {
        name: own[0]!.signer,
        href: `/begeleiders/${id}/feiten`,
        credits: own.map((credit) => rowOf(credit, { chosen, isBoard, personId })),
      };
    }),
    more:
      credits.length > shown.length
        ? { key: 'unqualified.more', params: { count: credits.length - shown.length } }
        : null,
    settled: letStand.map(({ on, trainee, signer, reason, decidedAt }) => ({
      text: {
        key: 'unqualified.stood',
        params: { on, trainee, signer, decided: dayOf(decidedAt) },
      },
      reason,
    })),
    form: isBoard && shown.length > 0 ? decisionView(filled) : null,
    done: doneText(done, DONE),
  };
  const title: Text = { key: 'unqualified.title' };
  return page(UNQUALIFIED, model, { title, unlisted: true, status: statusOfForm(filled) });
}

function rowOf(
  { creditId, traineeId, signerId, trainee, trajectoryId, on, component, minutes, lacks }: UnqualifiedCredit,
  { chosen, isBoard, personId }: { chosen: ReadonlySet<string>; isBoard: boolean; personId: string },
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
    // Who signed, or whose hours they are, does not decide.
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
