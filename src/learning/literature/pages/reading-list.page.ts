import type { Language } from '../../../messages/catalogue.js';
import { newPathAbout } from '../../../hours/kinds/addresses.rules.js';
import { type ClaimBadge, claimBadge, oneOf } from '../../../hours/view/claim-badge.page.js';
import type { ComponentProgress } from '../../../hours/progress.rules.js';
import { formatMinutes } from '../../../platform/i18n/format.rules.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { OwnLog, OwnReading } from '../literature.service.js';
import { type TitleReading, readingOf } from '../reading-list.rules.js';

/** The reading list with what was read of it, and the logs (L1). */
export interface ReadingListPage {
  today: string;
  lead: Text;
  /** the trainee can log nothing: their trajectory asks for no reading, or the board exempted them */
  closed: boolean;
  empty: boolean;
  /** null while nothing new can be handed in */
  newHref: string | null;
  bar: Bar;
  why: Why;
  missing: Text[];
  groups: { heading: Text; titles: TitleRow[] }[];
  logs: LogRow[];
  newer: string | null;
  older: string | null;
}

interface TitleRow extends TitleReading {
  by: string;
  guideText: string;
  signedText: string;
  waitingText: string;
  logHref: string | null;
  /** which chapters or articles are meant (P9); empty when the board has not said */
  parts: string;
  /** titles that are accepted in its place */
  accepted: Text[];
}

interface LogRow {
  href: string;
  title: string;
  where: string;
  happenedOn: string;
  minutes: number;
  badge: ClaimBadge;
}

/** Signed, waiting and open minutes of one requirement as a bar; lengths in percent of it. */
interface Bar {
  signed: number;
  waiting: number;
  waitingX: number;
  text: Text;
}

/** The figures behind "counts". */
interface Why {
  counted: number;
  required: number;
  figures: Text;
}

const VIEW = view<ReadingListPage>('learning/literature/pages/reading-list');
const LOGS_A_PAGE = 20;
const BAR_WIDTH = 100;

/** The reading list of one trajectory. */
export function readingListPage(source: OwnReading, language: Language): Page {
  const { progress, logs, suffix, trajectory } = source;
  const waiting = sum(logs.filter(({ state }) => state === 'submitted'));
  const model: ReadingListPage = {
    today: source.today,
    lead: leadOf(source, waiting, language),
    closed: progress === undefined || progress.exempted,
    empty: logs.length === 0,
    newHref: trajectory.state === 'running' ? `/literatuur/nieuw${suffix}` : null,
    bar: barOf(progress, waiting, language),
    why: whyOf(progress, language),
    missing: missingOf(source, language),
    groups: groupsOf(source, language),
    ...sheetOf(source, language),
  };
  return page(VIEW, model, { title: { key: 'literature.title' }, unlisted: true });
}

/** The logs of one sheet, and where the sheets beside it stand. */
function sheetOf(
  { logs, signers, suffix, sheet }: OwnReading,
  language: Language,
): Pick<ReadingListPage, 'logs' | 'newer' | 'older'> {
  const start = (sheet - 1) * LOGS_A_PAGE;
  return {
    logs: logs.slice(start, start + LOGS_A_PAGE).map((log) => logRow(log, signers, language)),
    newer: sheet > 1 ? sheetHref(sheet - 1, suffix) : null,
    older: start + LOGS_A_PAGE < logs.length ? sheetHref(sheet + 1, suffix) : null,
  };
}

function leadOf({ progress, signers }: OwnReading, waiting: number, language: Language): Text {
  if (!progress) return { key: 'literature.lead.not-asked' };
  if (progress.exempted) return { key: 'literature.lead.exempted' };
  const params = {
    signed: formatMinutes(language, progress.counted),
    required: formatMinutes(language, progress.required),
    waiting: formatMinutes(language, waiting),
    names: oneOf(signers, language),
  };
  if (waiting === 0) return { key: 'literature.lead.signed', params };
  return { key: signers.length > 0 ? 'literature.lead.waiting' : 'literature.lead.waiting-nobody', params };
}

