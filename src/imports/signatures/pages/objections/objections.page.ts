import type { BroughtSignature } from '../../notices.queries.js';
import type { Decision, Objection } from '../../objections.queries.js';
import { type SignatureGroup, signatureGroups } from '../signature-rows.page.js';
import { termText } from '../term.page.js';
import type { Language } from '../../../../messages/catalogue.js';
import { dayOf } from '../../../../platform/clock/moments.rules.js';
import { doneText } from '../../../../platform/web/done.page.js';
import {
  blankForm,
  type FieldView,
  type FilledForm,
  fieldViews,
  statusOfForm,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type PagingView, pagingView } from '../../../../platform/web/paging.page.js';
import {
  type DecisionShown,
  traineesConsequencesPage,
} from '../../../../recognition/completion/pages/trainees-consequences.page.js';
import type { DecisionConsequences } from '../../../../recognition/completion/trainees-consequences.service.js';
import type { DecisionForm } from './decision.form.js';

/** All objections, those that wait for the board first. */
interface ObjectionsPage {
  rows: {
    href: string;
    signer: string;
    madeOn: string;
    importedOn: string;
    signatures: number;
    badge: { tone: string; text: Text };
  }[];
  paging: PagingView | null;
  term: Text;
  /** where the board sets it; null for others */
  termHref: string | null;
  today: string;
}

/** One objection: what it is about, what was decided, and the form to decide. */
interface ObjectionPage {
  signer: string;
  madeOn: string;
  importedOn: string;
  byLink: boolean;
  reason: string;
  groups: SignatureGroup[];
  decisions: { text: Text; reason: string }[];
  /** null for somebody who does not decide, and where nothing is left to decide */
  form: DecisionFormView | null;
  /** why the reader cannot decide although something is open, or null */
  why: Text | null;
  done: Text | null;
  today: string;
}

interface DecisionFormView {
  action: string;
  /** where none is ticked, or all are again */
  toggle: string;
  outcomes: { value: string; label: Text; chosen: boolean }[];
  outcomeWrong: Text | null;
  reason: FieldView;
  wrong: Text | null;
  general: Text | null;
}

const LIST = view<ObjectionsPage>('imports/signatures/pages/objections/objections');
const ONE = view<ObjectionPage>('imports/signatures/pages/objections/objection');

const DONE: Record<string, Text> = {
  besloten: { key: 'objection.done' },
  eerder: { key: 'objection.decided' },
};

/** Who reads it. */
export interface ObjectionReader {
  isBoard: boolean;
  personId: string;
  /** they had the import done, and somebody else of the board can decide */
  leavesToOthers: boolean;
}

/** The list. */
export function objectionsPage(
  { objections, total }: { objections: readonly Objection[]; total: number },
  {
    page: number,
    size,
    lastDay,
    today,
    isBoard,
  }: {
    page: number;
    size: number;
    lastDay: string | null;
    today: string;
    isBoard: boolean;
  },
): Page {
  const model: ObjectionsPage = {
    rows: objections.map(({ id, signer, madeAt, importedOn, signatures, open }) => ({
      href: `/bezwaren/${id}`,
      signer,
      madeOn: dayOf(madeAt),
      importedOn,
      signatures,
      badge:
        open > 0
          ? { tone: 'waiting', text: { key: 'objections.open', params: { count: open } } }
          : { tone: 'quiet', text: { key: 'objections.settled' } },
    })),
    paging:
      total > size
        ? pagingView({ page: number, size, total }, (blad) =>
            blad === 1 ? '/bezwaren' : `/bezwaren?blad=${blad}`,
          )
        : null,
    term: termText(lastDay, today),
    termHref: isBoard ? '/handtekeningen-uit-invoer' : null,
    today,
  };
  return page(LIST, model, { title: { key: 'objections.title' }, unlisted: true });
}

/** What the page of one is made from. */
export interface ObjectionSource {
  objection: Objection;
  signatures: readonly BroughtSignature[];
  decisions: readonly Decision[];
  reader: ObjectionReader;
  done: unknown;
  /** `geen`: nothing is ticked to begin with */
  kies: unknown;
  today: string;
}

