import type { ReadingListTitle } from '../../curriculum/programme-definition.js';
import type { Missing } from '../../hours/progress.rules.js';
import type { Language } from '../../messages/catalogue.js';
import { formatList, formatMinutes } from '../../platform/i18n/format.js';
import { translate } from '../../platform/i18n/translate.js';
import type { Text } from '../../platform/web/page.js';
import { inHours } from '../stones/stones.js';
import type { ComponentStanding } from './standing.rules.js';

/** One component in words: how far, what is missing, and why that much counts. */
export interface ComponentWords {
  name: Text;
  figures: Text;
  /** complete since, exempted on, or what is missing */
  status: Text;
  /** met or exempted: nothing is left to do here */
  done: boolean;
  why: WhyWords | null;
}

/** The sum behind a figure, for who asks why. */
interface WhyWords {
  question: Text;
  rule: Text;
  figures: Text;
  blocks: Text[];
}

/** All components that a trajectory asks for, in words. */
export function componentWords(
  standing: readonly ComponentStanding[],
  readingList: readonly ReadingListTitle[],
  language: Language,
): ComponentWords[] {
  return standing.map((one) => {
    const amount = (value: number) => amountOf(one, value, language);
    return {
      name: { key: `component.${one.component}` },
      figures: figuresOf(one, language),
      status: statusOf(one, readingList, language),
      done: one.metOn !== null || one.exempted,
      why: one.exempted ? null : whyOf(one, amount, language),
    };
  });
}

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

function statusOf(
  { metOn, exemptedOn, missing, blocks }: ComponentStanding,
  readingList: readonly ReadingListTitle[],
  language: Language,
): Text {
  if (exemptedOn !== null) return { key: 'trainee.component.exempted', params: { on: exemptedOn } };
  if (metOn !== null) return { key: 'trainee.component.met', params: { on: metOn } };
  const lacking = missingWords(missing, blocks[0]?.required ?? 0, readingList, language);
  if (lacking.length === 0) return { key: 'trainee.component.nothing-asked' };
  return { key: 'trainee.component.missing', params: { lacking: formatList(language, lacking) } };
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

function whyOf(one: ComponentStanding, amount: (value: number) => string, language: Language): WhyWords {
  const { component, signed, counted, required, surplus, waiting, blocks } = one;
  return {
    question: {
      key: 'trainee.why.question',
      params: { component: translate(language, `component.${component}`), amount: amount(counted) },
    },
    rule: { key: `trainee.why.${component}`, params: { required: amount(required) } },
    figures: {
      key: 'trainee.why.figures',
      params: {
        signed: amount(signed),
        counted: amount(counted),
        surplus: surplus === 0 ? 'none' : amount(surplus),
        waiting: waiting === 0 ? 'none' : amount(waiting),
      },
    },
    blocks: blocks.map((block, index) => ({
      key: 'trainee.why.block',
      params: {
        block: index + 1,
        signed: formatMinutes(language, block.signed),
        counted: formatMinutes(language, Math.min(block.signed, block.required)),
      },
    })),
  };
}
