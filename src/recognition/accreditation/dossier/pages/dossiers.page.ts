import {
  type OptionView,
  optionViews,
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
  typedText,
} from '../../../../platform/web/form-answer.form.js';
import { hrefWith } from '../../../../platform/web/list-filter.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type PagingView, pagingView } from '../../../../platform/web/paging.page.js';
import type { EditionToChoose } from '../../../../learning/meetings/edition-meetings.queries.js';
import type { Language } from '../../../../messages/catalogue.js';
import type { AccreditationBody } from '../../bodies/body.rules.js';
import { submissionDeadline } from '../deadlines.rules.js';
import { DOSSIER_STATES, type DossierState } from '../dossier-states.rules.js';
import type { DossierLine } from '../dossiers.queries.js';

/** A state in words, with the look of its badge. */
export interface StateView {
  text: Text;
  look: 'badge-signed' | 'badge-waiting' | 'badge-stop' | '';
}

/** The dossiers, for the secretariat and the board. */
interface DossiersPage {
  states: OptionView[];
  rows: DossierRow[];
  paging: PagingView | null;
  empty: Text | null;
  beginHref: string | null;
}

/** One dossier as lists have it: of what, at which body, when, how it stands and what of it waits. */
export interface DossierRow {
  title: string;
  href: string;
  body: string;
  held: Text;
  state: StateView;
  /** what of it waits, or until when it is valid */
  notes: Text[];
}

const DOSSIERS = view<DossiersPage>('recognition/accreditation/dossier/pages/dossiers');
const ON_A_PAGE = 50;
const LOOKS: Readonly<Record<DossierState, StateView['look']>> = {
  draft: '',
  submitted: 'badge-waiting',
  questions: 'badge-stop',
  granted: 'badge-signed',
  refused: '',
  expired: '',
  dropped: '',
};

/** What the list is made of. */
export interface DossiersModel {
  lines: readonly DossierLine[];
  bodies: readonly AccreditationBody[];
  state: DossierState | null;
  sheet: number;
  today: string;
  mayChange: boolean;
  language: Language;
}

/** The list of dossiers. */
export function dossiersPage(model: DossiersModel): Page {
  const { lines, state, sheet, mayChange } = model;
  const shown = lines.filter((line) => state === null || line.state === state);
  const rows = shown.slice((sheet - 1) * ON_A_PAGE, sheet * ON_A_PAGE).map((line) => dossierRow(line, model));
  const any = { value: '', text: { key: 'accreditation.dossiers.any' } as Text };
  const states = DOSSIER_STATES.map((value) => ({ value, text: stateView(value).text }));
  const paging =
    shown.length > ON_A_PAGE
      ? pagingView({ page: sheet, size: ON_A_PAGE, total: shown.length }, (blad) =>
          hrefWith('/accreditatie', { status: state, blad: blad === 1 ? null : blad }),
        )
      : null;
  const shownPage: DossiersPage = {
    states: optionViews([any, ...states], state ?? ''),
    rows,
    paging,
    empty:
      rows.length > 0
        ? null
        : { key: state === null ? 'accreditation.dossiers.none' : 'accreditation.dossiers.none-found' },
    beginHref: mayChange ? '/accreditatie/nieuw' : null,
  };
  return page(DOSSIERS, shownPage, { title: { key: 'accreditation.dossiers.title' }, unlisted: true });
}

/** `verleend`, with its badge. */
export function stateView(state: DossierState): StateView {
  return { text: { key: `accreditation.dossier.state.${state}` }, look: LOOKS[state] };
}

/** What a body is called; its key when its data file has gone. */
export function bodyName(bodies: readonly AccreditationBody[], key: string, language: Language): string {
  return bodies.find((body) => body.key === key)?.name[language] ?? key;
}

/** By when a draft is submitted, or how late it is; null when no meeting has a date, or it was submitted. */
export function deadlineText(
  body: AccreditationBody | undefined,
  { state, heldFrom }: Pick<DossierLine, 'state' | 'heldFrom'>,
  today: string,
): Text | null {
  if (!body || state !== 'draft') return null;
  const deadline = submissionDeadline(body, [{ heldOn: heldFrom }], today);
  if (!deadline) return null;
  const { on, daysLeft } = deadline;
  if (daysLeft < 0) return { key: 'accreditation.dossier.deadline.passed', params: { on } };
  return { key: 'accreditation.dossier.deadline', params: { on, daysLeft } };
}

/** A dossier in words. */
export function dossierRow(
  line: DossierLine,
  { bodies, today, language }: Pick<DossiersModel, 'bodies' | 'today' | 'language'>,
): DossierRow {
  const { id, title, state, body, heldFrom, heldUntil, grant, flags } = line;
  const deadline = deadlineText(
    bodies.find(({ key }) => key === body),
    line,
    today,
  );
  return {
    title,
    href: `/accreditatie/${id}`,
    body: bodyName(bodies, body, language),
    held: heldText(heldFrom, heldUntil),
    state: stateView(state),
    notes: [
      ...(deadline ? [deadline] : []),
      ...(state === 'questions' ? [{ key: 'accreditation.dossiers.question' } as Text] : []),
      ...(grant
        ? [{ key: 'accreditation.dossiers.valid', params: { until: grant.validUntil } } as Text]
        : []),
      ...(flags > 0 ? [{ key: 'accreditation.dossiers.flags', params: { flags } } as Text] : []),
    ],
  };
}

/** From the first day to the last of what goes on. */
export function heldText(from: string | null, until: string | null): Text {
  if (from === null || until === null) return { key: 'accreditation.dossiers.not-planned' };
  if (from === until) return { key: 'accreditation.dossiers.held-on', params: { on: from } };
  return { key: 'accreditation.dossiers.held', params: { from, until } };
}

/** The form that begins a dossier. */
interface NewDossierPage {
  wrong: Text | null;
  formKey: string;
  fields: Record<'editionId' | 'body', FieldView>;
  editions: OptionView[];
  bodies: OptionView[];
  nothing: boolean;
}

const NEW = view<NewDossierPage>('recognition/accreditation/dossier/pages/new-dossier');

/** What the form that begins a dossier offers. */
export interface NewDossierModel {
  editions: readonly EditionToChoose[];
  bodies: readonly AccreditationBody[];
  filled: FilledForm;
  language: Language;
}

/** The form that begins a dossier of an edition or a day for a body. */
export function newDossierPage({ editions, bodies, filled, language }: NewDossierModel): Page {
  const none = { value: '', text: { key: 'accreditation.dossier.choose-one' } as Text };
  const model: NewDossierPage = {
    wrong: filled.wrong[''] ?? null,
    formKey: typedText(filled.typed, 'formKey'),
    fields: fieldViews(filled, ['editionId', 'body']),
    editions: optionViews(
      [
        none,
        ...editions.map(({ id, title, from }) => ({
          value: id,
          text: { key: 'accreditation.dossier.option', params: { title, from } } as Text,
        })),
      ],
      typedText(filled.typed, 'editionId'),
    ),
    bodies: optionViews(
      [none, ...bodies.map(({ key }) => ({ value: key, plain: bodyName(bodies, key, language) }))],
      typedText(filled.typed, 'body'),
    ),
    nothing: editions.length === 0,
  };
  const title: Text = { key: 'accreditation.dossier.new.title' };
  return page(NEW, model, { title, unlisted: true, status: statusOfForm(filled) });
}
