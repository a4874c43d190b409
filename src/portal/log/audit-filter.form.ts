import { BadRequestException } from '@nestjs/common';
import { type Asked, askedDay, askedId, askedWord, hrefWith } from '../../platform/web/list-filter.form.js';
import { AUDIT_KINDS, type AuditKind } from './audit-kinds.rules.js';

/** Which lines of the log are shown. */
export interface AuditFilter {
  /** who acted */
  actorId: string | null;
  /** whom it concerns */
  personId: string | null;
  kind: AuditKind | null;
  from: string | null;
  to: string | null;
  /** the last line that was seen; those before it follow */
  after: { at: string; id: string } | null;
}

const CURSOR =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads the address of the log. @throws BadRequestException for what no page of ours sends */
export function readAuditFilter(asked: Asked): AuditFilter {
  return {
    actorId: askedId(asked['wie']),
    personId: askedId(asked['over']),
    kind: askedWord(asked['soort'], AUDIT_KINDS),
    from: askedDay(asked['van']),
    to: askedDay(asked['tot']),
    after: cursorIn(asked['na']),
  };
}

/** The address of the log with some of it changed; it begins again at the latest line unless told otherwise. */
export function auditHref(
  filter: AuditFilter,
  change: Partial<AuditFilter> = {},
  path: '/logboek' | '/logboek.csv' = '/logboek',
): string {
  const { actorId, personId, kind, from, to, after } = { ...filter, after: null, ...change };
  const na = after && `${after.at}_${after.id}`;
  return hrefWith(path, { wie: actorId, over: personId, soort: kind, van: from, tot: to, na });
}

function cursorIn(asked: unknown): AuditFilter['after'] {
  if (asked === undefined || asked === '') return null;
  const [, at, id] = CURSOR.exec(String(asked)) ?? [];
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at))) throw new BadRequestException();
  return { at, id };
}
