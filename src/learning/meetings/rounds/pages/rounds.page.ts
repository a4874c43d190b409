import { NO_TURNS, ROUND_ROLES, type Turns } from '../circles.rules.js';
import type { HeldRound } from '../rounds.queries.js';
import { type Attendee, byName } from '../../attendees.queries.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { type BlockWords, blockWords, nameOf, pathOf } from '../../pages/teaching/taught-block.page.js';
import type { TaughtBlock } from '../../pages/teaching/taught-blocks.queries.js';
import { type Composing, type ComposingView, composingView } from './composing.page.js';
import { type CirclesDrawing, drawCircles, type SeatedPerson } from './circles.page.js';

/** The rounds of a meeting, and the one that is composed (F1, I3). */
export interface RoundsPage {
  block: BlockWords;
  notice: Text | null;
  rounds: RoundView[];
  composing: ComposingView | null;
  turns: { name: string; counts: number[] }[];
  /** what is kept of a round, and what is not */
  lead: Text;
  /** what the turns are counted over */
  turnsLead: Text;
  roles: Text[];
}

interface RoundView {
  number: number;
  change: string;
  remove: string;
  drawing: CirclesDrawing;
  groups: { role: Text; people: { number: number; name: string }[] }[];
}

/** What the page is made from. */
export interface RoundsSource {
  block: TaughtBlock;
  list: readonly Attendee[];
  rounds: readonly HeldRound[];
  turns: ReadonlyMap<string, Turns>;
  notice: Text | null;
  composing: Composing | null;
}

const ROUNDS = view<RoundsPage>('learning/meetings/rounds/pages/rounds');

/** The rounds of a meeting that has nothing besides them. */
export function roundsPage(block: TaughtBlock, model: RoundsPage): Page {
  return page(ROUNDS, model, roundsHead(block, model));
}

/** The title and status of a page with rounds. */
export function roundsHead(block: TaughtBlock, { composing }: Pick<RoundsPage, 'composing'>) {
  return { title: nameOf(block), unlisted: true, status: composing?.wrong ? 422 : 200 };
}

/** What every page with rounds shows. */
export function roundsModel({
  block,
  rounds,
  turns,
  notice,
  composing,
  ...source
}: RoundsSource): RoundsPage {
  const list = byName(source.list);
  const names = new Map(list.map(({ personId, name }) => [personId, name]));
  return {
    block: blockWords(block, '/rondes'),
    notice,
    rounds: rounds.map((round) => roundView(round, names, block)),
    composing: composing && composingView(composing, list, block),
    turns: list.map(({ personId, name }) => {
      const own = turns.get(personId) ?? NO_TURNS;
      return { name, counts: ROUND_ROLES.map((role) => own[role]) };
    }),
    lead: { key: block.component === null ? 'rounds.no-case' : 'fishbowl.no-case' },
    turnsLead: { key: block.component === null ? 'rounds.turns.days' : 'fishbowl.turns.lead' },
    roles: ROUND_ROLES.map((role) => ({ key: `fishbowl.role.${role}` })),
  };
}

function roundView(
  { number, circles }: HeldRound,
  names: ReadonlyMap<string, string>,
  block: TaughtBlock,
): RoundView {
  const path = `${pathOf(block)}/rondes`;
  const roles = new Map(circles.map(({ personId, role }) => [personId, role]));
  // In the order of the roles and within them by name: the numbers run on in the list.
  const people = ROUND_ROLES.flatMap((role) =>
    [...names].filter(([id]) => roles.get(id) === role).map(([, name]) => ({ name, role })),
  ).map((one, index): SeatedPerson => ({ ...one, number: index + 1 }));
  const groups = ROUND_ROLES.map((role) => ({
    role: { key: `fishbowl.role.${role}` } as Text,
    people: people.filter((one) => one.role === role).map((one) => ({ number: one.number, name: one.name })),
  }));
  return {
    number,
    change: `${path}?ronde=${number}#samenstellen`,
    remove: `${path}/${number}/weg`,
    drawing: drawCircles(people),
    groups: groups.filter(({ people: some }) => some.length > 0),
  };
}
