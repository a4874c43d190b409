import { SESSION_ROLES, type SessionRole } from '../../../hours/claim.rules.js';
import {
  type FormFrame,
  formFrame,
  formOptions,
  LONGEST_REFLECTION,
  type StandingFacts,
} from '../../../hours/pages/handing-in/activity-form.page.js';
import { ACTIVITY_WORDS, type ActivityWords } from '../../../hours/pages/handing-in/activity-line.page.js';
import type {
  ActivityPages,
  Fact,
  FormSource,
  OwnActivity,
} from '../../../hours/pages/handing-in/activity-pages.page.js';
import { activityPage } from '../../../hours/pages/handing-in/activity.page.js';
import { roleText } from '../../../hours/view/claim-summary.page.js';
import type { Language } from '../../../messages/catalogue.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import { typedDuration } from '../../../platform/text/duration.rules.js';
import {
  type FieldView,
  fieldViews,
  type OptionView,
  optionViews,
  type Typed,
} from '../../../platform/web/form-answer.form.js';
import { type Page, page, type Text, view } from '../../../platform/web/page-answer.rules.js';
import { PRACTICE } from '../practice.kind.js';
import { ownSessions, storeSession } from '../practice.queries.js';
import {
  type LastSession,
  type PracticeDetails,
  type SessionGroup,
  USUAL_MINUTES,
} from '../practice.rules.js';
import type { PracticeService, SessionChoices } from '../practice.service.js';
import { LONGEST_GROUP, OTHER_GROUP, PRACTICE_FORMS, type PracticeFields } from './practice.form.js';

/** The form of a practice session. */
interface PracticeFormPage extends FormFrame {
  fields: Record<'startsAt' | 'group' | 'groupName' | 'groupPlace' | 'host' | 'role', FieldView>;
  groups: OptionView[];
  hosts: { heading: { text: Text | null; plain: string }; options: OptionView[] }[];
  roles: OptionView[];
  standIn: boolean;
  /** the group is in no register, so the form asks for its name and place */
  other: boolean;
  longestGroup: number;
  longestReflection: number;
}

const FORM = view<PracticeFormPage>('learning/practice/pages/practice-form');

/** What the pages of a practice session say. */
const WORDS: ActivityWords = {
  ...ACTIVITY_WORDS,
  title: 'practice.session.title',
  list: 'practice.title',
  imported: 'practice.imported',
  fields: { ...ACTIVITY_WORDS.fields, where: 'practice.field.group' },
  form: { ...ACTIVITY_WORDS.form, new: 'practice.new', amend: 'practice.amend' },
};

/** The pages of the practice sessions of one trainee. */
export function practicePages(
  practice: PracticeService,
  traineeId: string,
): ActivityPages<PracticeFields, PracticeDetails> {
  return {
    component: PRACTICE.key,
    forms: PRACTICE_FORMS,
    fieldOf: { askedOf: 'host' },
    read: async (fields) => {
      const { date: happenedOn, duration: minutes, host, role, startsAt, reflection } = fields;
      const group = groupOf(fields);
      const place = { group, hostId: host, standIn: fields.standIn === 'ja', happenedOn };
      // A trainee who names themself as host is told that, and nothing about their own standing (H4).
      const { name, standIn } =
        host === traineeId ? { name: '', standIn: false } : await practice.judge(place);
      return {
        activity: { happenedOn, minutes, description: name, role },
        askedOf: host,
        details: { group, startsAt, standIn, reflection },
      };
    },
    typedFrom: typedSession,
    store: storeSession,
    detailsOf: ownSessions,
    formPage: async (source, language) => {
      const group = fieldViews(source.filled, ['group']).group.value;
      const choices = await practice.choices(group === OTHER_GROUP ? null : group, traineeId);
      return practiceFormPage(source, choices, language);
    },
    showPage: (source, language) => {
      const { own } = source;
      const reflection = own.details?.reflection ?? null;
      const facts = [...startFacts(own), ...lastFacts(own, language)];
      return activityPage(
        source,
        { component: PRACTICE.key, words: WORDS, where: null, reflection, facts },
        language,
      );
    },
  };
}

/** What a new form begins with: today, and the rest as in the session before. */
export function typedFirst({ today, last }: { today: string; last: LastSession | undefined }): Typed {
  const role: SessionRole = last?.role ?? 'taking-part';
  return {
    date: today,
    ...typedDuration(last?.minutes ?? USUAL_MINUTES),
    role,
    ...(last ? { ...typedGroup(last.group), startsAt: last.startsAt, host: last.hostId } : {}),
  };
}

