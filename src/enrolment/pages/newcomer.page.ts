import {
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  statusOfForm,
} from '../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { sortCandidates } from '../trajectories/candidates.rules.js';
import { leaderOption } from './assign.page.js';
import type { Supervisor } from './supervisors.queries.js';

const FIELDS = [
  'participantNumber',
  'callName',
  'initials',
  'tussenvoegsel',
  'surname',
  'email',
  'bigNumber',
  'region',
  'programme',
  'startedOn',
  'supervisor',
] as const;

/** A person in the portal. */
export interface KnownPerson {
  id: string;
  name: string;
  email: string;
  participantNumber: string | null;
  region: string | null;
}

/** The form with which one trainee is added. */
interface NewcomerPage {
  heading: Text;
  formKey: string;
  /** for whom a trajectory begins, when they are known */
  person: KnownPerson | null;
  fields: Record<(typeof FIELDS)[number], FieldView>;
  programmes: OptionView[];
  supervisors: OptionView[];
  regions: readonly string[];
  invite: boolean;
  wrong: Text | null;
  /** the person with the address that was typed */
  known: { text: Text; label: Text; href: string } | null;
}

/** What the page is made of. */
export interface NewcomerModel {
  formKey: string;
  person: KnownPerson | null;
  /** the person with the address that was typed, when the form was refused for it */
  holder: KnownPerson | null;
  leaders: readonly Supervisor[];
  filled: FilledForm;
  /** the regions that anybody has */
  regions: readonly string[];
}

const NEWCOMER = view<NewcomerPage>('enrolment/pages/newcomer');

export function newcomerPage({ formKey, person, holder, leaders, filled, regions }: NewcomerModel): Page {
  const typed = (name: string) => String([filled.typed[name] ?? ''].flat()[0]);
  const title: Text = person
    ? { key: 'people.new.for', params: { name: person.name } }
    : { key: 'people.new.title' };
  const model: NewcomerPage = {
    heading: title,
    formKey,
    person,
    fields: fieldViews(filled, FIELDS),
    programmes: optionViews(
      [
        { value: '', text: { key: 'people.new.programme.choose' } },
        { value: 'leader', text: { key: 'people.new.programme.leader' } },
        { value: 'co-leader', text: { key: 'people.new.programme.co-leader' } },
      ],
      typed('programme'),
    ),
    supervisors: optionViews(
      [
        { value: '', text: { key: 'people.new.supervisor.later' } },
        ...sortCandidates(leaders, [person ? person.region : typed('region')]).map((leader) => ({
          value: leader.personId,
          text: leaderOption(leader),
        })),
      ],
      typed('supervisor'),
    ),
    regions,
    invite: typed('invite') === 'ja',
    wrong: filled.wrong[''] ?? null,
    known: holder && {
      text: { key: 'people.new.known', params: { name: holder.name } },
      label: { key: 'people.new.known.start', params: { name: holder.name } },
      href: `/deelnemers/nieuw?persoon=${holder.id}`,
    },
  };
  return page(NEWCOMER, model, { title, unlisted: true, status: statusOfForm(filled) });
}
