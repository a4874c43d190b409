import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../../curriculum/curriculum.rules.js';
import type { DecidedTitle } from '../../../enrolment/trajectories/reading-list.rules.js';
import type { ProgrammeDefinition } from '../../../curriculum/programme-definition.rules.js';
import type { OwnTrajectory } from '../../../enrolment/trajectories/own-trajectories.queries.js';
import type { Language } from '../../../messages/catalogue.js';
import type { FilledForm, Typed } from '../../../platform/web/form-answer.form.js';
import type { Page, Text } from '../../../platform/web/page-answer.rules.js';
import type { Activity } from '../../claim.rules.js';
import type { EqualClaim, HandingInFindings } from '../../handing-in-findings.rules.js';
import type { OwnClaim } from '../../own-claim.queries.js';
import type { ComponentProgress } from '../../progress.rules.js';
import type { ActivityForms } from './handing-in.form.js';

/**
 * What a kind of activity brings along for its pages. The rest is the same for every kind, and `HandingIn` does it: the
 * same form twice, a claim that changed meanwhile, amending, withdrawing, the history.
 *
 * @typeParam Fields what the trainee fills in, as its form class reads it
 * @typeParam Details what the module keeps besides what every claim has
 */
export interface ActivityPages<Fields extends object, Details extends object> {
  component: ComponentKey;
  forms: ActivityForms<Fields>;
  /** What was filled in as an activity. @throws DomainError of kind `invalid` that names the field */
  read(fields: Fields, around: Around): HandedIn<Details> | Promise<HandedIn<Details>>;
  /** what stands, as the form takes it */
  typedFrom(own: OwnActivity<Details>): Typed;
  /** beside which field of the form stands what the hours refuse: `{ description: 'title' }` */
  fieldOf?: Readonly<Record<string, string>>;
  store(manager: EntityManager, claimId: string, details: Details): Promise<void>;
  /** what was kept of these claims themselves, by claim id */
  detailsOf(manager: EntityManager, claimIds: readonly string[]): Promise<Map<string, Details>>;
  formPage(source: FormSource<Details>, language: Language): Page | Promise<Page>;
  showPage(source: ShowSource<Details>, language: Language): Page | Promise<Page>;
}

/** An activity that can be handed in. */
export interface HandedIn<Details> {
  /** `role` for a kind that knows roles (T2) */
  activity: Pick<Activity, 'happenedOn' | 'minutes' | 'description' | 'role'>;
  /** id of the person whom the activity names, for a kind that names one */
  askedOf?: string;
  details: Details;
}

/** A claim of the reader's own with what its module keeps; null for imported work, which came without. */
export interface OwnActivity<Details> extends OwnClaim {
  details: Details | null;
}

/** What surrounds an activity: whose trajectory it is of, and who may sign it. */
export interface Around {
  definition: ProgrammeDefinition;
  /** the reading list, with what the board decided on it (P9) */
  readingList: DecidedTitle[];
  /** names of those who may sign it now */
  signers: string[];
  today: string;
}

/** What surrounds a component of one of the reader's own trajectories. */
export interface ComponentAround extends Around {
  trajectory: OwnTrajectory;
  /** `?traject=…`, or empty for a person with one trajectory */
  suffix: string;
  /** the value that a form carries to name its trajectory; null for a person with one */
  traject: string | null;
  /** undefined when the trajectory does not ask for the component (P6) */
  progress: ComponentProgress | undefined;
}

/** What the form is made from. */
export interface FormSource<Details> extends Around {
  filled: FilledForm;
  heading: 'new' | 'amend';
  /** where it is sent, and where its link back leads */
  action: string;
  back: string;
  hidden: { name: string; value: string }[];
  /** the claim that is amended; null for a new one */
  own: OwnActivity<Details> | null;
  /** why it came back, and the name of the person who returned it */
  returned: { reason: string; by: string } | null;
  /** what is to be told before it is handed in (L1, H9); null: nothing */
  findings: HandingInFindings | null;
  /** somebody changed it since the form was opened (409) */
  conflict: boolean;
  status: number;
}

/** What the page of one activity is made from. */
export interface ShowSource<Details> {
  own: OwnActivity<Details>;
  around: Around;
  /** those that say the same (L1) */
  equal: EqualClaim[];
  /** the reader wanted to change it, but it can no longer be changed (409) */
  overtaken: boolean;
}

/** One line of a list of facts. */
export interface Fact {
  label: Text;
  value: string;
}
