import { type OptionView, optionViews } from '../../../platform/web/form-answer.form.js';
import { hrefWith } from '../../../platform/web/list-filter.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { type PagingView, pagingIfLong } from '../../../platform/web/paging.page.js';
import type { ListedGroup } from '../groups.queries.js';
import { GROUP_STATES, type GroupState, sizeWarning } from '../groups.rules.js';

/** The groups of the register that the reader may see (G1). */
interface GroupsPage {
  title: Text;
  /** null for a reader who sees their own alone, and seeks nothing */
  filter: { sought: string; states: OptionView[] } | null;
  rows: GroupRow[];
  paging: PagingView | null;
  empty: Text | null;
  addHref: string | null;
}

interface GroupRow {
  name: string;
  place: string;
  region: string;
  href: string;
  state: StateView;
  since: string;
  members: Text;
  warning: Text | null;
  leaders: string[];
}

/** A state in words, with the look of its badge. */
export interface StateView {
  text: Text;
  look: 'badge-signed' | 'badge-waiting' | '';
}

/** Who reads: the secretariat, which changes; the board; or a leader, their own groups. */
export type GroupReader = 'secretariat' | 'office' | 'leader';

/** What the list is made of. */
export interface GroupsModel {
  groups: readonly (ListedGroup & { leaders: string[] })[];
  sought: string;
  state: GroupState | null;
  sheet: number;
  reader: GroupReader;
}

const GROUPS = view<GroupsPage>('people/groups/pages/groups');
const ON_A_PAGE = 50;
const LOOKS: Readonly<Record<GroupState, StateView['look']>> = {
  starting: 'badge-waiting',
  recognised: 'badge-signed',
  resting: '',
  ended: '',
};

/** The list of groups. */
export function groupsPage({ groups, sought, state, sheet, reader }: GroupsModel): Page {
  const home = homeOf(reader);
  const rows = groups.slice((sheet - 1) * ON_A_PAGE, sheet * ON_A_PAGE).map((group) => rowOf(group, home));
  const title: Text = { key: reader === 'leader' ? 'group.own.title' : 'group.list.title' };
  const model: GroupsPage = {
    title,
    rows,
    filter: reader === 'leader' ? null : { sought, states: stateOptions(state) },
    paging: pagingIfLong({ page: sheet, size: ON_A_PAGE, total: groups.length }, (blad) =>
      hrefWith('/groepen', { zoek: sought, status: state, blad: blad === 1 ? null : blad }),
    ),
    empty: rows.length > 0 ? null : emptyText(reader, sought !== '' || state !== null),
    addHref: reader === 'secretariat' ? '/groepen/nieuw' : null,
  };
  return page(GROUPS, model, { title, unlisted: true });
}

/** `erkend`, with its badge. */
export function stateView(state: GroupState): StateView {
  return { text: { key: `group.state.${state}` }, look: LOOKS[state] };
}

/** That a group has few or many members today; null: neither (G1). */
export function sizeText(state: GroupState, members: number): Text | null {
  const warning = sizeWarning(state, members);
  return warning && { key: `group.size.${warning}` };
}

function emptyText(reader: GroupsModel['reader'], filtered: boolean): Text {
  if (reader === 'leader') return { key: 'group.own.none' };
  return { key: filtered ? 'group.list.none-found' : 'group.list.none' };
}

function stateOptions(state: GroupState | null): OptionView[] {
  const any = { value: '', text: { key: 'group.state.any' } as Text };
  const states = GROUP_STATES.map((value) => ({ value, text: { key: `group.state.${value}` } as Text }));
  return optionViews([any, ...states], state ?? '');
}

/** Where the list of groups is for a reader. */
export function homeOf(reader: GroupReader): string {
  return reader === 'leader' ? '/mijn-groepen' : '/groepen';
}

function rowOf(
  { id, name, place, region, state, since, members, leaders }: GroupsModel['groups'][number],
  home: string,
): GroupRow {
  return {
    name,
    place,
    region,
    since,
    leaders,
    href: `${home}/${id}`,
    state: stateView(state),
    members: { key: 'group.members.count', params: { members } } as Text,
    warning: sizeText(state, members),
  };
}
