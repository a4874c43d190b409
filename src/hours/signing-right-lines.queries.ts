import { canonicalize } from 'json-canonicalize';
import type { CodedTable, Judged } from '../platform/database/line-codes.service.js';
import type { SigningRight } from './signing-right.entity.js';

/** The `because` of a right that somebody has as a deputy (S1). */
export const DEPUTY = 'deputy';

/** All of a right: its code is over it (K6). */
export type SigningRightLine = Omit<SigningRight, 'mac'>;

/** SQL for the columns of a {@link SigningRightLine} with its code, of a row `r`. */
export const JUDGED_RIGHT = `r.id, r.trajectory_id AS "trajectoryId", r.component, r.person_id AS "personId",
  r.from_date AS "fromDate", r.to_date AS "toDate", r.because, encode(r.mac, 'hex') AS mac`;

/** The codes of those who may sign what. */
export const SIGNING_RIGHT_LINES: CodedTable<SigningRightLine> = {
  table: 'signing_right',
  key: 'id',
  select: `SELECT r.id::text AS key, ${JUDGED_RIGHT} FROM signing_right r`,
  purpose: 'signing-right',
  lineOf: ({ id, trajectoryId, component, personId, fromDate, toDate, because }) =>
    canonicalize({ id, trajectoryId, component, personId, fromDate, toDate, because }),
};

/** A right as a statement brings it along with what it opens. */
export type JudgedRight = Judged<SigningRightLine>;

/** SQL for a {@link JudgedRight} as one value, of a row `r`. */
export const RIGHT_AS_VALUE = `to_jsonb((SELECT judged FROM (SELECT ${JUDGED_RIGHT}) judged))`;
