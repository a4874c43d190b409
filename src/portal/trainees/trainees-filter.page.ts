import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import {
  filterQuery,
  isNarrowed,
  NO_SUPERVISOR,
  PROGRAMME_NAMES,
  SORT_NAMES,
  sortName,
  STAGE_NAMES,
} from './trainees-filter.form.js';
import { EVERYBODY, type SortKey, type Stage, type TraineeFilter } from './trainees-filter.rules.js';
import type { SupervisorChoice } from './trainees.queries.js';

/** What narrows the list, as a form, and the same in words. */
export interface FilterView {
  search: string;
  programmes: Choice[];
  stages: Choice[];
  supervisors: Choice[];
  sorts: Choice[];
  quiet: boolean;
  waitingLong: boolean;
  /** whether the fields that a narrow screen folds away filter anything */
  unfolded: boolean;
  /** what is on, each in words; empty when nothing is */
  active: Text[];
  /** the list without any of it, in the order that it has */
  clear: string;
}

/** One possibility of a select; a name stands in `plain`. */
interface Choice {
  value: string;
  text: Text | null;
  plain: string;
  selected: boolean;
}

const STAGES = Object.keys(STAGE_NAMES) as Stage[];
const SORTS = Object.keys(SORT_NAMES) as SortKey[];

/** The form above the list. */
export function filterView(filter: TraineeFilter, supervisors: readonly SupervisorChoice[]): FilterView {
  const { search, quiet, waitingLong, sort, descending } = filter;
  return {
    search,
    quiet,
    waitingLong,
    programmes: [
      choice('', { key: 'trainees.filter.any-programme' }, filter.programme === null),
      ...(Object.keys(PROGRAMME_NAMES) as ProgrammeKey[]).map((programme) =>
        choice(PROGRAMME_NAMES[programme], programmeText(programme), filter.programme === programme),
      ),
    ],
    stages: [
      choice('', { key: 'trainees.filter.any-stage' }, filter.stage === null),
      ...STAGES.map((stage) => choice(STAGE_NAMES[stage], stageText(stage), filter.stage === stage)),
    ],
    supervisors: supervisorView(filter, supervisors),
    sorts: SORTS.flatMap((key) =>
      [false, true].map((down) => ({
        ...choice(sortName({ sort: key, descending: down }), sortText(key, down), false),
        selected: sort === key && descending === down,
      })),
    ),
    unfolded: isNarrowed({ ...filter, search: '' }),
    active: activeWords(filter, supervisors),
    clear: pathOf({ ...EVERYBODY, sort, descending }),
  };
}

function supervisorView({ supervisor }: TraineeFilter, supervisors: readonly SupervisorChoice[]): Choice[] {
  return [
    choice('', { key: 'trainees.filter.any-supervisor' }, supervisor === null),
    choice(NO_SUPERVISOR.name, { key: 'trainees.filter.no-supervisor' }, supervisor === NO_SUPERVISOR.value),
    ...supervisors.map(({ id, name }) => ({
      value: id,
      text: null,
      plain: name,
      selected: supervisor === id,
    })),
  ];
}

function activeWords(filter: TraineeFilter, supervisors: readonly SupervisorChoice[]): Text[] {
  const { search, programme, stage, supervisor, quiet, waitingLong } = filter;
  const name = supervisors.find(({ id }) => id === supervisor)?.name ?? '';
  return [
    ...(search ? [{ key: 'trainees.active.search', params: { search } } as const] : []),
    ...(programme ? [programmeText(programme)] : []),
    ...(stage ? [stageText(stage)] : []),
    ...(supervisor === NO_SUPERVISOR.value ? [{ key: 'trainees.active.no-supervisor' } as const] : []),
    ...(supervisor && supervisor !== NO_SUPERVISOR.value
      ? [{ key: 'trainees.active.supervisor', params: { name } } as const]
      : []),
    ...(quiet ? [{ key: 'trainees.active.quiet' } as const] : []),
    ...(waitingLong ? [{ key: 'trainees.active.waiting-long' } as const] : []),
  ];
}

function programmeText(programme: ProgrammeKey): Text {
  return { key: 'supervisor.trainee-of', params: { programme } };
}

function stageText(stage: Stage): Text {
  return { key: `trainees.stage.${stage}` };
}

function sortText(key: SortKey, down: boolean): Text {
  return { key: `trainees.sort.${key}`, params: { down: down ? 'yes' : 'no' } };
}

function choice(value: string, text: Text, selected: boolean): Choice {
  return { value, text, selected, plain: '' };
}

function pathOf(filter: TraineeFilter): string {
  const query = filterQuery(filter);
  return query ? `/deelnemers?${query}` : '/deelnemers';
}
