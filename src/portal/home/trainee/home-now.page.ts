import { kindOf } from '../../../hours/kinds/activity-kinds.rules.js';
import { amendPath, newPath } from '../../../hours/kinds/addresses.rules.js';
import type { ComponentKey } from '../../../curriculum/curriculum.rules.js';
import type { HandingIn } from '../../../hours/kinds/activity.kind.js';
import type { MessageKey } from '../../../messages/catalogue.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import type { Now } from './now.rules.js';

/** The box that says what this person should do now. */
export interface NowBox {
  heading: Text;
  first: NowLine;
  rest: NowLine[];
}

/** One thing to do or to know. */
interface NowLine {
  text: Text;
  action: { label: Text; href: string } | null;
}

/** What the words of the box name. */
export interface NowNames {
  /** who may sign, and whom the oldest claim waits for since when */
  signers: string;
  waitingSince: string;
  /** by component: the name of the person who sent the first claim back */
  returnedBy: ReadonlyMap<ComponentKey, string>;
  /** `?traject=…`, or empty */
  suffix: string;
}

/** How many lines stand below the first. */
const REST = 2;

/** Words for what to do now. @param now never empty */
export function nowBox(now: readonly Now[], names: NowNames): NowBox {
  const [first, ...rest] = now;
  return {
    heading: headingOf(first!),
    first: lineOf(first!, names),
    rest: rest.slice(0, REST).map((one) => lineOf(one, names)),
  };
}

function headingOf({ code }: Now): Text {
  if (code === 'complete') return { key: 'trainee.now.congratulations' };
  if (code === 'suspended') return { key: 'trainee.now.suspended.heading' };
  if (code === 'next-block') return { key: 'trainee.now.next-block.heading' };
  if (code === 'paused' || code === 'stopped') return { key: `trainee.now.${code}.heading` };
  const idle = code === 'waiting' || code === 'no-supervisor' || code === 'wait-for-others';
  return { key: idle ? 'trainee.now.nothing' : 'trainee.now.heading' };
}

function lineOf(now: Now, names: NowNames): NowLine {
  switch (now.code) {
    case 'returned': {
      const { path, ...words } = handingInOf(now.component);
      const by = names.returnedBy.get(now.component) ?? '';
      const key = by ? words.returned : words.returnedUnnamed;
      const text: Text = { key, params: { count: now.count, by } };
      return withAction(text, words.amend, amendPath(path, now.claimId));
    }
    case 'name':
      return withAction({ key: 'trainee.now.name' }, 'trainee.now.see-name', '/mijn-leerpad/naam');
    case 'complete':
      return now.recordId === null
        ? { text: { key: 'trainee.now.complete' }, action: null }
        : withAction({ key: 'trainee.now.complete' }, 'trainee.now.download', recordHref(now.recordId));
    case 'next-block': {
      const { id, component, block, heldOn, startsAt } = now.next;
      const params = { component, block, on: heldOn, at: startsAt };
      const href = `/dagdelen/${id}${names.suffix}`;
      return withAction({ key: 'trainee.now.next-block', params }, 'trainee.now.see-block', href);
    }
    case 'enrol': {
      const text: Text = { key: 'trainee.now.enrol', params: { count: now.count } };
      return withAction(text, 'trainee.now.see-blocks', `/dagdelen${names.suffix}`);
    }
    case 'first':
    case 'go-on': {
      const { path, first, goOn, new: label } = handingInOf(now.component);
      const key = now.code === 'first' && first !== null ? first : goOn;
      return withAction({ key }, label, newPath(path, names.suffix));
    }
    case 'returned-elsewhere':
      return { text: { key: 'trainee.now.returned-elsewhere', params: { count: now.count } }, action: null };
    case 'waiting':
      return {
        text: {
          key: names.signers ? 'trainee.now.waiting' : 'trainee.now.waiting-unnamed',
          params: { names: names.signers, since: names.waitingSince },
        },
        action: null,
      };
    default:
      return { text: { key: `trainee.now.${now.code}` }, action: null };
  }
}

/** The address of a record's PDF. */
export function recordHref(recordId: string): string {
  return `/mijn-leerpad/bewijzen/${recordId}.pdf`;
}

function handingInOf(component: ComponentKey): HandingIn {
  const { handingIn } = kindOf(component);
  if (!handingIn) throw new Error(`Activities of ${component} are not handed in`);
  return handingIn;
}

function withAction(text: Text, label: MessageKey, href: string): NowLine {
  return { text, action: { label: { key: label }, href } };
}
