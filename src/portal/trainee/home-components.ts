import type { ReadingListTitle } from '../../curriculum/programme-definition.js';
import type { Missing } from '../../hours/progress.rules.js';
import type { Language } from '../../messages/catalogue.js';
import { formatList, formatMinutes } from '../../platform/i18n/format.js';
import { translate } from '../../platform/i18n/translate.js';
import type { Text } from '../../platform/web/page.js';
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
      figures: {
        key: 'trainee.component.figures',
        params: { counted: amount(one.counted), required: amount(one.required) },
      },
      status: statusOf(one, readingList, language),
      done: one.metOn !== null || one.exempted,
      why: one.exempted ? null : whyOf(one, amount, language),
    };
  });
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
  { metOn, exemptedOn, missing }: ComponentStanding,
  readingList: readonly ReadingListTitle[],
  language: Language,
): Text {
  if (exemptedOn !== null) return { key: 'trainee.component.exempted', params: { on: exemptedOn } };
  if (metOn !== null) return { key: 'trainee.component.met', params: { on: metOn } };
  const lacking = missing.map((one) => missingWords(one, readingList, language));
  if (lacking.length === 0) return { key: 'trainee.component.nothing-asked' };
  return { key: 'trainee.component.missing', params: { lacking: formatList(language, lacking) } };
}

/** A `Missing` code in words, as part of a sentence that begins with "nog". */
export function missingWords(
  missing: Missing,
  readingList: readonly ReadingListTitle[],
  language: Language,
): string {
  switch (missing.code) {
    case 'minutes':
      return formatMinutes(language, missing.minutes);
    case 'sessions':
      return translate(language, 'trainee.missing.sessions', { count: missing.sessions });
    case 'block':
      return translate(language, 'trainee.missing.block', {
        block: missing.block,
        amount: formatMinutes(language, missing.minutes),
      });
    case 'item': {
      const title = readingList.find(({ key }) => key === missing.item)?.title ?? missing.item;
      return translate(language, 'trainee.missing.item', { title });
    }
  }
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
