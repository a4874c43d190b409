import { kindOf } from '../../../hours/kinds/activity-kinds.rules.js';
import { amendPath, newPath, newPathAbout } from '../../../hours/kinds/addresses.rules.js';
import type { ComponentKey } from '../../../curriculum/curriculum.rules.js';
import type { HandingIn } from '../../../hours/kinds/activity.kind.js';
import { nameWithin } from '../../../hours/kinds/kind-words.page.js';
import { oneOf } from '../../../hours/view/claim-badge.page.js';
import type { Language, MessageKey } from '../../../messages/catalogue.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import { isWithOthers, type Now, type WaitingClaims } from './now.rules.js';

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
  language: Language;
  /** titles of the reading list, by key */
  titles: ReadonlyMap<string, string>;
  /** by component: the name of the person who sent the first claim back */
  returnedBy: ReadonlyMap<ComponentKey, string>;
  /** `?traject=…`, or empty */
  suffix: string;
}

/** How many lines stand below the first. */
const REST = 4;

/** Words for what to do now. @param now never empty */
export function nowBox(now: readonly Now[], names: NowNames): NowBox {
  const [first, ...rest] = now;
  return {
    heading: headingOf(first!),
    first: lineOf(first!, names),
    rest: rest.slice(0, REST).map((one) => lineOf(one, names)),
  };
}

function headingOf(now: Now): Text {
  const { code } = now;
  if (code === 'complete') return { key: 'trainee.now.congratulations' };
  if (code === 'suspended') return { key: 'trainee.now.suspended.heading' };
  if (code === 'next-block') return { key: 'trainee.now.next-block.heading' };
  if (code === 'paused' || code === 'stopped') return { key: `trainee.now.${code}.heading` };
  return { key: isWithOthers(now) ? 'trainee.now.with-others' : 'trainee.now.heading' };
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
    case 'title': {
      const { path, new: label } = handingInOf(now.component);
      const params = { title: names.titles.get(now.item) ?? now.item };
      const href = newPathAbout(path, now.item, names.suffix);
      return withAction({ key: 'trainee.now.title', params }, label, href);
    }
    case 'returned-elsewhere':
      return { text: { key: 'trainee.now.returned-elsewhere', params: { count: now.count } }, action: null };
    case 'waiting':
      return { text: waitingText(now.waiting, names.language), action: null };
    case 'blocks': {
      const text: Text = { key: BLOCKS[now.how], params: { count: now.count } };
      return withAction(text, 'trainee.now.see-blocks', `/dagdelen${names.suffix}`);
    }
    default:
      return { text: { key: `trainee.now.${now.code}` }, action: null };
  }
}

/** How the blocks that are missing stand, in words. */
const BLOCKS = {
  placed: 'trainee.now.blocks.placed',
  inLine: 'trainee.now.blocks.in-line',
  listOpen: 'trainee.now.blocks.list-open',
  unplanned: 'trainee.now.blocks.unplanned',
} as const;

/** `Voor praktijk wacht één inzending op Hanneke Broek, sinds 3 november.` */
export function waitingText({ component, names, count, since }: WaitingClaims, language: Language): Text {
  const params = { component: nameWithin(language, component), names: oneOf(names, language), count, since };
  return { key: names.length > 0 ? 'trainee.now.waiting' : 'trainee.now.waiting-unnamed', params };
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
