import { NO_TURNS, ROUND_ROLES, type RoundRole, type Turns } from '../../meetings/rounds/circles.rules.js';
import type { HeldRound } from '../../meetings/rounds/rounds.queries.js';
import { type Attendee, byName } from '../../meetings/attendees.queries.js';
import { type OptionView, optionViews } from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import {
  type BlockWords,
  blockWords,
  nameOf,
  pathOf,
} from '../../meetings/pages/teaching/taught-block.page.js';
import type { TaughtBlock } from '../../meetings/pages/teaching/taught-blocks.queries.js';
import { type CirclesDrawing, drawCircles, type SeatedPerson } from './circles.page.js';
import { turnRows } from './own-turns.page.js';

/** The rounds of a fishbowl block, and the one that is composed (F1). */
interface RoundsPage {
  block: BlockWords;
  notice: Text | null;
  rounds: RoundView[];
  composing: ComposingView | null;
  exercises: { id: string; theme: string }[];
  exercise: { formKey: string; wrong: Text | null };
  turns: { name: string; counts: number[] }[];
  roles: Text[];
}

interface RoundView {
  number: number;
  change: string;
  remove: string;
  drawing: CirclesDrawing;
  groups: { role: Text; people: { number: number; name: string }[] }[];
}

interface ComposingView {
  heading: Text;
  wrong: Text | null;
  people: { id: string; name: string; options: OptionView[] }[];
  /** of the round that is changed */
  number: string;
  version: string;
  formKey: string;
  /** at which everything is proposed anew */
  propose: string;
}

export interface RoundsModel {
  block: TaughtBlock;
  list: readonly Attendee[];
  rounds: readonly HeldRound[];
  exercises: readonly { id: string; theme: string }[];
  turns: ReadonlyMap<string, Turns>;
  notice: Text | null;
  composing: Composing | null;
  exercise: { formKey: string; wrong: Text | null };
}

/** A round that is composed: as it was proposed, as it was held, or as it was sent and refused. */
export interface Composing {
  circles: ReadonlyMap<string, RoundRole>;
  seen: { number: number; version: number } | null;
  formKey: string;
  wrong: Text | null;
}

const ROUNDS = view<RoundsPage>('learning/fishbowl/pages/rounds');

export function roundsPage(source: RoundsModel): Page {
  const { block, rounds, exercises, exercise, turns, notice, composing } = source;
  const list = byName(source.list);
  const names = new Map(list.map(({ personId, name }) => [personId, name]));
  const model: RoundsPage = {
    block: blockWords(block, '/rondes'),
    notice,
    exercise,
    exercises: [...exercises],
    rounds: rounds.map((round) => roundView(round, names, block.id)),
    composing: composing && composingView(composing, list, block.id),
    turns: list.map(({ personId, name }) => ({
      name,
      counts: turnRows(turns.get(personId) ?? NO_TURNS).map(({ count }) => count),
    })),
    roles: ROUND_ROLES.map((role) => ({ key: `fishbowl.role.${role}` })),
  };
  const status = composing?.wrong || exercise.wrong ? 422 : 200;
  return page(ROUNDS, model, { title: nameOf(block), unlisted: true, status });
}

function roundView(
  { number, circles }: HeldRound,
  names: ReadonlyMap<string, string>,
  meetingId: string,
): RoundView {
  const path = `${pathOf(meetingId)}/rondes`;
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

function composingView(composing: Composing, list: readonly Attendee[], meetingId: string): ComposingView {
  const { circles, seen, formKey, wrong } = composing;
  const options = [
    { value: '', text: { key: 'fishbowl.role.none' } as Text },
    ...ROUND_ROLES.map((role) => ({ value: role, text: { key: `fishbowl.role.${role}` } as Text })),
  ];
  return {
    heading: seen
      ? { key: 'fishbowl.compose.change', params: { number: seen.number } }
      : { key: 'fishbowl.compose.new' },
    people: list
      .filter(({ personId, minutes }) => minutes !== 0 || circles.has(personId))
      .map(({ personId, name }) => ({
        id: personId,
        name,
        options: optionViews(options, circles.get(personId) ?? ''),
      })),
    wrong,
    formKey,
    number: String(seen?.number ?? ''),
    version: String(seen?.version ?? ''),
    propose: `${pathOf(meetingId)}/rondes?ronde=${seen?.number ?? 'nieuw'}&voorstel=1#samenstellen`,
  };
}
