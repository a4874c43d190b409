import {
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  statusOfForm,
  typedText,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { GroupPerson, KnownGroup } from '../groups.queries.js';
import { GROUP_ROLES } from '../groups.rules.js';
import { periodText } from './group.page.js';

const FIELDS = ['role', 'who', 'profession', 'from', 'to'] as const;

/** Somebody who comes to a group. */
interface NewPersonPage {
  group: string;
  back: string;
  action: string;
  formKey: string;
  fields: Record<(typeof FIELDS)[number], FieldView>;
  roles: OptionView[];
  professions: string[];
}

/** The period of somebody in a group. */
interface PersonPage {
  name: string;
  group: string;
  back: string;
  action: string;
  role: Text;
  profession: string | null;
  period: Text;
  to: FieldView;
}

const NEW = view<NewPersonPage>('people/groups/pages/new-person');
const PERSON = view<PersonPage>('people/groups/pages/person');

/** The form for somebody who comes to a group. */
export function newPersonPage(group: KnownGroup, filled: FilledForm, professions: string[]): Page {
  const home = `/groepen/${group.id}`;
  const roles = GROUP_ROLES.map((value) => ({ value, text: { key: `group.role.${value}` } as Text }));
  const model: NewPersonPage = {
    group: group.name,
    back: home,
    action: `${home}/personen/nieuw`,
    formKey: typedText(filled.typed, 'formKey'),
    fields: fieldViews(filled, FIELDS),
    roles: optionViews(roles, typedText(filled.typed, 'role')),
    professions,
  };
  const title: Text = { key: 'group.person.new.title', params: { name: group.name } };
  return page(NEW, model, { title, unlisted: true, status: statusOfForm(filled) });
}

/** The form that ends or withdraws what somebody is in a group. */
export function personPage(group: KnownGroup, person: GroupPerson, filled: FilledForm): Page {
  const home = `/groepen/${group.id}`;
  const model: PersonPage = {
    name: person.name,
    group: group.name,
    back: home,
    action: `${home}/personen/${person.id}`,
    role: { key: `group.role.${person.role}` },
    profession: person.profession,
    period: periodText(person),
    to: fieldViews(filled, ['to']).to,
  };
  const title: Text = { key: 'group.person.title', params: { name: person.name, group: group.name } };
  return page(PERSON, model, { title, unlisted: true, status: statusOfForm(filled) });
}