/** One objection. */
export function objectionPage(source: ObjectionSource, filled: FilledForm = blankForm()): Page {
  const { objection, signatures, decisions, reader, done, kies, today } = source;
  const concerned = isConcerned(objection, signatures, reader);
  const mayDecide = reader.isBoard && !concerned && !reader.leavesToOthers && objection.open > 0;
  const chosen = chosenOf(filled, kies);
  const model: ObjectionPage = {
    signer: objection.signer,
    madeOn: dayOf(objection.madeAt),
    importedOn: objection.importedOn,
    byLink: objection.byLink,
    reason: objection.reason,
    groups: signatureGroups(signatures, (one) => mayDecide && isOpen(one), chosen),
    decisions: decisions.map(({ outcome, by, at, reason, claimIds }) => ({
      text: {
        key: `objection.decision.${outcome}`,
        params: { by: by ?? '', on: dayOf(at), count: claimIds.length },
      },
      reason,
    })),
    form: mayDecide ? formView(objection, filled, chosen?.length === 0) : null,
    why: whyNot(objection, reader, concerned),
    done: doneText(done, DONE),
    today,
  };
  return page(ONE, model, {
    title: { key: 'objection.title', params: { signer: objection.signer } },
    unlisted: true,
    status: statusOfForm(filled),
    script: 'choosing.js',
  });
}

/** What the page of consequences is made from. */
export interface DecisionSource {
  objection: Objection;
  decision: DecisionForm;
  consequences: DecisionConsequences;
  changed: boolean;
}

/** The preview of a decision. */
export function decisionConsequencesPage(source: DecisionSource, language: Language): Page {
  const { objection, decision, consequences, changed } = source;
  const { outcome, reason, claim: ids } = decision;
  const path = `/bezwaren/${objection.id}`;
  const params = { count: ids.length, signer: objection.signer };
  const shown: DecisionShown = {
    path,
    action: path,
    goes: { key: `objection.goes.${outcome}`, params },
    outcome,
    reason,
    chosen: { name: 'claim', ids },
    told: [objection.signer, ...consequences.trainees.map(({ trainee }) => trainee)],
    submit: { key: `objection.confirm.${outcome}`, params },
    consequences,
    changed,
  };
  return traineesConsequencesPage(shown, language);
}

/** What is ticked: what was sent, nothing, or (null) all. */
function chosenOf({ typed }: FilledForm, kies: unknown): string[] | null {
  if ('reason' in typed) return [typed['claim'] ?? []].flat();
  return kies === 'geen' ? [] : null;
}

function isOpen({ standing }: BroughtSignature): boolean {
  return standing === 'objected';
}

/** Whether the reader objects, or is the trainee: then they do not decide. */
function isConcerned(
  { signerId }: Objection,
  signatures: readonly BroughtSignature[],
  { personId }: ObjectionReader,
): boolean {
  return signerId === personId || signatures.some(({ traineeId }) => traineeId === personId);
}

function whyNot(
  { open }: Objection,
  { isBoard, leavesToOthers }: ObjectionReader,
  concerned: boolean,
): Text | null {
  if (open === 0) return { key: 'objection.nothing-open' };
  if (!isBoard) return { key: 'objection.board-decides' };
  if (concerned) return { key: 'objection.own' };
  return leavesToOthers ? { key: 'objection.own-import' } : null;
}

function formView({ id }: Objection, filled: FilledForm, isBare: boolean): DecisionFormView {
  const fields = fieldViews(filled, ['outcome', 'reason']);
  return {
    action: `/bezwaren/${id}/gevolgen`,
    toggle: isBare ? `/bezwaren/${id}` : `/bezwaren/${id}?kies=geen`,
    outcomes: (['stands', 'reversed'] as const).map((value) => ({
      value,
      label: { key: `objection.outcome.${value}` },
      chosen: fields.outcome.value === value,
    })),
    outcomeWrong: fields.outcome.wrong,
    reason: fields.reason,
    wrong: filled.wrong['claim'] ?? null,
    general: filled.wrong[''] ?? null,
  };
}
