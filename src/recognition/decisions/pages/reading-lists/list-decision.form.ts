import type { ReadingListDecision } from '../../../../enrolment/trajectories/reading-list-decision.entity.js';
import { FormKey, Hidden, Id, Line, Reason } from '../../../../platform/web/fields.form.js';

/** The kinds of decision on a reading list as addresses name them. */
export const LIST_PATHS: Readonly<Record<ReadingListDecision['kind'], string>> = {
  substitute: 'titel',
  parts: 'onderdelen',
  revocation: 'intrekken',
};

const KEY = /^[a-z0-9-]{1,80}$/;
const TEXT_AT_MOST = 300;

/** What every decision on a list has. */
class ListDecidedForm {
  @Id()
  version: string;

  @Hidden(KEY)
  item: string;

  @Reason({ missing: 'requirement.reason-missing' })
  reason: string;

  /** the id of the decision: the same form sent twice takes it once */
  @FormKey()
  key: string;

  /** the seal of the consequences that were shown; empty before any were */
  @Hidden(/^([\w-]{22})?$/)
  seen: string;
}

class ListSubstituteForm extends ListDecidedForm {
  @Line({ most: TEXT_AT_MOST, missing: 'decision.title-missing' })
  title: string;
}

class PartsForm extends ListDecidedForm {
  @Line({ most: TEXT_AT_MOST, missing: 'reading-list.parts-missing' })
  parts: string;
}

class ListRevocationForm extends ListDecidedForm {
  @Id()
  decision: string;
}

/** The form of each kind of decision on a list. */
export const LIST_FORMS = {
  substitute: ListSubstituteForm,
  parts: PartsForm,
  revocation: ListRevocationForm,
} as const;
export type ListDecisionForm = ListSubstituteForm | PartsForm | ListRevocationForm;

/** What a form decides. */
export function listDecisionOf(form: ListDecisionForm) {
  const { key: id, version: programmeVersionId, item, reason } = form;
  const common = { id, programmeVersionId, item, reason };
  if (form instanceof ListSubstituteForm)
    return { ...common, kind: 'substitute', title: form.title } as const;
  if (form instanceof PartsForm) return { ...common, kind: 'parts', parts: form.parts } as const;
  return { ...common, kind: 'revocation', revokes: form.decision } as const;
}
