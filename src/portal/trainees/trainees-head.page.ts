import type { MessageKey } from '../../messages/catalogue.js';
import type { SortKey, TraineeFilter } from './trainees-filter.rules.js';

/** The head of a column, by which the list can be sorted. */
export interface HeadView {
  label: MessageKey;
  /** null for a column that sorts nothing */
  href: string | null;
  sorted: 'ascending' | 'descending' | null;
  name: string;
}

/** Of these the most comes first when they are asked for. */
const MOST_FIRST: readonly SortKey[] = ['progress', 'waiting'];

/** The columns, in their order; what is no key of sorting cannot be sorted by. */
const COLUMNS = ['name', 'number', 'start', 'progress', 'supervisor', 'waiting', 'last'] as const;

/** The heads of the columns: pressed again, one sorts the other way round. */
export function headView(filter: TraineeFilter, address: (sorted: TraineeFilter) => string): HeadView[] {
  return COLUMNS.map((column) => {
    const label = `trainees.column.${column}` as const;
    if (column === 'supervisor') return { label, href: null, sorted: null, name: column };
    const isSorted = filter.sort === column;
    const descending = isSorted ? !filter.descending : MOST_FIRST.includes(column);
    return {
      label,
      name: column,
      href: address({ ...filter, sort: column, descending }),
      sorted: isSorted ? (filter.descending ? 'descending' : 'ascending') : null,
    };
  });
}
