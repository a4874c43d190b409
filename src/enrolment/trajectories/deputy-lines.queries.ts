import { canonicalize } from 'json-canonicalize';
import type { CodedTable, Judged } from '../../platform/database/line-codes.service.js';
import type { Deputy } from './deputy.entity.js';

/** Who stands in for whom, and when: its code is over it, since somebody may sign by it (K6). */
export type DeputyLine = Pick<Deputy, 'id' | 'supervisorId' | 'deputyId' | 'fromDate' | 'toDate'>;

/** One as a statement brings it along with what it opens. */
export type JudgedDeputy = Judged<DeputyLine>;

/** SQL for the columns of a {@link JudgedDeputy}, of a row `d`. */
export const JUDGED_DEPUTY = `d.id, d.supervisor_id AS "supervisorId", d.deputy_id AS "deputyId",
  d.from_date AS "fromDate", d.to_date AS "toDate", encode(d.mac, 'hex') AS mac`;

/** SQL for a {@link JudgedDeputy} as one value, of a row `d`. */
export const DEPUTY_AS_VALUE = `to_jsonb((SELECT judged FROM (SELECT ${JUDGED_DEPUTY}) judged))`;

/** Deputies as other rooms see them, for a join: `id`, `supervisor_id`, `deputy_id`, `from_date`, `to_date`, `mac`. */
export const DEPUTIES = '(SELECT id, supervisor_id, deputy_id, from_date, to_date, mac FROM deputy)';

/** The codes of deputies. */
export const DEPUTY_LINES: CodedTable<DeputyLine> = {
  table: 'deputy',
  key: 'id',
  select: `SELECT d.id::text AS key, ${JUDGED_DEPUTY} FROM deputy d`,
  purpose: 'deputy',
  lineOf: ({ id, supervisorId, deputyId, fromDate, toDate }) =>
    canonicalize({ id, supervisorId, deputyId, fromDate, toDate }),
};
