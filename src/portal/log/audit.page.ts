import { type OptionView, optionViews } from '../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { type Moment, momentOf } from '../../platform/clock/moments.rules.js';
import { type AuditFilter, auditHref } from './audit-filter.form.js';
import type { FoundPerson } from '../../people/person-names.queries.js';
import type { AuditLine } from './audit.queries.js';
import { actionText } from '../../platform/audit/audit-action.page.js';
import { AUDIT_KINDS } from './audit-kinds.rules.js';

/** The log as the board reads it. */
export interface AuditPage {
  rows: RowView[];
  empty: Text | null;
  /** the lines before those that are shown, and back to the latest */
  older: string | null;
  latest: string | null;
  csv: string;
  kinds: OptionView[];
  from: string;
  to: string;
  actor: Chosen | null;
  person: Chosen | null;
  typed: string;
  /** the people with the name that was typed; null when none was */
  found: { name: string; acted: string; about: string }[] | null;
  clear: string | null;
  /** the day of the latest signed digest */
  digestOf: string | null;
  today: string;
}

interface Chosen {
  id: string;
  name: string;
  without: string;
}

interface RowView {
  at: Moment;
  by: { name: string; href: string } | null;
  /** who acted, where it was no person */
  byText: Text | null;
  what: Text;
  about: { name: string; href: string; dossier: string | null } | null;
}

export interface AuditModel {
  filter: AuditFilter;
  lines: readonly AuditLine[];
  hasOlder: boolean;
  actorName: string | null;
  personName: string | null;
  typed: string;
  found: readonly FoundPerson[] | null;
  digestOf: string | null;
  today: string;
}

const LOG = view<AuditPage>('portal/log/log');

/** The page of the log. */
export function auditPage(model: AuditModel): Page {
  const { filter, lines, hasOlder, actorName, personName, typed, found, digestOf, today } = model;
  const last = lines.at(-1);
  const filtered = auditHref(filter) !== '/logboek';
  const shown: AuditPage = {
    rows: lines.map((line) => rowOf(line, filter)),
    empty: lines.length > 0 ? null : { key: filtered ? 'audit.none-found' : 'audit.none' },
    older: hasOlder && last ? auditHref(filter, { after: { at: last.cursor, id: last.id } }) : null,
    latest: filter.after ? auditHref(filter) : null,
    csv: auditHref(filter, {}, '/logboek.csv'),
    kinds: kindOptions(filter),
    from: filter.from ?? '',
    to: filter.to ?? '',
    actor: chosen(filter.actorId, actorName, auditHref(filter, { actorId: null })),
    person: chosen(filter.personId, personName, auditHref(filter, { personId: null })),
    typed,
    found: found && found.map((person) => foundView(person, filter)),
    clear: filtered ? '/logboek' : null,
    digestOf,
    today,
  };
  return page(LOG, shown, { title: { key: 'audit.title' }, unlisted: true });
}

/** Who acted, in words, where it was no person. */
export function actorText(actor: string): Text {
  if (actor.startsWith('import:')) return { key: 'audit.by.import' };
  return { key: actor === 'command' ? 'audit.by.command' : 'audit.by.unknown' };
}

function rowOf({ at, by, actor, action, details, about }: AuditLine, filter: AuditFilter): RowView {
  return {
    at: momentOf(at),
    by: by && { name: by.name, href: auditHref(filter, { actorId: by.personId }) },
    byText: by ? null : actorText(actor),
    what: actionText(action, details),
    about: about && {
      name: about.name,
      href: auditHref(filter, { personId: about.personId }),
      dossier: about.trajectoryId && `/deelnemers/${about.trajectoryId}`,
    },
  };
}

function kindOptions({ kind }: AuditFilter): OptionView[] {
  const any = { value: '', text: { key: 'audit.kind.all' as const } };
  const kinds = AUDIT_KINDS.map((value) => ({ value, text: { key: `audit.kind.${value}` as const } }));
  return optionViews([any, ...kinds], kind ?? '');
}

function chosen(id: string | null, name: string | null, without: string): Chosen | null {
  return id === null ? null : { id, name: name ?? '', without };
}

function foundView({ id, name }: FoundPerson, filter: AuditFilter): NonNullable<AuditPage['found']>[number] {
  return {
    name,
    acted: auditHref(filter, { actorId: id }),
    about: auditHref(filter, { personId: id }),
  };
}
