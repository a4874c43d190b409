import {
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  statusOfForm,
  typedText,
} from '../../../platform/web/form-answer.form.js';
import { doneText } from '../../../platform/web/done.page.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { GroupPerson, KnownGroup } from '../groups.queries.js';
import { covers, nextStates } from '../groups.rules.js';
import { type GroupReader, homeOf, sizeText, type StateView, stateView } from './groups.page.js';

/** One group: what it is, how it stands, its leaders and its members (G1). */
interface GroupPage {
  back: { href: string; text: Text };
  name: string;
  place: string;
  region: string;
  rhythm: Text;
  sessionMinutes: number;
  state: StateView;
  since: string;
  members: Text;
  warning: Text | null;
  leading: PersonRow[];
  present: PersonRow[];
  /** who led or took part before, or will */
  others: PersonRow[];
  history: { state: Text; since: string }[];
  done: Text | null;
  /** what the secretariat can do; null for any other reader */
  changing: {
    editHref: string;
    leaderHref: string;
    memberHref: string;
    stateAction: string;
    states: OptionView[];
    since: FieldView;
    state: FieldView;
  } | null;
}

interface PersonRow {
  name: string;
  /** what they are: their profession, or their role */
  what: string;
  role: Text | null;
  period: Text;
  href: string | null;
}

/** What the page is made of. */
export interface GroupModel {
  group: KnownGroup;
  people: readonly GroupPerson[];
  today: string;
  reader: GroupReader;
  done: unknown;
  /** the form of the state */
  filled: FilledForm;
}

const GROUP = view<GroupPage>('people/groups/pages/group');

const DONE: Record<string, Text> = {
  bewaard: { key: 'group.done.saved' },
  status: { key: 'group.done.state' },
  toegevoegd: { key: 'group.done.added' },
  periode: { key: 'group.done.period' },
  ingetrokken: { key: 'group.done.withdrawn' },
  al: { key: 'group.done.already' },
};

/** The page of one group. */
export function groupPage(model: GroupModel): Page {
  const { group, people, today, reader, done, filled } = model;
  const mayChange = reader === 'secretariat';
  const { id, name, place, region, state, steps, everyWeeks, sessionsAYear, sessionMinutes } = group;
  const now = people.filter(({ from, to }) => covers({ from, to }, today));
  const members = now.filter(({ role }) => role === 'member');
  const rowOf = (person: GroupPerson) => personRow(person, mayChange ? id : null);
  const shown: GroupPage = {
    back: {
      href: homeOf(reader),
      text: { key: reader === 'leader' ? 'group.own.title' : 'group.list.title' },
    },
    name,
    place,
    region,
    sessionMinutes,
    rhythm: { key: 'group.rhythm', params: { weeks: everyWeeks, sessions: sessionsAYear } },
    state: stateView(state),
    since: steps[0]!.since,
    members: { key: 'group.members.count', params: { members: members.length } },
    warning: sizeText(state, members.length),
    leading: now.filter(({ role }) => role !== 'member').map(rowOf),
    present: members.map(rowOf),
    others: people.filter((one) => !now.includes(one)).map(rowOf),
    history: steps.map((step) => ({ state: { key: `group.state.${step.state}` }, since: step.since })),
    done: doneText(done, DONE),
    changing: mayChange ? changingOf(group, filled) : null,
  };
  const title: Text = { key: 'group.title', params: { name } };
  return page(GROUP, shown, { title, unlisted: true, status: statusOfForm(filled) });
}

function changingOf({ id, state }: KnownGroup, filled: FilledForm): GroupPage['changing'] {
  const home = `/groepen/${id}`;
  const fields = fieldViews(filled, ['state', 'since']);
  const choices = nextStates(state).map((value) => ({
    value,
    text: { key: `group.state.${value}` } as Text,
  }));
  return {
    ...fields,
    editHref: `${home}/gegevens`,
    leaderHref: `${home}/personen/nieuw?rol=leader`,
    memberHref: `${home}/personen/nieuw?rol=member`,
    stateAction: `${home}/status`,
    states: optionViews(choices, typedText(filled.typed, 'state')),
  };
}

function personRow({ id, name, role, profession, from, to }: GroupPerson, groupId: string | null): PersonRow {
  return {
    name,
    what: profession ?? '',
    role: role === 'member' ? null : { key: `group.role.${role}` },
    period: periodText({ from, to }),
    href: groupId && `/groepen/${groupId}/personen/${id}`,
  };
}

/** `sinds 1 mei 2026`, or from a day to another. */
export function periodText({ from, to }: { from: string; to: string | null }): Text {
  return to === null
    ? { key: 'people.leader.since', params: { from } }
    : { key: 'people.leader.period', params: { from, to } };
}
