import { HOURS_96 } from '../../curriculum/programme-definition.rules.js';
import { kindOf } from '../../hours/kinds/activity-kinds.rules.js';
import { nameIn, nameWithin } from '../../hours/kinds/kind-words.page.js';
import type { Language } from '../../messages/catalogue.js';
import { formatDate, formatList, formatMinutes } from '../../platform/i18n/format.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { NO_BREAK } from '../../platform/documents/typesetting.rules.js';
import type { CompletionRecordComponent, CompletionRecordContent } from './completion-record.rules.js';

/** One line of the table, in words. */
export interface CompletionRecordRow {
  label: string;
  amount: string;
  when: string;
}

/**
 * Everything a record says, in words. The print takes the Dutch ones; the public page shows the same (K3).
 * `statement` and `exemption` hold what is bold between asterisks.
 */
export interface CompletionRecordWords {
  title: string;
  scope: string;
  declares: string;
  name: string;
  statement: string;
  /** empty when nothing was exempted */
  exemption: string;
  rows: CompletionRecordRow[];
  /** empty when nobody had to sign */
  signedOffBy: string;
  /** which hours were taken over from the administration (D9); empty when none were */
  takenOver: string;
  /** what the board credited as prior learning (P8); empty when nothing was */
  prior: string;
  number: string;
  issuedOn: string;
}

/** What a record states, put into words. Pure. */
export function completionRecordWords(
  content: CompletionRecordContent,
  language: Language,
): CompletionRecordWords {
  const scope = scopeOf(content);
  return {
    title: translate(language, 'record.title'),
    scope: translate(language, `record.scope.${scope}`),
    declares: translate(language, 'record.declares'),
    name: content.name,
    statement: statement(content, scope, language),
    exemption: exemption(content, language),
    rows: content.components.map((component) => row(component, language)),
    signedOffBy: signedOffBy(content, language),
    takenOver: takenOver(content, language),
    prior: priorLearning(content, language),
    number: content.number,
    issuedOn: translate(language, 'record.issued-on', { date: formatDate(language, content.issuedOn) }),
  };
}

/** Whether the component is counted in hours that make up the path of 96 stones (P2). */
export function isHoursComponent(component: CompletionRecordComponent): boolean {
  return HOURS_96.includes(component.component);
}

type Scope = 'hours' | 'programme' | 'imposed';

/** The 96 hours of a co-leader are the whole programme (K1); a set that the board imposed never is (P6). */
function scopeOf({ kind, programme, imposed }: CompletionRecordContent): Scope {
  if (imposed) return 'imposed';
  return kind === 'programme' || programme.key === 'co-leader' ? 'programme' : 'hours';
}

function statement(content: CompletionRecordContent, scope: Scope, language: Language): string {
  const version = translate(language, 'record.version', {
    // As text: a year has no thousands separator.
    year: content.programme.validFrom.slice(0, 4),
    version: content.programme.version,
  });
  return translate(language, `record.statement.${scope}`, {
    programme: translate(language, `programme.${content.programme.key}`),
    version: unbroken(version),
    total: scope === 'hours' ? totalHours(content, language) : totalParts(content, language),
  });
}

const NOTHING = 'none';

function totalHours(content: CompletionRecordContent, language: Language): string {
  const minutes = hoursMinutes(content);
  return minutes === 0 ? NOTHING : unbroken(formatMinutes(language, minutes));
}

/** `*96 uur* theorie …, *5 praktijksessies* en *5 uur* supervisie`: what counts, without what was exempted. */
function totalParts(content: CompletionRecordContent, language: Language): string {
  const parts: string[] = [];
  const minutes = hoursMinutes(content);
  if (minutes > 0) {
    parts.push(
      translate(language, 'record.total.hours', { hours: unbroken(formatMinutes(language, minutes)) }),
    );
  }
  for (const { component, counted } of content.components) {
    if (counted === 0) continue;
    const { onRecord } = kindOf(component).words;
    if (onRecord === null) continue;
    const hours = unbroken(formatMinutes(language, counted));
    parts.push(translate(language, onRecord, { count: counted, hours }));
  }
  return parts.length === 0 ? NOTHING : formatList(language, parts);
}

