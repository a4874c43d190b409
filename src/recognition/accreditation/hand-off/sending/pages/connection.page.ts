import type { Language } from '../../../../../messages/catalogue.js';
import { momentOf } from '../../../../../platform/clock/moments.rules.js';
import { doneText } from '../../../../../platform/web/done.page.js';
import { blankForm, type FilledForm, statusOfForm } from '../../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../../platform/web/page-answer.rules.js';
import type { AccreditationBody } from '../../../bodies/body.rules.js';
import type { SendingMode } from '../modes.queries.js';

/** How sending to one body stands. */
export interface ConnectionShown {
  body: AccreditationBody;
  /** whether there are keys in the settings */
  hasAccount: boolean;
  /** whether the settings let it count */
  mayBeLive: boolean;
  mode: SendingMode;
  /** the last decision; null while there was none */
  decided: { by: string; at: Date } | null;
}

interface ConnectionView {
  name: string;
  state: Text;
  decided: Text | null;
  href: string | null;
}

const LIST = view<{ bodies: ConnectionView[] }>(
  'recognition/accreditation/hand-off/sending/pages/connections',
);
const ONE = view<
  ConnectionView & {
    path: string;
    live: boolean;
    again: boolean;
    blocked: Text | null;
    wrong: Text | null;
    done: Text | null;
  }
>('recognition/accreditation/hand-off/sending/pages/connection');

/** Where the connections stand. */
export const CONNECTIONS_PATH = '/accreditatie/verbinding';

const DONE: Record<string, Text> = {
  echt: { key: 'hand-off-mode.done.live' },
  gestopt: { key: 'hand-off-mode.done.stopped' },
};

/** How sending stands with each body. @param hands whether the reader may change it */
export function connectionsPage(all: readonly ConnectionShown[], language: Language, hands: boolean): Page {
  const title: Text = { key: 'hand-off-mode.title' };
  const bodies = all.map((one) => ({
    ...connectionView(one, language),
    href: hands && one.hasAccount ? `${CONNECTIONS_PATH}/${one.body.key}` : null,
  }));
  return page(LIST, { bodies }, { title, unlisted: true });
}

/** What it means that sending to one body counts, and the form that decides it. */
export function connectionPage(
  shown: ConnectionShown,
  language: Language,
  { done, filled = blankForm() }: { done?: unknown; filled?: FilledForm } = {},
): Page {
  const title: Text = { key: 'hand-off-mode.heading', params: { body: shown.body.name[language] } };
  const model = {
    ...connectionView(shown, language),
    path: `${CONNECTIONS_PATH}/${shown.body.key}`,
    live: shown.mode === 'live',
    again: shown.mode === 'stopped',
    blocked: shown.mayBeLive ? null : ({ key: 'hand-off.send.not-live' } as const),
    wrong: filled.wrong['bevestigd'] ?? null,
    done: doneText(done, DONE),
  };
  return page(ONE, model, { title, unlisted: true, status: statusOfForm(filled) });
}

function connectionView(
  { body, hasAccount, mode, decided }: ConnectionShown,
  language: Language,
): ConnectionView {
  const state = hasAccount ? mode : 'none';
  return {
    name: body.name[language],
    state: { key: `hand-off-mode.state.${state}` },
    decided: decided && {
      key: 'hand-off-mode.by',
      params: { name: decided.by, date: momentOf(decided.at).day },
    },
    href: null,
  };
}
