import { LEADER_FIELDS, NEW_LEADER_FIELDS } from '../leader-details.rules.js';
import {
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  statusOfForm,
  typedText,
} from '../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';

/** The form of a leader, known or new. */
interface LeaderFormPage {
  heading: Text;
  /** who it is; null for somebody new */
  name: string | null;
  back: string;
  action: string;
  seen: string;
  /** of a form for somebody new */
  formKey: string;
  fields: Record<string, FieldView>;
  /** of somebody new, of whom the first facts are asked */
  member: OptionView[];
  /** where the facts of a known leader are entered */
  standingHref: string | null;
  wrong: Text | null;
  changed: { label: Text; now: string }[];
  /** where their name and address are changed, for a leader who follows a programme too */
  personHref: string | null;
  regions: readonly string[];
}

/** What the page is made of. */
export interface LeaderFormModel {
  leader: { personId: string; name: string } | null;
  seen: string;
  filled: FilledForm;
  changed?: { label: Text; now: string }[];
  personHref?: string | null;
  /** the regions that anybody has */
  regions: readonly string[];
}

const FORM = view<LeaderFormPage>('people/pages/leader-form');

export function leaderFormPage(form: LeaderFormModel): Page {
  const { leader, seen, filled, changed = [], personHref = null, regions } = form;
  const title: Text = leader
    ? { key: 'people.leader.edit.title', params: { name: leader.name } }
    : { key: 'people.leader.new.title' };
  const home = leader ? `/begeleiders/${leader.personId}` : '/begeleiders';
  const member = String([filled.typed['ordinaryMember'] ?? ''].flat()[0]);
  const model: LeaderFormPage = {
    heading: leader ? { key: 'people.leader.edit.heading' } : title,
    name: leader?.name ?? null,
    back: home,
    action: leader ? `${home}/gegevens` : '/begeleiders/nieuw',
    seen,
    formKey: leader ? '' : typedText(filled.typed, 'formKey'),
    fields: fieldViews(filled, leader ? LEADER_FIELDS : NEW_LEADER_FIELDS),
    standingHref: leader && `${home}/feiten`,
    member: optionViews(
      [
        { value: '', text: { key: 'people.leader.choose' } },
        { value: 'ja', text: { key: 'people.yes' } },
        { value: 'nee', text: { key: 'people.no' } },
      ],
      member,
    ),
    wrong: filled.wrong[''] ?? null,
    changed,
    personHref,
    regions,
  };
  return page(FORM, model, {
    title,
    unlisted: true,
    status: changed.length > 0 ? 409 : statusOfForm(filled),
  });
}