function hoursMinutes(content: CompletionRecordContent): number {
  return content.components.filter(isHoursComponent).reduce((sum, { counted }) => sum + counted, 0);
}

function exemption(content: CompletionRecordContent, language: Language): string {
  const names = content.components
    .filter(({ exempted }) => exempted)
    .map(({ component }) => nameWithin(language, component));
  if (names.length === 0) return '';
  return translate(language, 'record.exemption', { components: formatList(language, names) });
}

function row(component: CompletionRecordComponent, language: Language): CompletionRecordRow {
  const date = formatDate(language, component.metOn);
  return {
    label: label(component, language),
    amount: amount(component, language),
    when: translate(language, component.exempted ? 'record.exempted-on' : 'record.met-on', { date }),
  };
}

function label({ component, blocks }: CompletionRecordComponent, language: Language): string {
  const name = nameIn(language, component);
  if (blocks.length === 0) return name;
  return translate(language, 'record.component.blocks', {
    component: name,
    count: blocks.length,
    blocks: blockNumbers(blocks, language),
  });
}

/** `1–4` for a run of three or more, else every number: `1, 2 en 4`. */
function blockNumbers(blocks: number[], language: Language): string {
  const sorted = [...blocks].sort((one, other) => one - other);
  const first = sorted[0] ?? 0;
  const consecutive = sorted.every((block, index) => block === first + index);
  if (consecutive && sorted.length > 2) return `${first}–${sorted.at(-1)}`;
  return formatList(language, sorted.map(String));
}

function amount(
  { exempted, unit, counted }: Pick<CompletionRecordComponent, 'exempted' | 'unit' | 'counted'>,
  language: Language,
): string {
  if (exempted) return translate(language, 'record.amount.exempted');
  if (unit === 'sessions') return translate(language, 'record.amount.sessions', { count: counted });
  return formatMinutes(language, counted);
}

function signedOffBy({ signedOffBy: signers }: CompletionRecordContent, language: Language): string {
  if (signers.length === 0) return '';
  const names = signers.map((name) => (name.length <= LONGEST_UNBROKEN_NAME ? unbroken(name) : name));
  return translate(language, 'record.signed-off-by', { names: formatList(language, names) });
}

/** `Overgenomen uit de administratie: de literatuurstudie en een deel van het cursorisch onderwijs.` */
function takenOver({ components }: CompletionRecordContent, language: Language): string {
  const names = components.flatMap(({ component, takenOver: how }) => {
    if (how === undefined) return [];
    const name = nameWithin(language, component);
    return [how === 'all' ? name : translate(language, 'record.taken-over.part', { component: name })];
  });
  if (names.length === 0) return '';
  return translate(language, 'record.taken-over', { components: formatList(language, names) });
}

/** `Eerder verworven, en toegekend door het bestuur: literatuurstudie (8 uur).` */
function priorLearning({ components }: CompletionRecordContent, language: Language): string {
  const parts = components.flatMap(({ component, unit, prior }) =>
    prior === undefined
      ? []
      : [
          translate(language, 'record.prior.part', {
            component: nameWithin(language, component),
            amount: amount({ exempted: false, unit, counted: prior }, language),
          }),
        ],
  );
  if (parts.length === 0) return '';
  return translate(language, 'record.prior', { components: formatList(language, parts) });
}

/** Characters; a longer name may need the break. */
const LONGEST_UNBROKEN_NAME = 40;

/** `96 uur` on one line: a figure does not part from its unit. */
function unbroken(text: string): string {
  return text.replaceAll(' ', NO_BREAK);
}