function barOf(progress: ComponentProgress | undefined, waiting: number, language: Language): Bar {
  const { counted, required } = progress ?? { counted: 0, required: 1 };
  const pending = Math.min(waiting, required - counted);
  const share = (minutes: number) => Math.round((minutes / required) * BAR_WIDTH * 100) / 100;
  const params = {
    component: '',
    signed: formatMinutes(language, counted),
    required: formatMinutes(language, required),
    waiting: formatMinutes(language, waiting),
    open: formatMinutes(language, required - counted - pending),
  };
  return {
    signed: share(counted),
    waiting: share(pending),
    waitingX: share(counted),
    text: { key: 'literature.bar', params },
  };
}

function whyOf(progress: ComponentProgress | undefined, language: Language): Why {
  const { signed, counted, required } = progress ?? { signed: 0, counted: 0, required: 0 };
  const surplus = signed > required ? formatMinutes(language, signed - required) : 'none';
  const params = {
    signed: formatMinutes(language, signed),
    counted: formatMinutes(language, counted),
    surplus,
  };
  return { counted, required, figures: { key: 'why.figures', params } };
}

function missingOf({ progress, definition: { readingList } }: OwnReading, language: Language): Text[] {
  return (progress?.missing ?? []).flatMap((one): Text[] => {
    if (one.code === 'minutes')
      return [
        { key: 'literature.missing.minutes', params: { amount: formatMinutes(language, one.minutes) } },
      ];
    if (one.code !== 'item') return [];
    const title = readingList.find(({ key }) => key === one.item)?.title ?? one.item;
    return [{ key: 'literature.missing.item', params: { title } }];
  });
}

function groupsOf(source: OwnReading, language: Language): ReadingListPage['groups'] {
  const lacking = (source.progress?.missing ?? []).flatMap((one) => (one.code === 'item' ? [one.item] : []));
  const rows = readingOf(source.definition.readingList, source.logs, lacking).map((reading) =>
    titleRow(reading, source, language),
  );
  return [
    { heading: { key: 'literature.group.required' }, titles: rows.filter(({ required }) => required) },
    {
      heading: { key: 'literature.group.recommended' },
      titles: rows.filter(({ key, required }) => key !== null && !required),
    },
    { heading: { key: 'literature.group.other' }, titles: rows.filter(({ key }) => key === null) },
  ].filter(({ titles }) => titles.length > 0) as ReadingListPage['groups'];
}

function titleRow(
  reading: TitleReading,
  { suffix, trajectory, readingList }: OwnReading,
  language: Language,
): TitleRow {
  const { key, authors, year, guide, signed, waiting } = reading;
  return {
    ...reading,
    ...decidedOf(readingList.find((one) => one.key === reading.key)),
    by: [authors, year].filter((part) => part !== null).join(', '),
    guideText: guide === null ? '' : formatMinutes(language, guide),
    signedText: signed === 0 ? '' : formatMinutes(language, signed),
    waitingText: waiting === 0 ? '' : formatMinutes(language, waiting),
    logHref: key === null || trajectory.state !== 'running' ? null : newPathAbout('/literatuur', key, suffix),
  };
}

/** What the board said of a title; undefined: of one that is not on its list. */
function decidedOf(
  title: OwnReading['readingList'][number] | undefined,
): Pick<TitleRow, 'parts' | 'accepted'> {
  const accepted = title?.accepted ?? [];
  return {
    parts: title?.parts ?? '',
    accepted: accepted.map((one) => ({
      key: 'literature.accepted',
      params: { title: one.title, on: one.on },
    })),
  };
}

function logRow(log: OwnLog, signers: readonly string[], language: Language): LogRow {
  const { id, title, pages, happenedOn, minutes, state, takenOver } = log;
  return {
    href: `/literatuur/${id}`,
    title,
    where: pages ?? '',
    happenedOn,
    minutes,
    badge: claimBadge(state, signers, language, takenOver),
  };
}

function sheetHref(sheet: number, suffix: string): string {
  return `/literatuur${suffix}${suffix ? '&' : '?'}blad=${sheet}#verslagen`;
}

function sum(logs: readonly OwnLog[]): number {
  return logs.reduce((total, { minutes }) => total + minutes, 0);
}