function typedSession({
  happenedOn,
  minutes,
  role,
  askedOfId,
  details,
}: OwnActivity<PracticeDetails>): Typed {
  return {
    date: happenedOn,
    ...typedDuration(minutes),
    role: role ?? 'taking-part',
    host: askedOfId ?? '',
    ...(details ? typedDetails(details) : {}),
  };
}

function typedDetails({ group, startsAt, standIn, reflection }: PracticeDetails): Typed {
  return { ...typedGroup(group), startsAt, standIn: standIn ? 'ja' : '', reflection };
}

function typedGroup(group: SessionGroup): Typed {
  if ('id' in group) return { group: group.id };
  return { group: OTHER_GROUP, groupName: group.name, groupPlace: group.place };
}

function groupOf({ group, groupName: name, groupPlace: place }: PracticeFields): SessionGroup {
  return group === OTHER_GROUP ? { name, place } : { id: group };
}

function practiceFormPage(
  source: FormSource<PracticeDetails>,
  { groups, hosts }: SessionChoices,
  language: Language,
): Page {
  const fields = fieldViews(source.filled, ['startsAt', 'group', 'groupName', 'groupPlace', 'host', 'role']);
  const named = new Map(groups.map(({ id, name, place }) => [id, `${name}, ${place}`]));
  const choose: Text = { key: 'practice.choose' };
  const other: Text = { key: 'practice.group.other' };
  let chosen = false;
  const model: PracticeFormPage = {
    ...formFrame(source, WORDS, (own) => standingFacts(own, language), language),
    seenBy: { key: 'practice.seen-by' },
    fields,
    groups: optionViews(
      [
        { value: '', text: choose },
        ...groups.map(({ id, state }) => ({ value: id, ...groupLabel(named.get(id)!, state) })),
        { value: OTHER_GROUP, text: other },
      ],
      fields.group.value,
    ),
    hosts: hosts.map(({ groupId, hosts: leaders }) => {
      const options = leaders.map(({ personId: value, name: plain }) => {
        // Somebody who leads several groups stands under each, and is chosen once.
        const selected = !chosen && value === fields.host.value;
        chosen ||= selected;
        return { value, text: null, plain, selected };
      });
      const heading = {
        text: groupId ? null : ({ key: 'practice.host.others' } as Text),
        plain: named.get(groupId ?? '') ?? '',
      };
      return { heading, options };
    }),
    roles: optionViews(
      SESSION_ROLES.map((value) => ({ value, text: { key: `practice.role.${value}` } as Text })),
      fields.role.value,
    ),
    standIn: source.filled.typed['standIn'] === 'ja',
    other: fields.group.value === OTHER_GROUP,
    longestGroup: LONGEST_GROUP,
    longestReflection: LONGEST_REFLECTION,
  };
  return page(FORM, model, formOptions(source, WORDS));
}

function groupLabel(name: string, state: string): { plain: string } | { text: Text } {
  return state === 'ended' ? { text: { key: 'practice.group.ended', params: { name } } } : { plain: name };
}

/** The session as it stands now, for a trainee who amends it after it changed. */
function standingFacts(own: OwnActivity<PracticeDetails>, language: Language): StandingFacts {
  const reflection = {
    label: { key: WORDS.fields.reflection } as Text,
    value: own.details?.reflection ?? '',
  };
  return {
    before: [{ label: { key: WORDS.fields.where }, value: own.description }],
    after: [...startFacts(own), ...lastFacts(own, language), reflection],
  };
}

function startFacts({ details }: OwnActivity<PracticeDetails>): Fact[] {
  return details ? [{ label: { key: 'practice.field.startsAt' }, value: details.startsAt }] : [];
}

function lastFacts({ role, askedOf, details }: OwnActivity<PracticeDetails>, language: Language): Fact[] {
  const { key } = roleText(role ?? 'taking-part');
  const host = askedOf ?? '';
  const named = details?.standIn ? translate(language, 'practice.stand-in.named', { name: host }) : host;
  const roles: Fact[] = [{ label: { key: 'practice.field.role' }, value: translate(language, key) }];
  return host ? [...roles, { label: { key: 'practice.field.host' }, value: named }] : roles;
}
