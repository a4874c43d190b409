import type { AccountStanding } from '../../people/accounts/account-standing.queries.js';
import type { ComingPlace } from '../../people/coming-places.service.js';
import type { AddressRefusal } from '../../platform/mail/address-refusals.service.js';
import type { PersonField } from '../../people/person-details.rules.js';
import type { Person } from '../../people/person.entity.js';
import {
  blankForm,
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
} from '../../platform/web/form-answer.form.js';
import { doneText } from '../../platform/web/done.page.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { type AccountView, accountView } from '../../people/pages/account-standing.page.js';
import { encodeSeen } from '../../people/pages/seen-details.form.js';
import type { TraineeSummary } from './trainees.queries.js';

/** The fields of a trainee (D1), in the order in which people say them. */
export const TRAINEE_FIELDS = [
  'participantNumber',
  'callName',
  'initials',
  'tussenvoegsel',
  'surname',
  'email',
  'region',
] as const satisfies readonly PersonField[];

type TraineeField = (typeof TRAINEE_FIELDS)[number];

/** The form with which a trainee's details are changed. */
interface PersonPage {
  name: string;
  back: string;
  action: string;
  seen: string;
  fields: Record<TraineeField, FieldView>;
  /** about the form as a whole */
  wrong: Text | null;
  /** what somebody else changed meanwhile, as it is now */
  changed: { label: Text; now: string }[];
  done: Text | null;
  printName: string | null;
  /** where their numbers in registers are changed (Q4) */
  numbersHref: string;
  account: AccountView;
  regions: readonly string[];
}

/** What the page is made of. */
export interface PersonModel {
  trainee: TraineeSummary;
  person: Person;
  account: AccountStanding;
  /** the coming places that closing the account gives up (C1) */
  places: ComingPlace[];
  /** that their address refuses mail */
  refusal: AddressRefusal | null;
  /** the regions that anybody has */
  regions: readonly string[];
}

const PERSON = view<PersonPage>('enrolment/pages/person');

/** What was just done, as the address says it after a form. */
const DONE: Record<string, Text> = {
  bewaard: { key: 'people.person.saved' },
  naam: { key: 'people.person.name-asked' },
  gesloten: { key: 'people.account.closed-now' },
  geopend: { key: 'people.account.opened-now' },
};

/**
 * The page of one trainee's details.
 *
 * @param filled what was typed, if it was not kept
 * @param changed fields that somebody else changed since the form was made
 */
export function personPage(
  { trainee, person, account, places, refusal, regions }: PersonModel,
  {
    filled,
    changed = [],
    done,
  }: { filled?: FilledForm; changed?: readonly PersonField[]; done?: unknown } = {},
): Page {
  const form = filled ?? blankForm(Object.fromEntries(TRAINEE_FIELDS.map((f) => [f, person[f] ?? ''])));
  const home = `/deelnemers/${trainee.trajectoryId}`;
  const model: PersonPage = {
    name: trainee.name,
    back: home,
    action: `${home}/persoon`,
    seen: encodeSeen(person, TRAINEE_FIELDS),
    fields: fieldViews(form, TRAINEE_FIELDS),
    wrong: form.wrong[''] ?? null,
    changed: changedLines(person, changed),
    done: doneText(done, DONE),
    printName: person.printName,
    numbersHref: `/personen/${person.id}/nummers`,
    regions,
    account: accountView(
      account,
      { places, refusal },
      {
        action: `${home}/persoon/account`,
        invite: `/uitnodigen?persoon=${person.id}`,
      },
    ),
  };
  const title: Text = { key: 'people.person.title', params: { name: trainee.name } };
  const status = changed.length > 0 ? 409 : statusOfForm(form);
  return page(PERSON, model, { title, unlisted: true, status });
}

/** What changed meanwhile, as it is now: nothing is overwritten unseen, and nothing that was typed is lost. */
export function changedLines(
  person: Person,
  changed: readonly PersonField[],
): { label: Text; now: string }[] {
  return changed.map((field) => ({
    label: { key: `people.field.${field}` },
    now: person[field] ?? '—',
  }));
}
