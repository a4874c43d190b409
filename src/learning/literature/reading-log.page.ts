import { type ClaimBadge, claimBadge, oneOf } from '../../hours/claim-badge.js';
import type { Language } from '../../messages/catalogue.js';
import { type Page, type Text, page, view } from '../../platform/web/page.js';
import type { LogStep, OwnLogWithHistory } from './literature.queries.js';

/** One reading log: how it stands, what it says and what happened to it. */
export interface ReadingLogPage {
  today: string;
  id: string;
  version: number;
  title: string;
  other: boolean;
  happenedOn: string;
  minutes: number;
  where: string;
  paragraphs: string[];
  badge: ClaimBadge;
  /** what the state means for the reader */
  standing: Text;
  /** why it came back, or was corrected; by whom */
  reason: { text: string; by: string | null } | null;
  /** somebody was faster: said above everything */
  overtaken: boolean;
  mayAmend: boolean;
  /** the amending is what this person should do now: the one filled button */
  urgent: boolean;
  againHref: string | null;
  history: { on: string; text: Text; reason: string | null }[];
}

const VIEW = view<ReadingLogPage>('learning/literature/reading-log');

/**
 * One reading log of the reader's own.
 *
 * @param around who may sign it now, and what day it is
 * @param overtaken the reader wanted to change it, but it can no longer be changed (409)
 */
export function readingLogPage(
  log: OwnLogWithHistory,
  around: { signers: readonly string[]; today: string },
  language: Language,
  { overtaken = false }: { overtaken?: boolean } = {},
): Page {
  const asked = log.askedOf === null ? around.signers : [log.askedOf];
  const last = log.steps.at(-1);
  const mayAmend = log.state === 'submitted' || log.state === 'returned';
  const model: ReadingLogPage = {
    today: around.today,
    id: log.id,
    version: log.version,
    title: log.title,
    other: log.item === null,
    happenedOn: log.happenedOn,
    minutes: log.minutes,
    where: log.pages ?? '',
    paragraphs: log.reflection?.split(/\n{2,}/) ?? [],
    badge: claimBadge(log.state, asked, language),
    standing: standingOf(log, last, asked, language),
    reason: last?.reason ? { text: last.reason, by: last.by } : null,
    overtaken,
    mayAmend,
    urgent: log.state === 'returned',
    againHref: log.state === 'withdrawn' ? `/literatuur/nieuw?van=${log.id}` : null,
    history: [...log.steps].reverse().map((step) => ({
      on: step.on,
      text: stepText(step),
      reason: step.reason,
    })),
  };
  const title: Text = { key: 'literature.log.title', params: { title: log.title } };
  return page(VIEW, model, { title, unlisted: true, status: overtaken ? 409 : 200 });
}

function standingOf(
  { state }: OwnLogWithHistory,
  last: LogStep | undefined,
  asked: readonly string[],
  language: Language,
): Text {
  if (state === 'submitted' && asked.length === 0) return { key: 'literature.standing.submitted-to-nobody' };
  const params = { names: oneOf(asked, language), by: last?.by ?? '', on: last?.on ?? '' };
  if (state === 'signed-off' && !last?.by) return { key: 'literature.standing.signed-before', params };
  return { key: `literature.standing.${state}`, params };
}

function stepText({ state, version, by }: LogStep): Text {
  if (state === 'submitted')
    return { key: version === 1 ? 'literature.step.first' : 'literature.step.again' };
  if (!by) return { key: `literature.step.${state}-unnamed` };
  return { key: `literature.step.${state}`, params: { by } };
}
