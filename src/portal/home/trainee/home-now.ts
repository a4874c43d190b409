import type { Text } from '../../../platform/web/page.js';
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
  /** who sent the first claim back */
  returnedBy: string;
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
  const reading = { label: 'trainee.now.log' as const, href: `/literatuur/nieuw${names.suffix}` };
  switch (now.code) {
    case 'returned': {
      const key = names.returnedBy ? 'trainee.now.returned' : 'trainee.now.returned-unnamed';
      const text: Text = { key, params: { count: now.count, by: names.returnedBy } };
      return withAction(text, 'trainee.now.amend', `/literatuur/${now.claimId}/aanvullen`);
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
    case 'read-on':
      return withAction({ key: `trainee.now.${now.code}` }, reading.label, reading.href);
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

function withAction(
  text: Text,
  label: `trainee.now.${'amend' | 'see-name' | 'download' | 'log' | 'see-block' | 'see-blocks'}`,
  href: string,
): NowLine {
  return { text, action: { label: { key: label }, href } };
}
