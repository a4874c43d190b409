import { canonicalize } from 'json-canonicalize';
import type { EntityManager } from 'typeorm';
import { type CodedTable, codeOf, type Judged } from '../../platform/database/line-codes.service.js';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import type { LeadingPeriod } from './leading-period.entity.js';
import type { StandingFact } from './standing-fact.entity.js';

/** A leading period as its code is over it (K6): who may supervise, and whose signature counts, follows from it. */
export type LeadingLine = Pick<
  LeadingPeriod,
  | 'id'
  | 'personId'
  | 'role'
  | 'groupId'
  | 'fromDate'
  | 'toDate'
  | 'sinceOnly'
  | 'source'
  | 'enteredBy'
  | 'withdrawnBy'
>;

/** Another fact as its code is over it (K6): all but its words, and when it was entered, decided and withdrawn. */
export type FactLine = Pick<
  StandingFact,
  | 'id'
  | 'personId'
  | 'kind'
  | 'detail'
  | 'fromDate'
  | 'toDate'
  | 'year'
  | 'national'
  | 'source'
  | 'enteredBy'
  | 'accepted'
  | 'decidedBy'
  | 'withdrawnBy'
>;

/** SQL for the columns of a judged {@link LeadingLine}, of a row `lp`. */
export const JUDGED_LEADING = `lp.id, lp.person_id AS "personId", lp.role, lp.group_id AS "groupId", lp.from_date AS "fromDate",
  lp.to_date AS "toDate", lp.since_only AS "sinceOnly", lp.source, lp.entered_by AS "enteredBy",
  lp.withdrawn_by AS "withdrawnBy", encode(lp.mac, 'hex') AS mac`;

/** SQL for the columns of a judged {@link FactLine}, of a row `sf`. */
export const JUDGED_FACT = `sf.id, sf.person_id AS "personId", sf.kind, sf.detail, sf.from_date AS "fromDate",
  sf.to_date AS "toDate", sf.year, sf.national, sf.source, sf.entered_by AS "enteredBy", sf.accepted,
  sf.decided_by AS "decidedBy", sf.withdrawn_by AS "withdrawnBy", encode(sf.mac, 'hex') AS mac`;

/** The codes of leading periods. */
export const LEADING_LINES: CodedTable<LeadingLine> = {
  table: 'leading_period',
  key: 'id',
  select: `SELECT lp.id::text AS key, ${JUDGED_LEADING} FROM leading_period lp`,
  purpose: 'leading-period',
  lineOf: (line) => {
    const { id, personId, role, groupId, fromDate, toDate, sinceOnly, source, enteredBy, withdrawnBy } = line;
    return canonicalize({
      ...{ id, personId, role, groupId, fromDate, toDate, sinceOnly, source, enteredBy, withdrawnBy },
    });
  },
};

/** The codes of the other facts. */
export const FACT_LINES: CodedTable<FactLine> = {
  table: 'standing_fact',
  key: 'id',
  select: `SELECT sf.id::text AS key, ${JUDGED_FACT} FROM standing_fact sf`,
  purpose: 'standing-fact',
  lineOf: (line) => {
    const { id, personId, kind, detail, fromDate, toDate, year, national } = line;
    const { source, enteredBy, accepted, decidedBy, withdrawnBy } = line;
    return canonicalize({
      ...{ id, personId, kind, detail, fromDate, toDate, year, national },
      ...{ source, enteredBy, accepted, decidedBy, withdrawnBy },
    });
  },
};

/** A leading period with its code, as it is kept. */
export function codedLeading<T extends LeadingLine>(manager: EntityManager, line: T): T & { mac: Buffer } {
  return { ...line, mac: codeOf(macsOf(manager), LEADING_LINES, line) };
}

/** Another fact with its code, as it is kept. */
export function codedFact<T extends FactLine>(manager: EntityManager, line: T): T & { mac: Buffer } {
  return { ...line, mac: codeOf(macsOf(manager), FACT_LINES, line) };
}

export type JudgedLeading = Judged<LeadingLine>;
export type JudgedFact = Judged<FactLine>;
