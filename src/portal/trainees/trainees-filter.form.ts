import { BadRequestException } from '@nestjs/common';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { isId } from '../../platform/text/id.rules.js';
import type { Stage, SortKey, TraineeFilter } from './trainees-filter.rules.js';

/** Their names in an address. */
export const PROGRAMME_NAMES: Record<ProgrammeKey, string> = {
  leader: 'begeleider',
  'co-leader': 'cobegeleider',
};
export const STAGE_NAMES: Record<Stage, string> = {
  'not-begun': 'niet-begonnen',
  'under-way': 'onderweg',
  hours96: '96-uur',
  complete: 'voltooid',
  paused: 'gepauzeerd',
  stopped: 'gestopt',
  cancelled: 'teruggenomen',
};
export const SORT_NAMES: Record<SortKey, string> = {
  name: 'naam',
  number: 'nummer',
  start: 'start',
  progress: 'voortgang',
  waiting: 'wacht',
  last: 'laatst',
};
export const NO_SUPERVISOR = { name: 'zonder', value: 'none' } as const;

const DESCENDING = '-af';
const SEARCH_AT_MOST = 100;

/** An address as it was asked for: a field that came more than once is a list. */
export type Asked = Record<string, unknown>;

/**
 * Reads which trainees an address asks for. What is empty filters nothing.
 *
 * @throws BadRequestException for a value that no page of ours puts there
 */
export function readFilter(asked: Asked): TraineeFilter {
  const sort = textOf(asked, 'sorteer') || SORT_NAMES.name;
  const descending = sort.endsWith(DESCENDING);
  return {
    search: searchOf(textOf(asked, 'zoek')),
    programme: keyOf(PROGRAMME_NAMES, textOf(asked, 'opleiding')),
    stage: keyOf(STAGE_NAMES, textOf(asked, 'fase')),
    supervisor: supervisorOf(textOf(asked, 'supervisor')),
    quiet: keyOf({ yes: '3-maanden' }, textOf(asked, 'stil')) !== null,
    waitingLong: keyOf({ yes: 'lang' }, textOf(asked, 'wacht')) !== null,
    sort: keyOf(SORT_NAMES, descending ? sort.slice(0, -DESCENDING.length) : sort)!,
    descending,
  };
}

/**
 * The same as a query: what filters nothing is left out, so that one list has one address.
 *
 * @param page the sheet of the list; the first one is not named
 */
export function filterQuery(filter: TraineeFilter, page = 1): string {
  const query = new URLSearchParams();
  const add = (name: string, value: string | false | null) => value && query.append(name, value);
  add('zoek', filter.search);
  add('opleiding', filter.programme && PROGRAMME_NAMES[filter.programme]);
  add('fase', filter.stage && STAGE_NAMES[filter.stage]);
  add('supervisor', filter.supervisor === NO_SUPERVISOR.value ? NO_SUPERVISOR.name : filter.supervisor);
  add('stil', filter.quiet && '3-maanden');
  add('wacht', filter.waitingLong && 'lang');
  add('sorteer', sortName(filter) !== SORT_NAMES.name && sortName(filter));
  add('blad', page > 1 && String(page));
  return query.toString();
}

/** How an address names a way of sorting: `naam`, `laatst-af`. */
export function sortName({ sort, descending }: Pick<TraineeFilter, 'sort' | 'descending'>): string {
  return `${SORT_NAMES[sort]}${descending ? DESCENDING : ''}`;
}

/** Whether the list shows fewer than it does when it opens. */
export function isNarrowed(filter: TraineeFilter): boolean {
  return filterQuery({ ...filter, sort: 'name', descending: false }) !== '';
}

function textOf(asked: Asked, name: string): string {
  const value = asked[name] ?? '';
  if (typeof value !== 'string') throw new BadRequestException();
  return value;
}

/** NUL is what PostgreSQL refuses, the others nobody types. */
function searchOf(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, SEARCH_AT_MOST);
}

function supervisorOf(text: string): string | null {
  if (text === '') return null;
  if (text === NO_SUPERVISOR.name) return NO_SUPERVISOR.value;
  if (!isId(text)) throw new BadRequestException();
  return text;
}

function keyOf<Key extends string>(names: Record<Key, string>, name: string): Key | null {
  if (name === '') return null;
  const key = (Object.keys(names) as Key[]).find((one) => names[one] === name);
  if (key === undefined) throw new BadRequestException();
  return key;
}
