import { kindOrder } from '../../hours/kinds/activity-kinds.rules.js';
import { nameIn } from '../../hours/kinds/kind-words.page.js';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { ActivityDetail } from '../../hours/kinds/activity.kind.js';
import { displayName } from '../../people/names.rules.js';
import type { Language } from '../../messages/catalogue.js';
import { formatDate, formatMinutes } from '../../platform/i18n/format.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { normaliseTitle } from '../../platform/text/normalise-title.rules.js';
import { wordText } from '../../platform/web/views/template-helpers.page.js';
import { componentWords } from '../home/trainee/home-components.page.js';
import type { PortfolioLine } from './portfolio.queries.js';
import type { TraineeHome } from '../home/trainee/trainee-home.service.js';

/** A table of a portfolio: its rows have as many cells as it has columns. */
export interface PortfolioTable {
  columns: string[];
  rows: string[][];
}

/** A part of a portfolio under its own heading. */
export interface PortfolioPart {
  heading: string;
  table: PortfolioTable | null;
  /** paragraphs, each with a heading of its own or null */
  texts: { heading: string | null; text: string }[];
}

/** A portfolio in words, before it is set on sheets. */
export interface PortfolioWords {
  title: string;
  name: string;
  lines: string[];
  parts: PortfolioPart[];
}

/**
 * The words of a portfolio: how it stands, what was signed off, what waits.
 *
 * @param details of the lines, by claim, for where something was read and what was learned from it
 * @param reflections whether what was learned is printed; only the trainee asks for it (V1)
 */
export function portfolioWords(
  home: TraineeHome,
  lines: readonly PortfolioLine[],
  details: ReadonlyMap<string, ActivityDetail>,
  { reflections, language }: { reflections: boolean; language: Language },
): PortfolioWords {
  const say = (...message: Parameters<typeof translate> extends [unknown, ...infer Rest] ? Rest : never) =>
    translate(language, ...message);
  const { trajectory, today } = home;
  return {
    title: say('portfolio.title'),
    name: displayName(home.name),
    lines: [
      wordText(language, {
        key: `trainee.lead.${trajectory.programme}`,
        params: { on: trajectory.startedOn },
      }),
      trajectory.supervisor
        ? say('portfolio.supervisor', { name: trajectory.supervisor.name })
        : say('portfolio.supervisor.none'),
      say('portfolio.as-of', { on: formatDate(language, today) }),
    ],
    parts: [
      progressPart(home, language),
      ...recordsPart(home, language),
      ...kindOrder().flatMap((component) => signedPart(component, lines, details, language)),
      ...waitingPart(lines, details, language),
      ...(reflections ? reflectionsPart(lines, details, language) : []),
    ],
  };
}

function progressPart({ standing, readingList }: TraineeHome, language: Language): PortfolioPart {
  const rows = componentWords(standing, readingList, language).map(({ name, figures, status }) =>
    [name, figures, status].map((text) => wordText(language, text)),
  );
  const columns = (['component', 'counted', 'status'] as const).map((column) =>
    translate(language, `portfolio.column.${column}`),
  );
  return { heading: translate(language, 'portfolio.progress'), table: { columns, rows }, texts: [] };
}

function recordsPart({ records }: TraineeHome, language: Language): PortfolioPart[] {
  if (records.length === 0) return [];
  const texts = records.map(({ kind, number, issuedOn, state }) => ({
    heading: null,
    text: translate(language, 'portfolio.record', {
      kind: translate(language, `trainee.record.kind.${kind}`),
      number,
      on: formatDate(language, issuedOn),
      state: translate(language, `trainee.record.state.${state}`),
    }),
  }));
  return [{ heading: translate(language, 'portfolio.records'), table: null, texts }];
}

function signedPart(
  component: ComponentKey,
  lines: readonly PortfolioLine[],
  details: ReadonlyMap<string, ActivityDetail>,
  language: Language,
): PortfolioPart[] {
  const signed = lines.filter((line) => line.component === component && line.signer !== null);
  if (signed.length === 0) return [];
  const name = nameIn(language, component);
  return [
    {
      heading: translate(language, 'portfolio.signed', { component: name }),
      table: linesTable(signed, details, language),
      texts: [],
    },
  ];
}

function waitingPart(
  lines: readonly PortfolioLine[],
  details: ReadonlyMap<string, ActivityDetail>,
  language: Language,
): PortfolioPart[] {
  const waiting = lines.filter(({ signer }) => signer === null);
  if (waiting.length === 0) return [];
  const table = linesTable(waiting, details, language);
  return [{ heading: translate(language, 'portfolio.waiting'), table, texts: [] }];
}

function reflectionsPart(
  lines: readonly PortfolioLine[],
  details: ReadonlyMap<string, ActivityDetail>,
  language: Language,
): PortfolioPart[] {
  const texts = lines.flatMap((line) => {
    const text = details.get(line.id)?.reflection;
    if (!text) return [];
    return [
      { heading: `${formatDate(language, line.happenedOn)}, ${whatOf(line, undefined, language)}`, text },
    ];
  });
  return texts.length === 0
    ? []
    : [{ heading: translate(language, 'portfolio.reflections'), table: null, texts }];
}

function linesTable(
  lines: readonly PortfolioLine[],
  details: ReadonlyMap<string, ActivityDetail>,
  language: Language,
): PortfolioTable {
  const waits = lines.every(({ signer }) => signer === null);
  const keys = waits
    ? (['date', 'what', 'time', 'component'] as const)
    : (['date', 'what', 'time', 'signer'] as const);
  const rows = lines.map((line) => [
    formatDate(language, line.happenedOn),
    whatOf(line, details.get(line.id), language),
    formatMinutes(language, line.minutes),
    lastOf(line, language),
  ]);
  if (lines.length > 1) rows.push(sumRow(lines, language));
  return { columns: keys.map((key) => translate(language, `portfolio.column.${key}`)), rows };
}

function sumRow(lines: readonly PortfolioLine[], language: Language): string[] {
  const sum = lines.reduce((total, { minutes }) => total + minutes, 0);
  return [translate(language, 'portfolio.sum'), '', formatMinutes(language, sum), ''];
}

/** Who signed, and whether that was taken over from the administration (D9); of what waits, the component. */
function lastOf({ signer, takenOver, component }: PortfolioLine, language: Language): string {
  if (signer === null) return nameIn(language, component);
  return takenOver ? translate(language, 'portfolio.taken-over', { signer }) : signer;
}

function whatOf(
  { block, description }: PortfolioLine,
  detail: ActivityDetail | undefined,
  language: Language,
): string {
  const place = block === null ? '' : translate(language, 'portfolio.block', { block });
  // The description of an imported block often says no more than its number.
  const said = normaliseTitle(description) === normaliseTitle(place) ? '' : description;
  return [place, said, detail?.where ?? ''].filter(Boolean).join(', ');
}
