import type { ProgrammeVersion } from '../../../../curriculum/programme-version.entity.js';
import type { NewListDecision } from '../../../../enrolment/trajectories/reading-list-decisions.service.js';
import type { ReadingListDecision } from '../../../../enrolment/trajectories/reading-list-decision.entity.js';
import type { StoredListDecision } from '../../../../enrolment/trajectories/reading-list-lines.queries.js';
import { standingDecisions } from '../../../../enrolment/trajectories/standing-decisions.rules.js';
import type { Language } from '../../../../messages/catalogue.js';
import { doneText } from '../../../../platform/web/done.page.js';
import {
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
  type Typed,
  typedText,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { wordText } from '../../../../platform/web/views/template-helpers.page.js';
import { LIST_PATHS } from './list-decision.form.js';
import type { ListOutcome } from '../../list-rehearsal.service.js';

/** What the pages of the reading lists are made from. */
export interface ListSource {
  lists: { version: ProgrammeVersion; decisions: StoredListDecision[] }[];
  /** who took a decision, in words, by their actor */
  names: ReadonlyMap<string, Text>;
}

interface ReadingListsPage {
  done: Text | null;
  conflict: Text | null;
  lists: {
    id: string;
    heading: Text;
    titles: { title: string; by: string; required: boolean; decisions: DecisionLine[]; links: Link[] }[];
  }[];
}

interface Link {
  href: string;
  label: Text;
}

interface DecisionLine {
  what: Text;
  on: string;
  by: Text;
  reason: string;
  revoked: Text | null;
  revoke: string | null;
}

interface ListFormPage {
  back: string;
  heading: Text;
  lead: Text;
  action: string;
  hidden: { name: string; value: string }[];
  asks: { title: boolean; parts: boolean };
  fields: Record<'title' | 'parts' | 'reason', FieldView>;
  general: Text | null;
}

interface ListConsequencesPage {
  back: string;
  changed: boolean;
  what: Text;
  lines: Text[];
  reason: string;
  confirm: { action: string; fields: { name: string; value: string }[] };
}

type Kind = ReadingListDecision['kind'];

const BACK = '/leeslijsten';
const LISTS = view<ReadingListsPage>('recognition/decisions/pages/reading-lists/reading-lists');
const FORM = view<ListFormPage>('recognition/decisions/pages/reading-lists/form');
const CONSEQUENCES = view<ListConsequencesPage>('recognition/decisions/pages/reading-lists/consequences');

const DONE: Record<Kind, Text> = {
  substitute: { key: 'reading-list.done' },
  parts: { key: 'reading-list.done' },
  revocation: { key: 'reading-list.done.revocation' },
};

/** Every list with its titles, and what the board decided on them. */
export function readingListsPage(
  { lists, names }: ListSource,
  { done, conflict }: { done: unknown; conflict: Text | null },
  language: Language,
): Page {
  const model: ReadingListsPage = {
    done: doneText(done, DONE),
    conflict,
    lists: lists.map(({ version, decisions }) => ({
      id: version.id,
      heading: versionText(version),
      titles: version.definition.readingList.map(({ key, title, authors, year, required }) => ({
        title,
        by: [authors, year].filter((part) => part !== null).join(', '),
        required,
        decisions: decisions
          .filter(({ item }) => item === key)
          .reverse()
          .map((one) => lineOf(one, decisions, names.get(one.recordedBy)!, language)),
        links: (required ? (['substitute', 'parts'] as const) : (['parts'] as const)).map((kind) => ({
          href: hrefOf(kind, { versie: version.id, titel: key }),
          label: { key: `reading-list.way.${kind}` },
        })),
      })),
    })),
  };
  return page(LISTS, model, {
    title: { key: 'reading-list.title' },
    unlisted: true,
    status: conflict === null ? 200 : 409,
  });
}

/** The form of one kind, or null when there is no such version, title or decision. */
export function listFormPage(
  source: ListSource,
  kind: Kind,
  filled: FilledForm,
  language: Language,
): Page | null {
  const text = (name: string) => typedText(filled.typed, name);
  const list = source.lists.find(({ version }) => version.id === text('version'));
  const title = list?.version.definition.readingList.find(({ key }) => key === text('item'));
  const revoked = list?.decisions.find(({ id }) => id === text('decision'));
  if (!list || !title || (kind === 'revocation' && !revoked)) return null;
  const subject = revoked ? wordText(language, decisionText(revoked, list.decisions, language)) : title.title;
  const model: ListFormPage = {
    back: BACK,
    heading: { key: `reading-list.form.${kind}`, params: { subject } },
    lead: { key: `reading-list.form.${kind}.lead`, params: { subject } },
    action: `${BACK}/${LIST_PATHS[kind]}/gevolgen`,
    hidden: [
      ...['version', 'item', 'key'].map((name) => ({ name, value: text(name) })),
      ...(kind === 'revocation' ? [{ name: 'decision', value: text('decision') }] : []),
      { name: 'seen', value: '' },
    ],
    asks: { title: kind === 'substitute', parts: kind === 'parts' },
    fields: fieldViews(filled, ['title', 'parts', 'reason']),
    general: filled.wrong[''] ?? filled.wrong['item'] ?? null,
  };
  return page(FORM, model, {
    title: { key: 'reading-list.title' },
    unlisted: true,
    status: statusOfForm(filled),
    at: BACK,
  });
}

/** What a decision will come to, before it is taken. */
export function listConsequencesPage(
  {
    source,
    decision,
    typed,
    outcome,
    changed,
  }: {
    source: ListSource;
    decision: NewListDecision;
    typed: Typed;
    outcome: ListOutcome;
    changed: boolean;
  },
  language: Language,
): Page {
  const list = source.lists.find(({ version }) => version.id === decision.programmeVersionId)!;
  const nothing = { title: null, parts: null, revokes: null };
  const { trajectories, issued } = outcome;
  const model: ListConsequencesPage = {
    back: BACK,
    changed,
    what: decisionText({ ...nothing, ...decision }, list.decisions, language),
    lines: [
      versionText(list.version),
      { key: 'reading-list.trajectories', params: { count: trajectories } },
      ...(issued > 0 ? [{ key: 'reading-list.issued', params: { count: issued } } as const] : []),
      ...outcome.changed.map(({ number, state }): Text => ({
        key: 'correction.record',
        params: { number, state },
      })),
      ...(issued === 0 && outcome.changed.length === 0 ? [{ key: 'correction.no-record' } as const] : []),
    ],
    reason: decision.reason,
    confirm: {
      action: `${BACK}/${LIST_PATHS[decision.kind]}`,
      fields: Object.entries({ ...typed, seen: outcome.seal }).map(([name, value]) => ({
        name,
        value: [value].flat()[0] ?? '',
      })),
    },
  };
  return page(CONSEQUENCES, model, {
    title: { key: 'reading-list.title' },
    unlisted: true,
    status: changed ? 409 : 200,
    at: BACK,
  });
}

function lineOf(
  decision: StoredListDecision,
  all: readonly StoredListDecision[],
  by: Text,
  language: Language,
): DecisionLine {
  const { id, kind, item, programmeVersionId, decidedOn, reason } = decision;
  const revocation = all.find(({ revokes }) => revokes === id);
  const stands = standingDecisions(all).some((one) => one.id === id);
  return {
    what: decisionText(decision, all, language),
    on: decidedOn,
    by,
    reason,
    revoked: revocation ? { key: 'decision.revoked', params: { on: revocation.decidedOn } } : null,
    revoke:
      kind !== 'revocation' && stands
        ? hrefOf('revocation', { versie: programmeVersionId, titel: item, besluit: id })
        : null,
  };
}

/** What a decision says, in a sentence. */
function decisionText(
  { kind, title, parts, revokes }: Pick<StoredListDecision, 'kind' | 'title' | 'parts' | 'revokes'>,
  all: readonly StoredListDecision[],
  language: Language,
): Text {
  if (kind === 'substitute') return { key: 'reading-list.substitute', params: { title: title ?? '' } };
  if (kind === 'parts') return { key: 'reading-list.parts', params: { parts: parts ?? '' } };
  const revoked = all.find(({ id }) => id === revokes);
  const what = revoked ? wordText(language, decisionText(revoked, all, language)) : '';
  return { key: 'dossier.decision.revocation', params: { what } };
}

function versionText({ programme, number, validFrom }: ProgrammeVersion): Text {
  return { key: 'dossier.programme', params: { programme, version: number, from: validFrom } };
}

function hrefOf(kind: Kind, query: Record<string, string>): string {
  return `${BACK}/${LIST_PATHS[kind]}?${new URLSearchParams(query)}`;
}
