import { kindOf } from '../../../hours/kinds/activity-kinds.rules.js';
import { componentName, nameIn } from '../../../hours/kinds/kind-words.page.js';
import type { ReadingListTitle } from '../../../curriculum/programme-definition.rules.js';
import type { Language } from '../../../messages/catalogue.js';
import { formatMinutes } from '../../../platform/i18n/format.rules.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import { amountOf, figuresOf, statusOf } from '../../../hours/view/component-progress.page.js';
import type { ComponentStanding } from '../../../hours/standing.rules.js';

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

/** The sum behind a figure, for a trainee who asks why. */
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
      name: componentName(one.component),
      figures: figuresOf(one, language),
      status: statusOf(one, readingList, language),
      done: one.metOn !== null || one.exempted,
      why: one.exempted ? null : whyOf(one, amount, language),
    };
  });
}

function whyOf(one: ComponentStanding, amount: (value: number) => string, language: Language): WhyWords {
  const { component, signed, counted, required, surplus, waiting, blocks } = one;
  return {
    question: {
      key: 'trainee.why.question',
      params: { component: nameIn(language, component), amount: amount(counted) },
    },
    rule: { key: kindOf(component).words.rule, params: { required: amount(required) } },
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
