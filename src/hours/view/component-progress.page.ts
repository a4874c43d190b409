import type { ReadingListTitle } from '../../curriculum/programme-definition.rules.js';
import type { Missing } from '../progress.rules.js';
import type { Language } from '../../messages/catalogue.js';
import { formatList, formatMinutes } from '../../platform/i18n/format.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import { inHours } from './progress-stones.page.js';
import type { ComponentStanding } from '../standing.rules.js';

/** `12 van 16 uur`, `3 van 5 sessies`. */
export function figuresOf(
  { unit, counted, required }: Pick<ComponentStanding, 'unit' | 'counted' | 'required'>,
  language: Language,
): Text {
  if (unit === 'sessions') return { key: 'trainee.figures.sessions', params: { counted, required } };
  return {
    key: 'stones.figures',
    params: { ...inHours(counted), required: formatMinutes(language, required) },
  };
}

/** Minutes as hours, or a number of sessions. */
export function amountOf(
  { unit }: Pick<ComponentStanding, 'unit'>,
  value: number,
  language: Language,
): string {
  return unit === 'sessions'
    ? translate(language, 'trainee.sessions', { count: value })
    : formatMinutes(language, value);
}

/** Complete since when, exempted when, or what is missing; and what of it the board credited as prior learning (P8). */
export function statusOf(
  { unit, metOn, exemptedOn, missing, blocks, prior: credited }: ComponentStanding,
  readingList: readonly ReadingListTitle[],
  language: Language,
): Text {
  if (exemptedOn !== null) return { key: 'trainee.component.exempted', params: { on: exemptedOn } };
  const prior = credited === 0 ? 'none' : amountOf({ unit }, credited, language);
  if (metOn !== null) return { key: 'trainee.component.met', params: { on: metOn, prior } };
  const lacking = missingWords(missing, blocks[0]?.required ?? 0, readingList, language);
  if (lacking.length === 0) return { key: 'trainee.component.nothing-asked' };
  return { key: 'trainee.component.missing', params: { lacking: formatList(language, lacking), prior } };
}

/** What is missing, as parts of a sentence that begins with "nog": whole blocks together, and titles together. */
function missingWords(
  missing: readonly Missing[],
  blockMinutes: number,
  readingList: readonly ReadingListTitle[],
  language: Language,
): string[] {
  const whole = missing.filter((one) => one.code === 'block' && one.minutes === blockMinutes);
  const blocks = whole.map((one) => String(one.code === 'block' ? one.block : ''));
  const titles = missing.flatMap((one) => (one.code === 'item' ? [titleOf(one.item, readingList)] : []));
  return [
    ...missing.filter((one) => !whole.includes(one)).flatMap((one) => partWords(one, language)),
    ...(blocks.length > 0
      ? [
          translate(language, 'trainee.missing.blocks', {
            count: blocks.length,
            blocks: formatList(language, blocks),
          }),
        ]
      : []),
    ...(titles.length > 0
      ? [
          translate(language, 'trainee.missing.items', {
            count: titles.length,
            titles: formatList(language, titles),
          }),
        ]
      : []),
  ];
}

function partWords(missing: Missing, language: Language): string[] {
  switch (missing.code) {
    case 'minutes':
      return [formatMinutes(language, missing.minutes)];
    case 'sessions':
      return [translate(language, 'trainee.missing.sessions', { count: missing.sessions })];
    case 'block': {
      const amount = formatMinutes(language, missing.minutes);
      return [translate(language, 'trainee.missing.block', { block: missing.block, amount })];
    }
    case 'item':
      return [];
  }
}

function titleOf(item: string, readingList: readonly ReadingListTitle[]): string {
  return `“${readingList.find(({ key }) => key === item)?.title ?? item}”`;
}
