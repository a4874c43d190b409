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
import type { KnownGroup } from '../groups.queries.js';
import { GROUP_FIELDS, GROUP_STATES, type GroupDetails, type GroupField } from '../groups.rules.js';

/** The form of a group, known or new. */
interface GroupFormPage {
  heading: Text;
  /** which group; null for a new one */
  name: string | null;
  back: string;
  action: string;
  hidden: { name: string; value: string };
  fields: Record<GroupField, FieldView>;
  regions: string[];
  /** how a new one begins */
  first: { state: FieldView; since: FieldView; states: OptionView[] } | null;
  changed: { label: Text; now: string }[];
}

/** What the page is made of. */
export interface GroupFormModel {
  group: KnownGroup | null;
  filled: FilledForm;
  regions: string[];
  /** somebody else changed it since the form was made (409) */
  overtaken?: boolean;
}

const FORM = view<GroupFormPage>('people/groups/pages/group-form');

/** The form of a group. */
export function groupFormPage({ group, filled, regions, overtaken = false }: GroupFormModel): Page {
  const title: Text = group
    ? { key: 'group.edit.title', params: { name: group.name } }
    : { key: 'group.new.title' };
  const home = group ? `/groepen/${group.id}` : '/groepen';
  const model: GroupFormPage = {
    heading: group ? { key: 'group.edit.heading' } : title,
    name: group?.name ?? null,
    back: home,
    action: group ? `${home}/gegevens` : '/groepen/nieuw',
    hidden: group
      ? { name: 'version', value: String(overtaken ? group.version : typedText(filled.typed, 'version')) }
      : { name: 'formKey', value: typedText(filled.typed, 'formKey') },
    fields: fieldViews(filled, GROUP_FIELDS),
    regions,
    first: group ? null : { ...fieldViews(filled, ['state', 'since']), states: stateOptions(filled) },
    changed: group && overtaken ? changedSince(group, filled) : [],
  };
  return page(FORM, model, { title, unlisted: true, status: overtaken ? 409 : statusOfForm(filled) });
}

/** A group as its form takes it. */
export function typedGroup(details: GroupDetails): Record<GroupField, string> {
  const typed = GROUP_FIELDS.map((field) => [field, String(details[field])]);
  return Object.fromEntries(typed) as Record<GroupField, string>;
}

function changedSince(group: KnownGroup, { typed }: FilledForm): GroupFormPage['changed'] {
  const now = typedGroup(group);
  return GROUP_FIELDS.filter((field) => now[field] !== typedText(typed, field)).map((field) => ({
    label: { key: `group.field.${field}` },
    now: now[field],
  }));
}

function stateOptions({ typed }: FilledForm): OptionView[] {
  const states = GROUP_STATES.map((value) => ({ value, text: { key: `group.state.${value}` } as Text }));
  return optionViews(states, typedText(typed, 'state'));
}
